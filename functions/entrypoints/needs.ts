import { REGION_CODES } from '../law/identifiers/region.ts';
import type { RuntimeContext } from '../platform/runtime-context.ts';
import type { NeedsOf } from '../services/partners/dependencies.ts';
import type { Need } from '../services/partners/names.ts';
import { needsOfPolicies } from '../products/benefits/policies/names.ts';
import { entitlementTaskDependencies } from '../products/benefits/entitlements/dependencies.ts';
import { needsOfEntitlements } from '../products/benefits/entitlements/needs.ts';
import { projectDependencies } from '../products/projects/dependencies.ts';
import { departmentsIn } from '../products/river-approvals/rules/check-rules.ts';
import { riverRulebookOf } from '../products/river-approvals/dependencies.ts';
import { departmentsOf } from '../products/projects/plans/running-steps.ts';

/** A department that is named wherever a project or a site lies. */
const everywhere = (by: Need['by'], names: readonly string[]): Need[] =>
  [...new Set(names)].flatMap((name) =>
    REGION_CODES.map((region) => ({ by, wanted: { role: 'department', name, region } as const })),
  );

/** Everything that goes by partners' names: what a change of the registry would break is asked of this. */
export const needsOf = (context: RuntimeContext): NeedsOf => {
  const benefits = entitlementTaskDependencies(context);
  const { plans } = projectDependencies(context);
  const rulebook = riverRulebookOf(context);
  return async () => {
    const [catalogue, underWay, stagePlans, rules] = await Promise.all([
      benefits.policies.catalogue(),
      needsOfEntitlements(benefits),
      plans.all(),
      rulebook.current(context.clock.now()),
    ]);
    return [
      ...needsOfPolicies(catalogue.policies.map(({ policy }) => policy)),
      ...underWay,
      ...stagePlans.flatMap((plan) =>
        everywhere(
          { kind: 'stage-plan', id: `${plan.id} v${plan.version}` },
          departmentsOf(plan).map(({ name }) => name),
        ),
      ),
      ...everywhere(
        { kind: 'river-rules', id: 'river-rules' },
        rules.flatMap(({ document }) => departmentsIn(document)),
      ),
    ];
  };
};
