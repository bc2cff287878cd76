import type { OfficeHours } from '../calendar/office-hours.ts';
import type { Instant } from '../instant.ts';
import { atTime, endOfDay, type PlainDate } from '../plain-date.ts';
import type { DeadlineEnd, Suspension } from './model.ts';

/**
 * A day that is counted has two halves, and a half day is the smallest thing that is counted: office time from the opening
 * to midday, and from midday to the close of business. A limit that uses up the second one ends with the day (24:00), or
 * with business where it says so; what happens between the close of business and 24:00 touches no half.
 */
export interface HalfDay {
  readonly from: Instant;
  /** When its office time is over. */
  readonly until: Instant;
  /** The first moment after it; a limit that ends with this half is due here. */
  readonly to: Instant;
}

export const halvesOf = (
  date: PlainDate,
  hours: OfficeHours,
  ends: DeadlineEnd,
): readonly [HalfDay, HalfDay] => {
  const midday = atTime(date, hours.midday);
  const closes = atTime(date, hours.closes);
  const to = ends === 'end-of-day' ? endOfDay(date) : closes;
  return [
    { from: atTime(date, hours.opens), until: midday, to: midday },
    { from: midday, until: closes, to },
  ];
};

/** The first suspension that has a moment in common with the half's office time, if any. */
export const suspensionDuring = (half: HalfDay, suspensions: readonly Suspension[]): Suspension | undefined =>
  suspensions.find(({ from, to }) => from < half.until && (to === undefined || to > half.from));

/** The suspension in which a limit that ended here would end: it stood still to the last, and nothing ends while it does. */
export const suspensionAt = (end: Instant, suspensions: readonly Suspension[]): Suspension | undefined =>
  suspensions.find(({ from, to }) => from < end && (to === undefined || to >= end));
