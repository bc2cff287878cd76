import type * as z from 'zod';
import type { EnterpriseRecord } from '../../enterprises/model.ts';
import { dateOf, type PlainDate } from '../../../../law/plain-date.ts';
import { answer, endpoint } from '../../../../platform/http/index.ts';
import { decided } from '../../policies/decided.ts';
import { isInForce, type Policy } from '../../policies/model.ts';
import type { Decision } from '../../policies/rules/decide.ts';
import { policyKey } from '../../policies/rules/match.ts';
import type { CheckedPolicy } from '../../policies/policies.ts';
import { asksOf } from '../missing-facts.ts';
import type { MatchingDependencies } from '../dependencies.ts';
import { matchingRoutes, type MatchView } from '../routes.ts';
import { noStandings, type Standings } from '../match-record.ts';

type View = z.infer<typeof MatchView>;

/** How a decision stands: met, or one step away from it; undefined when it is further. */
const standingOf = ({ outcome, conditions, amount }: Decision): View['standing'] | undefined => {
  if (outcome === 'met') return 'met';
  const open = conditions.filter((one) => one.outcome !== 'met');
  if (open.length > 1) return undefined;
  const [only] = open;
  if (only) return only.outcome === 'not-met' ? 'short' : 'unknown';
  return amount?.outcome === 'nothing-due' ? 'nothing-due' : 'amount-unknown';
};

const summary = ({ code, name, mode, department, sample }: Policy) => ({
  code,
  name,
  mode,
  department,
  sample,
});

const viewOf = (
  checked: CheckedPolicy,
  record: EnterpriseRecord,
  { kept, granted }: Standings,
  on: PlainDate,
): View[] => {
  const { policy } = checked;
  const decision = decided(checked, record, on);
  const standing = standingOf(decision);
  if (standing === undefined) return [];
  const [, excludedBy] = /^excluded:(.+)$/.exec(kept[policyKey(policy)] ?? '') ?? [];
  const entitlementId = granted[policy.code];
  return [
    {
      policy: summary(policy),
      standing: excludedBy === undefined ? standing : 'excluded',
      ...(excludedBy !== undefined && { excludedBy }),
      ...(entitlementId !== undefined && { entitlementId }),
      missing: asksOf(checked, record, decision, on),
      decision: decision as unknown as View['decision'],
    },
  ];
};

export const matches = ({ policies, records, clock }: MatchingDependencies) =>
  endpoint(matchingRoutes.matches, async ({ caller }) => {
    const [[filed], { policies: all }] = await Promise.all([
      records.filed<Standings>([caller.uscc]),
      policies.catalogue(),
    ]);
    if (!filed) return answer(200, { items: [] });
    const today = dateOf(clock.now());
    const standings = filed.beside ?? noStandings(caller.uscc);
    const items = all
      .filter(({ policy }) => isInForce(policy, today))
      .flatMap((checked) => viewOf(checked, filed.record, standings, today));
    return answer(200, { items });
  });
