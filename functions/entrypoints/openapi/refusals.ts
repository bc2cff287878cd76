import { Fault } from '../../common/fault.ts';
import { own } from '../../common/own.ts';
import type { Route } from '../../platform/http/route.ts';
import { PROBLEMS } from '../../platform/problem-kinds.ts';
import { renderProblem, type ProblemKind } from '../../platform/problem.ts';
import { refer, type Header } from './headers.ts';
import type { Json } from './json.ts';

const schema = { $ref: '#/components/schemas/Problem' };

const exampleOf = (kind: ProblemKind): Json => renderProblem({ kind }, 'en', 'Vd7dPhGqoAMEPmw=');

const said: readonly Header[] = ['X-Request-Id', 'Content-Language', 'RateLimit', 'RateLimit-Policy'];

const refusal = (description: string, kind: ProblemKind, ...more: readonly Header[]): Json => ({
  description,
  headers: refer(...said, ...more),
  content: { 'application/problem+json': { schema, example: exampleOf(kind) } },
});

/** What API Gateway says by itself on AWS, before a function is asked or instead of it (docs/adr/0035). */
const orByGateway = (response: Json, message: string): Json => ({
  ...response,
  content: {
    ...(response['content'] as Json),
    'application/json': {
      schema: { type: 'object', required: ['message'], properties: { message: { type: 'string' } } },
      example: { message },
    },
  },
});

/** What any operation may be refused for; each stands in the description, and as an example by its kind. */
const anywhere = {
  'malformed-request': 'it cannot be read',
  unauthenticated: 'no token, or none that stands for a caller',
  forbidden: 'not for this caller',
  'not-found': 'there is none, or none for this caller',
  archived: 'it was archived when its period was over',
  'body-too-large': 'the body is too large',
  'unsupported-media-type': 'another media type is asked for',
  invalid: 'some of what was sent is not right: each fault with the pointer to it',
  'too-many-requests': 'too many requests: `Retry-After` says when to come back',
} as const satisfies Partial<Record<ProblemKind, string>>;

const kinds = Object.keys(anywhere) as (keyof typeof anywhere)[];

const common: Json = {
  description: kinds.map((kind) => `- ${PROBLEMS[kind].status}: ${anywhere[kind]}`).join('\n'),
  headers: refer(...said, 'Retry-After'),
  content: {
    'application/problem+json': {
      schema,
      examples: Object.fromEntries(kinds.map((kind) => [kind, { value: exampleOf(kind) }])),
    },
  },
};

/**
 * Refusals by their status. What any operation may answer stands once, as the range: written out in each operation it was
 * a tenth of the document. A status of its own has what a client is to tell apart, mostly in the words of the row.
 */
export const refusals = {
  403: refusal('Not for this caller', 'forbidden'),
  404: refusal('There is none, or none for this caller', 'not-found'),
  409: refusal('Not now; the detail says why', 'conflict'),
  412: refusal('Another version is in force than the one named', 'precondition-failed'),
  413: refusal('The body is too large', 'body-too-large'),
  422: refusal('Some of what was sent is not right: each fault with the pointer to it', 'invalid'),
  503: orByGateway(
    refusal(
      'Not available at the moment: `Retry-After` says when to come back',
      'unavailable',
      'Retry-After',
    ),
    'Service Unavailable',
  ),
  '4XX': orByGateway(common, 'Unauthorized'),
} as const satisfies Record<string | number, Json>;

type Refusal = keyof typeof refusals;

const declaredBy = ({ idempotent }: Route): readonly Refusal[] => [
  ...(idempotent ? ([409] as const) : []),
  503,
  '4XX',
];

const referTo = (status: string | number): Json => ({ $ref: `#/components/responses/${status}` });

export const refusalsOf = (route: Route): Json =>
  Object.fromEntries(declaredBy(route).map((status) => [status, referTo(status)]));

/** A refusal that a row names, in its words. */
export const refusalBy = (status: string, description: string): Json => {
  if (!Object.hasOwn(refusals, status)) throw new Fault(`No refusal ${status} is described`);
  const said = own(refusals as Readonly<Record<string, Json>>, status)?.['description'];
  return { ...referTo(status), ...(description !== said && { description }) };
};
