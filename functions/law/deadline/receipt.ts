import type { OfficeHours } from '../calendar/office-hours.ts';
import { rollOn, type WorkingCalendar } from '../calendar/working-calendar.ts';
import type { Instant } from '../instant.ts';
import { addDays, atTime, dateOf, type PlainDate } from '../plain-date.ts';

/** The day of the event that starts a limit: not counted itself (Civil Code art. 201). */
export interface Receipt {
  readonly at: Instant;
  /** The day as which the receipt counts: the day it happened, or the next working day when that was too late. */
  readonly day: PlainDate;
  readonly taken: 'on-time' | 'after-cut-off' | 'on-a-day-off';
}

/**
 * As which day a receipt counts. With a cut-off hour, what arrives at or after it, or on a day off, is received on the
 * next working day, so that who sends on Saturday is never ahead of who sent on Friday evening. With `24:00` there is
 * no such rule, and the day is the day of the event whatever it is.
 */
export function receiptOf(at: Instant, calendar: WorkingCalendar, hours: OfficeHours): Receipt {
  const day = dateOf(at);
  if (hours.cutOff === '24:00') return { at, day, taken: 'on-time' };
  if (!calendar.isWorkingDay(day)) return { at, day: rollOn(calendar, day), taken: 'on-a-day-off' };
  if (at < atTime(day, hours.cutOff)) return { at, day, taken: 'on-time' };
  return { at, day: rollOn(calendar, addDays(day, 1)), taken: 'after-cut-off' };
}
