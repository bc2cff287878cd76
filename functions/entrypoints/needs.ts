import { REGION_CODES, type Region } from '../law/identifiers/region.ts';
import { dateOf } from '../law/plain-date.ts';
import type { RuntimeContext } from '../platform/runtime-context.ts';
import type { NeedsOf } from '../services/partners/dependencies.ts';
import type { Need } from '../services/partners/names.ts';
import { commitmentListsOf, listInForce } from '../services/commitments/list.ts';
import { lineRulesOf, rulesCalled, rulesFor } from '../products/joint-installations/external/rules.ts';
import { needsOfPolicies } from '../products/benefits/policies/names.ts';
import { PolicyStore } from '../products/benefits/policies/policies.ts';
import { entitlementsOf } from '../products/benefits/entitlements/dependencies.ts';
import { needsOfEntitlements } from '../products/benefits/entitlements/needs.ts';
import { stagePlansOf } from '../products/projects/dependencies.ts';
import { departmentsIn } from '../products/river-approvals/rules/check-rules.ts';
import { riverRulebookOf } from '../products/river-approvals/dependencies.ts';
import { departmentsOf } from '../products/projects/plans/running-steps.ts';

/** A department that is named wherever a project or a site lies. */
const everywhere = (by: Need['by'], names: readonly string[]): Need[] =>
  [...new Set(names)].flatMap((name) =>
    REGION_CODES.map((region) => ({ by, wanted: { role: 'department', name, region } as const })),
  );

/** Who is asked about a line, by the rules of each region. */
const needsOfLineRules = async (context: RuntimeContext): Promise<Need[]> => {
  const [rules, today] = [lineRulesOf(context), dateOf(context.clock.now())];
  const inRegion = async (region: Region): Promise<Need[]> => {
    const inForce = await rulesFor(rules, region, today);
    const names = new Set(inForce.rules.matters.flatMap(({ departments }) => departments));
    const by = { kind: 'line-rules', id: rulesCalled(inForce) } as const;
    return [...names].map((name) => ({ by, wanted: { role: 'department', name, region } }));
  };
  return (await Promise.all(REGION_CODES.map(inRegion))).flat();
};

/** Who checks commitments, where the list names somebody. */
const needsOfCommitments = async (context: RuntimeContext): Promise<Need[]> => {
  const { version, list } = await listInForce(commitmentListsOf(context), dateOf(context.clock.now()));
  const names = list.matters.flatMap(({ check }) => (check.way === 'checked' ? (check.by ?? []) : []));
  return everywhere({ kind: 'commitment-list', id: `v${version}` }, names);
};

/** Everything that goes by partners' names: what a change of the registry would break is asked of this. */
export const needsOf = (context: RuntimeContext): NeedsOf => {
  const policies = new PolicyStore(context.table);
  const entitlements = entitlementsOf(context);
  const plans = stagePlansOf(context);
  const rulebook = riverRulebookOf(context);
  return async () => {
    const [catalogue, underWay, stagePlans, rules, lines, commitments] = await Promise.all([
      policies.catalogue(),
      needsOfEntitlements({ policies, store: entitlements }),
      plans.all(),
      rulebook.current(context.clock.now()),
      needsOfLineRules(context),
      needsOfCommitments(context),
    ]);
    return [
      ...needsOfPolicies(catalogue.policies.map(({ policy }) => policy)),
      ...underWay,
      ...lines,
      ...commitments,
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
