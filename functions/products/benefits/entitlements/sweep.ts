import { dueShard, dueShards } from '../../../platform/watch/index-keys.ts';
import type { WorkingTime } from '../../../law/deadline/working-time.ts';
import type { Instant } from '../../../law/instant.ts';
import { log } from '../../../platform/log.ts';
import type { Key } from '../../../platform/table/writes.ts';
import { overdueShard } from './store.ts';
import { watch, type Watch } from './deadlines.ts';

const most = 200;
const together = 8;

/** Acts upon every entitlement of which something is due: costs what is due, not what exists (decision 6). */
export const sweepOverdue = async (
  on: Watch,
  now: Instant,
  workingTime: WorkingTime,
): Promise<{ acted: number; more: boolean }> => {
  const each = Math.ceil(most / dueShards);
  const shards = await Promise.all(
    Array.from({ length: dueShards }, (_, shard) =>
      on.table.query<Key & { kind: string }>({
        index: 'byDue',
        key: overdueShard(dueShard(shard)),
        upTo: now,
        limit: each,
      }),
    ),
  );
  const ids = shards.flatMap(({ items }) => items.map(({ pk }) => pk.slice('ENTITLEMENT#'.length)));
  for (let start = 0; start < ids.length; start += together)
    await Promise.all(ids.slice(start, start + together).map((id) => watch(on, id, now, workingTime)));
  if (ids.length > 0) log.info('entitlements.swept', { acted: ids.length });
  return { acted: ids.length, more: shards.some(({ items }) => items.length === each) };
};
