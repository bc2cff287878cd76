import type { Ladder, Rung } from '../../../law/deadline/rung.ts';
import { addWorkingDays } from '../../../law/calendar/working-calendar.ts';
import { DeadlineSpec } from '../../../law/deadline/model.ts';
import { notCountedBases } from '../../../law/deadline/not-counted.ts';
import type { WorkingTime } from '../../../law/deadline/working-time.ts';
import type { Instant } from '../../../law/instant.ts';
import { basisOf, daysOf } from '../../../law/legal-data/cite.ts';
import type { LegalVersion } from '../../../law/legal-data/version.ts';
import { atTime, dateOf } from '../../../law/plain-date.ts';
import { goesOn, type Limit, type Limits } from '../../../platform/watch/limit.ts';
import { statementOwedSince } from './duty.ts';
import type { Entitlement, EntitlementInstalment } from './model.ts';
import { isPaymentLimit, paymentLimit } from './payment-limit.ts';

const limit = (budget: number, anchor: Instant, basis: string): Limit => ({
  deadline: DeadlineSpec.parse({ budget, kind: 'promised', basis, anchor }),
});

/** A right does not lapse by a few days of silence: the city's floor holds, whatever less a policy of before says. */
export const confirmationLimit = ({ terms }: Entitlement, now: Instant, law: LegalVersion): Limits =>
  terms.confirmationLimit === null
    ? {}
    : {
        confirmation: limit(
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
    instalments.map(({ afterWorkingDays }, index) => [
      paymentLimit(index + 1),
      limit(
        afterWorkingDays + terms.paymentLimit,
        grantedAt,
        `${basisOf(law, 'benefit-payment')}；${terms.documentNumber}`,
      ),
    ]),
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

/** When the enterprise is reminded of its click, until operators set another ladder. */
const CONFIRMATION_REMINDERS = [
  { id: 'reminder-early', when: 'before', workingDays: 20 },
  { id: 'reminder-second', when: 'before', workingDays: 10 },
  { id: 'reminder-first', when: 'before', workingDays: 5 },
  { id: 'reminder-last', when: 'before', workingDays: 1 },
] as const satisfies Ladder;

const LAPSE = { id: 'lapse', when: 'due' } as const satisfies Rung;

/** The reminders of the ladder `benefit-confirmation`; at the due moment the offer lapses, whatever that ladder calls it. */
export const confirmationLadder = ({ ladders }: WorkingTime): Ladder => [
  ...(ladders?.['benefit-confirmation'] ?? CONFIRMATION_REMINDERS).filter(
    ({ when }) => when === 'before' || when === 'last-day',
  ),
  LAPSE,
];

/** Working days after the due moment at which a late payment becomes an integrity candidate, until an operator sets another. */
const USUAL_GRACE = 20;

/** An operator's `after` rung on the ladder `integrity-candidate` is the grace. */
const graceOf = ({ ladders }: WorkingTime): number => {
  const rung = ladders?.['integrity-candidate']?.find(({ when }) => when === 'after');
  return rung?.when === 'after' ? rung.workingDays : USUAL_GRACE;
};

export const NOTICE_RUNGS = ['overdue', 'notice'] as const;

/**
 * At once, then periodically until it is paid (Art. 16); after the grace the department is a candidate (Art. 17). Every
 * working day it is reminded of the word it owes, while it owes one.
 */
export const paymentLadder = (entitlement: Entitlement, workingTime: WorkingTime) => {
  const { noticeInterval } = entitlement.terms;
  const rungs = [
    { id: 'overdue', when: 'due' },
    { id: 'notice', when: 'after', workingDays: noticeInterval, every: noticeInterval },
    { id: 'integrity', when: 'after', workingDays: graceOf(workingTime) },
    { id: 'statement', when: 'after', workingDays: 1, every: 1 },
  ] as const satisfies Ladder;
  return statementOwedSince(entitlement) === undefined
    ? rungs.filter(({ id }) => id !== 'statement')
    : [...rungs];
};

/** A rung that has no row in `told.ts` does not compile. */
export type EntitlementRung = (typeof LAPSE)['id'] | ReturnType<typeof paymentLadder>[number]['id'];

export const entitlementLadder = (entitlement: Entitlement, workingTime: WorkingTime): Ladder =>
  entitlement.status === 'awaiting-confirmation'
    ? confirmationLadder(workingTime)
    : paymentLadder(entitlement, workingTime);
