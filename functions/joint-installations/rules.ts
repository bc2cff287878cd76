import { createHash } from 'node:crypto';
import { reckon, type Reckoner, type Reckoning } from '../kernel/deadline/reckon.ts';
import { limitOf, type PlanLimit } from '../kernel/deadline/plan-limit.ts';
import { DeadlineSpec } from '../kernel/deadline/model.ts';
import type { Instant } from '../kernel/instant.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import type { Order, OrderLimit } from '../orders/model.ts';
import type { PartnerId, Service } from '../partners/model.ts';
import { limits, needsSurvey, planOf, stepIds } from './limits.ts';
import type { Application, Case, CaseStatus, Channel, ServiceRequest } from './model.ts';

/** Key projects get the green channel (Art. 13). */
export const channelOf = ({ project }: Application): Channel => (project?.key ? 'green' : 'ordinary');

/** One provider for each service; of several in a region one is drawn by the case's id, so that all get their share. */
export const chooseProviders = (
  services: readonly ServiceRequest[],
  providers: ReadonlyMap<Service, readonly PartnerId[]>,
  caseId: string,
): Result<{ service: Service; partner: PartnerId }[], { unserved: Service[] }> => {
  const draw = createHash('sha256').update(caseId).digest().readUInt32BE(0);
  const chosen: { service: Service; partner: PartnerId }[] = [];
  const unserved: Service[] = [];
  for (const { service } of services) {
    const candidates = (providers.get(service) ?? []).toSorted();
    const partner = candidates[draw % candidates.length];
    if (partner) chosen.push({ service, partner });
    else unserved.push(service);
  }
  return unserved.length > 0 ? err({ unserved }) : ok(chosen);
};

const specOf = (budget: number, anchor: Instant): DeadlineSpec =>
  DeadlineSpec.parse({ budget, kind: 'promised', basis: limits.basis, anchor });

/** The limit of the whole case: the longest path of its plan (Art. 9), from the day it was received. */
export const caseLimit = (
  application: Pick<Application, 'services'>,
  channel: Channel,
  submittedAt: Instant,
  reckoner: Reckoner,
): { plan: PlanLimit; reckoning: Reckoning } => {
  const plan = limitOf(planOf(application, channel), 'promised');
  return { plan, reckoning: reckon(specOf(plan.workingDays, submittedAt), reckoner) };
};

/** The limits of one order: until the utility accepts, and until it has connected, as the case's plan has them. */
export const orderLimits = (
  { application, channel }: Case,
  service: string,
  receivedAt: Instant,
): Record<'acceptance' | 'completion', OrderLimit> => {
  const { steps } = limitOf(planOf(application, channel), 'promised');
  const until = (id: string): OrderLimit => {
    const step = steps.find((one) => one.id === id);
    if (!step) throw new Error(`No step ${id} in the plan`);
    return { deadline: specOf(step.endsAfter, receivedAt) };
  };
  return { acceptance: until(stepIds.acceptance(service)), completion: until(stepIds.completion(service)) };
};

/** What a utility is told: what is asked, where, for which project. Who the contact is, it reads in its inbox. */
export const requestOf = ({ application, channel }: Case, asked: ServiceRequest): Order['request'] => ({
  ...asked,
  channel,
  site: application.site,
  ...(application.project && { project: application.project }),
  ...(application.wantedBy && { wantedBy: application.wantedBy }),
  materials: application.materials,
  commitments: application.commitments.map(({ subject, madeOn }) => ({ subject, madeOn })),
});

export const surveyOf = (asked: ServiceRequest): NonNullable<Order['survey']> => ({
  needed: needsSurvey(asked),
});

/** How a case ends when all its orders have: a rejected service does not sink the others. */
export const outcomeOf = (orders: readonly Order[]): CaseStatus => {
  const connected = orders.filter(({ status }) => status === 'connected').length;
  if (connected === orders.length && connected > 0) return 'completed';
  return connected > 0 ? 'partly-completed' : 'rejected';
};
