import * as z from 'zod';
import { get, post, put, type Access } from '../../platform/http/route.ts';
import { replayAnswers, replayBody } from '../../platform/replay.ts';
import { EndpointUrl, NewSecret } from '../partners/model.ts';
import { EndpointName, EndpointView } from './endpoint-view.ts';
import { EventTypes } from './event-types.ts';
import { DeliveryId, SendFailure } from './model.ts';

/** A partner and an enterprise each for its own; an operator for whom it names. */
const owners = ['partner', 'enterprise'] as const satisfies readonly Access[];
const ownersAndOperators = [...owners, 'operator'] as const;

const params = z.strictObject({ id: EndpointName });

export const RecipientId = z
  .string()
  .regex(/^(?:pt_\w{1,40}|[0-9A-Z]{18})$/)
  .optional()
  .describe('The id of a partner, or the USCC of an enterprise: for operators, who must say whose');
const whose = z.strictObject({ recipient: RecipientId });

const noSuch = { description: 'There is no such endpoint' };

/** What its owner does with an endpoint by itself. */
export const endpointRoutes = {
  endpoints: get('/v1/webhook-endpoints', ownersAndOperators, {
    summary: 'Where webhooks go, how each endpoint stands, and when one is paused',
    query: whose,
    answers: {
      200: {
        description: 'The endpoints; none where the recipient works by its inbox and its feed',
        schema: z.object({
          items: z.array(EndpointView),
          pausedAfter: z
            .object({ hours: z.int(), failures: z.int() })
            .describe('Nothing taken for so many hours, and so many attempts failed, a minute or more apart'),
        }),
      },
    },
  }),
  addEndpoint: post('/v1/webhook-endpoints', owners, {
    audit: { act: 'endpoint.added' },
    summary: 'Add an endpoint for chosen types of events, with a secret and a sequence of its own',
    again: 'the same address and types: the one there is, without its secret',
    body: z.strictObject({ url: EndpointUrl, types: EventTypes }),
    answers: {
      200: { description: 'It is there already', schema: EndpointView },
      201: {
        description: 'Added; its secret is shown this once',
        schema: EndpointView.extend({ secret: z.string() }),
      },
      409: { description: 'There are as many as there may be, or one of that address for other types' },
      422: {
        description: 'The address may not be reached, or an enterprise chose what only partners are sent',
      },
    },
  }),
  changeEndpoint: put('/v1/webhook-endpoints/{id}', owners, {
    audit: { act: 'endpoint.changed' },
    summary:
      'Give an endpoint another address, or other types; what is on its way goes to the new address, and `gone` is over',
    params,
    body: z.strictObject({
      url: EndpointUrl,
      types: EventTypes.optional().describe('Not for `main`, which is sent everything'),
    }),
    answers: {
      200: { description: 'As it is now', schema: EndpointView },
      404: noSuch,
      409: { description: 'Another endpoint has that address' },
      422: { description: 'The address may not be reached, or `main` was given types' },
    },
  }),
  removeEndpoint: post('/v1/webhook-endpoints/{id}/removal', owners, {
    audit: { act: 'endpoint.removed' },
    summary: 'Take an endpoint away: nothing more is sent to it, and everything stands in the feed',
    again: 'it is away already',
    params,
    answers: { 204: { description: 'It is away' } },
  }),
  rotateEndpointSecret: post('/v1/webhook-endpoints/{id}/secret-rotations', owners, {
    audit: { act: 'endpoint.secret-rotated' },
    summary: 'A new secret; for 24 hours webhooks are signed with both',
    idempotent: true,
    params,
    answers: {
      201: { description: 'The new secret, shown this once', schema: NewSecret },
      404: noSuch,
      409: { description: 'The secret before the last rotation still signs: end it first' },
    },
  }),
  endEndpointSecret: post('/v1/webhook-endpoints/{id}/secret-rotations/end', ownersAndOperators, {
    audit: { act: 'endpoint.secret-ended', reason: 'of-operators' },
    summary: 'End the old secret before its 24 hours are over: from now on the new one signs alone',
    again: 'it has ended already',
    params,
    query: whose,
    answers: { 204: { description: 'The newest secret signs alone' }, 404: noSuch },
  }),
  testEndpoint: post('/v1/webhook-endpoints/{id}/test-events', owners, {
    summary:
      'Send a test event now, signed like every other, with `test: true` and no number. A paused endpoint that takes it is resumed',
    again: 'another test event is sent; none is counted anywhere',
    perMinute: 20,
    params,
    answers: {
      200: {
        description: 'What came of it',
        schema: z.object({
          id: DeliveryId.describe('Its `webhook-id`'),
          taken: z.boolean().describe('Whether it was answered with 2xx'),
          ms: z.int().nonnegative(),
          answer: z.int().optional().describe("The answer's status code"),
          failure: SendFailure.optional(),
          said: z.string().optional().describe('The first 500 bytes of the answer'),
          resumed: z.boolean().describe('Whether a paused endpoint goes on by it'),
        }),
      },
      404: noSuch,
    },
  }),
  resumeEndpoint: post('/v1/webhook-endpoints/{id}/resumption', ownersAndOperators, {
    audit: { act: 'endpoint.resumed', reason: 'of-operators' },
    summary: 'Resume a paused endpoint by hand: it catches up in order from where it stopped',
    again: 'it is resumed already',
    params,
    query: whose,
    answers: { 200: { description: 'As it is now', schema: EndpointView }, 404: noSuch },
  }),
  replayEndpoint: post('/v1/webhook-endpoints/{id}/replays', owners, {
    audit: { act: 'endpoint.replayed' },
    summary: 'Deliver again what an endpoint was told since a time, taken or not, in its order, page by page',
    idempotent: true,
    params,
    body: replayBody({
      type: z.string().min(1).max(100).optional().describe('The type of the event'),
    }),
    answers: {
      ...replayAnswers,
      404: noSuch,
      409: { description: 'The endpoint is paused or is catching up' },
    },
  }),
};
