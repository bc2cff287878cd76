import * as z from 'zod';
import type { DeadlineKind } from '../../law/deadline/model.ts';
import { limitOf, PlanLimit, StepLimit } from '../../law/deadline/plan-limit.ts';
import { type Plan, PlanStep } from '../../law/deadline/plan.ts';
import { reckon } from '../../law/deadline/reckon.ts';
import type { WorkingTime } from '../../law/deadline/working-time.ts';
import { DeadlineView, explain } from '../../law/deadline/view.ts';
import { Instant } from '../../law/instant.ts';
import type { Text } from '../../common/text.ts';
import type { Limits } from '../../platform/watch/limit.ts';

/** A limit with its reasons: every day counted or skipped and why, and what became of it. */
const LimitExplained = DeadlineView.extend({
  metAt: Instant.optional(),
  breachedAt: Instant.optional().describe('Recorded once, whatever happens later'),
});

/** A step of the plan: what it waits for, what may run beside it, and whether a day lost here is lost by the whole. */
const StepExplained = StepLimit.extend({
  title: PlanStep.shape.title,
  after: PlanStep.shape.after,
  course: z.enum(['serial', 'parallel']).describe('parallel when another step may run at the same time'),
});

/** How the whole limit is made up (Art. 9): serial steps add up, of parallel ones the longest holds. */
export const PlanExplained = PlanLimit.extend({ steps: z.array(StepExplained) }).meta({
  id: 'PlanExplained',
});

export const DeadlineExplained = z
  .object({
    subject: z.string(),
    asOf: Instant,
    limits: z.record(z.string(), LimitExplained),
    plan: PlanExplained.optional(),
  })
  .meta({ id: 'DeadlineExplained' });
export type DeadlineExplained = z.infer<typeof DeadlineExplained>;

/** What has deadlines, as this domain sees it: the same for an order, a case, a letter, a project. */
export interface Subject {
  readonly id: string;
  /** What its file in a calendar is called. */
  readonly title: Text;
  readonly limits: Limits;
  /** The limit a calendar file is made of unless another one is asked for. */
  readonly main: string;
  readonly plan?: Plan;
  readonly kind?: DeadlineKind;
  /** When it ended: everything is as of then. */
  readonly endedAt?: Instant | undefined;
}

export const explainPlan = (plan: Plan, kind: DeadlineKind): z.infer<typeof PlanExplained> => {
  const limit = limitOf(plan, kind);
  const byId = new Map(plan.steps.map((step) => [step.id, step]));
  return {
    ...limit,
    steps: limit.steps.map((step) => ({
      ...step,
      title: byId.get(step.id)?.title,
      after: byId.get(step.id)?.after ?? [],
      course: step.parallelWith.length > 0 ? 'parallel' : 'serial',
    })),
  };
};

/** The whole explanation as of `now`; a limit that was met, or a subject that has ended, stands still there. */
export const explainSubject = (
  subject: Subject,
  now: Instant,
  workingTime: WorkingTime,
): DeadlineExplained => ({
  subject: subject.id,
  asOf: subject.endedAt ?? now,
  limits: Object.fromEntries(
    Object.entries(subject.limits).map(([name, { deadline, metAt, breachedAt }]) => [
      name,
      {
        ...explain(reckon(deadline, workingTime), metAt ?? subject.endedAt ?? now, workingTime),
        ...(metAt && { metAt }),
        ...(breachedAt && { breachedAt }),
      },
    ]),
  ),
  ...(subject.plan && { plan: explainPlan(subject.plan, subject.kind ?? 'promised') }),
});
