import { describe, expect, it } from 'vitest';
import type { Ladder } from '../../../functions/law/deadline/rung.ts';
import { plainDate } from '../../../functions/law/plain-date.ts';
import { builtInLadder } from '../../../functions/platform/watch/ladders.ts';
import {
  confirmationLadder,
  paymentLadder,
} from '../../../functions/products/benefits/entitlements/ladders.ts';
import { statementMissing } from '../../../functions/products/benefits/entitlements/telling/overdue.ts';
import { workingTime } from '../law/samples.ts';
import { entitlement, monday } from '../products/benefits/entitlements/fixture.ts';
import { limitsHold, type Row } from './rows.ts';
import { mostBrokenPlans } from '../../../functions/products/benefits/entitlements/duty.ts';
import type { Limit } from '../../../functions/platform/watch/limit.ts';
import { daysOf } from '../../../functions/law/legal-data/cite.ts';
import { sampleLaw } from '../../../functions/law/legal-data/sample.ts';

const rungOf = (ladder: Ladder, id: string) => () => ladder.find((rung) => rung.id === id);
const idsOf = (ladder: Ladder) => () => ladder.map(({ id }) => id).join();

/** Before and after are working days from the last day of the limit. */
describe('the usual ladder: one warning, the breach, two escalations', () => {
  const usual = builtInLadder('work-order');
  limitsHold([
    ['its rungs', 'reminder,breach,escalation-1,escalation-2', idsOf(usual)],
    ['reminder', { id: 'reminder', when: 'before', workingDays: 1 }, rungOf(usual, 'reminder')],
    ['breach', { id: 'breach', when: 'due' }, rungOf(usual, 'breach')],
    [
      'first escalation',
      { id: 'escalation-1', when: 'after', workingDays: 1 },
      rungOf(usual, 'escalation-1'),
    ],
    [
      'second escalation',
      { id: 'escalation-2', when: 'after', workingDays: 5 },
      rungOf(usual, 'escalation-2'),
    ],
  ]);
  it.each(['joint-installation', 'review', 'payment', 'project-stage', 'river-approval'] as const)(
    'is that of %s too',
    (kind) => expect(builtInLadder(kind)).toBe(usual),
  );
});

describe('the ladder of a letter, which is never in breach (Art. 10)', () => {
  const letter = builtInLadder('letter');
  limitsHold([
    ['its rungs', 'reminder,last-day', idsOf(letter)],
    ['reminder', { id: 'reminder', when: 'before', workingDays: 1 }, rungOf(letter, 'reminder')],
    ['last day', { id: 'last-day', when: 'last-day' }, rungOf(letter, 'last-day')],
  ]);
});

describe('the ladder of a confirmation', () => {
  limitsHold([
    [
      'its rungs',
      'reminder-early,reminder-second,reminder-first,reminder-last,lapse',
      idsOf(confirmationLadder(workingTime)),
    ],
    ...([20, 10, 5, 1] as const).map((workingDays, index): Row => {
      const id = ['reminder-early', 'reminder-second', 'reminder-first', 'reminder-last'][index] ?? '';
      return [id, { id, when: 'before', workingDays }, rungOf(confirmationLadder(workingTime), id)];
    }),
    ['the offer lapses', { id: 'lapse', when: 'due' }, rungOf(confirmationLadder(workingTime), 'lapse')],
    ['the least time for the click, in working days', 30, () => daysOf(sampleLaw(), 'benefit-confirmation')],
  ]);

  it('operators may set other reminders; that it lapses at the due moment is no setting', () => {
    const ladder: Ladder = [
      { id: 'halfway', when: 'before', workingDays: 15 },
      { id: 'breach', when: 'due' },
      { id: 'never', when: 'after', workingDays: 3 },
    ];
    const set = confirmationLadder({ ...workingTime, ladders: { 'benefit-confirmation': ladder } });
    expect(idsOf(set)()).toBe('halfway,lapse');
  });
});

describe('the ladder of a payment (Art. 16, 17)', () => {
  const one = entitlement(100_00);
  const breached = { deadline: { suspensions: [] }, breachedAt: monday } as unknown as Limit;
  const late = { ...one, limits: { 'payment-1': breached } };
  const built = paymentLadder(one, workingTime);
  limitsHold([
    ['its rungs', 'overdue,notice,integrity', idsOf(built)],
    ['overdue', { id: 'overdue', when: 'due' }, rungOf(built, 'overdue')],
    [
      'notice, as often as the policy says',
      { id: 'notice', when: 'after', workingDays: 10, every: 10 },
      rungOf(built, 'notice'),
    ],
    [
      'candidate for integrity, after a grace',
      { id: 'integrity', when: 'after', workingDays: 20 },
      rungOf(built, 'integrity'),
    ],
    [
      'the reminder of a statement that is owed, each working day',
      { id: 'statement', when: 'after', workingDays: 1, every: 1 },
      rungOf(paymentLadder(late, workingTime), 'statement'),
    ],
    ['the plan that is broken and taken to those above', 4, () => mostBrokenPlans],
  ]);

  const graceBy = (ladder: Ladder) =>
    rungOf(paymentLadder(one, { ...workingTime, ladders: { 'integrity-candidate': ladder } }), 'integrity')();
  it('an operator may set another grace, by the rung after the due moment', () => {
    expect(
      graceBy([
        { id: 'breach', when: 'due' },
        { id: 'grace', when: 'after', workingDays: 7 },
      ]),
    ).toEqual({ id: 'integrity', when: 'after', workingDays: 7 });
    expect(graceBy([{ id: 'breach', when: 'due' }])).toEqual({
      id: 'integrity',
      when: 'after',
      workingDays: 20,
    });
  });

  /** Whether the operators are told, when a department has not said why it is late. */
  const escalates = (sequence: number): boolean => {
    const due = { dueOn: plainDate('2026-03-02'), nextNoticeOn: plainDate('2026-03-16') };
    const notice = { ...due, sequence, fen: 1, daysOverdue: 1, statement: null };
    const about = { now: monday, workingTime, entitlement: one, before: one.status, account: undefined };
    return statementMissing.body({ ...about, notice }) !== undefined;
  };
  limitsHold([
    ['the first notice without a statement is escalated', false, () => escalates(1)],
    ['the second notice without a statement is escalated', true, () => escalates(2)],
    ['the third notice without a statement is escalated', true, () => escalates(3)],
  ]);
});
