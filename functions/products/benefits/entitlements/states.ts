import type { State } from '../../../platform/table/indexes.ts';
import type { EntitlementStatus } from './model.ts';

interface Stands {
  /** For the department: it or the payer is at work, it waits for the enterprise or the fund, or it is over. */
  readonly department: State;
  /** For the enterprise: its click is waited for, it waits, or it is over. */
  readonly enterprise: State;
}

const states: Readonly<Record<EntitlementStatus, Stands>> = {
  matched: { department: 'open', enterprise: 'held' },
  'in-scoring': { department: 'open', enterprise: 'held' },
  queued: { department: 'held', enterprise: 'held' },
  'awaiting-confirmation': { department: 'held', enterprise: 'open' },
  'in-review': { department: 'open', enterprise: 'held' },
  'in-payment': { department: 'open', enterprise: 'held' },
  'payment-refused': { department: 'open', enterprise: 'open' },
  'payment-returned': { department: 'held', enterprise: 'open' },
  'in-publication': { department: 'open', enterprise: 'held' },
  recovering: { department: 'held', enterprise: 'open' },
  recovered: { department: 'ended', enterprise: 'ended' },
  'written-off': { department: 'ended', enterprise: 'ended' },
  'account-changed': { department: 'held', enterprise: 'open' },
  paid: { department: 'ended', enterprise: 'ended' },
  received: { department: 'ended', enterprise: 'ended' },
  disputed: { department: 'ended', enterprise: 'ended' },
  granted: { department: 'ended', enterprise: 'ended' },
  lapsed: { department: 'ended', enterprise: 'ended' },
  waived: { department: 'ended', enterprise: 'ended' },
  refused: { department: 'ended', enterprise: 'ended' },
};

/** How an entitlement stands, as far as the lists of both sides tell apart. */
export const standsOf = (status: EntitlementStatus): Stands => states[status];
