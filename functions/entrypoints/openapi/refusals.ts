import { renderProblem, type ProblemKind } from '../../platform/problem.ts';
import type { Route } from '../../platform/http/route.ts';
import { refer, type Header } from './headers.ts';
import { Fault } from '../../common/fault.ts';
import type { Json } from './json.ts';

const schema = { $ref: '#/components/schemas/Problem' };

const problemContent = (kind: ProblemKind): Json => ({
  'application/problem+json': {
    schema,
    example: renderProblem({ kind }, 'en', 'Vd7dPhGqoAMEPmw='),
  },
});

/** What API Gateway says by itself, before a function is asked. */
const gatewayContent = (message: string): Json => ({
  'application/json': {
    schema: { type: 'object', required: ['message'], properties: { message: { type: 'string' } } },
    example: { message },
  },
});

const said: readonly Header[] = ['X-Request-Id', 'Content-Language', 'RateLimit', 'RateLimit-Policy'];

const refusal = (description: string, kind: ProblemKind, ...more: readonly Header[]): Json => ({
  description,
  headers: refer(...said, ...more),
  content: problemContent(kind),
});

const orByGateway = (response: Json, message: string): Json => ({
  ...response,
  content: { ...(response['content'] as Json), ...gatewayContent(message) },
});

/** The refusals that follow from what a row asks; a row names those that follow from what its handler decides. */
export const refusals = {
  401: orByGateway(refusal('No token, or none that stands for a caller', 'unauthenticated'), 'Unauthorized'),
  403: refusal('Not for this caller', 'forbidden'),
  404: refusal('There is none, or none for this caller', 'not-found'),
  409: refusal('Not as things stand, or the same request is being handled', 'conflict'),
  412: refusal('Another version is in force than the one named', 'precondition-failed'),
  413: orByGateway(refusal('The body is too large', 'body-too-large'), 'Request Too Long'),
  422: refusal('Some of what was sent is not right: each fault with the pointer to it', 'invalid'),
  429: orByGateway(
    refusal('Too many requests: `Retry-After` says when to come back', 'too-many-requests', 'Retry-After'),
    'Too Many Requests',
  ),
  503: orByGateway(
    refusal(
      'Not available at the moment: `Retry-After` says when to come back',
      'unavailable',
      'Retry-After',
    ),
    'Service Unavailable',
  ),
  /** 400, 410 (archived when its period was over), 415, 422 where nothing is taken, 431: what no honest client meets twice. */
  '4XX': orByGateway(
    refusal(
      'The request cannot be read, asks for another media type, or for what was archived (410)',
      'malformed-request',
    ),
    'Bad Request',
  ),
} as const satisfies Record<string | number, Json>;

type Refusal = keyof typeof refusals;

const declaredBy = ({ roles, params, query, body, text, idempotent }: Route): readonly Refusal[] => [
  ...(roles === 'public' ? [] : ([401, 403] as const)),
  ...(params ? ([404] as const) : []),
  ...(idempotent ? ([409] as const) : []),
  ...(body || text ? ([413] as const) : []),
  ...(query || body || text ? ([422] as const) : []),
  429,
  503,
  '4XX',
];

const referTo = (status: string | number): Json => ({ $ref: `#/components/responses/${status}` });

export const refusalsOf = (route: Route): Json =>
  Object.fromEntries(declaredBy(route).map((status) => [status, referTo(status)]));

/** A refusal that a row names, in its words. */
export const refusalBy = (status: string, description: string): Json => {
  if (!Object.hasOwn(refusals, status)) throw new Fault(`No refusal ${status} is described`);
  return { ...referTo(status), description };
};
