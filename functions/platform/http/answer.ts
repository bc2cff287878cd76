import type { HttpResult } from './event.ts';
import { ok, type Result } from '../../common/result.ts';
import { problemStatus, renderProblem, type Problem } from '../problem.ts';
import type { Language } from '../../common/text.ts';

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** A body that is not JSON, or JSON written already: its media type; `body` is then a string or bytes. */
  readonly mediaType?: string;
}

export type Reply = Result<Answer, Problem>;

/** A handler's success: `return answer(201, view)`. */
export const answer = (status: number, body?: unknown, headers?: Answer['headers']): Reply =>
  ok({ status, ...(body !== undefined && { body }), ...(headers && { headers }) });

/** Nothing the API says may be kept by a cache in between: it is about one caller. */
const always = { 'cache-control': 'no-store' };

const written = (
  body: unknown,
  mediaType: string | undefined,
): Pick<HttpResult, 'body' | 'isBase64Encoded'> => {
  if (Buffer.isBuffer(body)) return { body: body.toString('base64'), isBase64Encoded: true };
  return { body: mediaType === undefined ? JSON.stringify(body) : String(body) };
};

export const renderAnswer = ({ status, body, headers, mediaType }: Answer): HttpResult => ({
  statusCode: status,
  headers: {
    ...always,
    ...(body !== undefined && { 'content-type': mediaType ?? 'application/json' }),
    ...headers,
  },
  ...(body !== undefined && written(body, mediaType)),
});

export const renderFailure = (problem: Problem, language: Language, requestId: string): HttpResult => ({
  statusCode: problemStatus(problem),
  headers: {
    ...always,
    'content-type': 'application/problem+json',
    'content-language': language,
    'x-request-id': requestId,
    // RFC 9110, 10.2.3: in seconds.
    ...(problem.kind === 'unavailable' && { 'retry-after': '1' }),
    // RFC 9110, 15.5.2.
    ...(problem.kind === 'unauthenticated' && { 'www-authenticate': 'Bearer' }),
    ...problem.headers,
  },
  body: JSON.stringify(renderProblem(problem, language, requestId)),
});
