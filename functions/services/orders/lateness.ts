import { standing } from '../../law/deadline/lateness.ts';
import { reckon } from '../../law/deadline/reckon.ts';
import type { WorkingTime } from '../../law/deadline/working-time.ts';
import type { Instant } from '../../law/instant.ts';
import type { Order } from './model.ts';

/** By how much an order is or was late, by its promised limit; undefined when it is in time. */
export const lateness = (order: Order, now: Instant, workingTime: WorkingTime) => {
  const limit = order.limits['promised'];
  if (!limit) return undefined;
  const reckoning = reckon(limit.deadline, workingTime);
  const { breached, overdue } = standing(reckoning, order.endedAt ?? now, workingTime);
  return breached && reckoning.due !== null ? { since: reckoning.due, days: overdue } : undefined;
};
