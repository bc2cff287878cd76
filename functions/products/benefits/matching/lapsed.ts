import type { PlainDate } from '../../../law/plain-date.ts';
import { isClaimable } from '../entitlements/rules.ts';
import type { CheckedPolicy } from '../policies/policies.ts';
import { conflictingGrants } from './conflicting-grants.ts';
import type { MatchingDependencies } from './dependencies.ts';
import type { HadBefore } from './had-before.ts';
import type { MatchRecord } from './match-record.ts';
import type { Lapsed } from './view.ts';

/** Of what an enterprise was granted by these policies, what has lapsed; and what bars each by now, as an application finds. */
export const lapsedOf = async (
  on: MatchingDependencies,
  record: MatchRecord,
  policies: readonly CheckedPolicy[],
  all: readonly CheckedPolicy[],
  { granted, on: day }: { readonly granted: HadBefore['granted']; readonly on: PlainDate },
): Promise<Lapsed> => {
  const ids = policies.flatMap(({ policy }) => granted.get(policy.code) ?? []);
  const found = await on.entitlements.findAll(ids);
  const codes = new Set(
    found.flatMap(({ entitlement }) => (isClaimable(entitlement) ? [entitlement.policy.code] : [])),
  );
  const lapsed = policies.filter(({ policy }) => codes.has(policy.code));
  return new Map(
    await Promise.all(
      lapsed.map(async (checked) => {
        const [rival] = await conflictingGrants(on, record, [checked], all, day);
        return [checked.policy.code as string, { rival: rival?.code }] as const;
      }),
    ),
  );
};
