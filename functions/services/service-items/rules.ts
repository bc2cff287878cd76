import { explainPlan } from '../deadlines/explain.ts';
import { describeFault } from '../../law/deadline/check-plan.ts';
import { limitOf } from '../../law/deadline/plan-limit.ts';
import { unitOf } from '../../law/deadline/plan.ts';
import { publishPlan } from '../../law/deadline/publish-plan.ts';
import type { PlainDate } from '../../law/plain-date.ts';
import { invalid, problem, type Problem } from '../../platform/problem.ts';
import { unwrap } from '../../common/result.ts';
import type { ItemChecks, Release, ServiceItem, ServiceItemChange, ServiceItemVersion } from './model.ts';

/** Why an item cannot be published: each fault of its plan with its place, or a day that is past. */
export const refusalOf = (
  { steps, installation, effectiveFrom }: Pick<ServiceItemChange, 'steps' | 'installation' | 'effectiveFrom'>,
  today: PlainDate,
  check: ItemChecks[string] = () => [],
): Problem | undefined => {
  const plan = publishPlan(steps);
  if (!plan.ok)
    return problem('plan-refused', { errors: plan.error.map((fault) => describeFault(fault, '/steps')) });
  const faults = check({ steps: [...plan.value.steps], installation });
  if (faults.length > 0) return problem('plan-refused', { errors: faults });
  if (effectiveFrom >= today) return undefined;
  return invalid('/effectiveFrom', '生效日期不得早于今日', 'Cannot take effect before today');
};

/** Of all versions the latest that has taken effect by a day. */
export const inForce = (releases: readonly Release[], day: PlainDate): Release | undefined =>
  releases.filter(({ effectiveFrom }) => effectiveFrom <= day).toSorted((a, b) => b.version - a.version)[0];

/** A published plan passes again whenever it is read back. */
const planOf = ({ steps }: ServiceItem) => unwrap(publishPlan(steps));

export const viewItem = (
  { code, version, effectiveFrom, item }: ServiceItemVersion,
  releases: readonly Release[],
) => {
  const { steps: _, ...rest } = item;
  const plan = planOf(item);
  return {
    ...rest,
    code,
    version,
    effectiveFrom,
    limits: { statutory: explainPlan(plan, 'statutory'), promised: explainPlan(plan, 'promised') },
    releases: [...releases],
  };
};

export const summariseItem = ({ code, version, effectiveFrom, item }: ServiceItemVersion) => {
  const plan = planOf(item);
  return {
    code,
    unit: unitOf(plan),
    version,
    effectiveFrom,
    name: item.name,
    handledBy: item.handledBy,
    statutory: limitOf(plan, 'statutory').budget,
    promised: limitOf(plan, 'promised').budget,
  };
};
