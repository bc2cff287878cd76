import type { Instant } from '../instant.ts';
import type { DeadlineKind, Suspension } from './model.ts';
import { stepDeadline } from './plan-deadline.ts';
import { chains } from './plan-limit.ts';
import { budgetOf, type Plan, type PlanStep, type StepId } from './plan.ts';
import { reckon } from './reckon.ts';
import type { WorkingTime } from './working-time.ts';
import { standing } from './lateness.ts';

/** What has happened to a step so far; a step that is not named has not been received. */
export interface StepProgress {
  readonly id: StepId;
  /** When its department received it: its own clock runs from here (Art. 9). */
  readonly receivedAt: Instant;
  readonly endedAt?: Instant | undefined;
  readonly suspensions?: readonly Suspension[] | undefined;
  /** By how many days its own limit was lawfully extended. */
  readonly extendedBy?: number | undefined;
}

/** A step that can go on now, and what hangs on it. Days are working days. */
export interface OpenStep {
  readonly id: StepId;
  /** What is left of its own limit; zero once it is over. */
  readonly remaining: number;
  readonly overdue: number;
  /** What is left of its own limit and of the longest chain behind it: how long the rest of the plan takes at least. */
  readonly restOfPlan: number;
}

/** Ended steps wait for nobody; what has not ended is open once all it waits for has. */
function openSteps(plan: Plan, progress: ReadonlyMap<StepId, StepProgress>): PlanStep[] {
  const ended = (id: StepId) => progress.get(id)?.endedAt !== undefined;
  return plan.steps.filter(({ id, after }) => !ended(id) && after.every(ended));
}

/**
 * The steps on which the plan waits now, the binding one first: the one with the longest way still to go through it, of
 * equals the one most overdue, then the one written first. Empty when every step has ended.
 */
export function bottlenecks(
  plan: Plan,
  kind: DeadlineKind,
  progress: readonly StepProgress[],
  now: Instant,
  workingTime: WorkingTime,
): OpenStep[] {
  const byId = new Map(progress.map((step) => [step.id, step]));
  const { from } = chains(plan.steps, kind);

  const stateOf = (step: PlanStep): OpenStep => {
    const budget = budgetOf(step, kind);
    const behind = (from.get(step.id) ?? budget) - budget;
    const received = byId.get(step.id);
    if (!received) return { id: step.id, remaining: budget, overdue: 0, restOfPlan: budget + behind };
    const spec = stepDeadline(plan, step.id, kind, {
      basis: step.basis ?? step.id,
      anchor: received.receivedAt,
      suspensions: [...(received.suspensions ?? [])],
    });
    const longer = { ...spec, budget: spec.budget + (received.extendedBy ?? 0) };
    const { remaining, overdue } = standing(reckon(longer, workingTime), now, workingTime);
    return { id: step.id, remaining, overdue, restOfPlan: remaining + behind };
  };

  return openSteps(plan, byId)
    .map(stateOf)
    .toSorted((a, b) => b.restOfPlan - a.restOfPlan || b.overdue - a.overdue);
}
