import type { AsOf } from '../../law/deadline/working-time.ts';
import type { Instant } from '../../law/instant.ts';
import { newId } from '../../platform/ids.ts';
import type { Write } from '../../platform/table/writes.ts';
import { obstacleKeys } from './deadlines.ts';
import type { ProjectDependencies } from './dependencies.ts';
import type { Project } from './model.ts';
import { Obstacle, type ObstacleEvent } from './obstacle.ts';
import type { Stored } from './store.ts';
import { tellObstacle } from './tell.ts';

/** An obstacle as it now is, its record, and everybody told whom it concerns. */
export const obstacleWrites = async (
  on: ProjectDependencies,
  project: Project,
  { part, version }: Pick<Stored<Obstacle>, 'part' | 'version'>,
  event: ObstacleEvent['type'] | 'raised',
  asOf: AsOf,
): Promise<Write[]> => [
  on.projects.putObstacle(project.id, { part, version, keys: obstacleKeys(project.id, part, asOf) }),
  on.timeline.entry(project.id, { at: asOf.now, code: `obstacle.${event}`, facts: { obstacleId: part.id } }),
  ...(await tellObstacle(on, event, project, part, asOf)),
];

export const newObstacle = (
  said: Pick<Obstacle, 'raisedBy' | 'what'> & Partial<Pick<Obstacle, 'stage' | 'step'>>,
  now: Instant,
): Obstacle => Obstacle.parse({ ...said, id: newId('ob', now), status: 'raised', raisedAt: now });

/** What keeps the project from going on by itself: operators find somebody who sees to it. */
export const raisedByItself = async (
  on: ProjectDependencies,
  project: Project,
  said: Pick<Obstacle, 'what' | 'stage' | 'step'>,
  asOf: AsOf,
): Promise<Write[]> => {
  const part = newObstacle({ raisedBy: 'platform', ...said }, asOf.now);
  return [
    on.projects.putObstacle(project.id, { part, version: 0, keys: {} }),
    ...(await tellObstacle(on, 'raised', project, part, asOf)),
  ];
};
