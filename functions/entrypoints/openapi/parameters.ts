import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { Paging } from '../../platform/http/request.ts';
import { moreQuestions, questions } from '../../platform/lists/asked.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Schemas } from './components.ts';
import type { Json } from './json.ts';

const auditReason = (required: boolean): Json => ({
  name: 'Audit-Reason',
  in: 'header',
  ...(required && { required }),
  description:
    'Why, for the audit trail, which is kept: no names of people. UTF-8, percent-encoded; or as `reason` in the body where it has one',
  schema: { type: 'string', maxLength: 4_500 },
  example: 'Reported%20by%20the%20partner',
});

/** What many operations take, written once. */
const ofHeaders = {
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    description:
      'A value of your own for this request, and the same when it is sent again: the same request under the same key makes nothing more, for seven days',
    schema: { type: 'string', maxLength: 255 },
    example: '7f0c2a0e-5d1b-4d35-9c0e-3b8e0b9d2f41',
  },
  AuditReason: auditReason(true),
  AuditReasonIfAny: auditReason(false),
} as const satisfies Record<string, Json>;

const shared = (name: keyof typeof ofHeaders): Json => ({ $ref: `#/components/parameters/${name}` });

/** The members of an object's schema as parameters. */
const listed = ({ schemaOf }: Schemas, place: 'path' | 'query', schema: z.ZodType | undefined): Json[] => {
  const { properties = {}, required = [] } = (schema ? schemaOf(schema, 'input') : {}) as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, { description, ...property }]) => ({
    name,
    in: place,
    ...((place === 'path' || required.includes(name)) && { required: true }),
    ...(description !== undefined && { description }),
    schema: property,
  }));
};

const capital = (name: string): string => `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;

/** What lists are asked, whichever they are. */
const ofLists = (schemas: Schemas): Json => {
  const [PageSize = {}, Cursor = {}] = listed(schemas, 'query', Paging);
  const asked = listed(schemas, 'query', z.object({ ...questions, ...moreQuestions }));
  return {
    PageSize,
    Cursor,
    ...Object.fromEntries(asked.map((one) => [`List${capital(String(one['name']))}`, one])),
  };
};

export const parameterComponents = (schemas: Schemas): Json => ({ ...ofHeaders, ...ofLists(schemas) });

export const parametersOf = (
  schemas: Schemas,
  { params, query, body, idempotent, audit }: Route,
): { readonly parameters?: readonly Json[] } => {
  const known = Object.entries(ofLists(schemas));
  const orShared = (parameter: Json): Json => {
    const [name] = known.find(([, one]) => isDeepStrictEqual(one, parameter)) ?? [];
    return name === undefined ? parameter : { $ref: `#/components/parameters/${name}` };
  };
  // Where the body takes a reason it may stand there instead.
  const mayGoWithout = body instanceof z.ZodObject && 'reason' in body.shape;
  const parameters = [
    ...listed(schemas, 'path', params),
    ...listed(schemas, 'query', query).map(orShared),
    ...(idempotent ? [shared('IdempotencyKey')] : []),
    ...(audit
      ? [shared(audit.reason === 'required' && !mayGoWithout ? 'AuditReason' : 'AuditReasonIfAny')]
      : []),
  ];
  return parameters.length > 0 ? { parameters } : {};
};
