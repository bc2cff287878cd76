import type { EventDescription } from '../../services/webhooks/events/event.ts';
import type { Schemas } from './components.ts';
import type { Json } from './json.ts';

const header = (name: string, description: string, example: string): Json => ({
  name,
  in: 'header',
  required: true,
  description,
  schema: { type: 'string' },
  example,
});

/** Standard Webhooks 1.0.0. */
export const webhookHeaders = {
  WebhookId: header(
    'webhook-id',
    'Of this event and recipient, the same in every attempt: take it once',
    'wd_01KBTZ5Q3X9V7M2N4R6T8W0Y1A',
  ),
  WebhookTimestamp: header(
    'webhook-timestamp',
    'Seconds since 1970 of this attempt, by real time: refuse what is older than five minutes',
    '1796083200',
  ),
  WebhookSignature: header(
    'webhook-signature',
    'Signatures divided by spaces, each `v1,` and the base64 of HMAC-SHA256 of `{id}.{timestamp}.{body}`: one that fits is enough, for there are two while a secret is rotated',
    'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  ),
} as const;

export const webhookOf = (
  { schemaOf }: Schemas,
  type: string,
  { description, schema }: EventDescription,
): Json => ({
  post: {
    operationId: `event.${type}`,
    tags: ['webhooks'],
    summary: description,
    security: [],
    parameters: Object.keys(webhookHeaders).map((name) => ({ $ref: `#/components/parameters/${name}` })),
    requestBody: { required: true, content: { 'application/json': { schema: schemaOf(schema, 'output') } } },
    responses: { '2XX': { $ref: '#/components/responses/Taken' } },
  },
});

export const webhookResponses = {
  Taken: {
    description:
      'The receiver has it. After anything else it is sent again, later and later; after 410 no more',
  },
};
