import { own } from '../../common/own.ts';
import type { AsOf } from '../../law/deadline/working-time.ts';
import type { Instant } from '../../law/instant.ts';
import { log } from '../log.ts';
import { BadCursor, type Table } from '../table/table.ts';
import type { Key } from '../table/writes.ts';
import { kindOfKey, openShard, openShards } from './index-keys.ts';
import type { Watched } from './watched.ts';

/** A due moment that would move. */
export interface Move {
  /** The kind of thing, as it is declared: `order`. */
  readonly kind: string;
  readonly id: string;
  readonly limit: string;
  readonly from: Instant;
  readonly to: Instant;
}

/** What another calendar would move of an item: nothing is written. */
export type Foreseer = (key: Key, asOf: AsOf) => Promise<readonly Move[]>;

const idOf = ({ pk, sk }: Key): string => [pk, sk].flatMap((part) => part.split('#').slice(1)).join('/');

/** What was told last beside what would be told: the same that a recomputation puts right. */
export const foreseer =
  <S>({ kind, find, kept, right }: Pick<Watched<S>, 'kind' | 'find' | 'kept' | 'right'>): Foreseer =>
  async (key, asOf) => {
    const found = await find(key);
    if (found === undefined) return [];
    const told = kept(found).dues ?? {};
    return Object.entries(right(found, asOf).dues ?? {}).flatMap(([limit, to]) => {
      const from = own(told, limit);
      return from === undefined || from === to ? [] : [{ kind, id: idOf(key), limit, from, to }];
    });
  };

/** Items that one look takes at most, and for how long it goes on: a request is to be answered within half a minute. */
export const foreseeLimit = 400;
const patienceMs = 5_000;

/** How many items are read at the same time, and how many keys at once. */
const together = 8;
const pageSize = 50;

export interface Foreseen {
  readonly looked: number;
  /** Those that could not be read: they are on the list of what is sick when the sweep has found them, too. */
  readonly unread: number;
  readonly moves: readonly Move[];
  readonly cursor?: string;
}

/** Where the next look begins: `3.<cursor of the shard>`. */
const placeOf = (cursor: string | undefined): { shard: number; after: string | undefined } => {
  if (cursor === undefined) return { shard: 0, after: undefined };
  const [, shard, after] = /^(\d)\.(.*)$/.exec(cursor) ?? [];
  if (shard === undefined || Number(shard) >= openShards) throw new BadCursor();
  return { shard: Number(shard), after: after === '' ? undefined : after };
};

/**
 * Which open limits would move under another working time, of those that rest on a year or a later one: so many at a time.
 * @param asOf with the working time as it would be
 */
export const foresee = async (
  table: Table,
  foreseers: Readonly<Record<string, Foreseer>>,
  { fromYear, cursor }: { readonly fromYear: number; readonly cursor?: string | undefined },
  asOf: AsOf,
): Promise<Foreseen> => {
  const moves: Move[] = [];
  let [looked, unread] = [0, 0];
  const look = async (key: Key) => {
    try {
      moves.push(...((await own(foreseers, kindOfKey(key))?.(key, asOf)) ?? []));
    } catch (error) {
      unread += 1;
      log.error('watch.item-unread', { kind: kindOfKey(key), key: key.pk }, error);
    }
  };
  let { shard, after } = placeOf(cursor);
  const began = performance.now();
  while (shard < openShards && looked < foreseeLimit && performance.now() - began < patienceMs) {
    const page = await table.keys({
      index: 'byOpen',
      key: openShard(shard),
      after: String(fromYear),
      limit: Math.min(pageSize, foreseeLimit - looked),
      cursor: after,
    });
    for (let start = 0; start < page.items.length; start += together)
      await Promise.all(page.items.slice(start, start + together).map(look));
    looked += page.items.length;
    after = page.cursor;
    if (after === undefined) shard += 1;
  }
  return { looked, unread, moves, ...(shard < openShards && { cursor: `${shard}.${after ?? ''}` }) };
};
