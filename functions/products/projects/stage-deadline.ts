import { Fault } from '../../common/fault.ts';
import { bottlenecks, type OpenStep } from '../../law/deadline/bottleneck.ts';
import { standingForApplicant } from '../../law/deadline/standing-for-applicant.ts';
import { type DeadlineKind, DeadlineSpec, type Suspension } from '../../law/deadline/model.ts';
import { limitOf, type PlanLimit } from '../../law/deadline/plan-limit.ts';
import type { WorkingTime } from '../../law/deadline/working-time.ts';
import type { Instant } from '../../law/instant.ts';
import type { Limit } from '../../platform/watch/limit.ts';
import type { Order } from '../../services/orders/model.ts';
import { notCounted } from '../../services/orders/not-counted.ts';
import { allHeld } from '../../law/deadline/intervals.ts';
import { graphOf } from './plans/check.ts';
import type { PlannedStage, StagePlan, StageStep } from './plans/model.ts';
import type { Stage } from './stage.ts';

/** The stage of a plan that a running stage began with. @throws Error when the plan has no such stage. */
export const plannedStage = (plan: StagePlan, id: string): PlannedStage => {
  const found = plan.stages.find((stage) => stage.id === id);
  if (!found) throw new Fault(`Plan ${plan.id} version ${plan.version} has no stage ${id}`);
  return found;
};

/** The stage's limit in working days: the longest path through its steps (Art. 9), and how it is made up. */
export const stageLimit = (planned: PlannedStage, kind: DeadlineKind): PlanLimit =>
  limitOf(graphOf(planned), kind);

const basisOf = {
  paused: standingForApplicant.paused,
  held: standingForApplicant.allStood,
  waits: standingForApplicant.materials,
} as const;

/**
 * What the law does not count of a stage: pauses, waiting for the owner, and when all that was in hand stood still. A step
 * that waits for its department to be registered is in the city's hand, where nothing stands still.
 */
export const stageSuspensions = (stage: Stage, orders: readonly Order[]): Suspension[] => {
  const { unnamed = [] } = stage;
  const held = allHeld([
    ...orders.map((order) => ({
      from: order.createdAt,
      ...(order.endedAt && { to: order.endedAt }),
      holds: notCounted(order),
    })),
    ...unnamed.map((interval) => ({ ...interval, holds: [] })),
  ]);
  const cited = { paused: stage.pauses, held, waits: stage.waits };
  return Object.entries(cited).flatMap(([why, intervals]) =>
    intervals.map(({ from, to }) => ({
      from,
      ...(to && { to }),
      basis: basisOf[why as keyof typeof cited],
    })),
  );
};

/** @param orders all orders of the stage, those of earlier rounds too */
export const stageSpec = (
  stage: Stage,
  plan: StagePlan,
  kind: DeadlineKind,
  orders: readonly Order[],
): DeadlineSpec =>
  DeadlineSpec.parse({
    budget: stageLimit(plannedStage(plan, stage.id), kind).workingDays,
    kind,
    basis: plan.basis,
    anchor: stage.startedAt,
    suspensions: stageSuspensions(stage, orders),
  });

/** The limits of a step's order: its department's own clock, from its own receipt. */
export const stepLimits = (
  { statutory, promised, basis }: Pick<StageStep, 'statutory' | 'promised' | 'basis'>,
  planBasis: string,
  receivedAt: Instant,
): Record<'promised' | 'statutory', Limit> => {
  const of = (kind: DeadlineKind, budget: number): Limit => ({
    deadline: DeadlineSpec.parse({ budget, kind, basis: basis ?? planBasis, anchor: receivedAt }),
  });
  return {
    promised: of('promised', promised ?? statutory),
    statutory: { ...of('statutory', statutory), beside: 'promised' },
  };
};

/** The step on which the stage waits now; undefined when all have passed. */
export const bindingStep = (
  stage: Stage,
  planned: PlannedStage,
  orders: ReadonlyMap<string, Order>,
  now: Instant,
  workingTime: WorkingTime,
): OpenStep | undefined => {
  const progress = stage.steps.flatMap(({ id, status, receivedAt, endedAt, orderId }) => {
    const order = orderId === undefined ? undefined : orders.get(orderId);
    if (receivedAt === undefined) return [];
    return [
      {
        id,
        receivedAt,
        ...(status === 'passed' && endedAt && { endedAt }),
        ...(order && { suspensions: notCounted(order) }),
      },
    ];
  });
  return bottlenecks(graphOf(planned), 'promised', progress, now, workingTime)[0];
};
