import type { AsOf } from '../../law/deadline/working-time.ts';
import { notCountedBases } from '../../law/deadline/not-counted.ts';
import type { Instant } from '../../law/instant.ts';
import { goesOn, type Limit, type Limits } from '../../platform/watch/limit.ts';
import type { ExternalState } from './external-model.ts';
import type { Order } from './model.ts';
import type { OrderNews } from './news.ts';

type WithLine = Pick<Order, 'external'>;

/** Whether departments are still at it: then the utility's own clock stands still. */
export const waitsForApprovals = ({ external }: WithLine): boolean =>
  external?.openedAt !== undefined && external.outcome === undefined;

const eachOpen = (limits: Limits, change: (limit: Limit) => Limit): Record<string, Limit> =>
  Object.fromEntries(
    Object.entries(limits).map(([name, limit]) => [name, limit.metAt === undefined ? change(limit) : limit]),
  );

/** The clock stands from a moment on, for as long as departments are at it. */
export const standing = (limits: Limits, from: Instant): Record<string, Limit> =>
  eachOpen(limits, ({ deadline, ...limit }) => ({
    ...limit,
    deadline: {
      ...deadline,
      suspensions: [...deadline.suspensions, { from, basis: notCountedBases.approvals }],
    },
  }));

/** The order with its approvals as its case has them now. What stands still for another reason stands for that one. */
export const withExternal = (before: Order, external: ExternalState, { now }: Pick<AsOf, 'now'>): Order => {
  const order = { ...before, external };
  const [waited, waits] = [waitsForApprovals(before), waitsForApprovals(order)];
  if (waited === waits || order.hold || order.endedAt !== undefined) return order;
  return {
    ...order,
    limits: waits ? standing(order.limits, now) : eachOpen(order.limits, (one) => goesOn(one, now)),
  };
};

/** The same, with what its utility is told: one answer, once all of them are there. */
export const withAnswers = (
  before: Order,
  external: ExternalState,
  asOf: Pick<AsOf, 'now'>,
): { readonly order: Order; readonly news: readonly OrderNews[] } => {
  const { outcome, answers = [] } = external;
  // A commitment that was broken, or mended, is another answer.
  const answered = outcome !== undefined && outcome !== before.external?.outcome;
  return {
    order: withExternal(before, external, asOf),
    news: answered ? [{ what: 'approvals-answered', facts: { outcome, answers } }] : [],
  };
};
