import type { Instant } from '../../law/instant.ts';
import { dateOf } from '../../law/plain-date.ts';
import type { Tally } from './model.ts';

/** One more of today; what was counted on another day counts no more. */
export const oneMore = (before: Tally | undefined, now: Instant): Tally => {
  const day = dateOf(now);
  return { day, count: before?.day === day ? before.count + 1 : 1 };
};
