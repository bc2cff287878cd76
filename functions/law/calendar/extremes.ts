import { addDays, daysFrom, type PlainDate, weekdayOf } from '../plain-date.ts';
import { NEAR } from './check-notice.ts';
import { regionalSpan, type MissingSource, type Span } from './missing.ts';
import { statutoryHolidays, type StatutoryHoliday } from './statutory.ts';
import { addWorkingDays, type WorkingCalendar } from './working-calendar.ts';

/** What reckoning asks of a calendar. */
export type DaysWorked = Pick<WorkingCalendar, 'day' | 'isWorkingDay'>;

/** Make-up days of one holiday: from 2004 to 2026 no notice of the State Council had more. */
export const MOST_MAKE_UP_DAYS = 2;

/** Guangxi's notices since 2014: up to three days off and one worked, or none at all (2020). */
const REGION = { off: { most: 3, least: 1 }, worked: 1 } as const;

/** What a notice to come may rearrange within some days. */
interface Movable extends Span {
  /** Days off by law on a day that the notice is free to choose. */
  readonly free: readonly PlainDate[];
  readonly off: { readonly most: number; readonly least: number };
  readonly worked: number;
}

/** The longest holiday there could be around these days, and the make-up days near it. */
const aroundHoliday = ({ days, substitutes }: StatutoryHoliday, calendar: DaysWorked): Movable[] => {
  const [first, last] = [days[0], [...days, ...substitutes].toSorted().at(-1)];
  if (first === undefined || last === undefined) return [];
  return [
    {
      first: addDays(addWorkingDays(calendar, first, -MOST_MAKE_UP_DAYS), -NEAR),
      last: addDays(addWorkingDays(calendar, last, MOST_MAKE_UP_DAYS), NEAR),
      free: substitutes,
      off: {
        most: substitutes.length + MOST_MAKE_UP_DAYS,
        least: substitutes.length + MOST_MAKE_UP_DAYS,
      },
      worked: MOST_MAKE_UP_DAYS,
    },
  ];
};

const movableBy = ({ year, source }: MissingSource, calendar: DaysWorked): Movable[] =>
  source === 'region'
    ? [{ ...regionalSpan(year), free: [], ...REGION }]
    : statutoryHolidays(year).flatMap((holiday) => aroundHoliday(holiday, calendar));

/** Days by which a limit may come to end later, at most, and so come near to what lies after it. */
const REACH = 40;

const isWeekend = (date: PlainDate): boolean => weekdayOf(date) > 5;

const lastOf = (days: readonly PlainDate[], count: number): readonly PlainDate[] =>
  days.slice(Math.max(0, days.length - count));

/**
 * One end of what may come: the days off first and the make-up days last, so that everything ends late, or the reverse. What
 * evens it out may lie before `from`, where that lies among the days that may change.
 */
const extreme = (
  calendar: DaysWorked,
  movables: readonly Movable[],
  from: PlainDate,
  end: 'earliest' | 'latest',
): DaysWorked => {
  const worked = new Map<PlainDate, boolean>();
  const isWorkingDay = (date: PlainDate) => worked.get(date) ?? calendar.isWorkingDay(date);
  for (const { first, last, free, off, worked: makeUp } of movables) {
    for (const day of free) if (day >= from) worked.set(day, true);
    const begun = first < from;
    // The first day counts for nothing, whatever it is: a limit begins on the day after.
    const span = [...daysFrom(first > from ? first : addDays(from, 1), last)];
    const working = span.filter(isWorkingDay);
    const resting = span.filter((day) => isWeekend(day) && !isWorkingDay(day) && !worked.has(day));
    const rests = end === 'latest' ? working.slice(0, off.most) : lastOf(working, begun ? 0 : off.least);
    const works = end === 'latest' ? lastOf(resting, begun ? 0 : makeUp) : resting.slice(0, makeUp);
    for (const day of rests) worked.set(day, false);
    for (const day of works) worked.set(day, true);
  }
  return {
    isWorkingDay,
    day: (date) => {
      const changed = worked.get(date);
      if (changed === undefined) return calendar.day(date);
      return { kind: changed ? 'working' : 'weekend' };
    },
  };
};

/**
 * The calendars between which lies what the missing notices may bring, by what notices have done so far: an estimate, for
 * no law says how far a notice may go. A notice moves days and adds none: where all it moves lies within a limit, the limit
 * does not move. Guangxi's adds two days off, or none.
 * @param from the first day that matters
 * @param until the day it ends by now: what may be moved well after it cannot reach it
 * @returns undefined when nothing that may be moved is near
 */
export const extremes = (
  calendar: WorkingCalendar,
  missing: readonly MissingSource[],
  from: PlainDate,
  until: PlainDate,
): { readonly earliest: DaysWorked; readonly latest: DaysWorked } | undefined => {
  const movables = missing
    .flatMap((one) => movableBy(one, calendar))
    .filter(({ first, last }) => last >= from && first <= addDays(until, REACH))
    .toSorted((a, b) => (a.first < b.first ? -1 : 1));
  if (movables.length === 0) return undefined;
  return {
    earliest: extreme(calendar, movables, from, 'earliest'),
    latest: extreme(calendar, movables, from, 'latest'),
  };
};
