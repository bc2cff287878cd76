import * as z from 'zod';
import { Calendars } from '../../services/calendar/calendars.ts';
import { gather } from '../../services/messages/gather.ts';
import { gatheringIndex } from '../../services/messages/gathered.ts';
import { nextLook, tellOfNextYear } from '../../services/telling/next-year.ts';
import { tellOperatorsOfSick } from '../../services/telling/sick-items.ts';
import { runtimeContext } from '../../platform/runtime-context.ts';
import { task, taskFunction } from '../../platform/tasks.ts';
import { partsOf } from '../../platform/table/key.ts';
import { Batch, recomputeByNow } from '../../platform/watch/recompute.ts';
import { Recomputations } from '../../platform/watch/recomputation.ts';
import { dueIndex } from '../../platform/watch/index-keys.ts';
import { Leases } from '../../platform/watch/leases.ts';
import { both, quietUntil, Shard, shardsDue, sweep, sweepShard } from '../../platform/watch/sweep.ts';
import { watchers } from '../watchers.ts';

const on = runtimeContext();
const calendars = new Calendars(on.table);
const tellSick = tellOperatorsOfSick(on.table);
const lookAtNextYear = tellOfNextYear(on.table);
const leases = new Leases(on.table);
const watching = watchers(on);
const toldTogether = { index: gatheringIndex, watchers: { 'GATHERED/PART': gather(on.table) } };

/** What `deadline-watch` sweeps: as of now, leaving alone what other executions have. */
const asked = () => {
  const now = on.clock.now();
  return {
    table: on.table,
    now,
    workingTime: () => calendars.workingTime(),
    tellSick,
    held: () => leases.held(now),
  };
};

export const handler = taskFunction({
  sweep: task(z.object({}), async () => {
    const climbing = { ...asked(), watchers: watching };
    const climbed = await sweep(climbing);
    await lookAtNextYear(climbing.now, climbing.workingTime);
    const quiet = quietUntil(climbed, nextLook(climbing.now));
    // What is late of one case is told together: not before all that is late of it has been found.
    return climbed.more ? quiet : both(quiet, await sweep({ ...climbing, ...toldTogether }));
  }),
  shards: task(z.object({}), async () => {
    const each = [dueIndex, gatheringIndex].map((index) => shardsDue({ ...asked(), index }));
    return { shards: (await Promise.all(each)).flat() };
  }),
  'sweep-shard': task(Shard, async ({ shard, holder }) => {
    const watched = partsOf(shard)[0] === gatheringIndex ? toldTogether : { watchers: watching };
    return sweepShard({ ...asked(), ...watched }, { shard, holder });
  }),
  recompute: task(z.object({ batch: Batch }), ({ batch }) =>
    recomputeByNow(
      on.table,
      watching,
      batch,
      { now: () => on.clock.now(), workingTime: () => calendars.settledTime() },
      tellSick,
    ),
  ),
  recomputed: task(z.object({ run: z.int().optional() }), async ({ run }) => {
    await new Recomputations(on.table).end(run);
    return {};
  }),
});
