import { Fault } from '../../../common/fault.ts';
import type { AsOf } from '../../../law/deadline/working-time.ts';
import { dateOf } from '../../../law/plain-date.ts';
import { withExternal } from '../../../services/orders/external.ts';
import type { Followed } from '../../../services/orders/follows.ts';
import type { Line } from '../../../services/orders/kinds/line.ts';
import { committable } from '../../../services/commitments/make.ts';
import { enterpriseOf } from '../applicant.ts';
import type { CaseDependencies } from '../dependencies.ts';
import { rewriteCase } from '../rewrite.ts';
import type { StoredCase } from '../store.ts';
import { tellCase } from '../tell.ts';
import { answersTo, withApprovals, withdrawn } from './change.ts';
import { committedWith } from './commitments.ts';
import { openingBy } from './opening.ts';
import { placedOrders } from './place.ts';
import { rulesCalled, rulesFor } from './rules.ts';
import { stateFor } from './standing.ts';
import { waitForApprovals } from './waits.ts';

/** A plan that says nothing of its line crosses nothing: where that is not to be presumed, it was asked for. */
const lineOf = (done: Followed['done']): Line =>
  (done.type === 'planned' || done.type === 'plan-changed' ? done.line : undefined) ?? { crossings: [] };

/** A utility's plan opens what its line needs, all at once (一窗并联): in the transaction that takes the plan. */
export const plansLine = async (
  on: CaseDependencies,
  stored: StoredCase,
  { order, done }: Followed,
  asOf: AsOf,
) => {
  const { case: one } = stored;
  const service = String(order.request['service']);
  const request = one.application.services.find((each) => each.service === service);
  if (!request) throw new Fault(`Case ${one.id} has no request for ${service}`);
  const { region } = one.application.site;
  const enterprise = enterpriseOf(one.application);
  const [inForce, claims, commits] = await Promise.all([
    rulesFor(on.lineRules, region, dateOf(asOf.now)),
    on.partners.recentClaims(),
    enterprise && committable(on, enterprise.uscc, asOf),
  ]);
  const opening = openingBy(
    one,
    { request, line: lineOf(done), inForce, claims, mayCommit: (matter) => commits?.may(matter).ok === true },
    asOf,
  );
  const nothing = opening.opened.length + opening.dropped.length === 0;
  // Nobody was expected to dig, and nobody does.
  if (nothing && order.external?.expected !== true) return { order, writes: [] };
  const committed = await committedWith(on, one, opening.opened, asOf);
  const placed = await placedOrders(on, one, committed.approvals, asOf);
  const approvals = opening.approvals.map(
    (approval) => placed.approvals.find(({ id }) => id === approval.id) ?? approval,
  );
  const after = withApprovals(one, approvals, rulesCalled(inForce), [service]);
  const state = stateFor(order.external ?? { expected: false }, approvals, service, asOf.now);
  const facts = {
    service,
    rules: after.external?.rules,
    opened: placed.approvals.map(({ matter, place, department, way }) => ({
      matter,
      place,
      department,
      way,
    })),
    ...(opening.dropped.length > 0 && {
      dropped: opening.dropped.map(({ matter, place }) => ({ matter, place })),
    }),
  };
  return {
    order: withExternal(order, state, asOf),
    writes: [
      ...(await rewriteCase(on, stored, after, asOf)),
      on.timeline.entry(one.id, { at: asOf.now, code: 'case.line-planned', orderId: order.id, facts }),
      ...committed.writes,
      ...placed.writes,
      ...(await withdrawn(on, opening.dropped, asOf)),
      ...(await answersTo(on, after, opening.dropped, asOf, order.id)),
      ...(await waitForApprovals(on, after, opening.unnamed, asOf)),
      ...(await tellCase(on, 'line-planned', after, asOf)),
    ],
  };
};
