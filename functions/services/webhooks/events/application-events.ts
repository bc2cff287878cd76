import * as z from 'zod';
import { PlainDate } from '../../../law/plain-date.ts';
import { OrderId } from '../../orders/model.ts';
import { event, events } from './event.ts';

const said = z
  .looseObject({
    orderId: OrderId.optional(),
    subject: z.looseObject({ kind: z.string(), id: z.string() }).describe('The case'),
    title: z.string(),
    body: z.string().describe('In Chinese'),
    en: z.object({ title: z.string(), body: z.string() }).optional(),
    lastDay: PlainDate.optional().describe('Until which day something is expected, that day included'),
    contact: z.looseObject({ name: z.string() }).optional().describe('Whom to call'),
  })
  .meta({ id: 'ApplicationNews' });

/** What an applicant is told of its case and of the orders it is made of, at its own endpoint; each also stands in its messages. */
export const applicationEvents = events({
  'application.submitted': event('Received: until when it is promised', said),
  'application.documents-missing': event(
    'Taken though documents are missing: which, until which day, and what happens otherwise',
    said,
  ),
  'application.documents-due-soon': event('The time to hand in what is missing is nearly over', said),
  'application.documents-complete': event('Nothing is missing any more', said),
  'application.suspended-incomplete': event('What was missing did not come: the case stands still', said),
  'application.ended-incomplete': event('What was missing did not come: the case has ended', said),
  'application.survey-agreed': event('The day of the joint survey', said),
  'application.plan-ready': event('A provider has given its plan: the contract is to be signed', said),
  'application.contract-offered': event('A provider offers its contract, with all that it charges', said),
  'application.contract-signed': event('A provider says that its contract is signed', said),
  'application.fees-recorded': event('A provider says what was paid', said),
  'application.line-planned': event(
    'What a line outside the site needs: which approvals, and until when',
    said,
  ),
  'application.line-answered': event('One answer to all approvals for the lines of a case', said),
  'application.waiting-for-name': event('A department that is to be asked is not registered yet', said),
  'commitment.broken': event('A commitment was found broken: until when it may be mended', said),
  'commitment.mended': event('A broken commitment was mended', said),
  'commitment.revoked': event('What was granted by a commitment is revoked', said),
  'application.call-back-recorded': event('A provider says how content the applicant is', said),
  'application.connected': event('A provider has connected its service', said),
  'application.phase-begun': event(
    'Of a batch, a provider is asked to connect a phase: its limit runs',
    said,
  ),
  'application.phase-connected': event('Of a batch, a phase has all that was asked for', said),
  'application.inspection-failed': event('What is to be mended; then it is inspected again', said),
  'application.temporary-supplied': event('A temporary supply is connected: until when', said),
  'application.temporary-ends': event('A temporary supply ends soon', said),
  'application.temporary-ended': event('A temporary supply is removed, or is the permanent one', said),
  'application.opinion': event('A department has given its opinion on a step', said),
  'application.handed-over': event('Another provider handles a part of it', said),
  'application.overdue': event('A limit is over; it goes on', said),
  'application.escalated': event('It has been late for long: those above were told', said),
  'application.completed': event('All of it is done', said),
  'application.stage-ended': event('A stage of a project is done', said),
  'application.cancelled': event('A project was given up: nothing more is done', said),
  'application.transferred': event('A project has another owner', said),
  'application.partly-completed': event('It has ended: some of it is done, some was refused', said),
  'application.rejected': event('It has ended: all of it was refused', said),
  'application.resumed': event('What stood still goes on, and the clock runs again', said),
  'application.accepted': event('The application for a licence is accepted: the limit runs', said),
  'application.accepted-by-law': event(
    'Nobody told in time what is missing: accepted by law, as of its receipt',
    said,
  ),
  'application.to-correct': event(
    'All that is to be corrected or handed in; meanwhile the clock stands still',
    said,
  ),
  'application.not-accepted': event('The application is not accepted, and why', said),
  'application.suspended': event('Time that is not counted: its ground and its end', said),
  'application.suspension-ended': event('That time is over: the clock goes on by itself', said),
  'application.deadline-moved': event('A calendar has moved when limits end: from when to when', said),
  'application.extended': event('The limit is extended: by how much, by whose approval, and why', said),
});
