import { rollOn } from '../calendar/working-calendar.ts';
import type { Instant } from '../instant.ts';
import { addDays, atTime, dateOf, type PlainDate, type TimeOfDay } from '../plain-date.ts';
import type { FilingKind } from '../filing.ts';
import { lawAt } from '../legal-data/in-force.ts';
import type { DeadlineSpec } from './model.ts';
import type { WorkingTime } from './working-time.ts';

/** The day of the event that starts a limit: not counted itself (Civil Code art. 201). */
export interface Receipt {
  readonly at: Instant;
  /** The day as which the receipt counts: the day it happened, or the next working day when that was too late. */
  readonly day: PlainDate;
  readonly taken: 'on-time' | 'after-cut-off' | 'on-a-day-off';
  /** Of a filing: the hour by which its window decides. */
  readonly cutOff?: TimeOfDay;
  /** The afternoon of the day is counted already: it was received in the morning, and counts from the next half. */
  readonly afternoonCounts: boolean;
}

/**
 * The hour from which a window takes what is filed as filed on the next working day; `24:00` for no such rule. By the legal
 * data in force when it was filed, where that names the kind, else the one of all windows.
 */
const cutOffOf = (kind: FilingKind, at: Instant, workingTime: WorkingTime): TimeOfDay =>
  lawAt(workingTime, at).document.cutOffs[kind] ?? workingTime.hours.cutOff;

/**
 * As which day an event counts. What an applicant files at a window at or after its cut-off hour, or on a day off, is
 * received on the next working day, so that who files on Saturday is never ahead of who filed on Friday evening. Everything
 * else is received in the moment it happens: what is pushed between departments is served by the push (Art. 10).
 */
export function receiptOf(
  { anchor: at, start = { by: 'event' } }: DeadlineSpec,
  workingTime: WorkingTime,
): Receipt {
  const { calendar, hours } = workingTime;
  const day = dateOf(at);
  const works = calendar.isWorkingDay(day);
  if (start.by !== 'filing') {
    const halves = start.by === 'push' && start.counts === 'next-half';
    return { at, day, taken: 'on-time', afternoonCounts: halves && works && at < atTime(day, hours.midday) };
  }
  const cutOff = cutOffOf(start.kind, at, workingTime);
  const filed = { at, cutOff, afternoonCounts: false };
  if (cutOff === '24:00') return { ...filed, day, taken: 'on-time' };
  if (!works) return { ...filed, day: rollOn(calendar, day), taken: 'on-a-day-off' };
  if (at < atTime(day, cutOff)) return { ...filed, day, taken: 'on-time' };
  return { ...filed, day: rollOn(calendar, addDays(day, 1)), taken: 'after-cut-off' };
}
