import * as z from 'zod';
import { PROBLEMS } from '../platform/problem-kinds.ts';
import { needsBody } from '../platform/http/request.ts';
import type { Route } from '../platform/http/route.ts';
import { api } from './routes.ts';
import { webhookEvents } from '../services/webhooks/events.ts';

type Json = Record<string, unknown>;

/** What is personal is masked for some readers (`138****0000`), so an answer promises no form of it. */
const withoutForm = ({ jsonSchema }: { jsonSchema: Json }): void => {
  if (jsonSchema['personal'] !== true) return;
  delete jsonSchema['pattern'];
  delete jsonSchema['minLength'];
};

/** A schema as JSON Schema 2020-12, which is what OpenAPI 3.1 speaks. */
const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    ...(io === 'output' && { override: withoutForm }),
  }) as Json;
  return rest;
};

const takesReason = (body: z.ZodType | undefined): boolean =>
  body !== undefined && 'reason' in ((schemaOf(body, 'input')['properties'] as object | undefined) ?? {});

const parametersOf = ({ params, query, body, idempotent, audit }: Route): Json[] => {
  const listed = (place: 'path' | 'query', schema: z.ZodType | undefined): Json[] => {
    if (schema === undefined) return [];
    const { properties = {}, required = [] } = schemaOf(schema, 'input') as {
      properties?: Record<string, Json>;
      required?: string[];
    };
    return Object.entries(properties).map(([name, property]) => ({
      name,
      in: place,
      required: place === 'path' || required.includes(name),
      schema: property,
    }));
  };
  const key = {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    schema: { type: 'string', maxLength: 255 },
  };
  const reason = {
    name: 'Audit-Reason',
    in: 'header',
    // Where the body takes a reason it may stand there instead.
    required: audit?.reason === 'required' && !takesReason(body),
    description:
      'Why, for the audit trail, which is kept: no names of people. UTF-8, percent-encoded; or as `reason` in the body where it has one',
    schema: { type: 'string', maxLength: 4_500 },
  };
  return [
    ...listed('path', params),
    ...listed('query', query),
    ...(idempotent ? [key] : []),
    ...(audit ? [reason] : []),
  ];
};

const problemContent = {
  'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
};
/** What API Gateway says by itself, before a function is asked. */
const gatewayContent = {
  'application/json': {
    schema: { type: 'object', required: ['message'], properties: { message: { type: 'string' } } },
  },
};

const refusal = (description: string): Json => ({ description, content: problemContent });
const refusalByGateway = (description: string): Json => ({
  description,
  content: { ...problemContent, ...gatewayContent },
});

/** The refusals that follow from what a row asks; a row names those that follow from what its handler decides. */
const refusals = {
  400: refusalByGateway('The request cannot be read'),
  401: refusalByGateway('No token, or none that stands for a caller'),
  403: refusal('Not for this caller'),
  404: refusal('There is none, or none for this caller'),
  409: refusal('The same request is being handled'),
  410: refusal('It was archived when its period was over: said to its parties'),
  413: refusalByGateway('The body is too large'),
  415: refusal('Another media type is asked for'),
  422: refusal('Some of what was sent is not right: each fault with the pointer to it'),
  429: refusalByGateway('Too many requests: `Retry-After` says when to come back'),
  431: { description: 'The address and the headers are too large' },
  503: refusalByGateway('Not available at the moment: `Retry-After` says when to come back'),
} as const satisfies Record<number, Json>;

type Refusal = keyof typeof refusals;

const refusalsOf = ({ roles, params, body, text, idempotent }: Route): Refusal[] => [
  ...(roles === 'public' ? [] : ([401, 403] as const)),
  ...(params ? ([404, 410] as const) : []),
  ...(body || text ? ([413, 415] as const) : []),
  ...(idempotent ? ([409] as const) : []),
  ...([400, 422, 429, 431, 503] as const),
];

const contentOf = ({ schema, mediaType, page }: Route['answers'][number]) =>
  schema || mediaType
    ? {
        content: {
          [mediaType ?? 'application/json']: {
            schema: schema ? schemaOf(schema, 'output') : { type: 'string' },
          },
          ...(page && { [page]: { schema: { type: 'string' } } }),
        },
      }
    : {};

const responsesOf = (route: Route): Json => ({
  ...Object.fromEntries(
    refusalsOf(route).map((status) => [status, { $ref: `#/components/responses/${status}` }]),
  ),
  ...Object.fromEntries(
    Object.entries(route.answers).map(([status, answer]) => [
      status,
      Number(status) >= 400
        ? refusal(answer.description)
        : { description: answer.description, ...contentOf(answer) },
    ]),
  ),
  default: refusalByGateway('What is wrong, as RFC 9457 has it'),
});

const operationOf = (domain: string, name: string, route: Route): Json => ({
  operationId: `${domain}.${name}`,
  tags: [domain],
  summary: route.summary,
  ...(route.again !== undefined && { description: `The same again makes nothing more: ${route.again}.` }),
  ...(route.roles === 'public' ? { security: [] } : { 'x-roles': route.roles }),
  parameters: parametersOf(route),
  ...(route.body && {
    requestBody: {
      required: needsBody(route.body),
      content: { 'application/json': { schema: schemaOf(route.body, 'input') } },
    },
  }),
  ...(route.text && {
    requestBody: { required: true, content: { [route.text]: { schema: { type: 'string' } } } },
  }),
  responses: responsesOf(route),
});

const problemSchema: Json = {
  type: 'object',
  required: ['type', 'title', 'status', 'instance', 'requestId'],
  properties: {
    type: { type: 'string', enum: Object.keys(PROBLEMS).map((kind) => `/problems/${kind}`) },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    instance: { type: 'string' },
    requestId: { type: 'string', description: 'The same as the header `X-Request-Id`' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'detail'],
        properties: {
          pointer: { type: 'string', description: 'JSON pointer (RFC 6901) into the body' },
          detail: { type: 'string' },
        },
      },
    },
  },
};

/** The OpenAPI 3.1 description of the whole API and of the webhooks it sends, from the route tables. */
export const openApi = (): Json => {
  const paths: Record<string, Json> = {};
  for (const [domain, table] of Object.entries(api))
    for (const [name, route] of Object.entries<Route>(table))
      paths[route.path] = {
        ...paths[route.path],
        [route.method.toLowerCase()]: operationOf(domain, name, route),
      };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Liban 漓办',
      version: '1',
      description: 'A city keeps its promises to the people who apply to it.',
    },
    security: [{ token: [] }],
    paths,
    webhooks: Object.fromEntries(
      Object.entries(webhookEvents).map(([type, { description, schema }]) => [
        type,
        {
          post: {
            summary: description,
            description:
              'Signed as Standard Webhooks has it: webhook-id, webhook-timestamp, webhook-signature.',
            requestBody: { content: { 'application/json': { schema: schemaOf(schema, 'output') } } },
            responses: { '2XX': { description: 'Taken' } },
          },
        },
      ]),
    ),
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      schemas: { Problem: problemSchema },
      responses: refusals,
    },
  };
};
