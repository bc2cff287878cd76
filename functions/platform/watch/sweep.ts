import type { Instant } from '../../law/instant.ts';
import { log } from '../log.ts';
import type { Table } from '../table/table.ts';
import type { Key } from '../table/writes.ts';
import { dueShard, dueShards } from './index-keys.ts';
import type { WorkingTime } from '../../law/deadline/working-time.ts';
import { visit } from './visit.ts';
import type { Watcher } from './visit.ts';

/** Items acted upon in one run; the machine runs again while more are due. */
export const sweepLimit = 200;

/**
 * Acts upon everything due: one query a shard, costing what is due and not what exists.
 * @param by asked for only when something is due: most sweeps find nothing.
 */
export const sweep = async (
  table: Table,
  watchers: Readonly<Record<string, Watcher>>,
  now: Instant,
  workingTime: () => Promise<WorkingTime>,
): Promise<{ acted: number; more: boolean }> => {
  const each = Math.ceil(sweepLimit / dueShards);
  const shards = await Promise.all(
    Array.from({ length: dueShards }, (_, shard) =>
      table.query<Key & { kind: string }>({ index: 'byDue', key: dueShard(shard), upTo: now, limit: each }),
    ),
  );
  const items = shards.flatMap((page) => page.items);
  if (items.length > 0) {
    await visit(items, watchers, now, await workingTime());
    log.info('deadlines.swept', { acted: items.length });
  }
  return { acted: items.length, more: shards.some(({ items: found }) => found.length === each) };
};
