import type { AsOf } from '../../law/deadline/working-time.ts';
import { lateness } from '../../services/orders/lateness.ts';
import type { Instant } from '../../law/instant.ts';
import type { Order } from '../../services/orders/model.ts';
import type { Write } from '../../platform/table/writes.ts';
import type { ProjectDependencies } from './dependencies.ts';
import type { LostStep } from './lost-days.ts';
import type { Project } from './model.ts';

const named = (value: unknown): string => (typeof value === 'string' ? value : '');

const lostStep = (
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
  { lostDays }: ProjectDependencies,
  project: Project,
  order: Order,
  { now, workingTime }: AsOf,
): Write[] => {
  const late = lateness(order, now, workingTime);
  return late ? [lostDays.end({ ...lostStep(project, order, late.since), days: late.days })] : [];
};

/** A step's limit is found to be over: the day from which its department's lost days count. */
export const stepOverdue =
  (on: ProjectDependencies) =>
  async (orderId: string, { now, workingTime }: AsOf): Promise<void> => {
    const order = (await on.orders.find(orderId))?.order;
    if (order?.subject.kind !== 'project' || order.endedAt) return;
    const late = lateness(order, now, workingTime);
    const found = late && (await on.projects.find(order.subject.id));
    // Refused when it is on record already.
    if (found) await on.table.transact([on.lostDays.begin(lostStep(found, order, late.since))]);
  };
