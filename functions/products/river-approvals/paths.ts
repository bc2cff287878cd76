import type { DeadlineKind } from '../../law/deadline/model.ts';
import { type StepCourse, type WholeDeadline, wholeDeadline } from '../../law/deadline/whole.ts';
import type { AsOf } from '../../law/deadline/working-time.ts';
import type { Order } from '../../services/orders/model.ts';
import { notCounted } from '../../services/orders/not-counted.ts';
import type { RiverCase } from './model.ts';
import { caseSpec } from './rules.ts';
import { planOf, reviewStep } from './rules/plan.ts';
import { termsOf, type Terms } from './rules/terms.ts';

/**
 * What became of the steps of a case. Departments review at once, each on its own path; before they are asked, and once all
 * have spoken, there is one path, and what stops it stops the whole.
 */
const coursesOf = (
  { reviews, toBeDecidedAt, decision, endedAt }: RiverCase,
  terms: Terms,
  orders: readonly Order[],
): StepCourse[] => {
  const byId = new Map(orders.map((order) => [order.id, order]));
  const asked = reviews.flatMap(({ department, orderId }) => {
    const order = byId.get(orderId);
    return order ? [{ department, order }] : [];
  });
  const [first] = asked.map(({ order }) => order.createdAt).toSorted();
  return [
    { id: 'completeness', suspensions: [], endedAt: first },
    ...asked.map(({ department, order }) => ({
      id: reviewStep(terms, department),
      receivedAt: order.createdAt,
      suspensions: notCounted(order),
      extendedBy: order.extension?.days,
      endedAt: order.endedAt ?? toBeDecidedAt,
    })),
    { id: 'decision', suspensions: [], endedAt: decision?.at },
    { id: 'publication', suspensions: [], endedAt: decision && endedAt },
  ];
};

/** A limit of the whole case as its paths have it; outside the areas there is none. */
export const riverWhole = (
  one: RiverCase,
  kind: DeadlineKind,
  orders: readonly Order[],
  { now, workingTime }: AsOf,
): WholeDeadline | undefined => {
  const base = caseSpec(one, kind);
  const terms = termsOf(one);
  if (!base || !terms) return undefined;
  return wholeDeadline(planOf(terms), base, coursesOf(one, terms, orders), one.endedAt ?? now, workingTime);
};
