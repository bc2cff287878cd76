import { Fault } from '../../common/fault.ts';
import * as z from 'zod';
import { LimitView, viewLimits } from '../../platform/watch/limit.ts';
import { limitOf, PlanLimit } from '../../law/deadline/plan-limit.ts';
import type { WorkingTime } from '../../law/deadline/working-time.ts';
import type { Instant } from '../../law/instant.ts';
import type { Order } from '../../services/orders/model.ts';
import { OrderView, viewOrder } from '../../services/orders/view.ts';
import { Allowed } from '../../platform/allowed.ts';
import { TimelineEntry } from '../../platform/timeline.ts';
import { Case, CaseId, CaseStatus, Channel, ApplicationView } from './model.ts';
import type { CaseHead } from './parts.ts';
import { limitsBy, wholesOf } from './paths.ts';
import { planIn } from './terms.ts';

/** The date a case is promised for, and how it comes about. */
export const CaseDeadline = LimitView.extend({
  plan: PlanLimit.describe('How the limit is made up (Art. 9)'),
  statutory: LimitView.optional().describe('Where the law allows longer than is promised'),
}).meta({ id: 'JointInstallationDeadline' });

export const Submitted = z
  .object({
    id: CaseId,
    status: CaseStatus,
    channel: Channel.describe('green: key projects (Art. 13)'),
    deadline: CaseDeadline,
  })
  .meta({ id: 'JointInstallationSubmitted' });

export const CaseView = Case.omit({
  assignments: true,
  plan: true,
  limits: true,
  basis: true,
  ends: true,
  leavesOut: true,
  application: true,
})
  .extend({
    application: ApplicationView,
    deadline: CaseDeadline,
    orders: z.array(OrderView),
    timeline: z.array(TimelineEntry),
    allowed: Allowed,
  })
  .meta({ id: 'JointInstallation' });

export const CaseSummary = Case.pick({
  id: true,
  status: true,
  channel: true,
  submittedAt: true,
  endedAt: true,
})
  .extend({
    services: z.array(z.string()),
  })
  .meta({ id: 'JointInstallationSummary' });

export type CaseSummary = ReturnType<typeof summariseCase>;

/** As of `now`, or of the moment the case ended. */
export const viewDeadline = (
  one: Case,
  orders: readonly Order[],
  now: Instant,
  workingTime: WorkingTime,
): z.infer<typeof CaseDeadline> => {
  const wholes = wholesOf(one, orders, { now, workingTime });
  const { completion: promised, 'completion-statutory': statutory } = viewLimits(
    limitsBy(one.limits, wholes),
    one.endedAt ?? now,
    workingTime,
  );
  if (!promised) throw new Fault(`Case ${one.id} has no limit`);
  return { ...promised, plan: limitOf(planIn(one), 'promised'), ...(statutory && { statutory }) };
};

export interface Around {
  /** With its people as this caller may see them. */
  readonly application: ApplicationView;
  readonly orders: readonly Order[];
  readonly timeline: readonly TimelineEntry[];
  /** To this caller. */
  readonly allowed: readonly string[];
}

export const viewCase = (
  one: Case,
  { application, orders, timeline, allowed }: Around,
  now: Instant,
  workingTime: WorkingTime,
): z.infer<typeof CaseView> => {
  const {
    application: _,
    assignments: _a,
    plan: _p,
    limits: _l,
    basis: _b,
    ends: _e,
    leavesOut: _o,
    ...shown
  } = one;
  return {
    ...shown,
    application,
    deadline: viewDeadline(one, orders, now, workingTime),
    orders: orders.map((order) => viewOrder(order, now, workingTime)),
    timeline: [...timeline],
    allowed: [...allowed],
  };
};

export const summariseCase = ({ id, status, channel, services, submittedAt, endedAt }: CaseHead) => ({
  id,
  status,
  channel,
  services,
  submittedAt,
  ...(endedAt && { endedAt }),
});
