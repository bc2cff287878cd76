import type { OfficeHours } from '../calendar/office-hours.ts';
import type { Instant } from '../instant.ts';
import { atTime, endOfDay, type PlainDate } from '../plain-date.ts';
import type { DeadlineEnd, Suspension } from './model.ts';

/**
 * A working day has two halves, and a half day is the smallest thing that is counted: the morning from the opening of
 * the office to midday, the afternoon from midday to the end of the day (24:00, or the close of business where the
 * limit ends with business). A limit that uses up a half ends with it.
 */
export interface HalfDay {
  readonly from: Instant;
  /** The first moment after it; a limit that ends with this half is due here. */
  readonly to: Instant;
}

export const halvesOf = (
  date: PlainDate,
  hours: OfficeHours,
  ends: DeadlineEnd,
): readonly [HalfDay, HalfDay] => {
  const midday = atTime(date, hours.midday);
  const end = ends === 'end-of-day' ? endOfDay(date) : atTime(date, hours.closes);
  return [
    { from: atTime(date, hours.opens), to: midday },
    { from: midday, to: end },
  ];
};

/** The first suspension that has a moment in common with the half, if any. */
export const suspensionDuring = (half: HalfDay, suspensions: readonly Suspension[]): Suspension | undefined =>
  suspensions.find(({ from, to }) => from < half.to && (to === undefined || to > half.from));
