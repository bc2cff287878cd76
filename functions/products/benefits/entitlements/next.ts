import { withLastDayOrNone } from '../../../law/deadline/due-shape.ts';
import type { AsOf } from '../../../law/deadline/working-time.ts';
import { nextDue, type Next } from '../../../services/orders/next.ts';
import type { Entitlement, EntitlementStatus } from './model.ts';
import { undecided } from './publication.ts';

type Waits = Pick<Next, 'turn' | 'what'>;

const click: Waits = { turn: 'applicant', what: 'confirmation' };

/** Whose turn it is, and what the enterprise is to do; of one that is over nothing is next. */
const waits: Readonly<Record<EntitlementStatus, Waits | undefined>> = {
  matched: { turn: 'platform', what: 'matching' },
  'in-scoring': { turn: 'partner', what: 'scoring' },
  queued: { turn: 'platform', what: 'fund' },
  'awaiting-confirmation': click,
  'payment-refused': click,
  'payment-returned': click,
  'account-changed': click,
  'in-publication': { turn: 'platform', what: 'publication' },
  recovering: { turn: 'applicant', what: 'repayments' },
  'in-review': { turn: 'partner', what: 'events' },
  'in-payment': { turn: 'partner', what: 'events' },
  paid: undefined,
  received: undefined,
  disputed: undefined,
  granted: undefined,
  lapsed: undefined,
  waived: undefined,
  refused: undefined,
  recovered: undefined,
  'written-off': undefined,
};

const decision: Waits = { turn: 'partner', what: 'events' };

/** What an entitlement waits for: the enterprise's click, or whoever reviews or pays, by the limit that runs. */
export const nextOfEntitlement = (
  { status, limits, objections }: Pick<Entitlement, 'status' | 'limits' | 'objections'>,
  asOf: AsOf,
): Next | undefined => {
  const isDecided = status !== 'in-publication' || undecided({ objections }).length === 0;
  const next = isDecided ? waits[status] : decision;
  if (next === undefined) return undefined;
  const due = nextDue(limits, asOf) ?? { what: next.what, ...withLastDayOrNone(null), overdue: 0 };
  return next.turn === 'partner' ? { ...due, turn: next.turn } : { ...due, ...next };
};
