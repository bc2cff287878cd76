import type { Followed, Follows } from '../orders/follows.ts';
import { hasEnded } from '../orders/rules.ts';
import { checkedBy } from './check.ts';
import type { CommitmentDependencies } from './dependencies.ts';
import { CommitmentId } from './model.ts';

/** The commitment that an order was to check, once it has ended. */
const checkIn = ({ order, before }: Followed): string | undefined => {
  const check = CommitmentId.safeParse(order.request['check']);
  return check.success && hasEnded(order) && !hasEnded(before) ? check.data : undefined;
};

/** A check is of its commitment, whatever kind of case that is part of: what follows for the case the case says. */
export const followsChecks =
  (on: CommitmentDependencies, others: Follows): Follows =>
  async (followed, asOf) => {
    const check = checkIn(followed);
    return check === undefined
      ? others(followed, asOf)
      : { order: followed.order, writes: await checkedBy(on, check, followed.order, asOf) };
  };
