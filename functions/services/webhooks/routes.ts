import * as z from 'zod';
import { listAnswers, listQuery } from '../../platform/lists/asked.ts';
import { get, post, routes } from '../../platform/http/route.ts';
import { endpointRoutes, RecipientId } from './endpoint-routes.ts';
import { FeedName } from './endpoint-view.ts';
import { replayAnswers, replayBody } from '../../platform/replay.ts';
import { Delivery, DeliveryId, DeliveryStatus, DeliveryView, FeedEvent } from './model.ts';

/** What stands in the operators' lists. */
const ListedStatus = z.enum(['pending', 'dead', 'disabled']);

const endpoint = FeedName.default('main').describe(
  'Of which endpoint; `main` is told everything, `sandbox` what is played for the caller',
);

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
      'Deliveries: `mine` nobody took, `waiting` are tried again; of one recipient, and its own, also all others',
    query: listQuery(DeliveryStatus, ['partner', 'kind'])
      .extend({ recipient: RecipientId, endpoint })
      .refine(({ partner, recipient }) => partner === undefined || recipient === undefined, {
        error: 'only-one-filter',
        path: ['recipient'],
      }),
    answers: listAnswers(DeliveryView, 'A page of deliveries'),
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
      202: { description: 'On its way again', schema: DeliveryView },
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
