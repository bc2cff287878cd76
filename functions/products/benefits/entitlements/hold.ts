import type { AsOf } from '../../../law/deadline/working-time.ts';
import type { Write } from '../../../platform/table/writes.ts';
import { heldForAccount } from './payment-transitions.ts';
import { rewriteEntitlement, type Rewriting } from './rewrite.ts';
import type { Stored } from './store.ts';

/** Another account stands on record than was confirmed: the payment is held back, and the enterprise is asked which. */
export const held = (on: Rewriting, stored: Stored, number: number, asOf: AsOf): Promise<Write[]> =>
  rewriteEntitlement(on, stored, heldForAccount(stored.entitlement, number, asOf.now), asOf, {
    code: 'entitlement.account-changed',
    facts: { instalment: number },
  });
