import { REGION_CODES } from '../law/identifiers/region.ts';
import type { RuntimeContext } from '../platform/runtime-context.ts';
import type { NeedsOf } from '../services/partners/dependencies.ts';
import type { Need } from '../services/partners/names.ts';
import { needsOfPolicies } from '../products/benefits/policies/names.ts';
import { policyDependencies } from '../products/benefits/policies/dependencies.ts';
import { projectDependencies } from '../products/projects/dependencies.ts';
import { riverRules } from '../products/river-approvals/rules/rules.ts';

/** A department that is named wherever a project or a site lies. */
const everywhere = (by: Need['by'], names: readonly string[]): Need[] =>
  [...new Set(names)].flatMap((name) =>
    REGION_CODES.map((region) => ({ by, wanted: { role: 'department', name, region } as const })),
  );

/** Everything that goes by partners' names: what a change of the registry would break is asked of this. */
export const needsOf = (context: RuntimeContext): NeedsOf => {
  const { policies } = policyDependencies(context);
  const { plans } = projectDependencies(context);
  return async () => {
    const [catalogue, stagePlans] = await Promise.all([policies.catalogue(), plans.all()]);
    const { supervisor, rules } = riverRules();
    const river = rules.flatMap(({ departments }) => departments.map(({ department }) => department));
    return [
      ...needsOfPolicies(catalogue.policies.map(({ policy }) => policy)),
      ...stagePlans.flatMap(({ id, version, stages }) =>
        everywhere(
          { kind: 'stage-plan', id: `${id} v${version}` },
          stages.flatMap(({ steps }) => steps.map(({ department }) => department)),
        ),
      ),
      ...everywhere({ kind: 'river-rules', id: 'river-rules' }, [supervisor, ...river]),
    ];
  };
};
