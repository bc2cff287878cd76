import { reckon } from '../../../law/deadline/reckon.ts';
import type { AsOf } from '../../../law/deadline/working-time.ts';
import type { Limit } from '../../../platform/watch/limit.ts';
import type { Caller } from '../../../platform/http/route.ts';
import { isOwn, isResponsible } from './access.ts';
import type { Entitlement } from './model.ts';
import { toBeEvaluated } from './evaluation.ts';
import { undecided } from './publication.ts';
import { mayDispute } from './receipt.ts';
import { mayRecover } from './recovery.ts';
import { lapsesUncorrected, mayReturn } from './returned.ts';
import { isOftenEnough, isOverdue, mayMove } from './rules.ts';

/** It was confirmed, and its payment stopped: the enterprise is asked to which account what is left is paid. */
export const isAskedAgain = ({ status }: Pick<Entitlement, 'status'>): boolean =>
  status === 'payment-refused' || status === 'payment-returned' || status === 'account-changed';

type NotNow = 'not-now' | 'lapsed' | 'too-often';

/** Why a confirmation is not taken now, whichever account it names. */
export const whyNotConfirmed = (entitlement: Entitlement, { now, workingTime }: AsOf): NotNow | undefined => {
  const { confirmation, correction } = entitlement.limits;
  // The sweep may not have come yet, and the time is over all the same.
  const isOver = (limit: Limit | undefined): boolean => {
    const due = limit && reckon(limit.deadline, workingTime).due;
    return due !== undefined && due !== null && now >= due;
  };
  if (isAskedAgain(entitlement)) {
    if (lapsesUncorrected(entitlement) && isOver(correction)) return 'lapsed';
    return isOftenEnough(entitlement) ? 'too-often' : undefined;
  }
  if (entitlement.status !== 'awaiting-confirmation') return 'not-now';
  return isOver(confirmation) ? 'lapsed' : undefined;
};

/** Why a refused payment is not ordered again as it stands. */
export const whyNotOrdered = (entitlement: Entitlement): NotNow | undefined => {
  if (entitlement.status !== 'payment-refused') return 'not-now';
  return isOftenEnough(entitlement) ? 'too-often' : undefined;
};

type Guard = (entitlement: Entitlement, asOf: AsOf) => boolean;

/** What each side may do, by the last word of its path, and when: the commands refuse by the same guards. */
const guards = {
  beneficiary: {
    confirmation: (one, asOf) => whyNotConfirmed(one, asOf) === undefined,
    waiver: (one) => mayMove(one, 'waived'),
    receipt: (one) => mayMove(one, 'received'),
    dispute: mayDispute,
  },
  department: {
    'overdue-statement': isOverdue,
    'payment-orders': (one) => whyNotOrdered(one) === undefined,
    'returned-payments': mayReturn,
    'objection-decisions': (one) => undecided(one).length > 0,
    evaluations: (one) => toBeEvaluated(one) !== undefined,
    repayments: (one) => one.status === 'recovering',
    'recovery-end': (one) => one.status === 'recovering',
    recovery: mayRecover,
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Guard>>>>;

export type Side = keyof typeof guards;

/** What a side may do now: each of these is taken; anything else is refused, or was done before. */
export const allowedTo = (side: Side, entitlement: Entitlement, asOf: AsOf): string[] =>
  Object.entries<Guard>(guards[side]).flatMap(([act, may]) => (may(entitlement, asOf) ? [act] : []));

/** An operator looks on: nothing of an entitlement is an operator's to do. */
export const allowedOf = (entitlement: Entitlement, caller: Caller, asOf: AsOf): string[] => {
  if (isOwn(caller, entitlement)) return allowedTo('beneficiary', entitlement, asOf);
  return isResponsible(caller, entitlement) ? allowedTo('department', entitlement, asOf) : [];
};
