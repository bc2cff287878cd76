import { addDays, dateOf, type PlainDate } from '../plain-date.ts';
import type { Instant } from '../instant.ts';
import { daysOver } from './days-over.ts';
import { halvesOf } from './halves.ts';
import type { DeadlineEnd, Suspension } from './model.ts';
import type { Reckoning } from './reckon.ts';
import type { WorkingTime } from './working-time.ts';

/** How a limit stands at a moment, in days of its unit and halves of them; a half is used when it has ended. */
export interface Standing {
  readonly used: number;
  readonly remaining: number;
  /** The limit is over: at the due moment and after it. For a closed case, ask as of the moment it was closed. */
  readonly breached: boolean;
  /** Days over, of its unit (of months, natural days). */
  readonly overdue: number;
  /** The suspension in force at the moment, if any. */
  readonly suspendedBy: Suspension | null;
}

/** Whole and half working days that begin and end between two moments. */
export function workingDaysBetween(
  from: Instant,
  to: Instant,
  ends: DeadlineEnd,
  workingTime: WorkingTime,
): number {
  const { calendar, hours } = workingTime;
  let halves = 0;
  for (let date: PlainDate = dateOf(from); date <= dateOf(to); date = addDays(date, 1)) {
    if (!calendar.isWorkingDay(date)) continue;
    halves += halvesOf(date, hours, ends).filter((half) => half.from >= from && half.to <= to).length;
  }
  return halves / 2;
}

/** @param now the moment asked about, present or past. */
export function standing(reckoning: Reckoning, now: Instant, workingTime: WorkingTime): Standing {
  const { spec, granted, marks, due } = reckoning;
  const used = marks.filter((mark) => mark <= now).length / 2;
  const breached = due !== null && now >= due;
  return {
    used,
    remaining: granted - used,
    breached,
    overdue: breached ? daysOver({ spec, due }, now, workingTime, spec.unit) : 0,
    suspendedBy:
      spec.suspensions.find(({ from, to }) => from <= now && (to === undefined || now < to)) ?? null,
  };
}
