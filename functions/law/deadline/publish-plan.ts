import * as z from 'zod';
import { err, ok, type Result } from '../../common/result.ts';
import { checkSteps, type PlanFault } from './check-plan.ts';
import { LONGEST_BUDGET } from '../working-days.ts';
import { limitOf } from './plan-limit.ts';
import { type Plan, PlanStep, type PlanStepInput } from './plan.ts';

const Steps = z.array(PlanStep).min(1).max(200);

/**
 * The only way to a `Plan`: the steps in an order in which each follows those it waits for, or every fault that keeps
 * them from being a plan. A plan once published passes again whenever it is read back.
 */
export function publishPlan(steps: readonly PlanStepInput[]): Result<Plan, PlanFault[]> {
  const parsed = Steps.safeParse(steps);
  if (!parsed.success)
    return err(parsed.error.issues.map(({ path }) => ({ fault: 'malformed', path: path.map(String) })));
  const { faults, ordered } = checkSteps(parsed.data);
  if (faults.length > 0) return err(faults);
  const plan = { steps: ordered } as unknown as Plan;
  const { budget, path } = limitOf(plan, 'statutory');
  return budget > LONGEST_BUDGET ? err([{ fault: 'plan-too-long', budget, path }]) : ok(plan);
}
