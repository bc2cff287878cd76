import { DeadlineSpec } from '../../law/deadline/model.ts';
import { reckon } from '../../law/deadline/reckon.ts';
import type { Ladder } from '../../law/deadline/rung.ts';
import type { AsOf, WorkingTime } from '../../law/deadline/working-time.ts';
import { addMillis, DAY, type Instant } from '../../law/instant.ts';
import { keyOf } from '../../platform/table/key.ts';
import { dueMomentsOf } from '../../platform/watch/climb-limits.ts';
import { watchKeys, type WatchKeys } from '../../platform/watch/index-keys.ts';
import { BREACH, ladderOf } from '../../platform/watch/ladders.ts';
import type { Limits } from '../../platform/watch/limit.ts';
import type { Order } from '../../services/orders/model.ts';
import type { Commitment } from './model.ts';
import type { Obstacle } from './obstacle.ts';
import type { StagePlan } from './plans/model.ts';
import { stageSpec } from './stage-deadline.ts';
import type { Stage } from './stage.ts';

export const stageLadder = (workingTime: WorkingTime): Ladder => ladderOf('project-stage', workingTime);

/** The promised limit of a running stage: what stands still of it follows from its orders. */
export const stageLimits = (stage: Stage, plan: StagePlan, orders: readonly Order[]): Limits =>
  stage.status === 'running'
    ? {
        promised: {
          deadline: stageSpec(stage, plan, 'promised', orders),
          ...(stage.breachedAt && { breachedAt: stage.breachedAt }),
          ...(stage.rungs && { rungs: stage.rungs }),
        },
      }
    : {};

/** One that stands still is looked at again in a day: what lets it go on is written to an order, and not to the stage. */
export const stageKeys = (
  projectId: string,
  stage: Stage,
  limits: Limits,
  { now, workingTime }: AsOf,
): WatchKeys => {
  const dueMoments = dueMomentsOf(limits, stageLadder(workingTime), now, workingTime);
  const stands = stage.status === 'running' && Object.keys(dueMoments.dues).length === 0;
  return watchKeys(keyOf(projectId, 'STAGE', stage.id), {
    ...dueMoments,
    next: stands ? addMillis(now, DAY) : dueMoments.next,
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
  watchKeys(
    keyOf(projectId, 'OBSTACLE', obstacle.id),
    dueMomentsOf(obstacleDeadlines(obstacle), OBSTACLE_LADDER, now, workingTime),
  );

/** When the platform looks: shown to nobody, so that it cites nothing. */
const checkSpec = (budget: number, anchor: Instant): DeadlineSpec =>
  DeadlineSpec.parse({ budget, kind: 'promised', basis: 'commitment-check', anchor });

/** The department checks what was committed to on a day that is watched. */
export const COMMITMENT_LADDER: Ladder = [BREACH];

/** None while it waits for its department to be registered. */
export const commitmentLimits = ({ status, checkWithin, madeAt, waits }: Commitment): Limits =>
  status === 'made' && !waits ? { check: { deadline: checkSpec(checkWithin, madeAt) } } : {};

/** An order under check is looked at each working day: that it has ended is written to the order alone. */
export const commitmentKeys = (
  projectId: string,
  commitment: Commitment,
  { now, workingTime }: AsOf,
): WatchKeys => {
  const dueMoments = dueMomentsOf(commitmentLimits(commitment), COMMITMENT_LADDER, now, workingTime);
  const next =
    commitment.status === 'in-check'
      ? (reckon(checkSpec(1, now), workingTime).due ?? undefined)
      : dueMoments.next;
  return watchKeys(keyOf(projectId, 'COMMITMENT', commitment.id), { ...dueMoments, next });
};
