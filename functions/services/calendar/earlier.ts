import * as z from 'zod';
import { CalendarNotice, NoticeDay } from '../../law/calendar/notice.ts';

/** How a year lay in the table before its sources were told apart: one layer over the shipped calendar. */
const Overlay = z.object({
  year: z.int(),
  publishes: z.boolean(),
  holidays: z.array(NoticeDay),
  workdays: z.array(NoticeDay),
});

/** The State Council's whole arrangement was the nation's notice; anything else were local days and corrections. */
export const noticeOf = (value: unknown): CalendarNotice => {
  const notice = CalendarNotice.safeParse(value);
  if (notice.success) return notice.data;
  const { year, publishes, holidays, workdays } = Overlay.parse(value);
  return {
    year,
    source: publishes ? 'nation' : 'region',
    // Any version published since then takes its place.
    version: 0,
    notice: {},
    withdrawn: false,
    off: holidays,
    work: workdays,
  };
};
