import type { AsOf } from '../../law/deadline/working-time.ts';
import type { Instant } from '../../law/instant.ts';
import { addDays, atTime, dateOf } from '../../law/plain-date.ts';

/**
 * When a whole is looked at again of which something stands still: what lets it go on is written to an order, and not to the
 * whole. At an opening, so that two looks on one day say the same.
 */
export const lookAgain = ({ now, workingTime }: AsOf): Instant =>
  atTime(addDays(dateOf(now), 1), workingTime.hours.opens);

/** The first of these moments. */
export const earliest = (...moments: readonly (Instant | undefined)[]): Instant | undefined =>
  moments.filter((moment) => moment !== undefined).toSorted()[0];

/** The last of these years. */
export const latestOf = (...years: readonly (number | undefined)[]): number | undefined =>
  years.filter((year) => year !== undefined).toSorted((a, b) => b - a)[0];
