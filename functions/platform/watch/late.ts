import { Instant } from '../../law/instant.ts';
import { keyOf, partsOf } from '../table/key.ts';
import type { indexes } from '../table/indexes.ts';
import type { Table } from '../table/table.ts';
import type { Key } from '../table/writes.ts';
import type { Near } from './climb-limits.ts';

/** Over how many partitions it is spread: each takes 1,000 writes a second, and each costs a query in every look. */
export const lateShards = 2;

/** Who owes what is due: a partner by its id, a department by its code; of a whole, the city. */
export type Owing = { readonly partner: string } | { readonly department: string } | { readonly city: true };

const owingParts = (owing: Owing): [string, string] => {
  if ('partner' in owing) return ['partner', owing.partner];
  return 'department' in owing ? ['department', owing.department] : ['city', ''];
};

const owingOf = (who: string | undefined, name: string): Owing => {
  if (who === 'partner') return { partner: name };
  return who === 'department' ? { department: name } : { city: true };
};

const lateShard = (shard: number): string => keyOf('LATE', shard);

/**
 * Where an item stands in the sparse index of what comes near its end: by the moment from which it does, and with what a
 * count needs to know. The passing of that moment is all that puts it into the queue, and whatever changes its limits
 * takes it out in the same write (docs/adr/0047).
 */
export const lateKeys = (shard: number, { from, due }: Near, owing: Owing) => ({
  lateShard: lateShard(shard),
  lateFrom: keyOf(from, due, ...owingParts(owing)),
});

/** Something that is near its end or past it, as the index knows it. */
export interface LateEntry {
  readonly key: Key;
  readonly due: Instant;
  readonly owing: Owing;
}

type IndexKey = Key & { readonly [range in typeof indexes.byLate.range]?: string };

const entryOf = ({ pk, sk, lateFrom = '' }: IndexKey): LateEntry => {
  const [, due = '', who, name = ''] = partsOf(lateFrom);
  return { key: { pk, sk }, due: Instant.parse(due), owing: owingOf(who, name) };
};

/** Keys that one look reads at most: some 3 MB, in a handful of queries. */
const lateLimit = 20_000;

export interface LateNow {
  /** What has been over for longest comes first. */
  readonly entries: readonly LateEntry[];
  /** There is more than one look reads. */
  readonly more: boolean;
}

const inOrder = (a: LateEntry, b: LateEntry): number =>
  a.due === b.due ? (a.key.pk < b.key.pk ? -1 : 1) : a.due < b.due ? -1 : 1;

type Range = { readonly upTo: string } | { readonly after: string };

const look = async (table: Table, range: Range, limit: number): Promise<LateNow> => {
  const each = Math.ceil(limit / lateShards);
  const shards = await Promise.all(
    Array.from({ length: lateShards }, async (_, shard) => {
      const found: LateEntry[] = [];
      const query = { index: 'byLate', key: lateShard(shard), ...range } as const;
      for await (const key of table.allKeys(query)) {
        if (found.length === each) return { found, more: true };
        found.push(entryOf(key));
      }
      return { found, more: false };
    }),
  );
  return {
    entries: shards.flatMap(({ found }) => found).toSorted(inOrder),
    more: shards.some(({ more }) => more),
  };
};

/** Whatever comes near at this very moment is near: its key has more parts than the moment. */
const nearUntil = (now: Instant): string => `${keyOf(now)}$`;

/** Everything that is near its end or past it now: by keys alone, so that it costs what is late and not what exists. */
export const lateNow = (table: Table, now: Instant, limit = lateLimit): Promise<LateNow> =>
  look(table, { upTo: nearUntil(now) }, limit);

/** Everything that runs and has time yet: it costs what runs, so that only a count asks for it. */
export const inTimeNow = (table: Table, now: Instant, limit = lateLimit): Promise<LateNow> =>
  look(table, { after: nearUntil(now) }, limit);
