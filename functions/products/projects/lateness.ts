import { reckon } from '../../law/deadline/reckon.ts';
import type { WorkingTime } from '../../law/deadline/working-time.ts';
import { standing } from '../../law/deadline/lateness.ts';
import type { Instant } from '../../law/instant.ts';
import type { Order } from '../../services/orders/model.ts';
import type { Write } from '../../platform/table/writes.ts';
import type { ProjectDependencies } from './dependencies.ts';
import type { LostStep } from './lost-days.ts';
import type { Project } from './model.ts';

const named = (value: unknown): string => (typeof value === 'string' ? value : '');

/** By how much an order is or was late, by its promised limit; undefined when it is in time. */
export const lateness = (order: Order, now: Instant, workingTime: WorkingTime) => {
  const limit = order.limits['promised'];
  if (!limit) return undefined;
  const reckoning = reckon(limit.deadline, workingTime);
  const { breached, overdue } = standing(reckoning, order.endedAt ?? now, workingTime);
  return breached && reckoning.due !== null ? { since: reckoning.due, days: overdue } : undefined;
};

export const lostStep = (
  { id, region }: Pick<Project, 'id' | 'region'>,
  { id: orderId, request }: Order,
  since: Instant,
): LostStep => ({
  orderId,
  department: named(request['department']),
  region,
  projectId: id,
  stage: named(request['stage']),
  step: named(request['step']),
  since,
});

/** The line in the record of lost days that a late opinion leaves behind. */
export const lostBy = (
  { lostDays, clock }: ProjectDependencies,
  project: Project,
  order: Order,
  workingTime: WorkingTime,
): Write[] => {
  const late = lateness(order, clock.now(), workingTime);
  return late ? [lostDays.end({ ...lostStep(project, order, late.since), days: late.days })] : [];
};
