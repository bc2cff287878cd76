import { notCountedBases } from '../../../law/deadline/not-counted.ts';
import type { Instant } from '../../../law/instant.ts';
import { goesOn, type Limit } from '../../../platform/watch/limit.ts';
import type { RefusalCause } from '../../../services/orders/kinds/payment.ts';
import type { OrderId } from '../../../services/orders/model.ts';
import { withInstalment } from './instalments.ts';
import { standsStill } from './limits.ts';
import { corrected, reissued, reopened, toBeCorrected } from './returned.ts';
import { paymentLimit } from './payment-limit.ts';
import type { Entitlement } from './model.ts';
import { currentInstalment } from './rules.ts';
import { paidInto, type Payable } from './transitions.ts';
import { begun, moved } from './move.ts';

export const ordered = (
  { waits: _, ...entitlement }: Entitlement,
  number: number,
  orderId: OrderId,
): Entitlement => ({
  ...entitlement,
  paymentOrders: [...entitlement.paymentOrders, orderId],
  instalments: withInstalment(entitlement, number, (one) => ({ ...one, orderId })),
});

const withLimits = (
  { limits }: Entitlement,
  change: (limit: Limit, name: string) => Limit,
): Entitlement['limits'] =>
  Object.fromEntries(Object.entries(limits).map(([name, limit]) => [name, change(limit, name)]));

/** Why a payment order was refused, and by whose fault. */
export interface Refusal {
  readonly reason: string;
  readonly cause: RefusalCause;
}

/** An order of payment has ended: paid whole, or refused after so much. Only waiting for the beneficiary stops the clock. */
export const settled = (
  entitlement: Entitlement,
  number: number,
  order: { readonly paid: number; readonly refusal: Refusal | undefined },
  now: Instant,
): Entitlement => {
  const name = paymentLimit(number);
  if (order.refusal !== undefined) {
    const { reason, cause } = order.refusal;
    const instalments = withInstalment(entitlement, number, ({ orderId: _, ...one }) => ({
      ...one,
      paid: one.paid + order.paid,
    }));
    const limits = withLimits(entitlement, (limit, of) =>
      of === name && cause === 'account' ? standsStill(limit, now, notCountedBases.accountRefused) : limit,
    );
    const open = { ...entitlement, instalments, limits };
    // Meanwhile a bank sent an earlier one back: that one is asked for, and this with it.
    if (open.status === 'payment-returned') return open;
    const refused = moved(open, 'payment-refused', { reasons: [reason] });
    return cause === 'account' ? toBeCorrected(refused, now) : refused;
  }
  const instalments = withInstalment(entitlement, number, (one) => ({
    ...one,
    paid: one.paid + order.paid,
    settledAt: now,
  }));
  const limits = withLimits(entitlement, (limit, of) => (of === name ? { ...limit, metAt: now } : limit));
  const { statement: _, ...rest } = entitlement;
  const after = { ...rest, instalments, limits };
  const back = reopened(after, now);
  if (back.status === 'payment-returned') return back;
  if (currentInstalment(after)) return begun(after, now);
  return moved(after, 'paid', { paidAt: now, endedAt: now });
};

/** Another account stands on record: nothing is paid until the enterprise has said which, and its time is not counted. */
export const heldForAccount = (entitlement: Entitlement, number: number, now: Instant): Entitlement => {
  const { waits: _, ...rest } = entitlement;
  const instalments = withInstalment(entitlement, number, ({ orderId: __, ...one }) => one);
  const limits = withLimits(entitlement, (limit, of) =>
    of === paymentLimit(number) ? standsStill(limit, now, notCountedBases.accountChanged) : limit,
  );
  return moved(rest, 'account-changed', { instalments, limits });
};

/**
 * After a refusal, with another account or with whatever the department has put right: the clock goes on, and another
 * execution has what is left paid.
 */
export const orderedAgain = (
  entitlement: Entitlement,
  now: Instant,
  to: Payable | undefined = undefined,
): Entitlement => {
  const { reasons: _, ...rest } = reissued(to ? corrected(entitlement, now) : entitlement, now);
  const limits = withLimits(rest, (limit) => goesOn(limit, now));
  const change = { round: entitlement.round + 1, ...paidInto(to) };
  return moved({ ...rest, limits }, 'in-payment', change);
};

/** The day of its next instalment has come: an execution of its own begins. */
export const continued = (entitlement: Entitlement): Entitlement => ({
  ...entitlement,
  begun: currentInstalment(entitlement)?.number ?? entitlement.begun,
  round: entitlement.round + 1,
});
