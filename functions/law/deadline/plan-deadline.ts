import { Fault } from '../../common/fault.ts';
import { type DeadlineKind, DeadlineSpec, type DeadlineSpecInput } from './model.ts';
import { limitOf } from './plan-limit.ts';
import { budgetOf, type Plan, type StepId, unitOf } from './plan.ts';

/** What a plan does not say of a deadline. */
type Begun = Pick<DeadlineSpecInput, 'anchor' | 'basis' | 'start' | 'ends' | 'suspensions'>;

/** Working days are what is counted where nothing is said. */
const inUnit = (plan: Plan): Pick<DeadlineSpecInput, 'unit'> => {
  const unit = unitOf(plan);
  return unit === 'working-days' ? {} : { unit };
};

/**
 * The deadline of a whole: the limit of its plan as one budget, from one event (Art. 9). It is not the sum of the steps' own
 * deadlines, whose clocks each run from their own receipt; the days lost between steps are the plan's too.
 */
export const planDeadline = (plan: Plan, kind: DeadlineKind, begun: Begun): DeadlineSpec =>
  DeadlineSpec.parse({ ...begun, budget: limitOf(plan, kind).budget, ...inUnit(plan), kind });

/**
 * The deadline of one step, from its push. If every step of a plan is in time, so is the whole, by construction (Art. 9):
 * - A step that the plan lets begin with a day counts from the day after its push, as the whole counts from the day after
 *   its own event. One that it lets begin at midday counts from the next half, or it would gain the half that the step
 *   before it did not use.
 * - Of natural days and months only the last step rolls on from a day off: one in between would push the others.
 */
export const stepDeadline = (
  plan: Plan,
  id: StepId,
  kind: DeadlineKind,
  begun: Omit<Begun, 'start'>,
): DeadlineSpec => {
  const step = plan.steps.find((one) => one.id === id);
  const place = limitOf(plan, kind).steps.find((one) => one.id === id);
  if (!step || !place) throw new Fault(`No step ${id} in the plan`);
  const atMidday = !Number.isInteger(place.startsAfter);
  const isLast = plan.steps.every(({ after }) => !after.includes(id));
  return DeadlineSpec.parse({
    ...begun,
    basis: step.basis ?? begun.basis,
    budget: budgetOf(step, kind),
    ...inUnit(plan),
    kind,
    start: { by: 'push', ...(atMidday && { counts: 'next-half' }) },
    ...(unitOf(plan) !== 'working-days' && !isLast && { rolls: false }),
  });
};
