import { Fault } from '../../common/fault.ts';
import { own } from '../../common/own.ts';
import type { Route } from '../../platform/http/route.ts';
import { renderProblem, type ProblemKind } from '../../platform/problem.ts';
import { refer, type Header } from './headers.ts';
import type { Json } from './json.ts';

const schema = { $ref: '#/components/schemas/Problem' };

const exampleOf = (kind: ProblemKind): Json => renderProblem({ kind }, 'en', 'Vd7dPhGqoAMEPmw=');

/** What every answer carries, and the language of its words, is said once (`info`); this one helps most here. */
const said: readonly Header[] = ['X-Request-Id'];

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
    'application/json': { schema: { $ref: '#/components/schemas/GatewayRefusal' }, example: { message } },
  },
});

/** Refusals by their status; a row may name one in its own words. */
export const refusals = {
  401: orByGateway(refusal('No token, or none that stands for a caller', 'unauthenticated'), 'Unauthorized'),
  403: refusal('Not for this caller', 'forbidden'),
  404: refusal('There is none, or none for this caller', 'not-found'),
  409: refusal('Not now; the detail says why', 'conflict'),
  412: refusal('Another version is in force than the one named', 'precondition-failed'),
  413: orByGateway(refusal('The body is too large', 'body-too-large'), 'Request Entity Too Large'),
  422: refusal('Some of what was sent is not right: each fault with the pointer to it', 'invalid'),
  429: orByGateway(
    refusal(
      'Too many requests: `Retry-After` says when to come back',
      'too-many-requests',
      'Retry-After',
      'RateLimit',
      'RateLimit-Policy',
    ),
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
} as const satisfies Record<string | number, Json>;

type Refusal = keyof typeof refusals;

/** What follows from a row: who needs a token may have none. What any request may meet is said of all at once (`info`). */
const declaredBy = ({ roles, idempotent }: Route): readonly Refusal[] => [
  ...(roles === 'public' ? [] : ([401, 403] as const)),
  ...(idempotent ? ([409] as const) : []),
  429,
  503,
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
