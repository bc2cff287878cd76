import type { DeadlineSpec } from '../../law/deadline/model.ts';
import type { Ladder } from '../../law/deadline/rung.ts';
import type { AsOf, WorkingTime } from '../../law/deadline/working-time.ts';
import type { Instant } from '../../law/instant.ts';
import { keyOf } from '../../platform/table/key.ts';
import { dueMomentsOf } from '../../platform/watch/climb-limits.ts';
import { watchKeys, type WatchKeys } from '../../platform/watch/index-keys.ts';
import { BREACH, ladderOf } from '../../platform/watch/ladders.ts';
import { earliest, latestOf, lookAgain } from '../../platform/watch/look-again.ts';
import type { Limits } from '../../platform/watch/limit.ts';
import type { Order } from '../../services/orders/model.ts';
import type { Obstacle } from './obstacle.ts';
import type { StagePlan } from './plans/model.ts';
import { stageSpec, stageWhole } from './stage-deadline.ts';
import type { Stage } from './stage.ts';

export const stageLadder = (workingTime: WorkingTime): Ladder => ladderOf('project-stage', workingTime);

const promised = (stage: Stage, deadline: DeadlineSpec): Limits =>
  stage.status === 'running'
    ? {
        promised: {
          deadline,
          ...(stage.breachedAt && { breachedAt: stage.breachedAt }),
          ...(stage.rungs && { rungs: stage.rungs }),
        },
      }
    : {};

/** The promised limit of a running stage as its plan has it: a due moment that a calendar moves is told of this one. */
export const plannedLimits = (stage: Stage, plan: StagePlan): Limits =>
  promised(stage, stageSpec(stage, plan, 'promised'));

/** The promised limit of a running stage as its paths have it: what stands still of it follows from its orders. */
export const stageLimits = (stage: Stage, plan: StagePlan, orders: readonly Order[], asOf: AsOf): Limits =>
  promised(stage, stageWhole(stage, plan, 'promised', orders, asOf).deadline);

/** One of which something stands still is looked at again in a day. */
export const stageKeys = (
  projectId: string,
  stage: Stage,
  plan: StagePlan,
  orders: readonly Order[],
  asOf: AsOf,
): WatchKeys => {
  const { now, workingTime } = asOf;
  const { deadline, standing } = stageWhole(stage, plan, 'promised', orders, asOf);
  const running = dueMomentsOf(promised(stage, deadline), stageLadder(workingTime), now, workingTime);
  const planned = dueMomentsOf(plannedLimits(stage, plan), [], now, workingTime);
  const stands = stage.status === 'running' && (standing.length > 0 || planned.lastYear === undefined);
  return watchKeys(keyOf(projectId, 'STAGE', stage.id), {
    dues: planned.dues,
    next: earliest(running.next, stands ? lookAgain(asOf) : undefined),
    lastYear: latestOf(running.lastYear, planned.lastYear),
    near: running.near,
    owing: { city: true },
  });
};

/** A stage that begins is looked at by its execution first. */
export const newStageKeys = (projectId: string, { id }: Pick<Stage, 'id'>, now: Instant): WatchKeys =>
  watchKeys(keyOf(projectId, 'STAGE', id), { dues: {}, next: now, lastYear: undefined });

/** Nobody's silence answers an obstacle: when its limit is over it is closed, or told upwards. */
export const OBSTACLE_LADDER: Ladder = [BREACH];

export const obstacleDeadlines = ({ deadline }: Obstacle): Limits =>
  deadline ? { answer: { deadline } } : {};

export const obstacleKeys = (projectId: string, obstacle: Obstacle, { now, workingTime }: AsOf): WatchKeys =>
  watchKeys(keyOf(projectId, 'OBSTACLE', obstacle.id), {
    ...dueMomentsOf(obstacleDeadlines(obstacle), OBSTACLE_LADDER, now, workingTime),
    owing: obstacle.owner === undefined ? { city: true } : { partner: obstacle.owner },
  });
