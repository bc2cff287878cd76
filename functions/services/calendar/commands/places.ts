import { err } from '../../../common/result.ts';
import { text } from '../../../common/text.ts';
import { servedOn } from '../../../law/calendar/service-hours.ts';
import { basesOf } from '../../../law/legal-data/cite.ts';
import { lawAt } from '../../../law/legal-data/in-force.ts';
import { dateOf } from '../../../law/plain-date.ts';
import { decided, untilWritten } from '../../../platform/change.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import { log } from '../../../platform/log.ts';
import { problem } from '../../../platform/problem.ts';
import { changedMeanwhile } from '../change.ts';
import type { CalendarDependencies } from '../dependencies.ts';
import { calendarRoutes } from '../routes.ts';

export const listPlaces = ({ places }: CalendarDependencies) =>
  endpoint(calendarRoutes.places, async ({ query }) => {
    const page = await places.list(query);
    return answer(200, {
      ...page,
      items: page.items.map(({ place, hours, version }) => ({ place, version, ...hours })),
    });
  });

/** A day at a place: open or not, and whether it is one that limits count. */
export const showPlace = ({ places, calendars, clock }: CalendarDependencies) =>
  endpoint(calendarRoutes.place, async ({ params, query }) => {
    const found = await places.find(params.place);
    if (!found) return err(problem('not-found'));
    const { calendar, law = [] } = await calendars.workingTime();
    const now = clock.now();
    const date = query.date ?? dateOf(now);
    const served = servedOn(found.hours, date, calendar);
    const workingDay = calendar.isWorkingDay(date);
    const by = basesOf(lawAt({ law }, now), 'service-hours');
    const note = text(
      `当日为便民错时服务，不是计算办理时限的工作日（${by.zh}）。`,
      `Served on a day off: not a working day that limits count (${by.en}).`,
    );
    return answer(200, {
      place: found.place,
      version: found.version,
      ...found.hours,
      day: { date, ...(served && { served }), workingDay, ...(served && !workingDay && { note }) },
    });
  });

export const setPlace = ({ places, table }: CalendarDependencies) =>
  endpoint(calendarRoutes.setPlace, async ({ params: { place }, body }) => {
    const { replaces, reason: _, ...hours } = body;
    const set = await untilWritten(table, async () => {
      const version = (await places.find(place))?.version ?? 0;
      if (replaces !== undefined && replaces !== version) return err(changedMeanwhile(version));
      return decided(version + 1, [places.set(place, hours, version)]);
    });
    if (!set.ok) return set;
    log.info('place.set', { place, version: set.value });
    return answer(200, { place, version: set.value, ...hours });
  });
