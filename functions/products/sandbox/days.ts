import { addWorkingDays } from '../../law/calendar/working-calendar.ts';
import { reckon } from '../../law/deadline/reckon.ts';
import type { AsOf } from '../../law/deadline/working-time.ts';
import { addMillis, DAY, millisBetween, MINUTE, type Instant } from '../../law/instant.ts';
import { dateOf } from '../../law/plain-date.ts';
import type { Order } from '../../services/orders/model.ts';

/** The moment from which so many working days have passed by now: day by day back, at the same time of day. */
export const workingDaysBefore = ({ now, workingTime: { calendar } }: AsOf, days: number): Instant => {
  let from = addMillis(now, -days * DAY);
  while (addWorkingDays(calendar, dateOf(from), days) > dateOf(now)) from = addMillis(from, -DAY);
  return from;
};

/** The moment that lies as far back as the next limit lies ahead, and a minute more; undefined where none runs. */
export const justLate = ({ limits, endedAt }: Order, { now, workingTime }: AsOf): Instant | undefined => {
  if (endedAt !== undefined) return undefined;
  const dues = Object.values(limits).flatMap(({ deadline, metAt }) => {
    if (metAt !== undefined) return [];
    const reckoning = reckon(deadline, workingTime);
    return reckoning.status === 'running' && reckoning.due > now ? [reckoning.due] : [];
  });
  const [next] = dues.toSorted();
  return next === undefined ? undefined : addMillis(now, -millisBetween(now, next) - MINUTE);
};
