import { addMillis, HOUR, type Instant } from '../instant.ts';
import { addDays, dateOf, type PlainDate } from '../plain-date.ts';
import type { ReckonedDay } from './judge.ts';
import type { DeadlineSpec } from './model.ts';

interface ByHours {
  readonly due: Instant;
  readonly lastDay: PlainDate;
  readonly days: readonly ReckonedDay[];
  /** The end of each half hour. */
  readonly marks: readonly Instant[];
}

/**
 * By the clock on the wall: from the moment of the event, through nights and days off (Civil Code art. 201(2)). No last day
 * is counted, so none rolls on (art. 203), and no calendar moves it. Nothing stands still: whoever is granted hours has no
 * ground for it.
 */
export const byHours = ({ anchor, budget }: DeadlineSpec): ByHours => {
  const due = addMillis(anchor, budget * HOUR);
  const marks = Array.from({ length: budget * 2 }, (_, half) => addMillis(anchor, ((half + 1) * HOUR) / 2));
  const days: ReckonedDay[] = [];
  for (let date = dateOf(anchor); date <= dateOf(due); date = addDays(date, 1)) {
    const used = marks.filter((mark) => dateOf(mark) <= date).length / 2;
    const why = days.length === 0 ? 'anchor' : 'natural-day';
    days.push({ date, counted: days.length === 0 ? 0 : 1, used, why });
  }
  return { due, lastDay: dateOf(due), days, marks };
};
