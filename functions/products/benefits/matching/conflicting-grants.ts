import { cameToNothing } from '../entitlements/rules.ts';
import type { CheckedPolicy } from '../policies/policies.ts';
import type { ConflictingGrant } from './changes.ts';
import type { MatchingDependencies } from './dependencies.ts';
import type { MatchRecord } from './match-record.ts';

/** Of what an enterprise was granted, what can bar one of these policies and has not come to nothing. */
export const conflictingGrants = async (
  { entitlements }: MatchingDependencies,
  { granted }: MatchRecord,
  asked: readonly CheckedPolicy[],
  all: readonly CheckedPolicy[],
): Promise<ConflictingGrant[]> => {
  const known = new Map(
    all.map(({ policy }) => [policy.code as string, policy.excludes as readonly string[]]),
  );
  const rivals = Object.entries(granted)
    .map(([code, id]) => ({ code, id, excludes: known.get(code) ?? [] }))
    .filter(({ code, excludes }) =>
      asked.some(
        ({ policy }) =>
          (policy.excludes as readonly string[]).includes(code) || excludes.includes(policy.code),
      ),
    );
  if (rivals.length === 0) return [];
  const ids = rivals.map(({ id }) => id);
  const [found, claims] = await Promise.all([entitlements.findAll(ids), entitlements.claims(ids)]);
  const had = new Set([
    ...found.flatMap(({ entitlement }) => (cameToNothing(entitlement) ? [] : [entitlement.id as string])),
    ...claims.flatMap((claim) => (claim.had ? [claim.id] : [])),
  ]);
  return rivals.filter(({ id }) => had.has(id));
};
