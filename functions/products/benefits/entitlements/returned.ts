import { notCountedBases } from '../../../law/deadline/not-counted.ts';
import type { Instant } from '../../../law/instant.ts';
import { met, promised } from './limit.ts';
import { standsStill } from './limits.ts';
import type { Entitlement, ReturnedPayment } from './model.ts';
import { withInstalment } from './instalments.ts';
import { paymentLimit } from './payment-limit.ts';
import { currentInstalment, paidSoFar } from './rules.ts';
import { moved } from './move.ts';

/** Money that a bank sends back (退回): PAID, RETURNED, REISSUED, LAPSED. */

/** Working days to give another account, where the policy says nothing. */
const USUAL_CORRECTION = 30;

/** What the bank has sent back can be told of while money was paid and nobody has said that it arrived. */
export const mayReturn = (entitlement: Entitlement): boolean =>
  ['in-payment', 'payment-returned', 'paid', 'disputed'].includes(entitlement.status) &&
  paidSoFar(entitlement) > 0;

/** Until when another account is to be given; a later return begins it anew. */
export const toBeCorrected = (entitlement: Entitlement, now: Instant): Entitlement => {
  const { returned, documentNumber } = entitlement.terms;
  const correction = promised(returned?.correctWithin ?? USUAL_CORRECTION, now, documentNumber);
  return { ...entitlement, limits: { ...entitlement.limits, correction } };
};

export const corrected = (entitlement: Entitlement, now: Instant): Entitlement => {
  const { correction } = entitlement.limits;
  return correction
    ? { ...entitlement, limits: { ...entitlement.limits, correction: met(correction, now) } }
    : entitlement;
};

/** Whether what nobody corrects in time lapses: only where the policy says so. */
export const lapsesUncorrected = ({ terms, status }: Entitlement): boolean =>
  terms.returned?.lapses === true && (status === 'payment-returned' || status === 'payment-refused');

/** Money came back, or was refused, that was not to be paid any more: nobody is asked for another account. */
export const stopped = (entitlement: Entitlement, now: Instant): Entitlement =>
  entitlement.ended && ['payment-returned', 'payment-refused'].includes(entitlement.status)
    ? moved(entitlement, 'lapsed', { endedAt: now })
    : entitlement;

/** Another payment is under way: the bank’s word on an earlier one waits until that has ended. */
const isUnderWay = (entitlement: Entitlement): boolean =>
  entitlement.status === 'in-payment' && currentInstalment(entitlement)?.instalment.orderId !== undefined;

/** Each instalment of which money came back is open again, for so much. */
export const reopened = (entitlement: Entitlement, now: Instant): Entitlement => {
  const waiting = (entitlement.returns ?? []).filter(({ pending }) => pending);
  if (waiting.length === 0 || isUnderWay(entitlement)) return entitlement;
  let { instalments, limits } = entitlement;
  for (const { instalment, fen } of waiting) {
    instalments = withInstalment({ ...entitlement, instalments }, instalment, (one) => {
      const { orderId: _, settledAt: __, ...rest } = one;
      return { ...rest, paid: Math.max(0, one.paid - fen) };
    });
    const name = paymentLimit(instalment);
    const { [name]: limit, ...others } = limits;
    if (limit) {
      // It was paid in time: the days since are the bank's and the enterprise's, and none of them is counted.
      const { metAt = now, ...running } = limit;
      limits = { ...others, [name]: standsStill(running, metAt, notCountedBases.paymentReturned) };
    }
  }
  const returns = (entitlement.returns ?? []).map(({ pending: _, ...one }) => one);
  const { paidAt: _, endedAt: __, ...rest } = entitlement;
  const open = { ...rest, instalments, limits, returns };
  const reasons = waiting.map(({ reason }) => reason);
  return toBeCorrected(
    entitlement.status === 'payment-returned'
      ? { ...open, reasons: [...(open.reasons ?? []), ...reasons] }
      : moved(open, 'payment-returned', { reasons }),
    now,
  );
};

export const paymentReturned = (
  entitlement: Entitlement,
  told: Omit<ReturnedPayment, 'pending' | 'reissuedAt'>,
): Entitlement =>
  reopened(
    { ...entitlement, returns: [...(entitlement.returns ?? []), { ...told, pending: true }] },
    told.at,
  );

/** Another account was confirmed: what came back is paid into that. */
export const reissued = (entitlement: Entitlement, now: Instant): Entitlement =>
  entitlement.returns
    ? {
        ...entitlement,
        returns: entitlement.returns.map((one) =>
          one.reissuedAt === undefined && !one.pending ? { ...one, reissuedAt: now } : one,
        ),
      }
    : entitlement;

/** 已拨付、已退回、已重新拨付、已失效、已追回: how it stands with the money itself. */
export const moneyOf = (entitlement: Entitlement): Money | undefined => {
  const { status, returns = [], grantedAt, recovery } = entitlement;
  if (recovery) return status === 'recovered' ? 'recovered' : 'recovering';
  if (status === 'payment-returned') return 'returned';
  if (status === 'lapsed') return grantedAt === undefined ? undefined : 'lapsed';
  if (returns.some(({ reissuedAt }) => reissuedAt !== undefined)) return 'reissued';
  return paidSoFar(entitlement) > 0 ? 'paid' : undefined;
};
export const moneyStates = ['paid', 'returned', 'reissued', 'lapsed', 'recovering', 'recovered'] as const;
type Money = (typeof moneyStates)[number];
