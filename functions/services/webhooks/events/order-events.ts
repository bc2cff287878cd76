import * as z from 'zod';
import { Instant } from '../../../law/instant.ts';
import { OrderId, OrderKind } from '../../orders/model.ts';
import { event, events } from './event.ts';

const orderId = OrderId;
const provisional = z
  .boolean()
  .optional()
  .describe('A calendar notice is still to come that may move the moment');
const limit = z
  .looseObject({
    orderId,
    limit: z.string().describe("The limit's name, e.g. `acceptance`"),
    due: Instant,
    provisional,
    rung: z.string().describe('The rung of the ladder, e.g. `reminder`'),
  })
  .meta({ id: 'OrderLimitNews' });

const plain = z.looseObject({ orderId }).meta({ id: 'OrderNews' });

const movedLimits = z
  .array(z.looseObject({ limit: limit.shape.limit, from: Instant, to: Instant, provisional }))
  .describe('Each limit that has moved');

/** What a partner is told of its orders; `data.orderId` is always there. */
export const orderEvents = events({
  'order.created': event('A new order stands in the inbox', {
    orderId,
    kind: OrderKind,
    subject: z.looseObject({ kind: z.string(), id: z.string() }).describe('The case the order is part of'),
    request: z.record(z.string(), z.unknown()).describe('What is asked for, as the kind of order says'),
  }),
  'order.corrected': event('The applicant answered a return; the clock runs again', {
    orderId,
    note: z.string(),
    materials: z.array(z.unknown()),
  }),
  'order.changed': event('The applicant asks for something else; once planned, it is planned anew', {
    orderId,
    request: z.record(z.string(), z.unknown()).describe('What is asked for now'),
  }),
  'order.contract-answered': event('The applicant has signed or paid, as it says', plain),
  'order.contract-contradicted': event(
    'The applicant says that something about its contract is not so',
    plain,
  ),
  'order.call-back-answered': event('The applicant says itself that it is content', plain),
  'order.call-back-unsatisfied': event('An applicant is not content with a connection', plain),
  'order.emergency-answered': event('The departments have decided on emergency works', plain),
  'order.survey-scheduled': event('The day of the joint survey is set', {
    orderId,
    surveyOn: z.iso.date().describe('A day in Asia/Shanghai'),
    site: z.record(z.string(), z.unknown()),
  }),
  'order.phases-changed': event('Of a batch, a phase has another day or is withdrawn', {
    orderId,
    phases: z.array(z.looseObject({ id: z.string(), name: z.string() })).describe('All as they are now'),
  }),
  'order.term-changed': event('A temporary supply ends on another day', {
    orderId,
    until: z.iso.date().describe('Its last day, in Asia/Shanghai'),
  }),
  'order.approvals-answered': event('The approvals for its line are there, or one was refused', {
    orderId,
    outcome: z.enum(['cleared', 'refused']).describe('cleared: works may begin'),
    answers: z.array(z.looseObject({ matter: z.string(), status: z.string() })),
  }),
  'order.paused': event('The whole case stands still, and the order with it', plain),
  'order.continued': event('The case goes on, and the order with it', plain),
  'order.withdrawn': event('The applicant withdrew; nothing more is to be done', plain),
  'order.overdue': event('A limit of the order is over; the order goes on', limit),
  'order.due-soon': event('A limit of the order will be over soon', limit),
  'order.escalated': event('A limit has been over for long; it stands in the list of those above', limit),
  'order.accepted-by-law': event('Nothing was told in time: the application is accepted as of its receipt', {
    orderId,
    at: Instant.describe('When the time to tell was over'),
    asOf: Instant.describe('From when on it counts as accepted'),
  }),
  'order.suspension-ended': event('What stood still has reached its end: the clock goes on by itself', {
    orderId,
    at: Instant,
    until: Instant,
  }),
  'order.deadline-moved': event('The calendar has changed, and a limit is due at another moment', {
    orderId,
    limits: movedLimits,
  }),
});
