import { breachedLimits } from './payment-limit.ts';
import type { Instant } from '../../../law/instant.ts';
import {
  entitlementTransitions,
  type Entitlement,
  type EntitlementInstalment,
  type EntitlementStatus,
  type Recovery,
} from './model.ts';

export const mayMove = ({ status }: Entitlement, to: EntitlementStatus): boolean =>
  (entitlementTransitions[status] as readonly EntitlementStatus[]).includes(to);

/** For money: matched a moment ago, or in the queue of an exhausted fund. */
export const isWaiting = ({ status }: Entitlement): boolean => status === 'matched' || status === 'queued';

const clicks: ReadonlySet<EntitlementStatus> = new Set([
  'awaiting-confirmation',
  'payment-refused',
  'payment-returned',
  'account-changed',
]);

/** A confirmation is what it waits for: the enterprise looks at its account first. */
export const asksForClick = ({ status, fen }: Entitlement): boolean => fen > 0 && clicks.has(status);

const nothing: ReadonlySet<EntitlementStatus> = new Set(['lapsed', 'waived', 'refused']);

/** It has ended with nothing had of it: its money is free, and it bars no other policy any more. */
export const cameToNothing = ({ status }: Entitlement): boolean => nothing.has(status);

/** Lapsed for want of a click: it can be had anew. What lapsed after it was granted has come to its end. */
export const isClaimable = ({
  status,
  grantedAt,
  ended,
}: Pick<Entitlement, 'status' | 'grantedAt' | 'ended'>): boolean =>
  status === 'lapsed' && grantedAt === undefined && ended === undefined;

/** The instalment that is next to be paid; its number counts from 1. */
export const currentInstalment = ({
  instalments,
}: Pick<Entitlement, 'instalments'>): { number: number; instalment: EntitlementInstalment } | undefined => {
  const index = instalments.findIndex(
    ({ settledAt, lapsedAt }) => settledAt === undefined && lapsedAt === undefined,
  );
  const instalment = instalments[index];
  return instalment && { number: index + 1, instalment };
};

export const paidSoFar = ({
  instalments,
}: {
  readonly instalments: readonly { readonly paid: number }[];
}): number => instalments.reduce((sum, { paid }) => sum + paid, 0);

/** What of it counts against a cap: of what came to nothing or is paid back what is left with the enterprise. */
export const hadOf = (entitlement: Entitlement): number => {
  const { fen, instalments, recovery } = entitlement;
  const back = recovery ? repaidOf(recovery) : 0;
  const gone = instalments.filter(({ lapsedAt }) => lapsedAt !== undefined);
  const all = cameToNothing(entitlement) ? paidSoFar(entitlement) : fen - sumOf(gone.map((one) => one.fen));
  return all - back;
};

const sumOf = (sums: readonly number[]): number => sums.reduce((sum, one) => sum + one, 0);

export const repaidOf = ({ repayments }: Recovery): number => sumOf(repayments.map(({ fen }) => fen));

/** Past a deadline of payment and not yet paid (Art. 16). */
export const isOverdue = (entitlement: Pick<Entitlement, 'limits' | 'endedAt'>): boolean =>
  entitlement.endedAt === undefined && breachedLimits(entitlement).length > 0;

/** How often a payment may be ordered anew, after refusals and changed accounts: each leaves a trace with it. */
export const mostRounds = 100;

export const isOftenEnough = ({ round }: Pick<Entitlement, 'round'>): boolean => round >= mostRounds;

/** What is to be done next. `wait`: in the table, for the fund or for the enterprise, with no execution at work. */
export type Step = 'wait' | 'review' | 'payment' | 'over';

export const stepOf = (entitlement: Entitlement, now: Instant): Step => {
  switch (entitlement.status) {
    case 'matched':
    case 'in-scoring':
    case 'queued':
    case 'awaiting-confirmation':
    case 'in-publication':
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
