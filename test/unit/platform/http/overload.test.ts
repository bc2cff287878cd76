import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import type { Context } from 'aws-lambda';
import { describe, expect, it, vi } from 'vitest';
import type { HttpEvent, HttpResult } from '../../../../functions/platform/http/event.ts';
import { answer, endpoint, httpFunctionFor } from '../../../../functions/platform/http/index.ts';
import { log } from '../../../../functions/platform/log.ts';
import { get, routes } from '../../../../functions/platform/http/route.ts';
import { Contended, type Table } from '../../../../functions/platform/table/table.ts';

const table = routes({ read: get('/v1/things', 'public', { summary: 'Things', answers: {} }) });
const event = {
  routeKey: 'GET /v1/things',
  rawPath: '/v1/things',
  headers: { 'accept-language': 'en' },
  requestContext: { requestId: 'r-1', http: { method: 'GET', path: '/v1/things' } },
  isBase64Encoded: false,
} as unknown as HttpEvent;

/** What a route answers whose handler does so. */
const answered = async (run: () => Promise<ReturnType<typeof answer>>, left = 20_000) => {
  const handler = httpFunctionFor({
    isAccessToken: () => true,
    registrationsIn: () => () => Promise.resolve(undefined),
    goneIn: () => () => Promise.resolve(undefined),
    recordIn: () => () => Promise.resolve(undefined as never),
  })(
    table,
    { read: endpoint(table.read, run) },
    { table: {} as Table, clock: { now: () => '2026-03-02T01:00:00.000Z' as never } },
    () => Promise.resolve({ spent: false, headers: {} }),
  );
  const context = { getRemainingTimeInMillis: () => left } as Context;
  const { statusCode, headers, body } = (await handler(event, context)) as HttpResult & object;
  return { status: statusCode, headers, body: JSON.parse(body ?? '{}') as Record<string, unknown> };
};

const named = (name: string, rest: object = {}) =>
  Object.assign(new Error('secret words'), { name, ...rest });
const cancelled = (...codes: string[]) =>
  new TransactionCanceledException({
    message: 'secret words',
    $metadata: {},
    CancellationReasons: codes.map((Code) => ({ Code })),
  });

describe('overload is 503 with Retry-After', () => {
  it.each([
    ['others were faster each time', new Contended()],
    ['the table throttles', named('ProvisionedThroughputExceededException')],
    ['one partition is throttled', named('ThrottlingException')],
    ['the account is throttled', named('RequestLimitExceeded')],
    ['a transaction met another', cancelled('None', 'TransactionConflict')],
    ['a transaction was throttled', cancelled('ThrottlingError', 'None')],
    [
      'the service has a fault of its own',
      named('InternalServerError', { $fault: 'server', $metadata: { httpStatusCode: 500 } }),
    ],
    ['no answer came in time', named('TimeoutError')],
    ['the connection broke', named('Error', { code: 'ECONNRESET' })],
  ])('when %s', async (_, error) => {
    const { status, headers, body } = await answered(() => Promise.reject(error));
    expect(status).toBe(503);
    expect(headers).toMatchObject({ 'retry-after': '1', 'content-type': 'application/problem+json' });
    expect(body).toMatchObject({ type: '/problems/unavailable', requestId: 'r-1' });
    expect(JSON.stringify(body)).not.toContain('secret');
  });

  it('when the function has no time left: it says so itself before it is stopped', async () => {
    const never = new Promise<never>(() => undefined);
    expect((await answered(() => never, 1_010)).status).toBe(503);
  });
});

it('what was not available stands in the log by the name of its error, with the id of the request', async () => {
  const warn = vi.spyOn(log, 'warn').mockImplementation(() => undefined);
  await answered(() => Promise.reject(named('TimeoutError')));
  expect(warn.mock.calls).toEqual([
    ['http.unavailable', { route: 'GET /v1/things', requestId: 'r-1', reason: 'TimeoutError' }],
  ]);
  warn.mockRestore();
});

it('a bug is a 500, which promises nothing of a second try', async () => {
  const { status, headers, body } = await answered(() => Promise.reject(new TypeError('secret words')));
  expect(status).toBe(500);
  expect(headers).not.toHaveProperty('retry-after');
  expect(JSON.stringify(body)).not.toContain('secret');
});

it('every answer carries the id of its request, in the header and in the problem', async () => {
  const { headers } = await answered(() => Promise.resolve(answer(200, {})));
  expect(headers).toMatchObject({ 'x-request-id': 'r-1' });
  const refused = await answered(() => Promise.reject(new Contended()));
  expect(refused.headers).toMatchObject({ 'x-request-id': 'r-1' });
  expect(refused.body).toMatchObject({ requestId: 'r-1', instance: 'urn:request:r-1' });
});
