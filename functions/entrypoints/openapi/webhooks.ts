import type * as z from 'zod';
import { bodyOf, type EventDescription } from '../../services/webhooks/events/event.ts';
import type { Schemas } from './components.ts';
import { mapObjects, type Json } from './json.ts';

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

/** That a body may have further members is said once, of all of them. */
const withoutFurther = (schema: Json): unknown =>
  mapObjects(schema, ({ additionalProperties, ...rest }) =>
    rest['properties'] !== undefined || additionalProperties === undefined
      ? rest
      : { ...rest, additionalProperties },
  );

type Described = readonly (readonly [type: string, event: EventDescription])[];

const webhookOf = ({ schemaOf }: Schemas, name: string, described: Described, data: z.ZodObject): Json => ({
  post: {
    operationId: `event.${name}`,
    tags: ['webhooks'],
    ...(described.length === 1
      ? { summary: described[0]?.[1].description }
      : {
          summary: 'Events that say the same; `type` tells which',
          description: described.map(([type, { description }]) => `- \`${type}\`: ${description}`).join('\n'),
        }),
    security: [],
    parameters: Object.keys(webhookHeaders).map((header) => ({ $ref: `#/components/parameters/${header}` })),
    requestBody: {
      required: true,
      content: {
        'application/json': {
          schema: withoutFurther(
            schemaOf(
              bodyOf(
                described.map(([type]) => type),
                data,
              ),
              'output',
            ),
          ),
        },
      },
    },
    responses: { '2XX': { $ref: '#/components/responses/Taken' } },
  },
});

/** A webhook for every type of event, or for all types whose `data` has the same name. */
export const webhooksOf = (schemas: Schemas, events: Readonly<Record<string, EventDescription>>): Json =>
  Object.fromEntries(
    [...Map.groupBy(Object.entries(events), ([, { data }]) => data)].flatMap(([data, described]) => {
      const id = data.meta()?.id;
      const name = described.length > 1 && id !== undefined ? id : described[0]?.[0];
      return name === undefined ? [] : [[name, webhookOf(schemas, name, described, data)]];
    }),
  );

export const webhookResponses = {
  Taken: {
    description:
      'The receiver has it. After anything else it is sent again, later and later; after 410 no more',
  },
};
