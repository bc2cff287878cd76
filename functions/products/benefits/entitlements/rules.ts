import type { Limit } from '../../../platform/watch/limit.ts';
import type { WorkingTime } from '../../../law/deadline/working-time.ts';
import type { Instant } from '../../../law/instant.ts';
import type { RefusalCause } from '../../../services/orders/kinds/payment.ts';
import type { OrderId } from '../../../services/orders/model.ts';
import type { Policy } from '../policies/model.ts';
import { instalmentsOf } from '../policies/rules/amount.ts';
import type { Decision } from '../policies/rules/decide.ts';
import { factsDigest, factsUsed } from '../policies/rules/digest.ts';
import { policyKey } from '../policies/rules/match.ts';
import { entitlementId } from './id.ts';
import { confirmationLimit, isPaymentLimit, paymentLimit, paymentLimits, startOf } from './limits.ts';
import {
  entitlementMoves,
  type Account,
  type Entitlement,
  type EntitlementInstalment,
  type EntitlementStatus,
} from './model.ts';

export type Met = Decision & { readonly outcome: 'met' };

/** What an enterprise is entitled to by a decision, before anything was reserved or asked. */
export const matched = (policy: Policy, decision: Met, now: Instant, account?: Account): Entitlement => {
  const { reckoning } = decision.amount;
  const total = reckoning.kind === 'none' ? 0 : reckoning.fen;
  const parts = reckoning.kind === 'none' ? [] : instalmentsOf(reckoning.fen, policy.instalments);
  return {
    id: entitlementId(policyKey(policy), decision.uscc),
    uscc: decision.uscc,
    policy: { code: policy.code, version: policy.version, name: policy.name },
    department: policy.department,
    terms: {
      documentNumber: policy.documentNumber,
      confirmationLimit: policy.confirmation?.limit ?? null,
      review: policy.review,
      paymentLimit: policy.paymentLimit,
      noticeInterval: policy.noticeInterval,
      payer: policy.payer,
      phone: policy.phone,
      limitedFund: policy.fund.budget !== null && total > 0,
    },
    fen: total,
    status: 'matched',
    matchedAt: now,
    ...(account && total > 0 && { account }),
    factsDigest: factsDigest(factsUsed(decision)),
    limits: {},
    instalments: parts.map((fen, index) => ({
      fen,
      afterWorkingDays: policy.instalments[index]?.afterWorkingDays ?? 0,
      paid: 0,
    })),
    paymentOrders: [],
    notices: 0,
    begun: 0,
    round: 1,
  };
};

export const mayMove = ({ status }: Entitlement, to: EntitlementStatus): boolean =>
  (entitlementMoves[status] as readonly EntitlementStatus[]).includes(to);

/** @throws Error for a move that the table does not know: a bug, whoever asked was to be refused before. */
export const moved = (
  entitlement: Entitlement,
  to: EntitlementStatus,
  change: Partial<Entitlement> = {},
): Entitlement => {
  if (!mayMove(entitlement, to))
    throw new Error(`${entitlement.id} cannot go from ${entitlement.status} to ${to}`);
  return { ...entitlement, ...change, status: to };
};

/** The execution at work goes on to the next instalment where its day has come; a later one is started on its day. */
const begun = (entitlement: Entitlement, now: Instant): Entitlement => {
  const current = currentInstalment(entitlement);
  const startsAt = current?.instalment.startsAt;
  return current && startsAt !== undefined && startsAt <= now
    ? { ...entitlement, begun: current.number }
    : entitlement;
};

/** Nothing more is wanted of the enterprise: from now on the limits of payment run. */
export const granted = (entitlement: Entitlement, now: Instant, workingTime: WorkingTime): Entitlement => {
  if (entitlement.fen === 0)
    return entitlement.terms.review
      ? moved(entitlement, 'in-review', { grantedAt: now })
      : moved(entitlement, 'granted', { grantedAt: now, endedAt: now });
  const after = moved(entitlement, entitlement.terms.review ? 'in-review' : 'in-payment', {
    grantedAt: now,
    limits: { ...entitlement.limits, ...paymentLimits(entitlement, now) },
    instalments: entitlement.instalments.map((one) => ({ ...one, startsAt: startOf(one, now, workingTime) })),
  });
  return begun(after, now);
};

/** For money: matched a moment ago, or in the queue of an exhausted fund. */
export const isWaiting = ({ status }: Entitlement): boolean => status === 'matched' || status === 'queued';

/** The fund has room for it, or it needs none. */
export const funded = (entitlement: Entitlement, now: Instant, workingTime: WorkingTime): Entitlement =>
  entitlement.terms.confirmationLimit === null
    ? granted(entitlement, now, workingTime)
    : moved(entitlement, 'awaiting-confirmation', { limits: confirmationLimit(entitlement, now) });

const met = (limit: Limit | undefined, now: Instant): Limit[] =>
  limit === undefined ? [] : [{ ...limit, metAt: now }];

export const confirmed = (
  entitlement: Entitlement,
  account: Account | undefined,
  now: Instant,
  workingTime: WorkingTime,
): Entitlement => {
  const [confirmation] = met(entitlement.limits['confirmation'], now);
  const limits = { ...entitlement.limits, ...(confirmation && { confirmation }) };
  return granted({ ...entitlement, limits, confirmedAt: now, ...(account && { account }) }, now, workingTime);
};

export const lapsed = (entitlement: Entitlement, now: Instant): Entitlement =>
  moved(entitlement, 'lapsed', { endedAt: now });

/** The enterprise does not want what it is offered: nobody is made to take a benefit. */
export const waived = (entitlement: Entitlement, now: Instant): Entitlement =>
  moved(entitlement, 'waived', { endedAt: now });

const nothing: ReadonlySet<EntitlementStatus> = new Set(['lapsed', 'waived', 'refused']);

/** It has ended with nothing had of it: its money is free, and it bars no other policy any more. */
export const cameToNothing = ({ status }: Entitlement): boolean => nothing.has(status);

/** What a department's review found. */
export const reviewed = (
  entitlement: Entitlement,
  found: { readonly met: boolean; readonly reasons: readonly string[] },
  now: Instant,
): Entitlement => {
  if (!found.met)
    return moved(entitlement, 'refused', { reasons: [...found.reasons], endedAt: now, limits: {} });
  return entitlement.fen === 0
    ? moved(entitlement, 'granted', { endedAt: now })
    : begun(moved(entitlement, 'in-payment'), now);
};

/** The instalment that is next to be paid; its number counts from 1. */
export const currentInstalment = ({
  instalments,
}: Pick<Entitlement, 'instalments'>): { number: number; instalment: EntitlementInstalment } | undefined => {
  const index = instalments.findIndex(({ settledAt }) => settledAt === undefined);
  const instalment = instalments[index];
  return instalment && { number: index + 1, instalment };
};

export const withInstalment = (
  { instalments }: Entitlement,
  number: number,
  change: (instalment: EntitlementInstalment) => EntitlementInstalment,
): EntitlementInstalment[] => instalments.map((one, index) => (index + 1 === number ? change(one) : one));

export const ordered = (entitlement: Entitlement, number: number, orderId: OrderId): Entitlement => ({
  ...entitlement,
  paymentOrders: [...entitlement.paymentOrders, orderId],
  instalments: withInstalment(entitlement, number, (one) => ({ ...one, orderId })),
});

const withLimit = (
  entitlement: Entitlement,
  name: string,
  change: (limit: Limit) => Limit,
): Entitlement['limits'] =>
  Object.fromEntries(
    Object.entries(entitlement.limits).map(([key, limit]) => [key, key === name ? change(limit) : limit]),
  );

const waitingForAccount = '付款被退回，等待企业更正收款账户';

const standingStill =
  (now: Instant) =>
  (limit: Limit): Limit => ({
    ...limit,
    deadline: {
      ...limit.deadline,
      suspensions: [...limit.deadline.suspensions, { from: now, basis: waitingForAccount }],
    },
  });

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
    const instalments = withInstalment(entitlement, number, ({ orderId: _, ...one }) => ({
      ...one,
      paid: one.paid + order.paid,
    }));
    const { reason, cause } = order.refusal;
    const limits =
      cause === 'account' ? withLimit(entitlement, name, standingStill(now)) : entitlement.limits;
    return moved(entitlement, 'payment-refused', { instalments, limits, reasons: [reason] });
  }
  const instalments = withInstalment(entitlement, number, (one) => ({
    ...one,
    paid: one.paid + order.paid,
    settledAt: now,
  }));
  const limits = withLimit(entitlement, name, (limit) => ({ ...limit, metAt: now }));
  const { statement: _, ...rest } = entitlement;
  const after = { ...rest, instalments, limits };
  if (currentInstalment(after)) return begun(after, now);
  return moved(after, 'paid', { paidAt: now, endedAt: now });
};

/**
 * After a refusal, with another account or with whatever the department has put right: the clock goes on, and another
 * execution has what is left paid.
 */
export const orderedAgain = (
  entitlement: Entitlement,
  now: Instant,
  account: Account | undefined = entitlement.account,
): Entitlement => {
  const { reasons: _, ...rest } = entitlement;
  const limits = Object.fromEntries(
    Object.entries(entitlement.limits).map(([name, limit]): [string, Limit] => [
      name,
      {
        ...limit,
        deadline: {
          ...limit.deadline,
          suspensions: limit.deadline.suspensions.flatMap((one) => {
            if (one.to !== undefined) return [one];
            return one.from < now ? [{ ...one, to: now }] : [];
          }),
        },
      },
    ]),
  );
  const change = { round: entitlement.round + 1, ...(account && { account }) };
  return moved({ ...rest, limits }, 'in-payment', change);
};

export const paidSoFar = ({ instalments }: Pick<Entitlement, 'instalments'>): number =>
  instalments.reduce((sum, { paid }) => sum + paid, 0);

/** Past a deadline of payment and not yet paid (Art. 16). */
export const isOverdue = ({ limits, endedAt }: Pick<Entitlement, 'limits' | 'endedAt'>): boolean =>
  endedAt === undefined &&
  Object.entries(limits).some(
    ([name, { breachedAt, metAt }]) =>
      isPaymentLimit(name) && breachedAt !== undefined && metAt === undefined,
  );

/** The day of its next instalment has come: an execution of its own begins. */
export const continued = (entitlement: Entitlement): Entitlement => ({
  ...entitlement,
  begun: currentInstalment(entitlement)?.number ?? entitlement.begun,
  round: entitlement.round + 1,
});

/** The name of the execution at work. */
export const executionName = ({ id, round }: Pick<Entitlement, 'id' | 'round'>): string =>
  round === 1 ? id : `${id}-${round}`;

/** What the execution of an entitlement does next. `wait`: for the fund or for the enterprise. */
export type Step = 'wait' | 'review' | 'payment' | 'over';

export const stepOf = (entitlement: Entitlement, now: Instant): Step => {
  switch (entitlement.status) {
    case 'matched':
    case 'queued':
    case 'awaiting-confirmation':
      return 'wait';
    case 'in-review':
      return 'review';
    case 'in-payment': {
      const startsAt = currentInstalment(entitlement)?.instalment.startsAt;
      return startsAt !== undefined && startsAt <= now ? 'payment' : 'over';
    }
    default:
      return 'over';
  }
};
