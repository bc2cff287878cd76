import * as z from 'zod';
import { Instant } from '../law/instant.ts';
import { newId } from './ids.ts';
import { keyOf, type KeyParts } from './table/key.ts';
import { Store } from './table/table.ts';
import type { Item, Key, Write } from './table/writes.ts';

/** One thing that happened in a case, as everyone who may see the case sees it. No personal data. */
export const TimelineEntry = z.object({
  at: Instant,
  code: z.string().describe('What happened, e.g. `order.accepted`'),
  orderId: z.string().optional(),
  partner: z.string().optional(),
  facts: z.record(z.string(), z.unknown()).optional(),
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;

interface EntryItem extends Item {
  readonly kind: 'timeline';
  readonly entry: TimelineEntry;
  /** Where it stands among the others, where its key says something else. */
  readonly place?: string;
}

/** What somebody said under an id of its own, and what came of it. */
export interface Taken<T> {
  /** Whose ids they are, and which one it is. */
  readonly of: string;
  readonly id: string;
  readonly said: T;
}

export interface TakenItem<T> extends EntryItem {
  readonly said: T;
}

const takenKey = (subject: string, { of, id }: Omit<Taken<unknown>, 'said'>): Key => ({
  pk: partition(subject),
  sk: keyOf('TAKEN', of, id),
});

const partition = (subject: string) => keyOf('TIMELINE', subject);

/** The record of what happened to each case or order (Art. 7: 办理过程记录). */
export class Timeline extends Store {
  /** Where the entries of a subject lie, and nothing else. */
  static partitionOf(subject: string): string {
    return partition(subject);
  }

  /** Part of the transaction in which it happened. `once` names an entry that must not stand there twice. */
  entry(subject: string, entry: TimelineEntry, once?: KeyParts): Write {
    const sk = keyOf(entry.at, ...[once ?? newId('tl', entry.at)].flat());
    return this.table.write.put({ pk: partition(subject), sk, kind: 'timeline', entry } as EntryItem);
  }

  /**
   * The same where it follows from what somebody said under an id: one item says what happened and that the id is taken.
   * Refused where it was taken before.
   */
  taken<T>(subject: string, entry: TimelineEntry, taken: Taken<T>): Write {
    const item: TakenItem<T> = {
      ...takenKey(subject, taken),
      ...{ kind: 'timeline', entry, place: keyOf(entry.at, newId('tl', entry.at)), said: taken.said },
    };
    return this.table.write.create(item);
  }

  /** Where it is on record that an id was taken. */
  static takenKey(subject: string, taken: Omit<Taken<unknown>, 'said'>): Key {
    return takenKey(subject, taken);
  }

  /** In the order in which they happened. */
  async of(subject: string): Promise<TimelineEntry[]> {
    const items = await Array.fromAsync(this.table.queryAll<EntryItem>({ key: partition(subject) }));
    const placed = items.map(({ entry, place, sk }) => ({ entry, place: place ?? sk }));
    return placed.toSorted((one, other) => (one.place < other.place ? -1 : 1)).map(({ entry }) => entry);
  }
}
