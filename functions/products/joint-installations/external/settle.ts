import type { AsOf } from '../../../law/deadline/working-time.ts';
import type { Followed } from '../../../services/orders/follows.ts';
import type { Order } from '../../../services/orders/model.ts';
import type { CaseDependencies } from '../dependencies.ts';
import { rewriteCase } from '../rewrite.ts';
import type { StoredCase } from '../store.ts';
import { tellCase } from '../tell.ts';
import type { CaseMove } from '../told.ts';
import { answersTo, withApprovals } from './change.ts';
import type { Approval, ApprovalStatus } from './model.ts';
import { waitedForBy } from './standing.ts';

/** A filing or a commitment that its department confirms stays what it is; one that it objects to is denied. */
const statusOf = ({ way, status }: Approval, order: Order): ApprovalStatus => {
  if (order.status === 'withdrawn') return 'withdrawn';
  if (order.status === 'not-met' || order.status === 'rejected') return 'denied';
  return way === 'review' ? 'approved' : status;
};

/** What is told once nobody is waited for any more: one answer for the case, whoever decided last. */
export const moveOf = (approvals: readonly Approval[]): CaseMove | undefined => {
  const open = approvals.some(({ uses }) =>
    uses.some(({ service }) => waitedForBy(approvals, service).length > 0),
  );
  if (open) return undefined;
  return approvals.some(({ status }) => status === 'denied') ? 'line-denied' : 'line-approved';
};

/** A department has decided: on the case, to the utilities that wait for it, and once to the applicant. */
export const decidedBy = async (
  on: CaseDependencies,
  stored: StoredCase,
  { order }: Followed,
  asOf: AsOf,
) => {
  const { case: one } = stored;
  const before = one.external?.approvals.find(({ orderId }) => orderId === order.id);
  if (!one.external || !before || one.endedAt !== undefined) return { order, writes: [] };
  const decided: Approval = { ...before, status: statusOf(before, order), endedAt: asOf.now };
  const approvals = one.external.approvals.map((each) => (each === before ? decided : each));
  const after = withApprovals(one, approvals, one.external.rules);
  // A filing that is confirmed changes nothing for anybody.
  const move = decided.way === 'review' || decided.status === 'denied' ? moveOf(approvals) : undefined;
  const { matter, place, department, status } = decided;
  return {
    order,
    writes: [
      ...(await rewriteCase(on, stored, after, asOf)),
      on.timeline.entry(one.id, {
        at: asOf.now,
        code: `case.approval-${status}`,
        orderId: order.id,
        facts: { matter, place, department },
      }),
      ...(await answersTo(on, after, [decided], asOf)),
      ...(move ? await tellCase(on, move, after, asOf) : []),
    ],
  };
};
