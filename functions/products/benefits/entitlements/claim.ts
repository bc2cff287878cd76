import { placed } from '../../../platform/table/indexes.ts';
import { keyOf } from '../../../platform/table/key.ts';
import type { Item, Key } from '../../../platform/table/writes.ts';
import type { Entitlement } from './model.ts';
import type { Counted } from './report.ts';
import { cameToNothing } from './rules.ts';

/**
 * What is left of an entitlement when it was archived: that it was there, whether anything was had of it, and its figures.
 * So nothing is granted twice, and no report of a past year changes. It says nothing of whose it was.
 */
export interface Claim {
  readonly id: string;
  readonly had: boolean;
  readonly figures: Counted;
}

export interface ClaimItem extends Item {
  readonly kind: 'entitlement-claim';
  readonly claim: Claim;
}

export const claimKey = (id: string): Key => ({ pk: keyOf('ENTITLEMENT', id), sk: 'CLAIM' });

/** Claims of a department, beside its entitlements of each state. */
export const claimsOf = (department: string) => ['ENTITLEMENTS-OF', department, 'archived'];

export const claimItem = (entitlement: Entitlement): ClaimItem => {
  const { id, department, matchedAt, fen, grantedAt, paidAt, endedAt, instalments } = entitlement;
  const figures: Counted = {
    fen,
    // Ended: no limit of it runs any more.
    limits: {},
    instalments: instalments.map(({ paid }) => ({ paid })),
    ...(grantedAt && { grantedAt }),
    ...(paidAt && { paidAt }),
    ...(endedAt && { endedAt }),
  };
  return {
    ...claimKey(id),
    kind: 'entitlement-claim',
    claim: { id, had: !cameToNothing(entitlement), figures },
    ...placed({ also: claimsOf(department), sort: [matchedAt, id] }),
  };
};
