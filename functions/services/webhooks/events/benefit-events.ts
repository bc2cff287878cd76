import * as z from 'zod';
import { PlainDate } from '../../../law/plain-date.ts';
import { event, events } from './event.ts';

const entitlementId = z.string();
const said = { entitlementId, title: z.string(), body: z.string().describe('In Chinese') };

/** What an enterprise is told of its benefits, at its own endpoint; each also stands in its messages. */
export const benefitEvents = events({
  'entitlement.awaiting-confirmation': event(
    'entitlement.awaiting-confirmation',
    'A policy is met: one click with the account is all that is asked',
    said,
  ),
  'entitlement.confirmation-due-soon': event(
    'entitlement.confirmation-due-soon',
    'The time to confirm is nearly over',
    said,
  ),
  'entitlement.queued': event('entitlement.queued', 'The fund is exhausted: in the queue for it', said),
  'entitlement.lapsed': event('entitlement.lapsed', 'The time to confirm is over', said),
  'entitlement.refused': event('entitlement.refused', 'A review found that it cannot be granted', said),
  'entitlement.granted': event('entitlement.granted', 'Granted; there is nothing to pay', said),
  'entitlement.paid': event('entitlement.paid', 'An instalment was paid', said),
  'entitlement.payment-refused': event(
    'entitlement.payment-refused',
    'The finance bureau refused a payment; another account may be given',
    said,
  ),
  'entitlement.overdue-notice': event(
    'entitlement.overdue-notice',
    'Payment is overdue: reason, plan, who is responsible (Art. 16)',
    {
      ...said,
      sequence: z.int().positive(),
      dueOn: PlainDate,
      daysOverdue: z.int().nonnegative().describe('Working days'),
      fen: z.int().describe('What is still to be paid'),
      statement: z.looseObject({}).nullable().describe('Null when the department has given none'),
      nextNoticeOn: PlainDate,
    },
  ),
  'entitlement.plan-broken': event(
    'entitlement.plan-broken',
    'A day of the payment plan has passed without the payment planned',
    said,
  ),
});

/** What a department or the finance bureau is told beside its orders. */
export const departmentEvents = events({
  'overdue.statement-wanted': event(
    'overdue.statement-wanted',
    'An overdue payment has no reason and plan yet (Art. 16)',
    { entitlementId, sequence: z.int().positive() },
  ),
});
