import * as z from 'zod';
import { runtimeContext } from '../../platform/runtime-context.ts';
import { task, taskFunction } from '../../platform/tasks.ts';
import { sweep } from '../../platform/watch/sweep.ts';
import { Calendars } from '../../services/calendar/calendars.ts';
import { sendingDependencies } from '../../services/channels/dependencies.ts';
import { inOneRun } from '../../services/channels/limits.ts';
import { channelIndex } from '../../services/channels/notices.ts';
import { attempt } from '../../services/channels/tasks/attempt.ts';
import { gather } from '../../services/channels/tasks/gather.ts';
import { tellChannelPaused } from '../../services/messages/channel-paused.ts';
import { tellOperatorsOfSick } from '../../services/telling/sick-items.ts';

const context = runtimeContext();
const on = sendingDependencies(context, tellChannelPaused(context.table));
const calendars = new Calendars(context.table);

export const handler = taskFunction({
  sweep: task(z.object({}), () =>
    sweep({
      table: on.table,
      watchers: { 'NOTICES/NOTICE': gather(on), 'CHANNEL-DELIVERY/DELIVERY': attempt(on) },
      now: on.clock.now(),
      workingTime: () => calendars.workingTime(),
      index: channelIndex,
      limit: inOneRun,
      tellSick: tellOperatorsOfSick(on.table),
    }),
  ),
});
