import { fieldError, type FieldError, jsonPointer } from '../../common/field-error.ts';
import { text } from '../../common/text.ts';
import { addDays, daysFrom, type PlainDate, plainDate, weekdayOf } from '../plain-date.ts';
import { nationalSpan } from './missing.ts';
import type { CalendarNotice } from './notice.ts';
import { workingCalendar, type WorkingCalendar } from './working-calendar.ts';

/** A make-up day has always lain within this many days of a holiday; from 2004 to 2026 never more than 6. */
export const NEAR = 10;

/** Working days of a real year: 248 to 252 since 2004; with Guangxi's own holidays two or three less. */
const WORKING_DAYS = { least: 236, most: 258 } as const;

/** Days the State Council's arrangement always gives off, and how many it gives off in all (放假办法 art. 2). */
const ALWAYS_OFF = ['01-01', '05-01', '10-01'] as const;
const LEAST_DAYS_OFF = 13;

const isOff = (calendar: WorkingCalendar, date: PlainDate): boolean => calendar.day(date).kind === 'holiday';

const hasHolidayNear = (calendar: WorkingCalendar, date: PlainDate): boolean =>
  [...daysFrom(addDays(date, -NEAR), addDays(date, NEAR))].some((day) => isOff(calendar, day));

const daysOf = (year: number): PlainDate[] => [
  ...daysFrom(plainDate(`${year}-01-01`), plainDate(`${year}-12-31`)),
];

/** Days a notice may name: of its year, the nation's from late December on. */
const spanOf = ({ year, source }: CalendarNotice) =>
  source === 'nation' ? nationalSpan(year) : { ...nationalSpan(year), first: plainDate(`${year}-01-01`) };

/** What is wrong with a single line of the notice, as it stands in the request. */
function* lineErrors(
  notice: CalendarNotice,
  calendar: WorkingCalendar,
  before: WorkingCalendar,
): Generator<FieldError> {
  const seen = new Map<PlainDate, 'off' | 'work'>();
  const span = spanOf(notice);
  for (const list of ['off', 'work'] as const) {
    for (const [index, { date }] of notice[list].entries()) {
      const refuse = (zh: string, en: string) => fieldError(jsonPointer([list, index, 'date']), text(zh, en));
      if (date < span.first || date > span.last)
        yield refuse(`${date} 不在 ${notice.year} 年内`, `${date} is not in ${notice.year}`);
      if (seen.get(date) === list) yield refuse(`${date} 重复出现`, `${date} is named twice`);
      else if (seen.has(date))
        yield refuse(`${date} 既放假又上班，自相矛盾`, `${date} is both off and worked`);
      seen.set(date, list);
      if (list === 'off') continue;
      if (weekdayOf(date) > 5 && !hasHolidayNear(calendar, date))
        yield refuse(
          `${date} 为周末上班，但前后 ${NEAR} 天内没有假期`,
          `${date} is a worked weekend day without a holiday within ${NEAR} days`,
        );
      if (weekdayOf(date) <= 5 && !isOff(before, date))
        yield refuse(`${date} 本来就是工作日`, `${date} is an ordinary working day already`);
    }
  }
}

/** What is wrong with the year as it would be. */
function* yearErrors(notice: CalendarNotice, calendar: WorkingCalendar): Generator<FieldError> {
  const days = daysOf(notice.year);
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
  if (notice.source === 'region') {
    if (notice.off.length === 0)
      yield fieldError(
        jsonPointer(['off']),
        text('自治区通知未列任何放假日期', 'A notice of the region gives some day off'),
      );
    return;
  }
  const off = days.filter((date) => isOff(calendar, date));
  if (off.length < LEAST_DAYS_OFF)
    yield fieldError(
      jsonPointer(['off']),
      text(
        `正式安排至少放假 ${LEAST_DAYS_OFF} 天，这里只有 ${off.length} 天`,
        `A published year has at least ${LEAST_DAYS_OFF} days off; here are ${off.length}`,
      ),
    );
  for (const day of ALWAYS_OFF.filter((day) => !off.includes(plainDate(`${notice.year}-${day}`))))
    yield fieldError(
      jsonPointer(['off']),
      text(`正式安排缺少 ${notice.year}-${day}`, `A published year gives ${notice.year}-${day} off`),
    );
}

/**
 * Reasons to refuse a notice that contradicts itself or looks like a slip of the hand; none when it may come into force.
 * One that withdraws what was published names no day.
 * @param others what has been published, of every source and year; a version of this one among them is left out
 */
export function checkNotice(notice: CalendarNotice, others: readonly CalendarNotice[] = []): FieldError[] {
  if (notice.withdrawn) return [];
  const beside = others.filter(({ year, source }) => year !== notice.year || source !== notice.source);
  // Under a version that no other reaches it holds, whatever ships or was published before.
  const calendar = workingCalendar([...beside, { ...notice, version: Number.MAX_SAFE_INTEGER }]);
  const before = workingCalendar(beside);
  return [...lineErrors(notice, calendar, before), ...yearErrors(notice, calendar)];
}
