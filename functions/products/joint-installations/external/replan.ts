import { limitOf } from '../../../law/deadline/plan-limit.ts';
import { publishPlan } from '../../../law/deadline/publish-plan.ts';
import type { PlanStep } from '../../../law/deadline/plan.ts';
import { unwrap } from '../../../common/result.ts';
import { limits, stepIds, titles } from '../limits.ts';
import type { Case } from '../model.ts';
import { inUnit, planPromised } from '../terms.ts';

const isExternal = ({ id }: PlanStep): boolean => id.endsWith(stepIds.external(''));

/** The working days of an approval where its place gives none: what the case's own item gives the step, else the built-in. */
export const presumedDays = ({ plan, channel }: Pick<Case, 'plan' | 'channel'>): number => {
  const step = plan.find(isExternal);
  return step?.promised ?? step?.statutory ?? limits.channels[channel].externalApproval;
};

/** The steps of a case with as many days for the approvals of one line as they come to: none where nobody digs. */
export const stepsWith = (plan: readonly PlanStep[], service: string, days: number): PlanStep[] => {
  const [external, completion] = [stepIds.external(service), stepIds.completion(service)];
  const unit = plan[0]?.unit;
  const presumed = plan.find(({ id }) => id === external);
  return plan
    .filter(({ id }) => id !== external)
    .flatMap((step): PlanStep[] => {
      if (step.id !== completion) return [step];
      const after = step.after.filter((id) => id !== external);
      if (days === 0) return [{ ...step, after }];
      return [
        {
          ...(presumed && (presumed.promised ?? presumed.statutory) === days
            ? presumed
            : { id: external, title: titles.externalApproval, statutory: inUnit(days, unit), unit }),
          after: [stepIds.plan(service)],
        },
        { ...step, after: [...after, external] },
      ];
    });
};

/**
 * The case as its plan now is: a line that needs approvals has its works after them, one that needs none is done the
 * earlier, and what is promised follows it (Art. 9: the longest path).
 */
export const replanned = (one: Case, service: string, days: number): Case => {
  const plan = unwrap(publishPlan(stepsWith(one.plan, service, days)));
  const promised = planPromised({ plan: plan.steps, batch: one.batch });
  return {
    ...one,
    plan: [...plan.steps],
    limits: Object.fromEntries(
      Object.entries(one.limits).map(([name, limit]) => {
        if (limit.metAt !== undefined) return [name, limit];
        const { budget } = limitOf(promised, limit.deadline.kind);
        return [name, { ...limit, deadline: { ...limit.deadline, budget } }];
      }),
    ),
  };
};
