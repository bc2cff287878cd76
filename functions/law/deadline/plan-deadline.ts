import type { Instant } from '../instant.ts';
import { type DeadlineKind, DeadlineSpec, type LegalBasis } from './model.ts';
import { limitOf } from './plan-limit.ts';
import type { Plan } from './plan.ts';

/**
 * The deadline of a whole case: the limit of its plan as one budget, from one event. It is not the sum of the steps' own
 * deadlines, whose clocks each run from their own receipt (Art. 9); the days lost between steps are the plan's too.
 */
export const planDeadline = (
  plan: Plan,
  kind: DeadlineKind,
  anchor: Instant,
  basis: LegalBasis,
): DeadlineSpec => DeadlineSpec.parse({ budget: limitOf(plan, kind).workingDays, kind, basis, anchor });
