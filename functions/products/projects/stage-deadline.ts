import { Fault } from '../../common/fault.ts';
import { bottlenecks, type OpenStep } from '../../law/deadline/bottleneck.ts';
import { notCountedBases } from '../../law/deadline/not-counted.ts';
import { DeadlineSpec, type DeadlineKind, type Suspension } from '../../law/deadline/model.ts';
import { planDeadline, stepDeadline } from '../../law/deadline/plan-deadline.ts';
import { limitOf, type PlanLimit } from '../../law/deadline/plan-limit.ts';
import { type StepCourse, type WholeDeadline, wholeDeadline } from '../../law/deadline/whole.ts';
import type { AsOf, WorkingTime } from '../../law/deadline/working-time.ts';
import type { Instant } from '../../law/instant.ts';
import type { Limit } from '../../platform/watch/limit.ts';
import type { Order } from '../../services/orders/model.ts';
import { notCounted } from '../../services/orders/not-counted.ts';
import { graphOf } from './plans/graph.ts';
import type { PlannedStage, StagePlan } from './plans/model.ts';
import {
  beside,
  isCounted,
  running,
  statutoryOf,
  type RunningPlan,
  type RunningStep,
} from './plans/running-steps.ts';
import type { Stage } from './stage.ts';

/** The stage of a plan that a running stage began with, as it runs. @throws Error when the plan has no such stage. */
export const plannedStage = (plan: StagePlan, { id, phases }: Pick<Stage, 'id' | 'phases'>): RunningPlan => {
  const found = plan.stages.find((stage) => stage.id === id);
  if (!found) throw new Fault(`Plan ${plan.id} version ${plan.version} has no stage ${id}`);
  return running(found, phases);
};

/** The same among the other stages of its project: what has passed there is waited for no more. */
export const plannedAmong = (
  plan: StagePlan,
  stage: Pick<Stage, 'id' | 'phases'>,
  stages: readonly { readonly stage: Stage }[],
): RunningPlan =>
  beside(
    plannedStage(plan, stage),
    stages.map((one) => one.stage),
  );

/** The stage's limit: the longest path through its steps (Art. 9), and how it is made up. */
export const stageLimit = (planned: PlannedStage | RunningPlan, kind: DeadlineKind): PlanLimit =>
  limitOf(graphOf(planned), kind);

const basisOf = {
  pauses: notCountedBases.paused,
  waits: notCountedBases.materials,
  before: notCountedBases.otherStage,
} as const;

const cited = (intervals: Stage['waits'], why: keyof typeof basisOf): Suspension[] =>
  intervals.map(({ from, to }) => ({ from, ...(to && { to }), basis: basisOf[why] }));

/**
 * The limit of a whole stage, as far as all of it stands or goes on: pauses of the project, and time in which nothing was in
 * hand since the owner had yet to give what steps need.
 */
export const stageSpec = (stage: Stage, plan: StagePlan, kind: DeadlineKind): DeadlineSpec =>
  planDeadline(graphOf(plannedStage(plan, stage)), kind, {
    basis: plan.basis,
    anchor: stage.startedAt,
    start: stage.filed ? { by: 'filing', kind: 'project' } : { by: 'event' },
    suspensions: [...cited(stage.pauses, 'pauses'), ...cited(stage.waits, 'waits')],
  });

/** When the owner was at what comes before a step and is not counted itself. */
const uncountedBefore = (id: string, planned: RunningPlan, states: Stage['steps']): Stage['waits'] => {
  const { after = [] } = planned.steps.find((step) => step.id === id) ?? {};
  return after.flatMap((before) => {
    const step = planned.steps.find((one) => one.id === before);
    if (!step || isCounted(step)) return [];
    const { owed = [] } = states.find((state) => state.id === before) ?? {};
    return [...owed, ...uncountedBefore(before, planned, states)];
  });
};

/**
 * What became of the steps: each stood while it was the owner's turn in it, and while its orders stood, and was extended as
 * they were. One that waits for
 * its department to be registered is in the city's hand, where nothing stands still.
 */
const coursesOf = ({ steps }: Stage, planned: RunningPlan, orders: readonly Order[]): StepCourse[] => {
  const byId = new Map(orders.map((order) => [order.id, order]));
  return steps.map((step) => {
    const { id, status, orderId, earlier, owed = [], before = [], receivedAt, endedAt } = step;
    const own = [...earlier, ...(orderId ? [orderId] : [])].flatMap((one) => byId.get(one) ?? []);
    return {
      id,
      receivedAt: own[0]?.createdAt ?? receivedAt,
      suspensions: [
        ...own.flatMap(notCounted),
        ...cited([...owed, ...uncountedBefore(id, planned, steps)], 'waits'),
        ...cited(before, 'before'),
      ],
      extendedBy: own.reduce((days, { extension }) => days + (extension?.days ?? 0), 0),
      endedAt: status === 'passed' ? endedAt : undefined,
    };
  });
};

/**
 * The limit of a stage as its paths have it.
 * @param orders all orders of the stage, those of earlier rounds too
 */
export const stageWhole = (
  stage: Stage,
  plan: StagePlan,
  kind: DeadlineKind,
  orders: readonly Order[],
  { now, workingTime }: AsOf,
): WholeDeadline =>
  wholeDeadline(
    graphOf(plannedStage(plan, stage)),
    stageSpec(stage, plan, kind),
    coursesOf(stage, plannedStage(plan, stage), orders),
    stage.endedAt ?? now,
    workingTime,
  );

/** The limits of a step's order: its department's own clock, from its own receipt. */
export const stepLimits = (
  planned: RunningPlan,
  step: RunningStep,
  planBasis: string,
  receivedAt: Instant,
): Record<'promised' | 'statutory', Limit> => {
  const plan = graphOf(planned);
  const inPath = plan.steps.find(({ id }) => id === step.id);
  const own = statutoryOf(step);
  const { basis = planBasis, unit, promised } = step;
  // The path counts every step in one unit, and a matter of several kinds as the longest of them.
  const asInPath = inPath?.unit === unit && inPath?.statutory === own;
  const of = (kind: DeadlineKind): Limit => ({
    deadline: asInPath
      ? stepDeadline(plan, step.id, kind, { basis: planBasis, anchor: receivedAt })
      : DeadlineSpec.parse({
          budget: kind === 'promised' ? (promised ?? own) : own,
          ...(unit !== undefined && { unit }),
          ...{ kind, basis, anchor: receivedAt, start: { by: 'push' } },
        }),
  });
  return { promised: of('promised'), statutory: { ...of('statutory'), beside: 'promised' } };
};

/** The step on which the stage waits now; undefined when all have passed. */
export const bindingStep = (
  stage: Stage,
  planned: RunningPlan,
  orders: ReadonlyMap<string, Order>,
  now: Instant,
  workingTime: WorkingTime,
): OpenStep | undefined => {
  const counted = new Set(planned.steps.filter(isCounted).map(({ id }) => id));
  const progress = stage.steps.flatMap(({ id, status, receivedAt, endedAt, orderId }) => {
    const order = orderId === undefined ? undefined : orders.get(orderId);
    if (receivedAt === undefined || !counted.has(id)) return [];
    return [
      {
        id,
        receivedAt,
        ...(status === 'passed' && endedAt && { endedAt }),
        ...(order && { suspensions: notCounted(order), extendedBy: order.extension?.days }),
      },
    ];
  });
  return bottlenecks(graphOf(planned), 'promised', progress, now, workingTime)[0];
};
