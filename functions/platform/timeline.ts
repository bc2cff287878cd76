import * as z from 'zod';
import { Instant } from '../law/instant.ts';
import { newId } from './ids.ts';
import { keyOf, type KeyParts } from './table/key.ts';
import { Store } from './table/table.ts';
import type { Item, Write } from './table/writes.ts';

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
}

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

  async of(subject: string): Promise<TimelineEntry[]> {
    const items = await Array.fromAsync(this.table.queryAll<EntryItem>({ key: partition(subject) }));
    return items.map(({ entry }) => entry);
  }
}
