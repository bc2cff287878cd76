import * as z from 'zod';
import { Calendars } from '../calendar/store.ts';
import { ground } from '../platform/ground.ts';
import { task, taskFunction } from '../platform/tasks.ts';
import { Batch, recompute } from './recompute.ts';
import { sweep } from './sweep.ts';
import { watchers } from './watchers.ts';

const on = ground();
const calendars = new Calendars(on.table);
const watching = watchers(on);

export const handler = taskFunction({
  sweep: task(z.strictObject({}), async () =>
    sweep(on.table, watching, on.clock.now(), () => calendars.reckoner()),
  ),
  recompute: task(z.strictObject({ batch: Batch }), async ({ batch }) =>
    recompute(on.table, watching, batch, on.clock.now(), await calendars.reckoner()),
  ),
});
