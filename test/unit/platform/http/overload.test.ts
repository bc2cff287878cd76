import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import type { Context } from 'aws-lambda';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { correlationId } from '../../../../functions/platform/correlation.ts';
import { answered as accessLine } from '../../../../functions/platform/http/answered.ts';
import type { HttpEvent, HttpResult } from '../../../../functions/platform/http/event.ts';
import { answer, endpoint, httpFunctionFor } from '../../../../functions/platform/http/index.ts';
import { log } from '../../../../functions/platform/log.ts';
import { get, routes } from '../../../../functions/platform/http/route.ts';
import { Contended } from '../../../../functions/platform/table/contended.ts';
import type { Table } from '../../../../functions/platform/table/table.ts';

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
    expect(body).toMatchObject({ type: '/problems/unavailable' });
    expect(JSON.stringify(body)).not.toContain('secret');
  });

  it('when the function has no time left: it says so itself before it is stopped', async () => {
    const never = new Promise<never>(() => undefined);
    expect((await answered(() => never, 1_010)).status).toBe(503);
  });
});

it('what was not available stands in the log by the name of its error', async () => {
  const warn = vi.spyOn(log, 'warn').mockImplementation(() => undefined);
  await answered(() => Promise.reject(named('TimeoutError')));
  expect(warn.mock.calls).toEqual([
    ['http.unavailable', { route: 'GET /v1/things', reason: 'TimeoutError' }],
  ]);
  warn.mockRestore();
});

it('a bug is a 500, which promises nothing of a second try', async () => {
  const { status, headers, body } = await answered(() => Promise.reject(new TypeError('secret words')));
  expect(status).toBe(500);
  expect(headers).not.toHaveProperty('retry-after');
  expect(JSON.stringify(body)).not.toContain('secret');
});

it.each([
  ['an answer', () => Promise.resolve(answer(200, {}))],
  ['a refusal', () => Promise.reject(new Contended())],
  ['a bug', () => Promise.reject(new TypeError('x'))],
])('%s carries an id of ours, in the header, in the problem and in every line of the log', async (_, run) => {
  const lines: string[] = [];
  const said = vi.spyOn(log, 'info').mockImplementation(() => void lines.push(correlationId() ?? 'none'));
  const { status, headers, body } = await answered(run);
  said.mockRestore();
  const id = String(headers?.['x-request-id']);
  expect(id, 'not the gateway’s').toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
  expect(lines, 'one line of the access log').toEqual([id]);
  if (status !== 200) expect(body).toMatchObject({ requestId: id, instance: `urn:request:${id}` });
});

describe('the line of the access log', () => {
  afterEach(() => void vi.unstubAllEnvs());
  const caller = (sub: string) =>
    accessLine(
      {
        ...event,
        requestContext: { requestId: 'r-1', authorizer: { jwt: { claims: { sub }, scopes: [] } } },
      } as unknown as HttpEvent,
      { statusCode: 200 },
    );

  it('says which route, which answer, and by which id the gateway has the address', () => {
    expect(accessLine(event, { statusCode: 404 })).toEqual({
      route: 'GET /v1/things',
      status: 404,
      gatewayId: 'r-1',
    });
  });

  it('knows a caller by a mark under a key that is named, another under another key, and by nothing else', () => {
    vi.stubEnv('CALLER_KEY_ID', '1');
    vi.stubEnv('CALLER_KEY', 'first');
    const { caller: first } = caller('a-person');
    expect(first).toMatch(/^1:[\w-]{16}$/);
    expect(caller('a-person').caller).toBe(first);
    expect(caller('another').caller).not.toBe(first);
    vi.stubEnv('CALLER_KEY_ID', '2');
    vi.stubEnv('CALLER_KEY', 'second');
    expect(caller('a-person').caller).toMatch(/^2:/);
    expect(String(caller('a-person').caller).slice(2)).not.toBe(String(first).slice(2));
    expect(JSON.stringify(caller('a-person'))).not.toContain('a-person');
  });

  it('says nothing of a caller where there is no key', () => {
    expect(caller('a-person').caller).toBeUndefined();
  });
});
