import { type Instant } from '../kernel/instant.ts';
import { log } from '../platform/log.ts';
import { type Table } from '../platform/table.ts';
import { type Key } from '../platform/writes.ts';
import { dueShard, dueShards } from './due-index.ts';

/** What is done about an item that is due; it leaves the index, or stands in it at a later moment. */
export type WhenDue = (id: string, now: Instant) => Promise<unknown>;

/** Items acted upon in one run; the machine runs again while more are due. */
export const sweepLimit = 200;

/**
 * Acts upon everything due: one query a shard, costing what is due and not what exists.
 * @param whenDue by the kind of item, the first part of its key: `ORDER#…`
 */
export const sweep = async (
  table: Table,
  whenDue: Readonly<Record<string, WhenDue>>,
  now: Instant,
): Promise<{ acted: number; more: boolean }> => {
  const each = Math.ceil(sweepLimit / dueShards);
  const shards = await Promise.all(
    Array.from({ length: dueShards }, (_, shard) =>
      table.query<Key & { kind: string }>({ index: 'byDue', key: dueShard(shard), upTo: now, limit: each }),
    ),
  );
  const items = shards.flatMap((page) => page.items);
  for (const { pk } of items) {
    const [kind = '', id = ''] = pk.split('#');
    const act = whenDue[kind];
    if (!act) throw new Error(`Nobody knows what to do about ${kind} when it is due`);
    await act(id, now);
  }
  if (items.length > 0) log.info('deadlines.swept', { acted: items.length });
  return { acted: items.length, more: shards.some(({ items: found }) => found.length === each) };
};
