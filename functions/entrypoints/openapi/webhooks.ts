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

type Described = readonly [type: string, event: EventDescription];

/** Types with the same data are one alternative. */
const bodyIn = ({ schemaOf }: Schemas, described: readonly Described[]): unknown => {
  const [first, ...others] = [...Map.groupBy(described, ([, { data }]) => data)].map(
    ([data, same]) => [same.map(([type]) => type), data] as const,
  );
  return first && withoutFurther(schemaOf(bodyOf(first, ...others), 'output'));
};

const saidOf = (subject: string, described: readonly Described[]): Json => {
  const [[, only] = [], ...others] = described;
  if (only && others.length === 0) return { summary: only.description };
  return {
    summary: `Events \`${subject}.*\`; \`type\` tells which`,
    description: described.map(([type, { description }]) => `- \`${type}\`: ${description}`).join('\n'),
  };
};

const webhookOf = (schemas: Schemas, subject: string, described: readonly Described[]): Json => ({
  post: {
    operationId: `event.${subject}`,
    tags: ['webhooks'],
    ...saidOf(subject, described),
    security: [],
    parameters: Object.keys(webhookHeaders).map((header) => ({ $ref: `#/components/parameters/${header}` })),
    requestBody: {
      required: true,
      content: { 'application/json': { schema: bodyIn(schemas, described) } },
    },
    responses: { '2XX': { $ref: '#/components/responses/Taken' } },
  },
});

/** A webhook for all events of a subject: `order` for `order.created` and the others. */
export const webhooksOf = (schemas: Schemas, events: Readonly<Record<string, EventDescription>>): Json =>
  Object.fromEntries(
    [...Map.groupBy(Object.entries(events), ([type]) => type.split('.')[0] ?? type)].map(
      ([subject, described]) => [subject, webhookOf(schemas, subject, described)],
    ),
  );

export const webhookResponses = {
  Taken: {
    description:
      'The receiver has it. After anything else it is sent again, later and later; after 410 no more',
  },
};
