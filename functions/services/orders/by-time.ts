import { reckon } from '../../law/deadline/reckon.ts';
import type { AsOf, WorkingTime } from '../../law/deadline/working-time.ts';
import type { Instant } from '../../law/instant.ts';
import { telling } from './licensing.ts';
import type { Order } from './model.ts';
import { move } from './move.ts';

/** What the passing of time does to an order, whoever looks at it first. */
export interface Passed {
  readonly move: 'accepted-by-law' | 'suspension-ended';
  readonly at: Instant;
}

/** What time will do to an order next: nobody said in time what is missing, or what stands still reaches its end. */
export const nextByTime = (order: Order, workingTime: WorkingTime): Passed | undefined => {
  const { hold, licensing, limits, endedAt, status } = order;
  if (endedAt !== undefined) return undefined;
  if (hold?.why === 'suspended' && hold.until !== undefined)
    return { move: 'suspension-ended', at: hold.until };
  const limit = limits[telling];
  if (!licensing || licensing.accepted || !limit || limit.metAt !== undefined || status !== 'pending')
    return undefined;
  const { due } = reckon(limit.deadline, workingTime);
  return due === null ? undefined : { move: 'accepted-by-law', at: due };
};

/** An order as it stands at a moment: with all that time has done to it, each at its own moment. */
export const byTime = (
  order: Order,
  { now, workingTime }: AsOf,
): { readonly order: Order; readonly passed: readonly Passed[] } => {
  const passed: Passed[] = [];
  let current = order;
  for (;;) {
    const next = nextByTime(current, workingTime);
    if (!next || next.at > now) return { order: current, passed };
    const moved = move(current, { type: next.move }, next.at, workingTime);
    if (!moved.ok) return { order: current, passed };
    current = moved.value.order;
    passed.push(next);
  }
};
