import * as z from 'zod';
import { Instant } from '../../../law/instant.ts';
import { event, events } from './event.ts';

const said = z
  .looseObject({
    caseId: z.string(),
    title: z.string().optional(),
    body: z.string().optional().describe('In Chinese, to an applicant'),
    outcome: z.string().optional(),
    orderId: z.string().optional(),
    department: z.string().optional(),
    since: Instant.optional(),
    number: z.int().optional().describe('Of the obligation'),
    due: Instant.optional(),
  })
  .meta({ id: 'RiverNews' });

/** What departments, the body that supervises the window, and applicants are told of cases at the Li River window. */
export const riverEvents = events({
  'river.waiting-for-name': event(
    'Whoever is to review is not registered: it goes on by itself, and the limit of the case runs on',
    said,
  ),
  'river.decided': event('A named person has decided a case you reviewed', said),
  'river.department-silent': event(
    'A department let its time run out in silence: a breach, and no opinion',
    said,
  ),
  'river.expert-review-outlasted': event(
    'The experts have not met in time: the clock goes on by itself',
    said,
  ),
  'river.prohibited': event(
    'A case was found to be prohibited where it is planned: it can only be refused, or restated',
    said,
  ),
  'river.overdue': event('The limit of a case is over; it waits for its decision', said),
  'river.obligation-overdue': event('The day of an obligation has passed', said),
  'river.obligation-fulfilled': event('It is confirmed that an obligation is fulfilled', said),
  'river.obligation-open': event('An obligation was found not to be fulfilled', said),
});
