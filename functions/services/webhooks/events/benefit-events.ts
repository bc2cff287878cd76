import * as z from 'zod';
import { PlainDate } from '../../../law/plain-date.ts';
import { event, events } from './event.ts';

const entitlementId = z.string();
const said = z
  .looseObject({ entitlementId, title: z.string(), body: z.string().describe('In Chinese') })
  .meta({ id: 'EntitlementNews' });

/** What an enterprise is told of its benefits, at its own endpoint; each also stands in its messages. */
export const benefitEvents = events({
  'entitlement.awaiting-confirmation': event(
    'A policy is met: one click with the account is all that is asked',
    said,
  ),
  'entitlement.confirmed': event('Confirmed, and into which account it is paid (masked)', said),
  'entitlement.payment-ordered': event('The bureau is asked to pay, and into which account (masked)', said),
  'entitlement.account-changed': event(
    'Another account stands on record: nothing is paid until it is confirmed anew',
    said,
  ),
  'enterprise.account-changed': event('Another account stands on record than before', {
    title: z.string(),
    body: z.string().describe('In Chinese'),
  }),
  'entitlement.confirmation-due-soon': event('The time to confirm is nearly over', said),
  'entitlement.queued': event('The fund is exhausted: in the queue for it', said),
  'entitlement.lapsed': event('The time to confirm is over', said),
  'entitlement.refused': event('A review found that it cannot be granted', said),
  'entitlement.granted': event('Granted; there is nothing to pay', said),
  'entitlement.paid': event('An instalment was paid', said),
  'entitlement.payment-refused': event(
    'The finance bureau refused a payment; another account may be given',
    said,
  ),
  'entitlement.payment-returned': event('The bank sent a payment back: another account is to be given', said),
  'entitlement.recovery': event('What was paid is to be paid back, or is, or is late', said),
  'entitlement.waiting-for-name': event(
    'Whoever is to review or to pay is not registered: it goes on by itself, and its limit runs on',
    said,
  ),
  'entitlement.overdue-notice': event(
    'Payment is overdue: reason and plan (Art. 16); who is responsible stands in the message',
    {
      ...said.shape,
      sequence: z.int().positive(),
      dueOn: PlainDate,
      daysOverdue: z.int().nonnegative().describe('Working days, today included'),
      fen: z.int().describe('What is still to be paid'),
      statement: z.looseObject({}).nullable().describe('Null when the department has given none'),
      nextNoticeOn: PlainDate,
    },
  ),
  'entitlement.plan-broken': event('A day of the payment plan has passed without the payment planned', said),
});

/** What a department or the finance bureau is told beside its orders. */
export const departmentEvents = events({
  'overdue.statement-wanted': event('An overdue payment has no reason and plan yet (Art. 16)', {
    entitlementId,
    sequence: z.int().positive(),
  }),
});
