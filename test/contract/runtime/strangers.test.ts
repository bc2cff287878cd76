import { statSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { ListStateMachinesCommand, SFNClient } from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDoor } from '../../../local/dynamodb/door.ts';
import { freePort } from '../../../local/ports.ts';
import { openFixture, type Fixture } from './fixture.ts';

let fixture: Fixture;
beforeAll(async () => {
  fixture = await openFixture();
});
afterAll(() => fixture.close());

interface Said {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** A request with the headers a browser would send, which `fetch` does not let one set. */
const ask = (url: string, method: string, headers: Record<string, string>, body = '{}') =>
  new Promise<Said>((resolve, reject) => {
    const sent = request(url, { method, headers }, (answer) => {
      let said = '';
      answer.setEncoding('utf8').on('data', (text: string) => (said += text));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: said }),
      );
    });
    sent.once('error', reject).end(method === 'GET' || method === 'OPTIONS' ? '' : body);
  });

const { api, stepFunctions, dynamodb, s3 } = {
  api: () => fixture.instance.endpoints.api,
  stepFunctions: () => fixture.instance.endpoints.stepFunctions,
  dynamodb: () => fixture.instance.endpoints.dynamodb,
  s3: () => fixture.instance.endpoints.s3,
};

const ports = [
  ['the API', () => `${api()}/items/none`, 'GET', {}],
  ['tokens', () => `${api()}/local/tokens`, 'POST', { 'content-type': 'application/json' }],
  ['the clock', () => `${api()}/local/clock`, 'POST', { 'content-type': 'application/json' }],
  ['the queues', () => `${api()}/local/sqs`, 'POST', { 'x-amz-target': 'AmazonSQS.ListQueues' }],
  ['the issuer', () => `${api()}/.well-known/jwks.json`, 'GET', {}],
  ['the engine', stepFunctions, 'POST', { 'x-amz-target': 'AWSStepFunctions.ListStateMachines' }],
  ["the engine's own routes", () => `${stepFunctions()}/health`, 'GET', {}],
  ['the object store', () => `${s3()}/files/key`, 'GET', {}],
  ['the database', dynamodb, 'POST', { 'x-amz-target': 'DynamoDB_20120810.ListTables' }],
] as const;

const pages = [
  ['of another origin', { origin: 'https://evil.example' }],
  ['without an origin of its own', { origin: 'null' }],
  ['of another port of this machine', { origin: 'http://localhost:5173' }],
  ['that sends no origin', { 'sec-fetch-site': 'cross-site' }],
  ['whose name was made to lead here', { host: 'evil.example' }],
  ['whose name looks like this machine', { host: '127.0.0.1.evil.example:8000' }],
  ['with both', { host: 'localhost.evil.example', origin: 'http://localhost.evil.example' }],
] as const;

describe.each(ports)('%s', (_, url, method, headers) => {
  test.each(pages)('answers no page %s', async (_, of) => {
    const said = await ask(url(), method, { ...headers, ...of });
    expect(said.status).toBe(403);
    expect(Object.keys(said.headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
  });

  test('tells a browser that asks first nothing that would let it go on', async () => {
    const asking = { origin: 'https://evil.example', 'access-control-request-method': 'POST' };
    const said = await ask(url(), 'OPTIONS', asking);
    expect(said.status).toBeGreaterThanOrEqual(400);
    expect(Object.keys(said.headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
  });

  test('answers a program of this machine, by each of its names, and gives no page leave to read it', async () => {
    for (const name of ['127.0.0.1', 'localhost', '[::1]']) {
      const said = await ask(url(), method, { ...headers, host: `${name}:${new URL(url()).port}` });
      expect(said.status).not.toBe(403);
      expect(Object.keys(said.headers).filter((one) => one.startsWith('access-control-'))).toEqual([]);
    }
  });
});

test('the database itself is not where anybody looks for it', () => {
  const hidden = new URL(process.env['AWS_ENDPOINT_URL_DYNAMODB'] ?? '');
  expect(hidden.host).not.toBe(new URL(dynamodb()).host);
  if (process.platform === 'linux') expect(hidden.hostname).not.toBe('127.0.0.1');
});

test("AWS's own clients work through both ports", async () => {
  const of = { region: 'local', credentials: { accessKeyId: 'a', secretAccessKey: 'b' } };
  const tables = new DynamoDBClient({ ...of, endpoint: dynamodb() });
  const machines = new SFNClient({ ...of, endpoint: stepFunctions() });
  expect((await tables.send(new ListTablesCommand({}))).TableNames?.length).toBeGreaterThan(0);
  expect(await machines.send(new ListStateMachinesCommand({}))).toHaveProperty('stateMachines');
  tables.destroy();
  machines.destroy();
});

test('a database that is gone is a 502 at its door', async () => {
  const door = await openDoor(`http://127.0.0.1:${await freePort()}`, 0);
  expect((await ask(door.endpoint, 'POST', {})).status).toBe(502);
  await door.close();
});

test("nobody else on the machine reads the data directory or the issuer's key", () => {
  expect(statSync(fixture.directory).mode & 0o777).toBe(0o700);
  for (const file of ['runtime.sqlite', 'dynamodb.sqlite'])
    expect(statSync(join(fixture.directory, file)).mode & 0o077).toBe(0);
});

describe('a token and the clock are given to JSON only, which no page sends without asking first', () => {
  test.each([['text/plain'], ['application/x-www-form-urlencoded'], [undefined]])('%s', async (type) => {
    const headers = type === undefined ? {} : { 'content-type': type };
    for (const path of ['/local/tokens', '/local/clock'])
      expect((await ask(`${api()}${path}`, 'POST', headers, '{"role":"operator"}')).status).toBe(415);
  });
});

describe('what no function is called for, as on AWS', () => {
  test.each([
    ['a path whose escapes are none', '/items/%zz', 400],
    ['a path that is not UTF-8', '/items/%ff%fe', 400],
    ['a query whose escapes are none', '/items/none?a=%', 400],
    ['a URL longer than 10,240 bytes', `/items/${'x'.repeat(10_240)}`, 431],
    ['a URL longer than Node reads', `/items/${'x'.repeat(40_000)}`, 431],
    ['a query longer than 10,240 bytes', `/items/none?a=${'x'.repeat(10_240)}`, 431],
  ])('%s', async (_, path, status) => {
    expect((await ask(`${api()}${path}`, 'GET', {})).status).toBe(status);
  });

  test('headers of more than 10,240 bytes together', async () => {
    expect((await ask(`${api()}/items/none`, 'GET', { 'x-a': 'a'.repeat(10_240) })).status).toBe(431);
  });
});
