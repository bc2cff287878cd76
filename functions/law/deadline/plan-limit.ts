import * as z from 'zod';
import { DeadlineKind, PlanUnit } from './model.ts';
import { budgetOf, type Plan, type PlanStep, StepId, unitOf } from './plan.ts';

const days = z.number().multipleOf(0.5).min(0);

/** A step's place in the limit of its plan. Offsets are so many of the plan's unit from its start. */
export const StepLimit = z
  .strictObject({
    id: StepId,
    budget: days,
    /** When the longest chain of those before it ends. */
    startsAfter: days,
    endsAfter: days,
    /** By how much it may be late before the whole is late. */
    slack: days,
    /** On a longest path: a day lost here is a day lost by the whole. */
    binding: z.boolean(),
    /** The steps that may run at the same time; with none it is purely serial. */
    parallelWith: z.array(StepId),
  })
  .meta({ id: 'StepLimit' });
export type StepLimit = z.infer<typeof StepLimit>;

/** The limit of a plan (Art. 9): serial steps add up, of parallel ones the longest holds, so it is the longest path. */
export const PlanLimit = z
  .strictObject({
    kind: DeadlineKind,
    unit: PlanUnit,
    budget: days,
    /** A longest path from first to last; of several the one through the steps written first. */
    path: z.array(StepId),
    /** In an order in which each step follows those it waits for. */
    steps: z.array(StepLimit),
  })
  .meta({ id: 'PlanLimit' });
export type PlanLimit = z.infer<typeof PlanLimit>;

/** For every step the longest chain of budgets that ends with it (forward), or begins with it (backward). */
export function chains(steps: readonly PlanStep[], kind: DeadlineKind) {
  const until = new Map<StepId, number>();
  for (const step of steps)
    until.set(step.id, Math.max(0, ...step.after.map((id) => until.get(id) ?? 0)) + budgetOf(step, kind));
  const from = new Map<StepId, number>();
  for (const step of steps.toReversed()) {
    const followers = steps.filter(({ after }) => after.includes(step.id));
    from.set(step.id, Math.max(0, ...followers.map(({ id }) => from.get(id) ?? 0)) + budgetOf(step, kind));
  }
  return { until, from };
}

/** For every step all that must have ended before it, however many steps back. */
function ancestors(steps: readonly PlanStep[]): ReadonlyMap<StepId, ReadonlySet<StepId>> {
  const known = new Map<StepId, ReadonlySet<StepId>>();
  for (const { id, after } of steps)
    known.set(id, new Set([...after, ...after.flatMap((p) => [...(known.get(p) ?? [])])]));
  return known;
}

/** The limit of the whole plan and what every step has to do with it. */
export function limitOf(plan: Plan, kind: DeadlineKind): PlanLimit {
  const { steps } = plan;
  const { until, from } = chains(steps, kind);
  const before = ancestors(steps);
  const whole = Math.max(...until.values());

  const limits = steps.map((step): StepLimit => {
    const { id } = step;
    const budget = budgetOf(step, kind);
    const endsAfter = until.get(id) ?? 0;
    const slack = whole - (endsAfter + (from.get(id) ?? 0) - budget);
    const ordered = (other: StepId) =>
      before.get(id)?.has(other) || before.get(other)?.has(id) || other === id;
    const parallelWith = steps.map((other) => other.id).filter((other) => !ordered(other));
    return {
      id,
      budget,
      startsAfter: endsAfter - budget,
      endsAfter,
      slack,
      binding: slack === 0,
      parallelWith,
    };
  });
  return { kind, unit: unitOf(plan), budget: whole, path: longestPath(plan, limits), steps: limits };
}

/** Follows binding steps, each starting where the one before it ends. */
function longestPath({ steps }: Plan, limits: readonly StepLimit[]): StepId[] {
  const afterOf = new Map(steps.map(({ id, after }) => [id, after]));
  const path: StepLimit[] = [];
  for (;;) {
    const last = path.at(-1);
    const next = limits.find(
      ({ id, binding, startsAfter }) =>
        binding &&
        (last ? afterOf.get(id)?.includes(last.id) && startsAfter === last.endsAfter : startsAfter === 0),
    );
    if (!next) return path.map(({ id }) => id);
    path.push(next);
  }
}
