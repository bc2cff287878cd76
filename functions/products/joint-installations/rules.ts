import { Fault } from '../../common/fault.ts';
import type { Limits } from '../../platform/watch/limit.ts';
import { budgetOf } from '../../law/deadline/plan.ts';
import { limitOf } from '../../law/deadline/plan-limit.ts';
import type { Instant } from '../../law/instant.ts';
import type { Order } from '../../services/orders/model.ts';
import { isCitizen } from './applicant.ts';
import { phasesSaid } from './batches/phases.ts';
import { needsExcavation, needsSurvey, stepIds } from './limits.ts';
import type { Approval } from './external/model.ts';
import { stepsWith } from './external/replan.ts';
import { isPending } from './external/standing.ts';
import type { Application, Case, CaseStatus, Channel, ServiceRequest } from './model.ts';
import { bothLimits, planIn } from './terms.ts';

/** Key projects get the green channel (Art. 13). */
export const channelOf = ({ project }: Pick<Application, 'project'>): Channel =>
  project?.key ? 'green' : 'ordinary';

/** What an order's limits follow from. */
type Promised = Pick<Case, 'plan' | 'basis' | 'ends'> & Partial<Pick<Case, 'batch'>>;

/** The limits of one order: until the utility accepts, and until it has connected, or planned a batch, as the case's plan has them. */
export const orderLimits = (one: Promised, service: string, receivedAt: Instant): Limits => {
  // The departments' time for its line is not the utility's: its clock stands meanwhile.
  const plan = planIn({ plan: stepsWith(one.plan, service, 0) });
  const ends = {
    promised: new Map(limitOf(plan, 'promised').steps.map(({ id, endsAfter }) => [id, endsAfter])),
    statutory: new Map(limitOf(plan, 'statutory').steps.map(({ id, endsAfter }) => [id, endsAfter])),
  };
  const until = (name: string, id: string): Limits =>
    bothLimits(name, one, { anchor: receivedAt, start: { by: 'push' } }, (kind) => {
      const endsAfter = ends[kind].get(id);
      if (endsAfter === undefined) throw new Fault(`No step ${id} in the plan`);
      return endsAfter;
    });
  return {
    ...until('acceptance', stepIds.acceptance(service)),
    ...(one.batch ? until('plan', stepIds.plan(service)) : until('completion', stepIds.completion(service))),
  };
};

/** The limit of one phase of a batch: its works and connection, from the push of its order. */
export const phaseLimits = (one: Promised, service: string, receivedAt: Instant): Limits => {
  const step = one.plan.find(({ id }) => id === stepIds.completion(service));
  if (!step) throw new Fault(`No works of ${service} in the plan`);
  return bothLimits('completion', one, { anchor: receivedAt, start: { by: 'push' } }, (kind) =>
    budgetOf(step, kind),
  );
};

/** What is asked for, whoever the applicant is. */
interface Asked {
  readonly channel: Channel;
  readonly alike?: Case['alike'];
  readonly batch?: Case['batch'];
  readonly application: Omit<Application, 'applicant' | 'services'> & Partial<Pick<Application, 'applicant'>>;
}

/** Whoever works there is told what others have asked for at the same site: by the case, and by nobody's name. */
const alikeFor = (alike: NonNullable<Case['alike']>, { service }: ServiceRequest): { alike?: string[] } => {
  const same = alike.filter((one) => one.service === service).map(({ caseId }) => caseId);
  return same.length > 0 ? { alike: same } : {};
};

/** What a utility is told: what is asked, where, for which project. Who the contact is, it reads in its inbox. */
export const requestOf = (
  { application, channel, alike = [], batch }: Asked,
  asked: ServiceRequest,
): Order['request'] => ({
  ...asked,
  ...alikeFor(alike, asked),
  channel,
  ...(application.applicant && isCitizen(application.applicant) && { home: true }),
  site: application.site,
  ...(application.project && { project: application.project }),
  ...(application.wantedBy && { wantedBy: application.wantedBy }),
  ...(batch && { phases: phasesSaid(batch) }),
  ...(application.temporary && { from: application.temporary.from, until: application.temporary.until }),
  materials: application.materials,
  commitments: application.commitments.map(({ subject, madeOn }) => ({ subject, madeOn })),
});

export const surveyOf = (asked: ServiceRequest): NonNullable<Order['survey']> => ({
  needed: needsSurvey(asked),
});

/** Whether its plan is to say what its line crosses. */
export const externalOf = (asked: ServiceRequest): NonNullable<Order['external']> => ({
  expected: needsExcavation(asked),
});

/** Whether a service came to what was asked for: connected, or supplied until its end. */
export const isDone = ({ status }: Pick<Order, 'status'>): boolean =>
  status === 'connected' || status === 'removed' || status === 'made-permanent';

/** How a case ends when all its orders have: a rejected service does not sink the others, and who withdrew one waits for it no more. */
export const outcomeOf = (orders: readonly Order[]): CaseStatus => {
  const asked = orders.filter(({ status }) => status !== 'withdrawn');
  if (orders.length > 0 && asked.length === 0) return 'withdrawn';
  const connected = asked.filter(isDone).length;
  if (connected === asked.length && connected > 0) return 'completed';
  return connected > 0 ? 'partly-completed' : 'rejected';
};

/** What was still to be decided for a case that is given up is not decided any more. */
const closedWith = (approval: Approval, status: CaseStatus, now: Instant): Approval =>
  (status === 'withdrawn' || status === 'ended-incomplete') && isPending(approval) && !approval.endedAt
    ? { ...approval, status: 'withdrawn', endedAt: now }
    : approval;

/** A case at its end: what it was to do by a day it has done, or need not do any more. */
export const ended = (one: Case, status: CaseStatus, now: Instant): Case => ({
  ...one,
  status,
  endedAt: now,
  ...(one.external && {
    external: {
      ...one.external,
      approvals: one.external.approvals.map((each) => closedWith(each, status, now)),
    },
  }),
  limits: Object.fromEntries(
    Object.entries(one.limits).map(([name, limit]) => [name, { ...limit, metAt: limit.metAt ?? now }]),
  ),
});

/** The orders of its utilities. */
export const orderIdsOf = ({ assignments }: Pick<Case, 'assignments'>): readonly string[] =>
  assignments.map(({ orderId }) => orderId);

/** All that is asked for in it: the orders of its utilities, and those of departments for their lines. */
export const allOrderIdsOf = (one: Pick<Case, 'assignments' | 'external'>): readonly string[] => [
  ...orderIdsOf(one),
  ...(one.external?.approvals ?? []).flatMap(({ orderId }) => orderId ?? []),
];
