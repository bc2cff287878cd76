import * as z from 'zod';
import type { AsOf } from '../../law/deadline/working-time.ts';
import { log } from '../log.ts';
import type { Table } from '../table/table.ts';
import { openShards, openShard } from './index-keys.ts';
import { SickItems, type TellSick } from './sick-items.ts';
import { visit, type Watchers } from './visit.ts';

/** A stretch of one shard of what is open. Deadlines that rest on no year from `fromYear` on are not read. */
export const Batch = z.strictObject({
  shard: z
    .int()
    .min(0)
    .max(openShards - 1),
  fromYear: z.int().min(0),
  cursor: z.string().optional(),
});
export type Batch = z.infer<typeof Batch>;

const batchSize = 200;

/**
 * Reckons a batch of open deadlines anew. Reads what runs and can be moved, never what is closed; again changes nothing.
 * @returns the batch that follows; the same one with `more` false at the end of its shard.
 */
export const recompute = async (
  table: Table,
  watchers: Watchers,
  { shard, fromYear, cursor }: Batch,
  asOf: AsOf,
  tellSick: TellSick = () => [],
): Promise<{ batch: Batch; more: boolean; sick: number }> => {
  const page = await table.keys({
    index: 'byOpen',
    key: openShard(shard),
    after: String(fromYear),
    limit: batchSize,
    cursor,
  });
  const known = new SickItems(table, tellSick);
  await known.load();
  const { sick } = await visit(page.items, watchers, known, asOf);
  log.info('deadlines.recomputed', { shard, looked: page.items.length, sick });
  const next = page.cursor === undefined ? {} : { cursor: page.cursor };
  return { batch: { shard, fromYear, ...next }, more: page.cursor !== undefined, sick };
};
