import { addWorkingDays } from '../../../law/calendar/working-calendar.ts';
import { notCountedBases } from '../../../law/deadline/not-counted.ts';
import type { WorkingTime } from '../../../law/deadline/working-time.ts';
import type { Instant } from '../../../law/instant.ts';
import { basisOf, daysOf } from '../../../law/legal-data/cite.ts';
import type { LegalVersion } from '../../../law/legal-data/version.ts';
import { atTime, dateOf } from '../../../law/plain-date.ts';
import { goesOn, type Limit, type Limits } from '../../../platform/watch/limit.ts';
import { promised } from './limit.ts';
import type { Entitlement, EntitlementInstalment } from './model.ts';
import { evaluationLimit, isPaymentLimit, paymentLimit } from './payment-limit.ts';

/** A right does not lapse by a few days of silence: the city's floor holds, whatever less a policy of before says. */
export const confirmationLimit = ({ terms }: Entitlement, now: Instant, law: LegalVersion): Limits =>
  terms.confirmationLimit === null
    ? {}
    : {
        confirmation: promised(
          Math.max(terms.confirmationLimit, daysOf(law, 'benefit-confirmation')),
          now,
          terms.documentNumber,
        ),
      };

/**
 * Each instalment's own limit, all from the grant: what lies between is part of its budget. Who is queued for lack of funds
 * has its right already.
 */
export const paymentLimits = (
  { terms, instalments }: Entitlement,
  grantedAt: Instant,
  law: LegalVersion,
): Limits =>
  Object.fromEntries(
    instalments.flatMap(({ afterWorkingDays, evaluation }, index) =>
      // Of what is evaluated first the limit runs from there.
      evaluation
        ? []
        : [
            [
              paymentLimit(index + 1),
              promised(
                afterWorkingDays + terms.paymentLimit,
                grantedAt,
                `${basisOf(law, 'benefit-payment')}；${terms.documentNumber}`,
              ),
            ] as const,
          ],
    ),
  );

/** Until when the department evaluates what an instalment is for: from the day it could be paid. */
export const evaluationLimits = ({ terms, instalments }: Entitlement, grantedAt: Instant): Limits =>
  Object.fromEntries(
    instalments.flatMap(({ afterWorkingDays, evaluation }, index) =>
      evaluation
        ? [
            [
              evaluationLimit(index + 1),
              promised(
                afterWorkingDays + evaluation.within,
                grantedAt,
                `${terms.documentNumber} ${evaluation.citation}`,
              ),
            ] as const,
          ]
        : [],
    ),
  );

/** It stands still from now on, for a reason that lies with the enterprise. A lack of funds is none. */
export const standsStill = (limit: Limit, now: Instant, basis: string): Limit => {
  const suspensions = [...limit.deadline.suspensions, { from: now, basis }];
  return { ...limit, deadline: { ...limit.deadline, suspensions } };
};

export const standsStillNow = ({ deadline: { suspensions } }: Limit): boolean =>
  suspensions.some(({ to }) => to === undefined);

const paymentLimitsOf = (limits: Limits): [string, Limit][] =>
  Object.entries(limits).filter(([name]) => isPaymentLimit(name));

/** While the enterprise is asked: limits of payment that have run since it was queued stand still. */
export const whileAsked = (limits: Limits, now: Instant): Limits =>
  Object.fromEntries(
    paymentLimitsOf(limits).map(([name, limit]) => [
      name,
      standsStill(limit, now, notCountedBases.toBeConfirmed),
    ]),
  );

/** Those that have run since it was queued, and go on. */
export const runningAgain = (limits: Limits, now: Instant): Limits =>
  Object.fromEntries(paymentLimitsOf(limits).map(([name, limit]) => [name, goesOn(limit, now)]));

/** When an instalment can be ordered: at once, or when the office opens so many working days after the grant. */
export const startOf = (
  { afterWorkingDays }: EntitlementInstalment,
  grantedAt: Instant,
  { calendar, hours }: WorkingTime,
): Instant =>
  afterWorkingDays === 0
    ? grantedAt
    : atTime(addWorkingDays(calendar, dateOf(grantedAt), afterWorkingDays), hours.opens);
