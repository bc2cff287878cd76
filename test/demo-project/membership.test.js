/* global fetch */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEngine, TravellingClock } from '@liban/stepfunctions';
import { fails, lambda, stepFunctions, submitted } from '@liban/stepfunctions/testing';
import '@liban/stepfunctions/testing/vitest';
import { expect, onTestFinished, test } from 'vitest';

const machine = 'membership.asl.json';
const input = { member: 'li-na', cents: 4200 };
const told = { Return: { StatusCode: 200, StatusText: 'OK', Headers: {}, ResponseBody: {} } };

/** All goes well, until a test says otherwise. */
const well = {
  Charge: lambda({ receipt: 'r-1' }),
  Keep: { Return: {} },
  'Send the card': { Return: { delivered: true } },
  'Tell the partner': told,
  Renew: lambda({}),
  Refund: lambda({}),
};
const run = (mocks = {}) => stepFunctions().run(machine, { input, mocks: { ...well, ...mocks } });

test('a member is charged, kept, sent a card, and renewed after a year', async () => {
  const membership = await run();
  await membership.advance('P364D');
  expect(membership).toHaveSucceeded({ member: 'li-na', renewed: true });
  expect(membership).toHaveEntered('Charge', 'Keep', 'Send the card', 'Tell the partner', 'A year', 'Renew');
});

test('until then it waits', async () => {
  const membership = await run();
  await membership.advance('P363DT23H59M');
  expect(membership.status).toBe('RUNNING');
  expect(membership.calls('Renew')).toEqual([]);
});

test('a busy bank is asked again after a minute, and after two', async () => {
  const membership = await run({ Charge: { '0-1': fails('Busy'), 2: lambda({ receipt: 'r-1' }) } });
  await membership.advance('PT3M');
  const [first, second, third] = membership.calls('Charge').map(({ at }) => at.getTime() / 1_000);
  expect([second - first, third - second]).toEqual([60, 120]);
});

test('who does not pay is no member', async () => {
  const membership = await run({ Charge: fails('Declined', 'card expired') });
  expect(membership).toHaveFailed('NotPaid');
  expect(membership.calls('Keep')).toEqual([]);
});

test('the table is asked to take nobody twice', async () => {
  const membership = await run();
  expect(membership).toHaveCalled('Keep', {
    TableName: 'members',
    Item: { id: { S: 'li-na' }, receipt: { S: 'r-1' } },
    ConditionExpression: 'attribute_not_exists(id)',
  });
});

test('who is a member already is not sent a second card', async () => {
  const membership = await run({ Keep: fails('DynamoDB.ConditionalCheckFailedException') });
  expect(membership).toHaveSucceeded({ member: 'li-na', renewed: false });
  expect(membership.calls('Send the card')).toEqual([]);
});

test('the message carries a token, and the one who delivers answers by it', async () => {
  const membership = await run({ 'Send the card': submitted() });
  const [message] = membership.calls('Send the card');
  expect(message.arguments.MessageBody.token).toBe(message.token);
  expect(membership.status).toBe('RUNNING');
  await membership.succeed('Send the card', { delivered: true });
  expect(membership).toHaveEntered('Tell the partner');
});

test('a card that nobody has after 14 days is refunded', async () => {
  const membership = await run({ 'Send the card': submitted() });
  await membership.advance('P14D');
  expect(membership).toHaveCalled('Refund', { FunctionName: 'refund', Payload: { receipt: 'r-1' } });
  expect(membership).toHaveFailed('LostInThePost');
});

/** The partner's API in this process: it fails so often before it takes a member. */
const partner = async (failures) => {
  const members = [];
  const server = createServer((request, response) => {
    if (failures-- > 0) return response.writeHead(503).end('later');
    request.on('data', (data) => members.push(JSON.parse(data)));
    request.on('end', () => response.writeHead(201, { 'content-type': 'application/json' }).end('{}'));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => server.close());
  const connection = {
    ...{ Name: 'partner', AuthorizationType: 'API_KEY' },
    AuthParameters: { ApiKeyAuthParameters: { ApiKeyName: 'x-key', ApiKeyValue: 'secret' } },
    Endpoint: `http://127.0.0.1:${server.address().port}`,
  };
  return { members, connections: { Connections: [connection] } };
};

test('a partner that is away is told an hour later, by HTTP', async () => {
  const { members, connections } = await partner(1);
  const { 'Tell the partner': _, ...mocks } = well;
  const membership = await stepFunctions({ connections }).run(machine, { input, mocks });
  expect(members).toEqual([]);
  await membership.advance('PT1H');
  expect(members).toEqual([{ member: 'li-na' }]);
});

test('an engine that is started anew goes on with who has half a year to go', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'demo-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true }));
  const clock = new TravellingClock({ base: () => 0, offset: Date.UTC(2026, 0, 1), rate: 0 });
  const mocks = { file: { StateMachines: { membership: { TestCases: { '*': well } } } } };
  const start = () => startEngine({ dataDir, port: 0, clock, mocks, invoke: async () => ({ payload: {} }) });
  const ask = async ({ url }, operation, body) => {
    const headers = { 'X-Amz-Target': `AWSStepFunctions.${operation}` };
    return (await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })).json();
  };
  const pass = (engine, days) => clock.advanceTo(clock.now() + days * 86_400_000, () => engine.idle());

  const first = await start();
  const { stateMachineArn } = await ask(first, 'CreateStateMachine', {
    ...{ name: 'membership', roleArn: 'arn:aws:iam::123456789012:role/demo' },
    definition: readFileSync(machine, 'utf8'),
  });
  const { executionArn } = await ask(first, 'StartExecution', {
    stateMachineArn,
    input: JSON.stringify(input),
  });
  await first.idle();
  await pass(first, 180);
  await first.close();

  const second = await start();
  expect((await ask(second, 'DescribeExecution', { executionArn })).status).toBe('RUNNING');
  await pass(second, 184);
  expect((await ask(second, 'DescribeExecution', { executionArn })).status).toBe('SUCCEEDED');
  await second.close();
});
