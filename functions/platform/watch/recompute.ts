import * as z from 'zod';
import { isDeepStrictEqual } from 'node:util';
import type { AsOf, WorkingTime } from '../../law/deadline/working-time.ts';
import type { Instant } from '../../law/instant.ts';
import { log } from '../log.ts';
import type { Table } from '../table/table.ts';
import { openShards, openShard } from './index-keys.ts';
import { Recomputations } from './recomputation.ts';
import { SickItems, type TellSick } from './sick-items.ts';
import { visit, type Watchers } from './visit.ts';

/** A stretch of one shard of what is open. Deadlines that rest on no year from `fromYear` on are not read. */
export const Batch = z.object({
  shard: z
    .int()
    .min(0)
    .max(openShards - 1),
  fromYear: z.int().min(0),
  cursor: z.string().optional(),
  run: z.int().optional().describe('Which recomputation it is part of: a newer one takes its place'),
});
export type Batch = z.infer<typeof Batch>;

/** So that a million, gone through twice, stay within the 25,000 events of one history (docs/scale.md); some 15 s where all move. */
const batchSize = 800;

/**
 * Reckons a batch of open deadlines anew. Reads what runs and can be moved, never what is closed; again changes nothing.
 * @returns the batch that follows; the same one with `more` false at the end of its shard.
 */
export const recompute = async (
  table: Table,
  watchers: Watchers,
  { cursor, ...stretch }: Batch,
  asOf: AsOf,
  tellSick: TellSick = () => [],
): Promise<{ batch: Batch; more: boolean; sick: number }> => {
  const { shard, fromYear } = stretch;
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
  return { batch: { ...stretch, ...next }, more: page.cursor !== undefined, sick };
};

const saysTheSame = (a: WorkingTime, b: WorkingTime): boolean =>
  a.calendar.version === b.calendar.version && isDeepStrictEqual([a.hours, a.ladders], [b.hours, b.ladders]);

/**
 * A batch by the working time as it is now, unless a newer recomputation has taken the place of this one. What was published while it ran has a recomputation of its own, which may have
 * come by first: then this batch has written by what no longer holds, and is done again.
 */
export const recomputeByNow = async (
  table: Table,
  watchers: Watchers,
  batch: Batch,
  { now, workingTime }: { now: () => Instant; workingTime: () => Promise<WorkingTime> },
  tellSick?: TellSick,
): Promise<{ batch: Batch; more: boolean; sick: number }> => {
  if (await new Recomputations(table).isSuperseded(batch.run)) {
    log.info('deadlines.recomputation-superseded', { shard: batch.shard, run: batch.run });
    return { batch, more: false, sick: 0 };
  }
  const before = await workingTime();
  const done = await recompute(table, watchers, batch, { now: now(), workingTime: before }, tellSick);
  return saysTheSame(before, await workingTime()) ? done : { ...done, batch, more: true };
};
