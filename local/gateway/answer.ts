import type { ServerResponse } from 'node:http';
import { problem, type Problem } from '../../functions/platform/problem.ts';
import type { Invocation } from '../functions/runtime.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: string | Buffer;
}

export const json = (status: number, value: unknown): Answer => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
});

/** What a function's result means to an HTTP API with payload format 2.0; or what is wrong with it. */
export const answerOf = (invocation: Invocation): Answer | Problem => {
  if (!invocation.ok) {
    return problem(invocation.payload.errorType === 'Sandbox.Timedout' ? 'unavailable' : 'internal');
  }
  const { payload } = invocation;
  if (typeof payload !== 'object' || payload === null || !('statusCode' in payload)) {
    // Without a status code the whole result is the body.
    return { ...json(200, payload), ...(typeof payload === 'string' && { body: payload }) };
  }
  const {
    statusCode,
    headers = {},
    body,
    isBase64Encoded,
    cookies,
  } = payload as {
    statusCode: unknown;
    headers?: Record<string, unknown>;
    body?: unknown;
    isBase64Encoded?: unknown;
    cookies?: string[];
  };
  const status = Number(statusCode);
  if (!Number.isInteger(status) || status < 100 || status > 599) return problem('internal');
  const text =
    body === undefined || body === null ? '' : typeof body === 'string' ? body : JSON.stringify(body);
  return {
    status,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      ...Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
      ),
      ...(cookies && { 'set-cookie': cookies }),
    },
    body: isBase64Encoded === true ? Buffer.from(text, 'base64') : text,
  };
};

export const send = (response: ServerResponse, { status, headers, body }: Answer): void => {
  for (const [name, value] of Object.entries(headers)) {
    response.setHeader(name, typeof value === 'string' ? value : [...value]);
  }
  response.setHeader('content-length', Buffer.byteLength(body));
  response.writeHead(status).end(body);
};
