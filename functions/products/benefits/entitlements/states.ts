import type { State } from '../../../platform/table/indexes.ts';
import type { EntitlementStatus } from './model.ts';

/** How an entitlement stands, as far as its department's list tells apart: at work, waiting for the enterprise, over. */
const states: Readonly<Record<EntitlementStatus, State>> = {
  matched: 'open',
  queued: 'open',
  'awaiting-confirmation': 'open',
  'in-review': 'open',
  'in-payment': 'open',
  'payment-refused': 'held',
  'account-changed': 'held',
  paid: 'ended',
  received: 'ended',
  disputed: 'ended',
  granted: 'ended',
  lapsed: 'ended',
  waived: 'ended',
  refused: 'ended',
};

export const stateOf = (status: EntitlementStatus): State => states[status];
