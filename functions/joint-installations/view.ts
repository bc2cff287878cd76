import * as z from 'zod';
import { PlanLimit } from '../kernel/deadline/plan-limit.ts';
import type { Reckoner } from '../kernel/deadline/reckon.ts';
import { DeadlineSummary, summarise } from '../kernel/deadline/view.ts';
import type { Instant } from '../kernel/instant.ts';
import { maskName, maskPhone } from '../kernel/mask.ts';
import type { Order } from '../orders/model.ts';
import { OrderView, viewOrder } from '../orders/view.ts';
import { TimelineEntry } from '../timeline/store.ts';
import { caseLimit } from './rules.ts';
import { Case, CaseId, CaseStatus, Channel, type Application } from './model.ts';

/** The date a case is promised for, and how it comes about. */
export const CaseDeadline = DeadlineSummary.extend({
  plan: PlanLimit.describe('How the limit is made up (Art. 9)'),
});

export const Submitted = z.object({
  id: CaseId,
  status: CaseStatus,
  channel: Channel,
  deadline: CaseDeadline,
});

export const CaseView = Case.omit({ assignments: true }).extend({
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
export const viewDeadline = (one: Case, now: Instant, reckoner: Reckoner): z.infer<typeof CaseDeadline> => {
  const { plan, reckoning } = caseLimit(one.application, one.channel, one.submittedAt, reckoner);
  return { ...summarise(reckoning, one.endedAt ?? now, reckoner), plan };
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
  { assignments: _, ...one }: Case,
  { orders, timeline, own }: Around,
  now: Instant,
  reckoner: Reckoner,
): z.infer<typeof CaseView> => ({
  ...one,
  application: own ? one.application : masked(one.application),
  deadline: viewDeadline({ ...one, assignments: [] }, now, reckoner),
  orders: orders.map((order) => viewOrder(order, now, reckoner)),
  timeline: [...timeline],
});

export const summariseCase = ({ id, status, channel, submittedAt, endedAt, application }: Case) => ({
  id,
  status,
  channel,
  submittedAt,
  ...(endedAt && { endedAt }),
  services: application.services.map(({ service }) => service),
});
