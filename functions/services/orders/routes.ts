import * as z from 'zod';
import { Instant } from '../../law/instant.ts';
import { PlainDate } from '../../law/plain-date.ts';
import type { Days } from '../../platform/http/days.ts';
import { get, post, routes } from '../../platform/http/route.ts';
import { listAnswers, listQuery } from '../../platform/lists/asked.ts';
import { deadlineRoutes } from '../deadlines/subject-routes.ts';
import { OrderEvent, OrderId, OrderStatus } from './model.ts';
import { Promises } from './promises.ts';
import { OrderView, OwnOrderView } from './view.ts';

/**
 * A condition's day lies ahead when it is set; that is asked where the event is taken, since the same event may come
 * again on a later day, and is then answered as before (record-event.ts).
 */
const orderDays: Days = {
  '/paidOn': 'behind',
  '/signedOn': 'behind',
  '/until': 'any',
  '/line/crossings/*/builtOn': 'behind',
  '/line/crossings/*/overhauledOn': 'behind',
  '/conditions/*/dueOn': 'any',
  '/checks/*/conditions/*/dueOn': 'any',
};

const line = (max: number) => z.string().trim().min(1).max(max);
const params = z.strictObject({ id: OrderId });

export const orderRoutes = routes({
  ...deadlineRoutes('/v1/orders/{id}', params, ['partner', 'operator', 'enterprise', 'citizen']),
  inbox: get('/v1/orders', ['partner', 'operator'], {
    summary: "The caller's own orders; for operators those of all partners, or of one",
    query: listQuery(OrderStatus, ['partner', 'region', 'service', 'kind']).extend({
      sandbox: z
        .enum(['true', 'false'])
        .default('false')
        .transform((said) => said === 'true')
        .describe('Those that the platform plays for the caller, instead of the real ones'),
    }),
    answers: listAnswers(OrderView, 'A page of orders'),
  }),
  promises: get('/v1/reports/promises', ['partner', 'operator'], {
    summary: 'What was promised and kept: orders received in a period, by month, partner, kind and service',
    query: z.strictObject({ from: PlainDate, to: PlainDate }),
    answers: {
      200: {
        description: 'As of now; of a partner its own',
        schema: z.object({ asOf: Instant, items: z.array(Promises) }),
      },
    },
  }),
  show: get('/v1/orders/{id}', ['partner', 'operator', 'enterprise', 'citizen'], {
    summary: 'One order with its limits and what may be said of it next',
    params,
    answers: {
      200: { description: 'The order; its own partner also sees whom to call', schema: OwnOrderView },
    },
  }),
  record: post('/v1/orders/{id}/events', ['partner'], {
    summary: 'Say what happened; the same eventId again changes nothing',
    again: 'the eventId was taken before: 200',
    params,
    body: OrderEvent,
    days: orderDays,
    answers: {
      201: { description: 'Taken', schema: OrderView },
      200: { description: 'This event was taken before; nothing changed', schema: OrderView },
      409: { description: 'The present status does not allow this' },
    },
  }),
  extend: post('/v1/orders/{id}/extension', ['partner'], {
    audit: { act: 'order.extended' },
    summary: 'Extend the limit of a licence, once, before it is over (行政许可法 art. 42)',
    again: 'a limit is extended once: 409',
    params,
    body: z.strictObject({
      approvedBy: z.strictObject({
        person: line(60).describe('Who approved it'),
        position: line(100),
        headOf: z
          .enum(['organ', 'government'])
          .describe('Of the organ; of joint handling the head of the government'),
      }),
      by: z.int().min(1).max(90).optional().describe('Working days; all that its law has, if not named'),
      reasons: z.array(line(500)).min(1).max(10).describe('Told to the applicant'),
    }),
    answers: {
      200: { description: 'Extended; the applicant is told the reasons', schema: OrderView },
      409: { description: 'Not a licence, not accepted, extended before, or the limit is over' },
    },
  }),
});
