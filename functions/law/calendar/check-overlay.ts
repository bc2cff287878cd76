import { addDays, daysFrom, type PlainDate, plainDate, weekdayOf, yearOf } from '../plain-date.ts';
import { fieldError, type FieldError, jsonPointer } from '../../common/field-error.ts';
import { text } from '../../common/text.ts';
import type { CalendarOverlay } from './overlay.ts';
import { published } from './published.ts';
import { workingCalendar, type WorkingCalendar } from './working-calendar.ts';

/** A make-up day has always lain within this many days of a holiday; from 2004 to 2026 never more than 6. */
const NEAR = 10;

/**
 * Working days of a real year: 248 to 252 since 2004; a year with local holidays has a few less, one whose lunar
 * holidays are not yet known a few more.
 */
const WORKING_DAYS = { least: 236, most: 258 } as const;

/** Days the State Council's arrangement always gives off, and how many it gives off in all (放假办法 art. 2). */
const ALWAYS_OFF = ['01-01', '05-01', '10-01'] as const;
const LEAST_DAYS_OFF = 13;

const isOff = (calendar: WorkingCalendar, date: PlainDate): boolean => calendar.day(date).kind === 'holiday';

function hasHolidayNear(calendar: WorkingCalendar, date: PlainDate): boolean {
  const around = [...daysFrom(addDays(date, -NEAR), addDays(date, NEAR))];
  return around.some((day) => isOff(calendar, day));
}

const daysOf = (year: number): PlainDate[] => [
  ...daysFrom(plainDate(`${year}-01-01`), plainDate(`${year}-12-31`)),
];

/** What is wrong with a single line of the overlay, as it stands in the request. */
function* lineErrors(overlay: CalendarOverlay, calendar: WorkingCalendar): Generator<FieldError> {
  const seen = new Set<PlainDate>();
  for (const list of ['holidays', 'workdays'] as const) {
    for (const [index, { date }] of overlay[list].entries()) {
      const refuse = (zh: string, en: string) => fieldError(jsonPointer([list, index, 'date']), text(zh, en));
      if (yearOf(date) !== overlay.year)
        yield refuse(`${date} 不在 ${overlay.year} 年内`, `${date} is not in ${overlay.year}`);
      if (seen.has(date)) yield refuse(`${date} 重复出现`, `${date} is named twice`);
      seen.add(date);
      if (list === 'holidays') continue;
      if (weekdayOf(date) > 5 && !hasHolidayNear(calendar, date))
        yield refuse(
          `${date} 为周末上班，但前后 ${NEAR} 天内没有假期`,
          `${date} is a worked weekend day without a holiday within ${NEAR} days`,
        );
      if (weekdayOf(date) <= 5 && published().get(overlay.year)?.get(date)?.kind !== 'holiday')
        yield refuse(`${date} 本来就是工作日`, `${date} is an ordinary working day already`);
    }
  }
}

/** What is wrong with the year as it would be. */
function* yearErrors(overlay: CalendarOverlay, calendar: WorkingCalendar): Generator<FieldError> {
  const days = daysOf(overlay.year);
  const worked = days.filter((date) => calendar.isWorkingDay(date)).length;
  const { least, most } = WORKING_DAYS;
  if (worked < least || worked > most)
    yield fieldError(
      '',
      text(
        `全年将有 ${worked} 个工作日，应在 ${least} 至 ${most} 之间`,
        `The year would have ${worked} working days, not ${least} to ${most}`,
      ),
    );
  if (!overlay.publishes) return;
  const off = days.filter((date) => isOff(calendar, date));
  if (off.length < LEAST_DAYS_OFF)
    yield fieldError(
      jsonPointer(['holidays']),
      text(
        `正式安排至少放假 ${LEAST_DAYS_OFF} 天，这里只有 ${off.length} 天`,
        `A published year has at least ${LEAST_DAYS_OFF} days off; here are ${off.length}`,
      ),
    );
  for (const day of ALWAYS_OFF.filter((day) => !off.includes(plainDate(`${overlay.year}-${day}`))))
    yield fieldError(
      jsonPointer(['holidays']),
      text(`正式安排缺少 ${overlay.year}-${day}`, `A published year gives ${overlay.year}-${day} off`),
    );
}

/**
 * Reasons to refuse an overlay that looks like a slip of the hand; none when it may come into force.
 * @param others overlays of the neighbouring years: a January make-up day may belong to a December holiday.
 */
export function checkOverlay(
  overlay: CalendarOverlay,
  others: readonly CalendarOverlay[] = [],
): FieldError[] {
  const neighbours = others.filter(({ year }) => year !== overlay.year);
  const calendar = workingCalendar([...neighbours, overlay]);
  return [...lineErrors(overlay, calendar), ...yearErrors(overlay, calendar)];
}
