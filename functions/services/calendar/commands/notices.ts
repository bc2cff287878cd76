import { answer, endpoint } from '../../../platform/http/index.ts';
import type { CalendarDependencies } from '../dependencies.ts';
import { publishNotice } from '../publication.ts';
import { calendarRoutes } from '../routes.ts';
import { yearUnder } from '../rules.ts';

export const publish = (on: CalendarDependencies) =>
  endpoint(calendarRoutes.publish, async ({ params, body, caller }) => {
    const { reason, calendar, ...says } = body;
    const done = await publishNotice(on, {
      notice: { ...params, ...says, withdrawn: false },
      why: reason,
      by: caller.subject,
      foreseenBy: calendar,
    });
    return done.ok ? answer(200, yearUnder(params.year, done.value)) : done;
  });

export const withdraw = (on: CalendarDependencies) =>
  endpoint(calendarRoutes.withdraw, async ({ params, body, caller }) => {
    const { reason, calendar, ...says } = body;
    const done = await publishNotice(on, {
      notice: { ...params, ...says, withdrawn: true, off: [], work: [] },
      why: reason,
      by: caller.subject,
      foreseenBy: calendar,
    });
    return done.ok ? answer(200, yearUnder(params.year, done.value)) : done;
  });
