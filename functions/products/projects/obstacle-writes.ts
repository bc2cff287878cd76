import { tellPartners } from '../../platform/outbox/effects.ts';
import type { AsOf } from '../../law/deadline/working-time.ts';
import type { Instant } from '../../law/instant.ts';
import { newId } from '../../platform/ids.ts';
import type { Write } from '../../platform/table/writes.ts';
import { obstacleKeys } from './deadlines.ts';
import type { ProjectDependencies } from './dependencies.ts';
import type { Project } from './model.ts';
import { Obstacle } from './obstacle.ts';
import type { Stored } from './store.ts';

/** An obstacle as it now is, its record, and those told who have something to do. */
export const obstacleWrites = (
  { table, projects, timeline }: ProjectDependencies,
  projectId: string,
  { part, version }: Pick<Stored<Obstacle>, 'part' | 'version'>,
  event: string,
  asOf: AsOf,
): Write[] => {
  const { id, candidates, owner, what } = part;
  const { now } = asOf;
  const told = event === 'answered' || event === 'raised' ? [] : owner ? [owner] : candidates;
  return [
    projects.putObstacle(projectId, { part, version, keys: obstacleKeys(projectId, part, asOf) }),
    timeline.entry(projectId, { at: now, code: `obstacle.${event}`, facts: { obstacleId: id } }),
    ...tellPartners(table, told, `obstacle.${event}`, { projectId, obstacleId: id, what }, now),
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
    keys: {},
  });
