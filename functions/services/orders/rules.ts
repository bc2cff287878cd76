import type { AsOf, WorkingTime } from '../../law/deadline/working-time.ts';
import type { Instant } from '../../law/instant.ts';
import { err, ok, type Result } from '../../common/result.ts';
import type { Act } from './acts.ts';
import { byTime, type Passed } from './by-time.ts';
import type { Move } from './kinds/kind.ts';
import { kindOf } from './kinds/index.ts';
import type { Milestone, Order } from './model.ts';
import { allowedOf as allowedNow, isOpenTo, move, type NotAllowed } from './move.ts';

export { isNamable, type NotAllowed } from './move.ts';

/** What an act leads to, after what time had done before it. */
export interface Acted {
  readonly order: Order;
  readonly move: Move;
  readonly passed: readonly Passed[];
}

/** The order after an act at a moment, or why not. What time had done by then comes first, whether or not anybody saw it. */
export const act = (
  order: Order,
  done: Act,
  now: Instant,
  workingTime: WorkingTime,
): Result<Acted, NotAllowed> => {
  const { order: current, passed } = byTime(order, { now, workingTime });
  const moved = move(current, done, now, workingTime);
  return moved.ok ? ok({ ...moved.value, passed }) : err(moved.error);
};

/** What the partner of an order may say at a moment: each of these is taken, and nothing else is. */
export const allowedOf = (order: Order, asOf: AsOf): Move[] => allowedNow(byTime(order, asOf).order, asOf);

/** Whether its applicant may answer a return now, whatever the answer. */
export const isCorrectable = (order: Order, { now, workingTime }: AsOf): boolean =>
  act(order, { type: 'corrected', note: '', materials: [] }, now, workingTime).ok;

/** Whether its applicant may make a move now, whatever is said with it. */
export const isOpenToApplicant = (order: Order, move: Move, asOf: AsOf): boolean =>
  isOpenTo(byTime(order, asOf).order, move, asOf);

/** Whether an order has reached what an execution waits for; one that stands still is where it was before. */
export const hasReached = (order: Order, milestone: Milestone): boolean =>
  kindOf(order).milestones[milestone].has(order.hold?.from ?? order.status);

export const hasEnded = (order: Order): boolean => hasReached(order, 'ended');
