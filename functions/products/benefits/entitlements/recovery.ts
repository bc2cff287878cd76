import { fieldError, type FieldError } from '../../../common/field-error.ts';
import { text } from '../../../common/text.ts';
import type { Instant } from '../../../law/instant.ts';
import { dateOf } from '../../../law/plain-date.ts';
import type { Limits } from '../../../platform/watch/limit.ts';
import { met, untilDay } from './limit.ts';
import type { Entitlement, Recovery } from './model.ts';
import { isPaymentLimit } from './payment-limit.ts';
import { currentInstalment, mayMove, paidSoFar, repaidOf } from './rules.ts';
import { yuan } from './texts.ts';
import { moved } from './move.ts';

/** 追回: what was paid wrongly is paid back, by days. */

const repayment = (number: number): string => `repayment-${number}`;
export const isRepaymentLimit = (name: string): boolean => name.startsWith('repayment-');

/** Something was paid, no payment is under way, and none of it is being recovered. */
export const mayRecover = (entitlement: Entitlement): boolean =>
  paidSoFar(entitlement) > 0 &&
  currentInstalment(entitlement)?.instalment.orderId === undefined &&
  (entitlement.status === 'recovering' || mayMove(entitlement, 'recovering'));

type Plan = Recovery['plan'];

/** What is wrong with a recovery: more than was paid, days that are over or out of order, sums that do not add up. */
export const recoveryErrors = (
  entitlement: Entitlement,
  { fen, plan }: { readonly fen: number; readonly plan: Plan },
  now: Instant,
): FieldError[] => {
  const [today, paid] = [dateOf(now), paidSoFar(entitlement)];
  const left = fen - (entitlement.recovery ? repaidOf(entitlement.recovery) : 0);
  const sum = plan.reduce((total, one) => total + one.fen, 0);
  return [
    ...(fen > paid
      ? [fieldError('/fen', text(`已拨付 ${yuan(paid)}，追回不得超过`, `Only ${paid} fen were paid`))]
      : []),
    ...(left <= 0 ? [fieldError('/fen', text('已全部退还', 'So much is paid back already'))] : []),
    ...plan.flatMap(({ on }, index) => {
      const before = plan[index - 1]?.on;
      if (on <= today) return [fieldError(`/plan/${index}/on`, text('日期已过', 'The day is over already'))];
      return before !== undefined && on <= before
        ? [fieldError(`/plan/${index}/on`, text('日期须依次递增', 'The days are not in order'))]
        : [];
    }),
    ...(sum !== left
      ? [fieldError('/plan', text(`各期合计应为 ${yuan(left)}`, `The sums must add up to ${left} fen`))]
      : []),
  ];
};

/** A limit for each instalment that is to be paid back; those of before, and all of payment, are over. */
const limitsOf = (limits: Limits, plan: Plan, now: Instant, basis: string): Limits => ({
  ...Object.fromEntries(
    Object.entries(limits).filter(
      ([name, { metAt }]) => !isRepaymentLimit(name) && (metAt !== undefined || !isPaymentLimit(name)),
    ),
  ),
  ...Object.fromEntries(plan.map(({ on }, index) => [repayment(index + 1), untilDay(on, now, basis)])),
});

type Asked = Pick<Recovery, 'fen' | 'reason' | 'basis' | 'payInto' | 'plan'>;

/** It is to be paid back, or by other days than before. */
export const recovering = (entitlement: Entitlement, asked: Asked, now: Instant): Entitlement => {
  const { recovery: before } = entitlement;
  const recovery = { ...asked, since: before?.since ?? now, repayments: before?.repayments ?? [] };
  const { endedAt: _, statement: __, ...open } = entitlement;
  const limits = limitsOf(
    Object.fromEntries(
      Object.entries(entitlement.limits).filter(([name]) => !name.startsWith('evaluation-')),
    ),
    asked.plan,
    now,
    asked.basis,
  );
  return before
    ? { ...open, recovery, limits }
    : moved(open, 'recovering', { recovery, limits, reasons: [asked.reason] });
};

/** What was planned up to each instalment, counted from what had been paid back when it was planned. */
const metBy = ({ plan, fen }: Recovery, repaid: number): boolean[] => {
  let wanted = fen - plan.reduce((sum, one) => sum + one.fen, 0);
  return plan.map((one) => {
    wanted += one.fen;
    return repaid >= wanted;
  });
};

/** Money has come back from the enterprise; with the last of it the recovery ends. */
export const repaid = (entitlement: Entitlement, one: Recovery['repayments'][number]): Entitlement => {
  const { recovery: before } = entitlement;
  if (!before) return entitlement;
  const recovery = { ...before, repayments: [...before.repayments, one] };
  const isMet = new Map(metBy(recovery, repaidOf(recovery)).map((is, index) => [repayment(index + 1), is]));
  const limits = Object.fromEntries(
    Object.entries(entitlement.limits).map(([name, limit]) => [
      name,
      isMet.get(name) === true ? met(limit, one.at) : limit,
    ]),
  );
  const after = { ...entitlement, recovery, limits };
  return repaidOf(recovery) >= recovery.fen ? moved(after, 'recovered', { endedAt: one.at }) : after;
};

/** What is left is not asked for on the platform any more: written off, or handed to a court. */
export const writtenOff = (entitlement: Entitlement, reason: string, now: Instant): Entitlement =>
  moved(entitlement, 'written-off', {
    endedAt: now,
    reasons: [reason],
    ...(entitlement.recovery && { recovery: { ...entitlement.recovery, ended: { at: now, reason } } }),
  });
