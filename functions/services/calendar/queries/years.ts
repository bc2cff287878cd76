import { answer, endpoint } from '../../../platform/http/index.ts';
import type { CalendarDependencies } from '../dependencies.ts';
import { noticeOf } from '../earlier.ts';
import { calendarRoutes } from '../routes.ts';
import { yearUnder } from '../rules.ts';

export const showYear = ({ calendars }: CalendarDependencies) =>
  endpoint(calendarRoutes.year, async ({ params }) =>
    answer(200, yearUnder(params.year, await calendars.notices())),
  );

export const yearVersions = ({ calendars }: CalendarDependencies) =>
  endpoint(calendarRoutes.versions, async ({ params: { year, source } }) => {
    const versions = await calendars.historyOf(['YEAR', year, source]);
    return answer(200, {
      items: versions.map(({ value, change: made }) => ({ ...made, notice: noticeOf(value) })),
    });
  });
