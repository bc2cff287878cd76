import * as z from 'zod';
import { Instant } from '../../../law/instant.ts';
import { event, events } from './event.ts';

const caseId = z.string();

/** What departments, and the body that supervises the window, are told of cases at the Li River window. */
export const riverEvents = events({
  'river.waiting-for-name': event(
    'Whoever is to review is not registered: it goes on by itself, and the limit of the case runs on',
    { caseId, title: z.string(), body: z.string().describe('In Chinese') },
  ),
  'river.decided': event('A named person has decided a case you reviewed', {
    caseId,
    outcome: z.string(),
  }),
  'river.department-silent': event('A department let its time run out in silence: a breach, and no opinion', {
    caseId,
    orderId: z.string(),
    department: z.string(),
    since: Instant,
  }),
  'river.expert-review-outlasted': event('The experts have not met in time: the clock goes on by itself', {
    caseId,
    due: Instant,
  }),
  'river.overdue': event('The limit of a case is over; it waits for its decision', {
    caseId,
    due: Instant,
  }),
  'river.obligation-overdue': event('The day of an obligation has passed', {
    caseId,
    number: z.int(),
    due: Instant,
  }),
});
