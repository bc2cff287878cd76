import { ladderOf } from '../../../platform/watch/ladders.ts';
import { err } from '../../../common/result.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import { change } from '../change.ts';
import type { CalendarDependencies } from '../dependencies.ts';
import { calendarRoutes } from '../routes.ts';
import { ladderProblem } from '../rules.ts';

/** Hours and ladders are no matter of one year: everything that is open is looked at. */
const everyYear = 0;

export const showHours = ({ calendars }: CalendarDependencies) =>
  endpoint(calendarRoutes.hours, async () => {
    const [{ hours }, version] = await Promise.all([
      calendars.workingTime(),
      calendars.versionOf(['OFFICE-HOURS']),
    ]);
    return answer(200, { hours, version });
  });

export const changeHours = (on: CalendarDependencies) =>
  endpoint(calendarRoutes.changeHours, async ({ body: { hours, why, replaces }, caller }) => {
    const asked = { why, replaces, by: caller.subject };
    const changed = await change(on, ['OFFICE-HOURS'], () => hours, everyYear, asked);
    return changed.ok ? answer(200, { hours, version: changed.value }) : changed;
  });

export const showLadder = ({ calendars }: CalendarDependencies) =>
  endpoint(calendarRoutes.ladder, async ({ params: { kind } }) => {
    const [workingTime, version] = await Promise.all([
      calendars.workingTime(),
      calendars.versionOf(['LADDER', kind]),
    ]);
    return answer(200, { kind, ladder: ladderOf(kind, workingTime), version });
  });

export const changeLadder = (on: CalendarDependencies) =>
  endpoint(calendarRoutes.changeLadder, async ({ params: { kind }, body, caller }) => {
    const { ladder, why, replaces } = body;
    const refused = ladderProblem(kind, ladder);
    if (refused) return err(refused);
    const asked = { why, replaces, by: caller.subject };
    const changed = await change(on, ['LADDER', kind], () => ladder, everyYear, asked);
    return changed.ok ? answer(200, { kind, ladder, version: changed.value }) : changed;
  });
