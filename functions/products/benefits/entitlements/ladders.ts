import type { Ladder, Rung } from '../../../law/deadline/rung.ts';
import type { WorkingTime } from '../../../law/deadline/working-time.ts';
import type { Ladders } from '../../../platform/watch/climb-limits.ts';
import { statementOwedSince } from './duty.ts';
import { isEvaluationLimit } from './payment-limit.ts';
import type { Entitlement } from './model.ts';
import { isRepaymentLimit } from './recovery.ts';
import { lapsesUncorrected } from './returned.ts';

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

/** While another account is asked for, as for the click; past its day it is asked on, or lapses where the policy says so. */
const CORRECTION_OVER = [
  { id: 'correction-over', when: 'due' },
  { id: 'correction-again', when: 'after', workingDays: 10, every: 10 },
] as const satisfies Ladder;

const correctionLadder = (entitlement: Entitlement, workingTime: WorkingTime): Ladder =>
  lapsesUncorrected(entitlement)
    ? confirmationLadder(workingTime)
    : [...confirmationLadder(workingTime).filter(({ id }) => id !== LAPSE.id), ...CORRECTION_OVER];

export const PUBLICATION = [{ id: 'publication-over', when: 'due' }] as const satisfies Ladder;

/** The department, of what it has to decide or to evaluate. */
export const OBJECTIONS = [
  { id: 'objections-due-soon', when: 'before', workingDays: 2 },
  { id: 'objections-late', when: 'due' },
  { id: 'objections-again', when: 'after', workingDays: 5, every: 5 },
] as const satisfies Ladder;

const EVALUATION = [
  { id: 'evaluation-due-soon', when: 'before', workingDays: 10 },
  { id: 'evaluation-late', when: 'due' },
  { id: 'evaluation-again', when: 'after', workingDays: 10, every: 10 },
] as const satisfies Ladder;

/** The enterprise, of what it has to pay back. */
const REPAYMENT = [
  { id: 'repayment-due-soon', when: 'before', workingDays: 5 },
  { id: 'repayment-late', when: 'due' },
  { id: 'repayment-again', when: 'after', workingDays: 10, every: 10 },
] as const satisfies Ladder;

type Rungs =
  typeof PUBLICATION | typeof OBJECTIONS | typeof EVALUATION | typeof REPAYMENT | typeof CORRECTION_OVER;
export type LaterRung = Rungs[number]['id'];

/** A rung that has no row in `told.ts` does not compile. */
export type EntitlementRung =
  (typeof LAPSE)['id'] | ReturnType<typeof paymentLadder>[number]['id'] | LaterRung;

/** Each limit has a ladder of its own. */
export const entitlementLadder =
  (entitlement: Entitlement, workingTime: WorkingTime): Exclude<Ladders, Ladder> =>
  (limit) => {
    if (limit === 'confirmation') return confirmationLadder(workingTime);
    if (limit === 'correction') return correctionLadder(entitlement, workingTime);
    if (limit === 'publication') return PUBLICATION;
    if (limit === 'objections') return OBJECTIONS;
    if (isEvaluationLimit(limit)) return EVALUATION;
    return isRepaymentLimit(limit) ? REPAYMENT : paymentLadder(entitlement, workingTime);
  };
