import { addMillis, type Instant, MINUTE } from '../law/instant.ts';
import type { PlainDate } from '../law/plain-date.ts';
import { invalid, type Problem } from './problem.ts';

/**
 * When something happened, as whoever tells of it says. It is shown as their word; every clock goes by the moment at which the
 * platform received it, or a limit could be met, missed or stopped by writing a date.
 */

/** By how much two clocks that are kept well may differ. */
const drift = MINUTE;

const inTheFuture = (pointer: string): Problem =>
  invalid(pointer, '晚于当前时间，尚未发生', 'That is yet to come');

/** Why a moment is not believed: it lies in the future, or before that of which it tells. */
export const claimedMoment = (
  pointer: string,
  at: Instant,
  since: Instant,
  now: Instant,
): Problem | undefined => {
  if (at > addMillis(now, drift)) return inTheFuture(pointer);
  return at < addMillis(since, -drift)
    ? invalid(pointer, '早于该事项的产生时间', 'That is before what it tells of began')
    : undefined;
};

/** Why a day is not believed. @param since the first day on which it could have been; without it any day before today */
export const claimedDay = (
  pointer: string,
  day: PlainDate,
  today: PlainDate,
  since?: PlainDate,
): Problem | undefined => {
  if (day > today) return inTheFuture(pointer);
  return since !== undefined && day < since
    ? invalid(pointer, '早于该事项的产生日期', 'That is before what it tells of began')
    : undefined;
};
