import { keyOfBeneficiary } from '../beneficiaries/model.ts';
import { kindOf } from '../policies/for-whom.ts';
import { text } from '../../../common/text.ts';
import { dateOf } from '../../../law/plain-date.ts';
import type { Instant } from '../../../law/instant.ts';
import { problem, type Problem } from '../../../platform/problem.ts';
import type { Records } from '../enterprises/records.ts';
import { decisionOf } from '../policies/decision.ts';
import type { Dictionaries } from '../indicators/dictionaries.ts';
import type { PolicyStore } from '../policies/policies.ts';
import { isScope } from '../policies/rules/scope.ts';
import type { Entitlement } from './model.ts';
import type { EntitlementStore } from './store.ts';

interface Dependencies {
  readonly store: EntitlementStore;
  readonly policies: PolicyStore;
  readonly records: Records;
  readonly dictionaries: Dictionaries;
}

/**
 * Why the click is refused of who is outside the regions or industries of the policy. The decision has asked it long ago;
 * but for what was offered while those lists were for searching only.
 */
export const outsideScope = async (
  { store, policies, records, dictionaries }: Dependencies,
  entitlement: Entitlement,
  now: Instant,
): Promise<Problem | undefined> => {
  const {
    id,
    policy: { code, version },
  } = entitlement;
  const frozen = await store.decision(id);
  if (frozen?.conditions.some(isScope)) return undefined;
  const [of, stored] = await Promise.all([
    policies.find(code, version),
    records.find(keyOfBeneficiary(entitlement)),
  ]);
  if (!of?.rules || !stored) return undefined;
  const today = dateOf(now);
  const dictionary = await dictionaries.on(today, kindOf(of.policy));
  const { conditions } = decisionOf({ policy: of.policy, rules: of.rules }, stored.record, today, dictionary);
  const missed = conditions.filter((one) => isScope(one) && one.outcome === 'not-met');
  if (missed.length === 0) return undefined;
  const labels = missed.map(({ label }) => label).join('；');
  return problem('conflict', {
    detail: text(`不属于该政策的适用范围：${labels}`, `The policy is not for this enterprise: ${labels}`),
    extensions: { conditions: missed },
  });
};
