import { withLastDayOrNone } from '../../../law/deadline/due-shape.ts';
import type { AsOf } from '../../../law/deadline/working-time.ts';
import { nextDue, type Next } from '../../../services/orders/next.ts';
import type { Entitlement, EntitlementStatus } from './model.ts';

type Waits = Pick<Next, 'turn' | 'what'>;

const click: Waits = { turn: 'applicant', what: 'confirmation' };

/** Whose turn it is, and what the enterprise is to do; of one that is over nothing is next. */
const waits: Readonly<Record<EntitlementStatus, Waits | undefined>> = {
  matched: { turn: 'platform', what: 'matching' },
  queued: { turn: 'platform', what: 'fund' },
  'awaiting-confirmation': click,
  'payment-refused': click,
  'account-changed': click,
  'in-review': { turn: 'partner', what: 'events' },
  'in-payment': { turn: 'partner', what: 'events' },
  paid: undefined,
  received: undefined,
  disputed: undefined,
  granted: undefined,
  lapsed: undefined,
  waived: undefined,
  refused: undefined,
};

/** What an entitlement waits for: the enterprise's click, or whoever reviews or pays, by the limit that runs. */
export const nextOfEntitlement = (
  { status, limits }: Pick<Entitlement, 'status' | 'limits'>,
  asOf: AsOf,
): Next | undefined => {
  const next = waits[status];
  if (next === undefined) return undefined;
  const due = nextDue(limits, asOf) ?? { what: next.what, ...withLastDayOrNone(null), overdue: 0 };
  return next.turn === 'partner' ? { ...due, turn: next.turn } : { ...due, ...next };
};
