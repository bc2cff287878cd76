import * as z from 'zod';
import { addMillis, DAY, Instant, MINUTE } from '../../law/instant.ts';
import { listOf, placed } from '../table/indexes.ts';
import { keyOf } from '../table/key.ts';
import { errorName } from '../faults.ts';
import { expiresIn } from '../table/expiry.ts';
import { Store, type Page, type Table } from '../table/table.ts';
import type { Item, Key, Write } from '../table/writes.ts';
import { kindOfKey } from './index-keys.ts';

/** An item whose deadlines could not be handled: nothing of it is done until whoever mends it lets the sweep come by. */
export const SickItem = z
  .object({
    kind: z.string().describe('e.g. `ORDER/ORDER`'),
    pk: z.string(),
    sk: z.string(),
    since: Instant,
    lastTriedAt: Instant,
    error: z.string().describe('The name of the error: what it says stays in the log'),
  })
  .meta({ id: 'SickItem' });
export type SickItem = z.infer<typeof SickItem>;

interface SickRecord extends Item {
  readonly kind: 'sick-item';
  readonly sick: SickItem;
}

/** Shorter than the time between two sweeps, longer than one takes. */
const restBetweenTries = 10 * MINUTE;

/** What no sweep tries any more, as its kind is watched no longer, goes by itself; each try puts it off. */
const kept = 90 * DAY;

const list = 'SICK-ITEMS';
const recordKey = ({ pk, sk }: Key): Key => ({ pk: keyOf('SICK', pk), sk });
const nameOf = (key: Key): string => `${key.pk}\0${key.sk}`;

/** What tells operators of an item that has fallen sick: once, until it has recovered. */
export type TellSick = (sick: SickItem) => readonly Write[] | Promise<readonly Write[]>;

/** What the sweep set aside: for operators, and so that it is passed by. */
export class SickItems extends Store {
  #known = new Map<string, SickItem>();
  readonly #tell: TellSick;

  constructor(table: Table, tell: TellSick = () => []) {
    super(table);
    this.#tell = tell;
  }

  /** Reads which items are sick, so that a visit knows which have recovered. */
  async load(): Promise<void> {
    const all = await Array.fromAsync(
      this.table.queryAll<SickRecord>(listOf(list)),
      ({ sick }): [string, SickItem] => [nameOf(sick), sick],
    );
    this.#known = new Map(all);
  }

  get isEmpty(): boolean {
    return this.#known.size === 0;
  }

  /** Whether it failed a moment ago: the next sweep tries it again, this one passes it by. */
  failedLately(key: Key, now: Instant): boolean {
    const last = this.#known.get(nameOf(key))?.lastTriedAt;
    return last !== undefined && last > addMillis(now, -restBetweenTries);
  }

  /** Those to be tried again: what is no longer due, or was found sick by a moved calendar, heals this way too. */
  toTryAgain(now: Instant): readonly Key[] {
    return [...this.#known.values()].filter((key) => !this.failedLately(key, now));
  }

  async record(key: Key, error: unknown, now: Instant): Promise<void> {
    const before = this.#known.get(nameOf(key));
    const sick: SickItem = {
      kind: kindOfKey(key),
      pk: key.pk,
      sk: key.sk,
      since: before?.since ?? now,
      lastTriedAt: now,
      error: errorName(error),
    };
    const item: SickRecord = {
      ...recordKey(key),
      kind: 'sick-item',
      sick,
      ...placed({ list, sort: [key.pk, key.sk] }),
      expiresAt: expiresIn(kept),
    };
    // Of two sweeps that find it at once the first records it and tells; the other has nothing to add.
    await this.table.transact(
      before ? [this.table.write.put(item)] : [this.table.write.create(item), ...(await this.#tell(sick))],
    );
    this.#known.set(nameOf(key), sick);
  }

  /** Costs nothing for what was never sick. */
  async recovered(key: Key): Promise<void> {
    if (!this.#known.delete(nameOf(key))) return;
    await this.table.transact([this.table.write.remove(recordKey(key))]);
  }

  async list(limit: number, cursor: string | undefined): Promise<Page<SickItem>> {
    const page = await this.table.query<SickRecord>({ ...listOf(list), limit, cursor });
    return { ...page, items: page.items.map(({ sick }) => sick) };
  }
}
