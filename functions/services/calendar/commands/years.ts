import { err } from '../../../common/result.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import { change } from '../change.ts';
import type { CalendarDependencies } from '../dependencies.ts';
import { calendarRoutes } from '../routes.ts';
import { suspicion, yearUnder } from '../rules.ts';

export const showYear = ({ calendars }: CalendarDependencies) =>
  endpoint(calendarRoutes.year, async ({ params }) =>
    answer(200, yearUnder(params.year, await calendars.overlays())),
  );

export const yearVersions = ({ calendars }: CalendarDependencies) =>
  endpoint(calendarRoutes.versions, async ({ params }) => {
    const versions = await calendars.historyOf(['YEAR', params.year]);
    return answer(200, { items: versions.map(({ value, change: made }) => ({ ...made, overlay: value })) });
  });

export const changeYear = (on: CalendarDependencies) =>
  endpoint(calendarRoutes.change, async ({ params: { year }, body, caller }) => {
    const { why, replaces, ...arrangement } = body;
    const refused = suspicion({ ...arrangement, year, version: 1 }, await on.calendars.overlays());
    if (refused) return err(refused);
    const changed = await change(on, ['YEAR', year], (version) => ({ ...arrangement, year, version }), year, {
      why,
      replaces,
      by: caller.subject,
    });
    return changed.ok ? answer(200, yearUnder(year, await on.calendars.overlays())) : changed;
  });
