import { describe, expect, test } from 'vitest';
import type { EngineOptions } from '../src/index.ts';
import { checkedConnections, type Connection } from '../src/integrations/http/connections.ts';
import { httpIntegration } from '../src/integrations/http/http.ts';
import { NOWHERE, standIn, type Asked, type Said } from './stand-in.ts';
import { bench, refusal } from './support.ts';

const ARN = 'arn:aws:events:us-east-1:123456789012:connection/Shop/81210c42-8af1-456b-9c4a-6ff02fc664ac';
const SHOP = 'https://shop.example/v1/orders';

const basic: Connection = {
  ...{ Name: 'Shop', AuthorizationType: 'BASIC' },
  AuthParameters: { BasicAuthParameters: { Username: 'u', Password: 'p' } },
};

/** Runs `http:invoke` with a connection whose requests go to this address. */
async function invoke(args: object, url: string, connection: Connection = basic, more: object = {}) {
  const connections = { Connections: [{ ...connection, Endpoint: url }] };
  const engine = await bench({}, { connections });
  return engine.runState({
    ...{ Type: 'Task', Resource: 'arn:aws:states:::http:invoke', End: true, ...more },
    Arguments: { ApiEndpoint: SHOP, Method: 'GET', Authentication: { ConnectionArn: ARN }, ...args },
  });
}

/** What the server was asked for by a task with these arguments. */
async function asked(args: object, connection?: Connection): Promise<Asked> {
  const { url, asked: questions } = await standIn(() => ({ body: 'ok' }));
  await invoke(args, url, connection);
  const [question] = questions;
  if (!question) throw new Error('the server was not asked');
  return question;
}

/** What a task makes of an answer. */
async function answered(said: Said, more: object = {}) {
  const { url } = await standIn(() => said);
  return invoke({}, url, basic, more);
}

describe('Task: http:invoke', () => {
  test('the request: method, query, headers, body [documented]', async () => {
    const { method, url, headers, body } = await asked({
      ...{ Method: 'POST', QueryParameters: { a: 1, b: ['x', 'y'] }, Headers: { 'X-Kind': 'k' } },
      RequestBody: { id: 7 },
    });
    expect([method, url, body]).toEqual(['POST', '/v1/orders?a=1&b=x&b=y', '{"id":7}']);
    expect(headers).toMatchObject({
      ...{ 'content-type': 'application/json', 'x-kind': 'k', range: 'bytes=0-262144' },
      'user-agent': 'Amazon|StepFunctions|HttpInvoke|us-east-1',
      authorization: `Basic ${Buffer.from('u:p').toString('base64')}`,
    });
  });

  const forms: readonly (readonly [format: string | undefined, body: string])[] = [
    [undefined, 'ids[0]=1&ids[1]=2&who[name]=Li Na'],
    ['INDICES', 'ids[0]=1&ids[1]=2&who[name]=Li Na'],
    ['REPEAT', 'ids=1&ids=2&who[name]=Li Na'],
    ['COMMAS', 'ids=1,2&who[name]=Li Na'],
    ['BRACKETS', 'ids[]=1&ids[]=2&who[name]=Li Na'],
    ['NONE', 'ids=[1,2]&who[name]=Li Na'],
  ];
  test.each(forms)('Transform URL_ENCODED, lists by %s [documented]', async (format, body) => {
    const question = await asked({
      ...{ Method: 'POST', RequestBody: { ids: [1, 2], who: { name: 'Li Na' } } },
      Transform: {
        RequestBodyEncoding: 'URL_ENCODED',
        ...(format !== undefined && { RequestEncodingOptions: { ArrayFormat: format } }),
      },
    });
    expect(decodeURIComponent(question.body.replaceAll('+', ' '))).toBe(body);
    expect(question.headers['content-type']).toBe('application/x-www-form-urlencoded');
  });

  test('the result, its JSON a value and anything else a text [documented]', async () => {
    const { value } = await answered({
      ...{ status: 201, headers: { 'content-type': 'application/json', 'x-a': 'b' } },
      body: { id: 7 },
    });
    expect(value).toEqual({
      Headers: expect.objectContaining({ 'x-a': ['b'], 'content-type': ['application/json'] }),
      ...{ ResponseBody: { id: 7 }, StatusCode: 201, StatusText: 'Created' },
    });
    expect((await answered({ headers: { 'content-type': 'text/plain' }, body: '{}' })).value).toMatchObject({
      ResponseBody: '{}',
    });
  });

  test('its events name http and invoke, and what was asked [documented]', async () => {
    const { events } = await answered({ body: 'ok' });
    const scheduled = events.find(({ type }) => type === 'TaskScheduled')?.taskScheduledEventDetails;
    expect(scheduled).toMatchObject({ resourceType: 'http', resource: 'invoke' });
    expect(JSON.parse(scheduled?.parameters ?? '')).toMatchObject({ ApiEndpoint: SHOP, Method: 'GET' });
  });

  test.each([400, 404, 429, 500, 503])(
    'status %i fails by its number, the body its cause [documented]',
    async (status) => {
      const { error, cause } = await answered({ status, body: 'slow down' });
      expect([error, cause]).toEqual([`States.Http.StatusCode.${status}`, 'slow down']);
    },
  );

  test('a status can be caught by its name [documented]', async () => {
    const { url } = await standIn(() => ({ status: 404, body: 'no' }));
    const connections = { Connections: [{ ...basic, Endpoint: url }] };
    const engine = await bench({}, { connections });
    const told = await engine.run({
      StartAt: 'S',
      States: {
        S: {
          ...{ Type: 'Task', Resource: 'arn:aws:states:::http:invoke', End: true },
          Arguments: { ApiEndpoint: SHOP, Method: 'GET', Authentication: { ConnectionArn: ARN } },
          Catch: [{ ErrorEquals: ['States.Http.StatusCode.404'], Output: 'none', Next: 'None' }],
        },
        None: { Type: 'Succeed' },
      },
    });
    expect(told.value).toBe('none');
  });

  test('nothing listens: States.Http.Socket [documented]', async () => {
    const { error, cause } = await invoke({}, NOWHERE);
    expect([error, cause]).toEqual(['States.Http.Socket', expect.stringContaining('ECONNREFUSED')]);
  });

  test('a server that is silent for too long: States.Http.Socket [documented]', async () => {
    const { url } = await standIn(() => undefined);
    const connections = { Connections: [{ ...basic, Endpoint: url }] };
    const call = httpIntegration({ connections, region: 'us-east-1', patience: 30 }).find('http:invoke');
    const answer = await call?.start({
      parameters: { ApiEndpoint: SHOP, Method: 'GET', Authentication: { ConnectionArn: ARN } },
      ...{ key: 'k', execution: 1, strand: 0, serial: 5, executionArn: '', stateMachineArn: '' },
    });
    expect(answer).toMatchObject({ ok: false, error: 'States.Http.Socket' });
  });

  test('an answer larger than a state may pass on fails the task [documented]', async () => {
    expect((await answered({ body: 'x'.repeat(400_000) })).error).toBe('States.DataLimitExceeded');
  });
});

describe('Connections', () => {
  const with_ = (
    AuthParameters: Connection['AuthParameters'],
    AuthorizationType: Connection['AuthorizationType'],
  ) => ({
    ...{ Name: 'Shop', AuthorizationType, AuthParameters },
  });

  test('an API key is a header [documented]', async () => {
    const connection = with_(
      { ApiKeyAuthParameters: { ApiKeyName: 'x-api-key', ApiKeyValue: 'k' } },
      'API_KEY',
    );
    expect((await asked({}, connection)).headers['x-api-key']).toBe('k');
  });

  test('what a connection adds stands over the task’s own [documented]', async () => {
    const connection = {
      ...basic,
      AuthParameters: {
        ...basic.AuthParameters,
        InvocationHttpParameters: {
          HeaderParameters: [{ Key: 'X-A', Value: 'connection' }],
          QueryStringParameters: [{ Key: 'q', Value: 'connection' }],
          BodyParameters: [{ Key: 'b', Value: 'connection' }],
        },
      },
    };
    const question = await asked(
      {
        ...{ Method: 'POST', Headers: { 'X-A': 'task' }, QueryParameters: { q: 'task', r: '1' } },
        RequestBody: { b: 'task', c: 2 },
      },
      connection,
    );
    expect([question.headers['x-a'], question.url, question.body]).toEqual([
      ...['connection', '/v1/orders?q=connection&r=1', '{"b":"connection","c":2}'],
    ]);
  });

  test('OAuth: a token is asked for once, and anew when it is refused [documented]', async () => {
    let tokens = 0;
    const issuer = await standIn(() => ({ body: { access_token: `t${++tokens}` } }));
    const shop = await standIn(({ headers }) =>
      headers.authorization === 'Bearer t1' ? { status: 401, body: 'expired' } : { body: 'ok' },
    );
    const connection = with_(
      {
        OAuthParameters: {
          ...{ AuthorizationEndpoint: `${issuer.url}/token`, HttpMethod: 'POST' },
          ClientParameters: { ClientID: 'c', ClientSecret: 's' },
        },
      },
      'OAUTH_CLIENT_CREDENTIALS',
    );
    const engine = await bench({}, { connections: { Connections: [{ ...connection, Endpoint: shop.url }] } });
    const call = () =>
      engine.runState({
        ...{ Type: 'Task', Resource: 'arn:aws:states:::http:invoke' },
        Arguments: { ApiEndpoint: SHOP, Method: 'GET', Authentication: { ConnectionArn: ARN } },
      });
    expect((await call()).error).toBe('States.Http.StatusCode.401');
    expect((await call()).status).toBe('SUCCEEDED');
    expect((await call()).status).toBe('SUCCEEDED');
    expect(tokens).toBe(2);
    expect(Object.fromEntries(new URLSearchParams(issuer.asked[0]?.body))).toEqual({
      ...{ grant_type: 'client_credentials', client_id: 'c', client_secret: 's' },
    });
  });

  const wrong: readonly (readonly [what: string, args: object, error: string, cause: string])[] = [
    ['http', { ApiEndpoint: 'http://shop.example/' }, 'States.Runtime', 'must be an address of https'],
    ['no address', { ApiEndpoint: 'shop' }, 'States.Runtime', 'is no address'],
    ['a method that is none', { Method: 'FETCH' }, 'States.Runtime', "not 'FETCH'"],
    ['a header of the transport', { Headers: { Host: 'x' } }, 'States.Runtime', "'Host' cannot be set"],
    [
      'a connection that is not there',
      { Authentication: { ConnectionArn: ARN.replace('Shop', 'Other') } },
      ...(['Events.ConnectionResource.ResourceNotFound', "'Other'"] as const),
    ],
    ['no connection', { Authentication: {} }, 'Events.ConnectionResource.ResourceNotFound', 'ConnectionArn'],
  ];
  test.each(wrong)('%s fails before anything is sent [ours]', async (_, args, error, cause) => {
    const { url, asked: questions } = await standIn(() => ({ body: 'ok' }));
    const connections = { Connections: [{ ...basic, Endpoint: url }] } satisfies EngineOptions['connections'];
    const told = await (
      await bench({}, { connections })
    ).runState({
      ...{ Type: 'Task', Resource: 'arn:aws:states:::http:invoke' },
      Arguments: { ApiEndpoint: SHOP, Method: 'GET', Authentication: { ConnectionArn: ARN }, ...args },
    });
    expect([told.error, told.cause]).toEqual([error, expect.stringContaining(cause)]);
    expect(questions).toEqual([]);
  });

  test('AllowHttp lets an address of http be called [ours]', async () => {
    const { url, asked: questions } = await standIn(() => ({ body: 'ok' }));
    const engine = await bench({}, { connections: { Connections: [{ ...basic, AllowHttp: true }] } });
    await engine.runState({
      ...{ Type: 'Task', Resource: 'arn:aws:states:::http:invoke' },
      Arguments: { ApiEndpoint: `${url}/a`, Method: 'GET', Authentication: { ConnectionArn: ARN } },
    });
    expect(questions.map((question) => question.url)).toEqual(['/a']);
  });

  test('an argument that is none is refused at creation [documented]', async () => {
    const engine = await bench({}, { connections: { Connections: [] } });
    const state = {
      ...{ Type: 'Task', Resource: 'arn:aws:states:::http:invoke' },
      Arguments: { ApiEndpoint: SHOP, Method: 'GET', Body: {} },
    };
    expect(await refusal(engine.runState(state))).toContain("The field 'Body' is not supported");
  });

  test.each([
    [{}, "need a list 'Connections'"],
    [{ Connections: [{}] }, "/Connections[0]: 'Name' is missing"],
    [{ Connections: [{ Name: 'a', AuthorizationType: 'NONE' }] }, "not 'NONE'"],
    [
      { Connections: [{ Name: 'a', AuthorizationType: 'BASIC', AuthParameters: {} }] },
      "'AuthParameters/BasicAuthParameters/Username' is missing",
    ],
    [{ Connections: [{ ...basic, Endpoint: 'nowhere' }] }, "'Endpoint' is no address"],
  ])('%j is refused with its place [ours]', (file, fault) => {
    expect(() => checkedConnections(file)).toThrow(fault);
  });
});
