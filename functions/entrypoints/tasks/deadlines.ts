import * as z from 'zod';
import { Calendars } from '../../services/calendar/calendars.ts';
import { gather } from '../../services/messages/gather.ts';
import { gatheringIndex } from '../../services/messages/gathered.ts';
import { nextLook, tellOfNextYear } from '../../services/telling/next-year.ts';
import { tellOperatorsOfSick } from '../../services/telling/sick-items.ts';
import { runtimeContext } from '../../platform/runtime-context.ts';
import { task, taskFunction } from '../../platform/tasks.ts';
import { Batch, recomputeByNow } from '../../platform/watch/recompute.ts';
import { Recomputations } from '../../platform/watch/recomputation.ts';
import { both, quietUntil, sweep } from '../../platform/watch/sweep.ts';
import { watchers } from '../watchers.ts';

const on = runtimeContext();
const calendars = new Calendars(on.table);
const tellSick = tellOperatorsOfSick(on.table);
const lookAtNextYear = tellOfNextYear(on.table);
const watching = watchers(on);
const toldTogether = { index: gatheringIndex, watchers: { 'GATHERED/PART': gather(on.table) } };

export const handler = taskFunction({
  sweep: task(z.object({}), async () => {
    const now = on.clock.now();
    const workingTime = () => calendars.workingTime();
    const asked = { table: on.table, now, workingTime, tellSick };
    const climbed = await sweep({ ...asked, watchers: watching });
    await lookAtNextYear(now, workingTime);
    const quiet = quietUntil(climbed, nextLook(now));
    // What is late of one case is told together: not before all that is late of it has been found.
    return climbed.more ? quiet : both(quiet, await sweep({ ...asked, ...toldTogether }));
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
