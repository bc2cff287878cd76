import type { AsOf } from '../../../law/deadline/working-time.ts';
import type { Write } from '../../../platform/table/writes.ts';
import type { Act } from '../../../services/orders/acts.ts';
import type { Order } from '../../../services/orders/model.ts';
import { hasEnded } from '../../../services/orders/rules.ts';
import type { CaseDependencies } from '../dependencies.ts';
import type { Case } from '../model.ts';
import type { Approval } from './model.ts';
import { approvalsFor, reviewsFor, stateFor } from './standing.ts';
import { replanned } from './replan.ts';

type On = Pick<CaseDependencies, 'orders'>;

/** The case with its approvals as they are now, and its plan as they make it for these services. */
export const withApprovals = (
  one: Case,
  approvals: readonly Approval[],
  rules: string,
  replan: readonly string[] = [],
): Case => {
  const daysOf = (service: string) =>
    Math.max(0, ...reviewsFor(approvals, service).map(({ limit }) => limit));
  return replan.reduce<Case>((after, service) => replanned(after, service, daysOf(service)), {
    ...one,
    external: { rules, approvals: [...approvals] },
  });
};

/** Departments are told that nothing more is asked of them; who has decided is not. */
export const withdrawn = (on: On, dropped: readonly Approval[], asOf: AsOf): Promise<Write[]> => {
  const gone: Act = { type: 'withdrawn' };
  return on.orders.actOnEach(
    dropped.flatMap(({ orderId }) => orderId ?? []),
    gone,
    asOf,
  );
};

/** The utilities whose lines these approvals are for hear how they stand. @param but whose order is written by another */
export const answersTo = async (
  on: On,
  one: Case,
  touched: readonly Approval[],
  asOf: AsOf,
  but?: Order['id'],
): Promise<Write[]> => {
  const approvals = one.external?.approvals ?? [];
  const services = new Set(touched.flatMap(({ uses }) => uses.map(({ service }) => service)));
  const ids = one.assignments.filter(
    ({ service, orderId }) =>
      services.has(service) && orderId !== but && approvalsFor(approvals, service).length > 0,
  );
  const found = await on.orders.findAll(ids.map(({ orderId }) => orderId));
  const writes = await Promise.all(
    found
      .filter(({ order }) => !hasEnded(order))
      .map((stored) => {
        const { external = { expected: false }, request } = stored.order;
        const state = stateFor(external, approvals, String(request['service']), asOf.now);
        return on.orders.answerApprovals(stored, state, asOf);
      }),
  );
  return writes.flat();
};
