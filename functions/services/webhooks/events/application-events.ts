import * as z from 'zod';
import { OrderId } from '../../orders/model.ts';
import { event, events } from './event.ts';

const said = z
  .looseObject({
    orderId: OrderId.optional(),
    subject: z.looseObject({ kind: z.string(), id: z.string() }).describe('The case'),
    title: z.string(),
    body: z.string().describe('In Chinese'),
  })
  .meta({ id: 'ApplicationNews' });

/** What an applicant is told of the orders that its case is made of, at its own endpoint; each also stands in its messages. */
export const applicationEvents = events({
  'application.accepted': event('The application for a licence is accepted: the limit runs', said),
  'application.accepted-by-law': event(
    'Nobody told in time what is missing: accepted by law, as of its receipt',
    said,
  ),
  'application.to-correct': event('All that is to be corrected; meanwhile the clock stands still', said),
  'application.not-accepted': event('The application is not accepted, and why', said),
  'application.suspended': event('Time that is not counted: its ground and its end', said),
  'application.suspension-ended': event('That time is over: the clock goes on by itself', said),
  'application.deadline-moved': event('A calendar has moved when limits end: from when to when', said),
  'application.extended': event('The limit is extended: by how much, by whose approval, and why', said),
});
