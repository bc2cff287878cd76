import * as z from 'zod';
import { pageOf, Paging } from '../../platform/http/request.ts';
import { get, post, routes } from '../../platform/http/route.ts';
import { endpointRoutes, RecipientId } from './endpoint-routes.ts';
import { EndpointName } from './endpoint-view.ts';
import { replayAnswers, replayBody } from '../../platform/replay.ts';
import { Delivery, DeliveryHead, DeliveryId, FeedEvent } from './model.ts';

/** What stands in the operators' lists. */
const ListedStatus = z.enum(['pending', 'dead', 'disabled']);

const endpoint = EndpointName.default('main').describe('Of which endpoint; `main` is told everything');

const params = z.strictObject({ id: DeliveryId });

export const webhookRoutes = routes({
  ...endpointRoutes,
  events: get('/v1/events', ['partner', 'enterprise'], {
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
      endpoint,
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
  list: get('/v1/webhook-deliveries', ['partner', 'enterprise', 'operator'], {
    summary:
      'Webhook deliveries, newest first: those that wait for another attempt (`pending`), are `dead` or `disabled`; or, with `recipient`, everything one recipient was sent, whatever became of it. A partner and an enterprise see their own',
    query: Paging.extend({
      status: ListedStatus.optional().describe('Not together with `recipient`'),
      recipient: RecipientId,
      endpoint,
    }).refine(({ status, recipient }) => status === undefined || recipient === undefined, {
      error: 'only-one-filter',
      path: ['recipient'],
    }),
    answers: pageOf(DeliveryHead, 'A page of deliveries'),
  }),
  show: get('/v1/webhook-deliveries/{id}', ['partner', 'enterprise', 'operator'], {
    summary: 'One delivery with every attempt',
    params,
    answers: { 200: { description: 'The delivery', schema: Delivery } },
  }),
  replay: post('/v1/webhook-deliveries/{id}/replay', ['partner', 'enterprise', 'operator'], {
    audit: { act: 'delivery.replayed', reason: 'of-operators' },
    summary: 'Deliver again, at once and with the whole schedule, under the same webhook-id',
    again: 'its first attempt is still to come: 409',
    params,
    answers: {
      202: { description: 'On its way again', schema: DeliveryHead },
      409: {
        description:
          'Its first attempt is still to come, its recipient has no endpoint, or the endpoint is paused',
      },
    },
  }),
  replayAll: post('/v1/webhook-deliveries/replay', ['operator'], {
    audit: { act: 'deliveries.replayed', reason: 'required' },
    again: 'what is on its way says so in its outcome',
    summary: 'Deliver all again that are listed and fit a filter, page by page',
    body: replayBody({
      status: ListedStatus.default('dead'),
      recipient: z.string().min(1).max(100).optional().describe('As in the list'),
      type: z.string().min(1).max(100).optional().describe('The type of the event'),
      error: z
        .string()
        .max(100)
        .optional()
        .describe('What became of the last attempt: a failure such as `timeout`, or a status such as `503`'),
    }),
    answers: replayAnswers,
  }),
});
