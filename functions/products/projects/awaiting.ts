import { hasEnded } from '../../services/orders/rules.ts';
import type { ProjectDependencies } from './dependencies.ts';
import { loadBottleneck, type Looking } from './load-view.ts';
import type { Obstacle } from './obstacle.ts';
import { orderIdsOf } from './stage.ts';

type Awaiting = Looking & Pick<ProjectDependencies, 'projects'>;

/** Which of these projects wait for their owner: what binds now waits for it. */
export const awaitingOwner = async (on: Awaiting, ids: readonly string[]): Promise<ReadonlySet<string>> => {
  const files = await Promise.all(ids.map((id) => on.projects.open(id)));
  const binding = await Promise.all(
    files.map(async (file) => {
      if (file?.project.status !== 'active') return [];
      return (await loadBottleneck(on, file))?.waitsFor === 'owner' ? [file.project.id] : [];
    }),
  );
  return new Set(binding.flat());
};

/** Whether an obstacle waits for a department: to be received by it, or answered. */
const waitsFor = ({ status, candidates, owner }: Obstacle, partner: string): boolean =>
  status === 'assigned'
    ? candidates.some((one) => one === partner)
    : status === 'received' && owner === partner;

/** Which of these projects wait for a department: a step of its own is at work, or an obstacle it was asked about. */
export const reviewing = async (
  { projects, orders }: Pick<ProjectDependencies, 'projects' | 'orders'>,
  ids: readonly string[],
  partner: string,
): Promise<ReadonlySet<string>> => {
  const files = await Promise.all(ids.map((id) => projects.open(id)));
  const running = files
    .flatMap((file) => file?.stages ?? [])
    .filter(({ stage }) => stage.status === 'running');
  const asked = await orders.findAll(running.flatMap(({ stage }) => orderIdsOf(stage)));
  const its = asked
    .map(({ order }) => order)
    .filter((order) => order.partner === partner && order.hold === undefined && !hasEnded(order));
  const hindered = files.flatMap((file) =>
    file?.obstacles.some(({ part }) => waitsFor(part, partner)) === true ? [file.project.id] : [],
  );
  return new Set([...its.map(({ subject }) => subject.id), ...hindered]);
};

/** How many projects wait for their owner, among its newest so many: stages and orders of each are all looked at. */
export const projectsAwaiting = async (on: Awaiting, uscc: string, most = 20): Promise<number> => {
  const open = await on.projects.openOf(uscc, most);
  const waiting = await awaitingOwner(
    on,
    open.map(({ id }) => id),
  );
  return waiting.size;
};
