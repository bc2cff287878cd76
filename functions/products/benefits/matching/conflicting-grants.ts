import { dateOf, type PlainDate } from '../../../law/plain-date.ts';
import { cameToNothing } from '../entitlements/rules.ts';
import { codeOfGrant } from '../policies/period.ts';
import type { CheckedPolicy } from '../policies/policies.ts';
import { excludeEachOther, type Held } from '../policies/rules/exclusions.ts';
import type { MatchingDependencies } from './dependencies.ts';
import type { MatchRecord } from './match-record.ts';

const yearOf = (on: PlainDate): string => on.slice(0, 4);

/** Of what an enterprise was granted, what can bar one of these policies and has not come to nothing. */
export const conflictingGrants = async (
  { entitlements }: MatchingDependencies,
  { granted }: MatchRecord,
  asked: readonly CheckedPolicy[],
  all: readonly CheckedPolicy[],
  on: PlainDate,
): Promise<Held[]> => {
  const known = new Map(all.map(({ policy }) => [policy.code as string, policy]));
  const rivals = Object.entries(granted)
    .map(([key, id]) => {
      const code = codeOfGrant(key);
      const { excludes = [], exclusions } = known.get(code) ?? {};
      return { code, id, excludes, ...(exclusions && { exclusions }) };
    })
    .filter((rival) => asked.some(({ policy }) => excludeEachOther(policy, rival)));
  if (rivals.length === 0) return [];
  const ids = rivals.map(({ id }) => id);
  const [found, claims] = await Promise.all([entitlements.findAll(ids), entitlements.claims(ids)]);
  // Archived: of a year long ago.
  const had = new Map<string, boolean>(claims.flatMap((claim) => (claim.had ? [[claim.id, true]] : [])));
  for (const { entitlement } of found)
    if (!cameToNothing(entitlement))
      had.set(entitlement.id, yearOf(dateOf(entitlement.matchedAt)) !== yearOf(on));
  return rivals.flatMap(({ id, ...rival }) => {
    const ofOtherYear = had.get(id);
    return ofOtherYear === undefined ? [] : [{ ...rival, ofOtherYear }];
  });
};
