import { dateOf } from '../../law/plain-date.ts';
import type { Instant } from '../../law/instant.ts';
import { claimedDay, claimedMoment } from '../../platform/claims.ts';
import type { Problem } from '../../platform/problem.ts';
import type { Order, OrderEvent } from './model.ts';

/** Why what a partner says of when it happened is not believed: nothing of an order happens before it, or tomorrow. */
export const untrueClaim = (event: OrderEvent, { createdAt }: Order, now: Instant): Problem | undefined => {
  if (event.occurredAt !== undefined) {
    const untrue = claimedMoment('/occurredAt', event.occurredAt, createdAt, now);
    if (untrue) return untrue;
  }
  return 'paidOn' in event && event.paidOn !== undefined
    ? claimedDay('/paidOn', event.paidOn, dateOf(now), dateOf(createdAt))
    : undefined;
};
