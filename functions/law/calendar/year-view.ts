import * as z from 'zod';
import { Text } from '../../common/text.ts';
import { daysFrom, PlainDate, plainDate } from '../plain-date.ts';
import { CalendarSource, NoticeReference } from './notice.ts';
import type { CalendarDay, WorkingCalendar } from './working-calendar.ts';

const ArrangedDay = z.strictObject({
  date: PlainDate,
  kind: z.enum(['holiday', 'make-up', 'working']),
  name: Text.optional(),
  by: z
    .enum([...CalendarSource.options, 'statute'])
    .describe('By whose notice; `statute`: by law alone, until the notice is in'),
});
type ArrangedDay = z.infer<typeof ArrangedDay>;

const SourceOfYear = z.strictObject({
  source: CalendarSource,
  status: z.enum(['missing', 'published', 'withdrawn']),
  version: z.int().min(0).optional().describe('0: it ships with the platform'),
  notice: NoticeReference.optional(),
});

/** One year as anyone may read it: who has arranged it, every day that is arranged, and the sum. */
export const CalendarYear = z.strictObject({
  year: z.int(),
  /** False while a notice is still to come: deadlines that rest on it are provisional. */
  published: z.boolean(),
  version: z.string(),
  workingDays: z.int(),
  sources: z.array(SourceOfYear),
  days: z.array(ArrangedDay),
});
export type CalendarYear = z.infer<typeof CalendarYear>;

const arranged = (date: PlainDate, day: CalendarDay): ArrangedDay[] => {
  if (day.kind === 'weekend' || day.by === undefined) return [];
  return [{ date, kind: day.kind, ...('name' in day && { name: day.name }), by: day.by }];
};

/** @param year four digits */
export function viewYear(calendar: WorkingCalendar, year: number): CalendarYear {
  const dates = [...daysFrom(plainDate(`${year}-01-01`), plainDate(`${year}-12-31`))];
  return {
    year,
    published: calendar.isPublished(year),
    version: calendar.version,
    workingDays: dates.filter((date) => calendar.isWorkingDay(date)).length,
    sources: CalendarSource.options.map((source) => {
      const notice = calendar.noticeOf(year, source);
      if (!notice) return { source, status: 'missing' };
      return {
        source,
        status: notice.withdrawn ? 'withdrawn' : 'published',
        version: notice.version,
        notice: notice.notice,
      };
    }),
    days: dates.flatMap((date) => arranged(date, calendar.day(date))),
  };
}
