import * as z from 'zod';
import { daysFrom, PlainDate, plainDate } from '../plain-date.ts';
import { Text } from '../../common/text.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/** One year as anyone may read it: every day that is not an ordinary working day or weekend, and the sum. */
export const CalendarYear = z.strictObject({
  year: z.int(),
  /** False while the State Council has not announced it: deadlines that rest on it are provisional. */
  published: z.boolean(),
  version: z.string(),
  workingDays: z.int(),
  holidays: z.array(z.strictObject({ date: PlainDate, name: Text })),
  workdays: z.array(z.strictObject({ date: PlainDate, name: Text })),
});
export type CalendarYear = z.infer<typeof CalendarYear>;

/** @param year four digits */
export function viewYear(calendar: WorkingCalendar, year: number): CalendarYear {
  const dates = [...daysFrom(plainDate(`${year}-01-01`), plainDate(`${year}-12-31`))];
  const named = (kind: 'holiday' | 'make-up') =>
    dates.flatMap((date) => {
      const day = calendar.day(date);
      return day.kind === kind ? [{ date, name: day.name }] : [];
    });
  return {
    year,
    published: calendar.isPublished(year),
    version: calendar.version,
    workingDays: dates.filter((date) => calendar.isWorkingDay(date)).length,
    holidays: named('holiday'),
    workdays: named('make-up'),
  };
}
