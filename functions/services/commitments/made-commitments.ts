import type { AsOf } from '../../law/deadline/working-time.ts';
import { listOf, placed, secondList } from '../../platform/table/indexes.ts';
import { keyOf } from '../../platform/table/key.ts';
import { Store } from '../../platform/table/table.ts';
import type { Item, Key, Versioned, Write } from '../../platform/table/writes.ts';
import { dueMomentsOf } from '../../platform/watch/climb-limits.ts';
import { watchKeys, type WatchKeys } from '../../platform/watch/index-keys.ts';
import { BREACH } from '../../platform/watch/ladders.ts';
import type { Barred, Made } from './model.ts';

interface MadeItem extends Versioned, WatchKeys {
  readonly kind: 'made-commitment';
  readonly made: Made;
}

interface BarItem extends Item {
  readonly kind: 'commitment-bar';
  readonly bar: Barred;
}

export interface StoredMade extends WatchKeys {
  readonly made: Made;
  readonly version: number;
}

interface Asked {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** Bars that one enterprise may come to have and are looked at: the newest. */
const mostBars = 50;

const partition = (id: string) => keyOf('COMMITMENT', id);
const key = (id: string): Key => ({ pk: partition(id), sk: 'COMMITMENT' });
const barsOf = (uscc: string) => keyOf('COMMITMENT-BARS', uscc);
const ownList = (uscc: string) => ['COMMITMENTS', uscc];
const checkedBy = (partner: string) => ['COMMITMENTS-OF', partner];

/** Looked at when its check is due, and when nobody has mended it in time. */
export const madeLadder = [BREACH];

/** None while it waits for its department to be registered. */
export const madeLimits = ({ limits, waits, endedAt }: Made) =>
  waits || endedAt !== undefined ? {} : limits;

export const madeKeys = (made: Made, { now, workingTime }: AsOf): WatchKeys =>
  watchKeys(made.id, dueMomentsOf(madeLimits(made), madeLadder, now, workingTime));

/** The commitments that were made, and of whom none is taken any more. */
export class MadeCommitments extends Store {
  static partitionOf = partition;
  static idOf = ({ pk }: Key): string => pk.slice(partition('').length);

  async find(id: string): Promise<StoredMade | undefined> {
    const item = await this.table.get<MadeItem>(key(id));
    if (!item) return undefined;
    const { kind: _, ...rest } = item;
    return rest;
  }

  /** Those that are there, in the order asked for. */
  async findAll(ids: readonly string[]): Promise<Made[]> {
    const found = await this.table.getAll<MadeItem>(ids.map(key));
    return found.map(({ made }) => made);
  }

  list(uscc: string, page: Asked) {
    return this.#page(listOf(ownList(uscc)), page);
  }

  /** Those that a department is to check, or has. */
  listOf(partner: string, page: Asked) {
    return this.#page(secondList(checkedBy(partner)), page);
  }

  async #page(list: ReturnType<typeof listOf>, page: Asked) {
    const found = await this.table.query<MadeItem>({ ...list, newestFirst: true, ...page });
    return { ...found, items: found.items.map(({ made }) => made) };
  }

  /** As they were a few seconds ago, newest first. */
  async bars(uscc: string): Promise<readonly Barred[]> {
    const found = await this.table.recentAll<BarItem>(barsOf(uscc));
    return found
      .slice(-mostBars)
      .toReversed()
      .map(({ bar }) => bar);
  }

  put(stored: { readonly made: Made; readonly version: number }, asOf: AsOf): Write {
    const { made, version } = stored;
    const item: MadeItem = {
      ...key(made.id),
      kind: 'made-commitment',
      made,
      version,
      ...madeKeys(made, asOf),
      ...placed({
        list: ownList(made.uscc),
        sort: made.id,
        ...(made.checker && { also: checkedBy(made.checker) }),
      }),
    };
    return this.table.write.save(item);
  }

  bar(uscc: string, bar: Barred): Write {
    const item: BarItem = {
      pk: barsOf(uscc),
      sk: keyOf('BAR', bar.since, bar.commitment),
      kind: 'commitment-bar',
      bar,
    };
    return this.table.write.put(item);
  }
}
