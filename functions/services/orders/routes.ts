import * as z from 'zod';
import type { Days } from '../../platform/http/days.ts';
import { get, post, routes } from '../../platform/http/route.ts';
import { pageOf, Paging } from '../../platform/http/request.ts';
import { deadlineRoutes } from '../deadlines/subject-routes.ts';
import { OrderEvent, OrderId, OrderStatus } from './model.ts';
import { OrderView, OwnOrderView } from './view.ts';

/**
 * A condition's day lies ahead when it is set; that is asked where the event is taken, since the same event may come
 * again on a later day, and is then answered as before (record-event.ts).
 */
const orderDays: Days = {
  '/paidOn': 'behind',
  '/conditions/*/dueOn': 'any',
  '/checks/*/conditions/*/dueOn': 'any',
};

const params = z.strictObject({ id: OrderId });

export const orderRoutes = routes({
  ...deadlineRoutes('/v1/orders/{id}', params, ['partner', 'operator']),
  inbox: get('/v1/orders', ['partner'], {
    summary: "The caller's own orders, newest first",
    query: Paging.extend({ status: OrderStatus.optional() }),
    answers: pageOf(OrderView, 'A page of orders'),
  }),
  show: get('/v1/orders/{id}', ['partner', 'operator'], {
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
});
