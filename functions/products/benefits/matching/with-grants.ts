import type { Granted } from '../entitlements/entitlements.ts';
import { grantKey } from '../policies/period.ts';
import type { MatchRecord } from './match-record.ts';

/** What was granted stands in the match record, for its period and under its caps. */
export const withGrants = (
  record: MatchRecord,
  grants: readonly Pick<Granted, 'entitlement' | 'period' | 'capKeys'>[],
): MatchRecord => {
  if (grants.length === 0) return record;
  const capped = new Map(Object.entries(record.capped ?? {}));
  for (const { entitlement, capKeys } of grants)
    for (const key of capKeys) capped.set(key, [...(capped.get(key) ?? []), entitlement.id]);
  return {
    ...record,
    granted: {
      ...record.granted,
      ...Object.fromEntries(
        grants.map(({ entitlement: { policy, id }, period }) => [grantKey(policy.code, period), id]),
      ),
    },
    ...(capped.size > 0 && { capped: Object.fromEntries(capped) }),
  };
};
