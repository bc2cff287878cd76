import { effectWrites } from '../../platform/outbox/effects.ts';
import { reckon } from '../../law/deadline/reckon.ts';
import type { WorkingTime } from '../../law/deadline/working-time.ts';
import type { Instant } from '../../law/instant.ts';
import { newId } from '../../platform/ids.ts';
import type { Write } from '../../platform/table/writes.ts';
import type { ProjectDependencies } from './dependencies.ts';
import type { Project } from './model.ts';
import { Obstacle } from './obstacle.ts';
import type { Stored } from './store.ts';

/** When somebody must look at it: when its limit is over. */
const dueOf = ({ deadline }: Obstacle, workingTime: WorkingTime): Instant | undefined =>
  deadline ? (reckon(deadline, workingTime).due ?? undefined) : undefined;

/** An obstacle as it now is, its record, and those told who have something to do. */
export const obstacleWrites = (
  { table, projects, timeline }: ProjectDependencies,
  projectId: string,
  stored: Stored<Obstacle>,
  event: string,
  now: Instant,
  workingTime: WorkingTime,
): Write[] => {
  const { id, candidates, owner, what } = stored.part;
  const told = event === 'answered' || event === 'raised' ? [] : owner ? [owner] : candidates;
  return [
    projects.putObstacle(projectId, { ...stored, due: dueOf(stored.part, workingTime) }),
    timeline.entry(projectId, { at: now, code: `obstacle.${event}`, facts: { obstacleId: id } }),
    ...effectWrites(
      table,
      told.map((partner) => ({
        effect: 'tell-partner',
        partner,
        type: `obstacle.${event}`,
        data: { projectId, obstacleId: id, what },
      })),
      now,
    ),
  ];
};

export const newObstacle = (
  said: Pick<Obstacle, 'raisedBy' | 'what'> & Partial<Pick<Obstacle, 'stage' | 'step'>>,
  now: Instant,
): Obstacle => Obstacle.parse({ ...said, id: newId('ob', now), status: 'raised', raisedAt: now });

/** A step that was refused keeps the project from going on: somebody must see to it. */
export const refusedStep = (
  { projects }: ProjectDependencies,
  project: Project,
  { stage, step }: { stage: string; step: string },
  now: Instant,
): Write =>
  projects.putObstacle(project.id, {
    part: newObstacle({ raisedBy: 'platform', what: `步骤 ${step} 的意见为不予通过`, stage, step }, now),
    version: 0,
  });
