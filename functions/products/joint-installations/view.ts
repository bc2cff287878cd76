import * as z from 'zod';
import { LimitView, viewLimits } from '../../platform/watch/limit.ts';
import { limitOf, PlanLimit } from '../../law/deadline/plan-limit.ts';
import type { WorkingTime } from '../../law/deadline/working-time.ts';
import type { Instant } from '../../law/instant.ts';
import { maskName, maskPhone } from '../../platform/mask.ts';
import type { Order } from '../../services/orders/model.ts';
import { OrderView, viewOrder } from '../../services/orders/view.ts';
import { TimelineEntry } from '../../platform/timeline.ts';
import { Case, CaseId, CaseStatus, Channel, type Application } from './model.ts';
import type { CaseHead } from './parts.ts';
import { planIn } from './terms.ts';

/** The date a case is promised for, and how it comes about. */
export const CaseDeadline = LimitView.extend({
  plan: PlanLimit.describe('How the limit is made up (Art. 9)'),
  statutory: LimitView.optional().describe('Where the law allows longer than is promised'),
});

export const Submitted = z.object({
  id: CaseId,
  status: CaseStatus,
  channel: Channel,
  deadline: CaseDeadline,
});

export const CaseView = Case.omit({
  assignments: true,
  plan: true,
  limits: true,
  basis: true,
  ends: true,
}).extend({
  deadline: CaseDeadline,
  orders: z.array(OrderView),
  timeline: z.array(TimelineEntry),
});

export const CaseSummary = Case.pick({
  id: true,
  status: true,
  channel: true,
  submittedAt: true,
  endedAt: true,
}).extend({
  services: z.array(z.string()),
});

/** As of `now`, or of the moment the case ended. */
export const viewDeadline = (
  one: Case,
  now: Instant,
  workingTime: WorkingTime,
): z.infer<typeof CaseDeadline> => {
  const { completion: promised, 'completion-statutory': statutory } = viewLimits(
    one.limits,
    one.endedAt ?? now,
    workingTime,
  );
  if (!promised) throw new Error(`Case ${one.id} has no limit`);
  return { ...promised, plan: limitOf(planIn(one), 'promised'), ...(statutory && { statutory }) };
};

/** Personal data is for the applicant alone; everybody else sees it masked. */
const masked = (application: Application): Application => {
  const { applicant } = application;
  const { name, phone } = applicant.contact;
  return {
    ...application,
    applicant: { ...applicant, contact: { name: maskName(name), phone: maskPhone(phone) } },
    commitments: application.commitments.map((one) => ({ ...one, madeBy: maskName(one.madeBy) })),
  };
};

export interface Around {
  readonly orders: readonly Order[];
  readonly timeline: readonly TimelineEntry[];
  readonly own: boolean;
}

export const viewCase = (
  one: Case,
  { orders, timeline, own }: Around,
  now: Instant,
  workingTime: WorkingTime,
): z.infer<typeof CaseView> => {
  const { assignments: _a, plan: _p, limits: _l, basis: _b, ends: _e, ...shown } = one;
  return {
    ...shown,
    application: own ? one.application : masked(one.application),
    deadline: viewDeadline(one, now, workingTime),
    orders: orders.map((order) => viewOrder(order, now, workingTime)),
    timeline: [...timeline],
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
