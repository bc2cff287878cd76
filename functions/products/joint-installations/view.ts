import { FirstResponderView } from '../../services/first-responders/model.ts';
import { Fault } from '../../common/fault.ts';
import * as z from 'zod';
import { LimitView, viewLimits } from '../../platform/watch/limit.ts';
import { dueShape, dueShapeOrNone, withLastDay, withLastDayOrNone } from '../../law/deadline/due-shape.ts';
import { reckon } from '../../law/deadline/reckon.ts';
import type { AsOf } from '../../law/deadline/working-time.ts';
import type { Instant } from '../../law/instant.ts';
import type { Order } from '../../services/orders/model.ts';
import { lineOf, NextOfCase, nextOfOrders, OrderLine } from '../../services/orders/line.ts';
import { soonest } from '../../services/orders/next.ts';
import { named, nameBeside, NamedEntry, namedEntries, type NameOf } from '../../services/partners/naming.ts';
import { PartnerId, Service } from '../../services/partners/model.ts';
import { Allowed } from '../../platform/allowed.ts';
import type { TimelineEntry } from '../../platform/timeline.ts';
import { Case, CaseId, CaseStatus, Channel, ApplicationView, MakeUp } from './model.ts';
import { PhaseView, viewPhases } from './batches/progress.ts';
import { Approval } from './external/model.ts';
import { missingNow } from './missing-documents.ts';
import { callsByService } from './call-backs.ts';
import type { CaseHead } from './parts.ts';
import { limitsBy, wholesOf } from './paths.ts';

/** The date a case is promised for; `GET …/deadline` says how it comes about. */
const CaseDeadline = LimitView.extend({
  statutory: LimitView.optional().describe('Where the law allows longer than is promised'),
}).meta({ id: 'JointInstallationDeadline' });

/** That documents may follow (容缺受理): which are missing, until when, and what becomes of the case otherwise. */
const MakeUpView = MakeUp.omit({ deadline: true }).extend(dueShape).meta({ id: 'MakeUp' });

export const Submitted = z
  .object({
    id: CaseId,
    status: CaseStatus,
    channel: Channel.describe('green: key projects (Art. 13)'),
    deadline: CaseDeadline,
    makeUp: MakeUpView.optional().describe('Taken with documents missing: they are to follow by this day'),
    temporary: CaseId.optional().describe('The case of what is supplied for a time beside it'),
    providers: z
      .array(z.object({ service: Service, partner: PartnerId, ...nameBeside('partner') }))
      .describe('Who was asked'),
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
  makeUp: true,
  alike: true,
  external: true,
  batch: true,
})
  .extend({
    phases: z.array(PhaseView).optional().describe('Of a batch, each with how far it is'),
    approvals: z.array(Approval).describe('What its lines outside the site need, and how it stands'),
    next: NextOfCase.optional(),
    makeUp: MakeUpView.optional(),
    deadline: CaseDeadline,
    orders: z.array(OrderLine),
    application: ApplicationView,
    firstResponder: FirstResponderView.optional(),
    timeline: z.array(NamedEntry),
    allowed: Allowed,
    alike: Case.shape.alike.describe('To operators: what others had under way at the same site'),
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
    missing: z
      .object({ kinds: MakeUp.shape.missing, ...dueShapeOrNone })
      .optional()
      .describe('Documents that are still to follow, and by which day'),
  })
  .meta({ id: 'JointInstallationSummary' });

export type CaseSummary = ReturnType<typeof summariseCase>;

/** As of `now`, or of the moment the case ended. */
const viewDeadline = (
  one: Case,
  orders: readonly Order[],
  { now, workingTime }: AsOf,
): z.infer<typeof CaseDeadline> => {
  const wholes = wholesOf(one, orders, { now, workingTime });
  const { completion: promised, 'completion-statutory': statutory } = viewLimits(
    limitsBy(one.limits, wholes),
    one.endedAt ?? now,
    workingTime,
  );
  if (!promised) throw new Fault(`Case ${one.id} has no limit`);
  return { ...promised, ...(statutory && { statutory }) };
};

const dueOf = (
  { deadline }: Pick<MakeUp, 'deadline'>,
  { workingTime }: Pick<AsOf, 'workingTime'>,
): Instant => {
  const { due } = reckon(deadline, workingTime);
  if (due === null) throw new Fault('Nothing suspends the time to supply what is missing');
  return due;
};

const viewMakeUp = ({ makeUp }: Case, asOf: AsOf): { makeUp?: z.infer<typeof MakeUpView> } => {
  if (!makeUp) return {};
  const { deadline: _, ...rest } = makeUp;
  return { makeUp: { ...rest, ...withLastDay(dueOf(makeUp, asOf)) } };
};

/** What the applicant was taken on trust for, while it may still come. */
const nextDocuments = (one: Case, asOf: AsOf): NextOfCase[] =>
  one.makeUp && one.endedAt === undefined && missingNow(one).length > 0
    ? [
        {
          turn: 'applicant',
          what: 'materials',
          ...(one.hold ? withLastDayOrNone(null) : withLastDay(dueOf(one.makeUp, asOf))),
          overdue: 0,
        },
      ]
    : [];

export interface Around {
  /** With its people as this caller may see them. */
  readonly application: ApplicationView;
  readonly orders: readonly Order[];
  readonly timeline: readonly TimelineEntry[];
  readonly nameOf: NameOf;
  /** To this caller. */
  readonly allowed: readonly string[];
  readonly alike: Case['alike'];
}

export const viewCase = (
  one: Case,
  { application, orders, timeline, nameOf, allowed, alike }: Around,
  asOf: AsOf,
): z.infer<typeof CaseView> => {
  const { id, status, channel, department, limitsVersion, hold, submittedAt, surveyOn, endedAt } = one;
  const lines = orders.map((order) => lineOf(order, nameOf, asOf));
  const ofOrders = nextOfOrders(lines);
  const calls = callsByService(one, orders)
    .flatMap(({ service, calls: of }) => of.map((call) => ({ service, ...call })))
    .toSorted((a, b) => (a.orderId < b.orderId ? -1 : 1));
  const next =
    endedAt === undefined
      ? soonest([...nextDocuments(one, asOf), ...(ofOrders ? [ofOrders] : [])])
      : undefined;
  return {
    ...{ id, status, channel },
    ...(next && { next }),
    ...viewMakeUp(one, asOf),
    ...(department !== undefined && { department }),
    ...(hold && { hold }),
    deadline: viewDeadline(one, orders, asOf),
    orders: lines,
    approvals: one.external?.approvals ?? [],
    ...(one.batch && { phases: viewPhases(one.batch, orders) }),
    application,
    ...{ limitsVersion, submittedAt },
    ...(calls.length > 0 && { callBacks: calls }),
    ...(surveyOn && { surveyOn }),
    ...(endedAt && { endedAt }),
    timeline: namedEntries(timeline, nameOf),
    allowed: [...allowed],
    ...(alike && { alike }),
  };
};

/** What a case that has just been taken answers. */
export const viewSubmitted = (
  one: Case,
  nameOf: NameOf,
  asOf: AsOf,
  beside?: CaseId,
): z.infer<typeof Submitted> => {
  const { id, status, channel, assignments } = one;
  return {
    ...{ id, status, channel },
    deadline: viewDeadline(one, [], asOf),
    ...viewMakeUp(one, asOf),
    ...(beside && { temporary: beside }),
    providers: assignments.map(({ service, partner }) => named({ service, partner }, nameOf, 'partner')),
  };
};

export const summariseCase = (
  { id, status, channel, services, makeUp, submittedAt, endedAt }: CaseHead,
  asOf: Pick<AsOf, 'workingTime'>,
): z.infer<typeof CaseSummary> => ({
  id,
  status,
  channel,
  services: [...services],
  ...(makeUp && {
    missing: {
      kinds: [...makeUp.missing],
      ...(makeUp.lapsed ? withLastDayOrNone(null) : withLastDay(dueOf(makeUp, asOf))),
    },
  }),
  submittedAt,
  ...(endedAt && { endedAt }),
});
