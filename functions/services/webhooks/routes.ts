import * as z from 'zod';
import { pageOf, Paging } from '../../platform/http/request.ts';
import { get, post, routes } from '../../platform/http/route.ts';
import { Delivery, DeliveryId, DeliveryStatus, FeedEvent } from './model.ts';

const params = z.strictObject({ id: DeliveryId });

export const webhookRoutes = routes({
  events: get('/v1/events', ['partner'], {
    summary: "The caller's own events in their order; for whoever missed webhooks",
    query: z.strictObject({
      after: z.coerce
        .number()
        .int()
        .min(0)
        .max(999_999_999_999)
        .default(0)
        .describe('The last sequence the caller has; 0 for none'),
      limit: z.coerce.number().int().min(1).max(100).default(100),
    }),
    answers: {
      200: {
        description: 'The events that follow; none when the caller has them all',
        schema: z.object({
          items: z.array(FeedEvent),
          after: z.int().nonnegative().describe('What to ask for next'),
        }),
      },
    },
  }),
  list: get('/v1/webhook-deliveries', ['operator'], {
    summary: 'Webhook deliveries, newest first',
    query: Paging.extend({ status: DeliveryStatus.optional() }),
    answers: pageOf(Delivery, 'A page of deliveries'),
  }),
  show: get('/v1/webhook-deliveries/{id}', ['operator'], {
    summary: 'One delivery with every attempt',
    params,
    answers: { 200: { description: 'The delivery', schema: Delivery } },
  }),
  replay: post('/v1/webhook-deliveries/{id}/replay', ['operator'], {
    summary: 'Deliver again, at once and with the whole schedule, under the same webhook-id',
    again: 'its first attempt is still to come: 409',
    params,
    answers: {
      202: { description: 'On its way again', schema: Delivery },
      409: { description: 'Its first attempt is still to come, or its recipient has no endpoint' },
    },
  }),
});
