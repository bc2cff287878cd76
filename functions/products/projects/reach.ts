import type { AsOf } from '../../law/deadline/working-time.ts';
import type { Group } from '../../platform/pieces.ts';
import type { Act } from '../../services/orders/acts.ts';
import type { Order } from '../../services/orders/model.ts';
import { givenUp } from '../../services/commitments/give-up.ts';
import { hasEnded } from '../../services/orders/rules.ts';
import type { ProjectDependencies } from './dependencies.ts';
import { actOnObstacle } from './obstacle.ts';
import { obstacleWrites } from './obstacle-writes.ts';
import { plannedStage } from './stage-deadline.ts';
import { wakeUp } from './stage-gates.ts';
import { actOnStage, type StageEvent } from './stage-transitions.ts';
import type { ProjectFile } from './store.ts';

/**
 * What a change of a project's status reaches: its stages, orders, obstacles, and what was planned. Each yields the
 * writes for those that are left to be reached, and nothing for those that were.
 */

/** The same event for every running stage that it can still happen to. */
export async function* stageGroups(
  on: ProjectDependencies,
  file: ProjectFile,
  event: StageEvent,
  { now }: AsOf,
): AsyncGenerator<Group> {
  const running = file.stages.filter(({ stage }) => stage.status === 'running');
  const planOf = await on.plans.findAll(running.map(({ stage }) => stage.plan));
  for (const stored of running) {
    const planned = plannedStage(planOf(stored.stage.plan), stored.stage);
    const after = actOnStage(stored.stage, planned, event, now);
    if (after.ok) yield wakeUp(on, file.project, stored, after.value, now);
  }
}

/** The orders whose end the project waits for: of open steps, and what its departments are deciding. */
const openOrders = ({ stages, terms }: ProjectFile): string[] => [
  ...stages.flatMap(({ stage }) =>
    stage.steps.flatMap(({ status, orderId }) => (status === 'open' && orderId ? [orderId] : [])),
  ),
  ...terms.flatMap(({ part }) => part.asked?.orderId ?? []),
];

/** The same for every open order that its table allows it for. */
export async function* orderGroups(
  on: ProjectDependencies,
  file: ProjectFile,
  done: Act,
  asOf: AsOf,
  concerned: (order: Order) => boolean = () => true,
): AsyncGenerator<Group> {
  for (const stored of await on.orders.findAll(openOrders(file))) {
    if (hasEnded(stored.order) || !concerned(stored.order)) continue;
    const acted = await on.orders.act(stored, done, asOf);
    if (acted.ok) yield acted.value.writes;
  }
}

export async function* obstacleGroups(
  on: ProjectDependencies,
  { project, obstacles }: ProjectFile,
  asOf: AsOf,
): AsyncGenerator<Group> {
  for (const stored of obstacles) {
    const dropped = actOnObstacle(stored.part, { type: 'dropped' }, asOf);
    if (dropped.ok)
      yield await obstacleWrites(on, project, { ...stored, part: dropped.value }, 'dropped', asOf);
  }
}

/** Joint installations that wait for a stage, and terms: of none of them anything comes. */
export function* plannedGroups(
  { projects }: Pick<ProjectDependencies, 'projects'>,
  { project, installations, terms }: ProjectFile,
): Generator<Group> {
  for (const stored of installations)
    if (stored.part.status === 'planned')
      yield [
        projects.putInstallation(project.id, { ...stored, part: { ...stored.part, status: 'dropped' } }),
      ];
  for (const stored of terms)
    if (stored.keys.dueAt !== undefined || stored.keys.openShard !== undefined)
      yield [projects.putTerm(project.id, { ...stored, keys: {} })];
}

/** What was committed to in its steps is given up with it: nobody checks it. */
export async function* commitmentGroups(
  on: ProjectDependencies,
  { stages }: ProjectFile,
  asOf: AsOf,
): AsyncGenerator<Group> {
  for (const { id } of stages.flatMap(({ stage: { committed = [] } }) => committed)) {
    const writes = await givenUp(on, id, asOf);
    if (writes.length > 0) yield writes;
  }
}
