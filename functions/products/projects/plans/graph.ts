import type { DeadlineKind, PlanUnit } from '../../../law/deadline/model.ts';
import { limitOf } from '../../../law/deadline/plan-limit.ts';
import { unitOf, type Plan, type PlanStepInput, type StepId } from '../../../law/deadline/plan.ts';
import { publishPlan } from '../../../law/deadline/publish-plan.ts';
import { unwrap } from '../../../common/result.ts';
import type { PlannedStage, StagePlan } from './model.ts';
import { isCounted, running, statutoryOf, type RunningPlan, type RunningStep } from './running-steps.ts';

interface Node {
  readonly id: StepId;
  readonly after: readonly StepId[];
}

/** Steps without some of them: one that is absent hands on what it came after. What is not among them is waited for elsewhere. */
export const handedOn = <N extends Node>(steps: readonly N[], kept: (step: N) => boolean): N[] => {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const known = new Map<StepId, StepId[]>();
  const beforeOf = (step: N): StepId[] => {
    const found = known.get(step.id);
    if (found) return found;
    known.set(step.id, []);
    const before = step.after.flatMap((id) => {
      const one = byId.get(id);
      if (!one) return [];
      return kept(one) ? [id] : beforeOf(one);
    });
    const each = [...new Set(before)];
    known.set(step.id, each);
    return each;
  };
  return steps.filter(kept).map((step) => ({ ...step, after: beforeOf(step) }));
};

/**
 * So many working days for natural ones, where both add up in one path: five for each seven, and a half for what is left.
 * Only the limit of a whole is reckoned so; each step's own clock counts in its own unit.
 */
const asWorkingDays = (budget: number, unit: PlanUnit = 'working-days'): number => {
  if (unit === 'working-days') return budget;
  const days = unit === 'months' ? budget * 30 : budget;
  return Math.ceil((days * 10) / 7) / 2;
};

/** The steps whose time counts as the law reckons with them: one unit, and only what is counted. */
const lawSteps = (steps: readonly RunningStep[], idOf = (id: StepId): StepId => id): PlanStepInput[] => {
  const counted = handedOn(steps, isCounted);
  const units = new Set(counted.map(({ unit = 'working-days' }) => unit));
  const mixed = units.size > 1;
  return counted.map((step) => {
    const { id, title, promised, unit, basis, after } = step;
    const limit = (budget: number) => (mixed ? asWorkingDays(budget, unit) : budget);
    return {
      id: idOf(id),
      title,
      statutory: limit(statutoryOf(step) ?? 0),
      after: after.map(idOf),
      ...(promised !== undefined && { promised: limit(promised) }),
      ...(unit !== undefined && !mixed && { unit }),
      ...(basis !== undefined && { basis }),
    };
  });
};

export const stageGraph = (planned: PlannedStage | RunningPlan) =>
  publishPlan(lawSteps(running(planned as PlannedStage).steps));

/** The graph of a stage's steps, as the law reckons its limit. */
export const graphOf = (planned: PlannedStage | RunningPlan): Plan => unwrap(stageGraph(planned));

/** Every step of a plan under a name of its own, after what its stage waits for too. */
export const wholeSteps = (plan: StagePlan): RunningStep[] => {
  const stages = plan.stages.map((stage) => running(stage));
  const homes = new Map<StepId, string[]>();
  for (const { id: stage, steps } of stages)
    for (const { id } of steps) homes.set(id, [...(homes.get(id) ?? []), stage]);
  const name = (stage: string, id: StepId): StepId => {
    const at = stages.findIndex((one) => one.id === stage);
    return `s${at}-${stages[at]?.steps.findIndex((step) => step.id === id) ?? 0}`;
  };
  const ends = ({ id: stage, steps }: RunningPlan): StepId[] =>
    steps
      .filter(({ id }) => steps.every(({ after }) => !after.includes(id)))
      .map(({ id }) => name(stage, id));
  return stages.flatMap((stage) => {
    const gates = stage.after.flatMap((gate) => {
      const before = stages.find(({ id }) => id === gate.stage);
      if (!before) return [];
      return gate.step === undefined ? ends(before) : [name(before.id, gate.step)];
    });
    const own = new Set(stage.steps.map(({ id }) => id));
    return stage.steps.map((step) => ({
      ...step,
      id: name(stage.id, step.id),
      after: [
        ...new Set([
          ...gates,
          ...step.after.map((id) => name(own.has(id) ? stage.id : (homes.get(id)?.[0] ?? stage.id), id)),
        ]),
      ],
    }));
  });
};

/** The longest path through all stages: how long a plan promises to take in all, without what is not counted. */
export const wholeBudget = (plan: StagePlan, kind: DeadlineKind): { budget: number; unit: PlanUnit } => {
  const graph = unwrap(publishPlan(lawSteps(wholeSteps(plan))));
  return { budget: limitOf(graph, kind).budget, unit: unitOf(graph) };
};
