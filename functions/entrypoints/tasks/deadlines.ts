import * as z from 'zod';
import { Calendars } from '../../services/calendar/calendars.ts';
import { nextLook, tellOfNextYear } from '../../services/telling/next-year.ts';
import { tellOperatorsOfSick } from '../../services/telling/sick-items.ts';
import { runtimeContext } from '../../platform/runtime-context.ts';
import { task, taskFunction } from '../../platform/tasks.ts';
import { Batch, recomputeByNow } from '../../platform/watch/recompute.ts';
import { Recomputations } from '../../platform/watch/recomputation.ts';
import { quietUntil, sweep } from '../../platform/watch/sweep.ts';
import { watchers } from '../watchers.ts';

const on = runtimeContext();
const calendars = new Calendars(on.table);
const tellSick = tellOperatorsOfSick(on.table);
const lookAtNextYear = tellOfNextYear(on.table);
const watching = watchers(on);

export const handler = taskFunction({
  sweep: task(z.strictObject({}), async () => {
    const now = on.clock.now();
    const workingTime = () => calendars.workingTime();
    const swept = await sweep({ table: on.table, watchers: watching, now, workingTime, tellSick });
    await lookAtNextYear(now, workingTime);
    return quietUntil(swept, nextLook(now));
  }),
  recompute: task(z.strictObject({ batch: Batch }), ({ batch }) =>
    recomputeByNow(
      on.table,
      watching,
      batch,
      { now: () => on.clock.now(), workingTime: () => calendars.workingTime() },
      tellSick,
    ),
  ),
  recomputed: task(z.strictObject({ run: z.int().optional() }), async ({ run }) => {
    await new Recomputations(on.table).end(run);
    return {};
  }),
});
