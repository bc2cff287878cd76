import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DescribeExecutionCommand, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { application, path, services, startCity, usccOf, type CaseSeen, type City } from './harness/city.ts';

let city: City;
beforeAll(async () => {
  city = await startCity();
});
afterAll(() => city.close());

const states = 'arn:aws-cn:states:cn-north-1:000000000000';

/** As an operator does it by the runbook. */
const client = () =>
  new SFNClient({
    endpoint: city.instance.endpoints.stepFunctions,
    region: 'cn-north-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
const begin = async (name: string, input: object = {}) =>
  client().send(
    new StartExecutionCommand({
      stateMachineArn: `${states}:stateMachine:Liban-reconcile:live`,
      name,
      input: JSON.stringify(input),
    }),
  );
const endOf = async (name: string): Promise<unknown> => {
  for (;;) {
    const { status, output = '{}' } = await client().send(
      new DescribeExecutionCommand({ executionArn: `${states}:execution:Liban-reconcile:${name}` }),
    );
    if (status !== 'RUNNING') {
      expect(status).toBe('SUCCEEDED');
      return JSON.parse(output);
    }
    await sleep(50);
  }
};

/** The tables as they were, and a platform that has never seen them: no execution is there. */
const restored = async () => {
  await city.instance.stop();
  rmSync(join(city.instance.directory, 'stepfunctions'), { recursive: true });
  await city.instance.restart();
};

const submit = async (number: number): Promise<string> => {
  const uscc = usccOf(number);
  const { status, body } = await city.enterprise(uscc)('POST', '/v1/joint-installations', {
    body: application(uscc),
    headers: { 'idempotency-key': `case-${number}` },
  });
  expect(status).toBe(202);
  return (body as { id: string }).id;
};
const show = async (number: number, id: string) =>
  (await city.enterprise(usccOf(number))('GET', `/v1/joint-installations/${id}`)).body as CaseSeen;
const execution = async (id: string) => {
  const { status, body } = await city.operator('GET', `/v1/executions/joint-installation:${id}`);
  return status === 200 ? (body as { status: string }).status : status;
};
const accept = async (number: number, id: string) => {
  for (const { id: order, service } of (await show(number, id)).orders)
    expect((await city.utilities[service].say(order, { type: 'accepted' })).status).toBe(201);
};
const connect = async (number: number, id: string) => {
  for (const { id: order, service } of (await show(number, id)).orders)
    for (const type of path(service))
      expect((await city.utilities[service].say(order, { type })).status).toBe(201);
  await city.clock.settle();
};

it('goes on with every case after its tables were restored: late, asked twice, killed in between', async () => {
  const [fresh, accepted, ended] = [await submit(1), await submit(2), await submit(3)];
  await city.clock.settle();
  await accept(2, accepted);
  await accept(3, ended);
  await city.clock.workingDays(1);
  await connect(3, ended);
  expect((await show(3, ended)).status).toBe('completed');

  await restored();
  for (const id of [fresh, accepted, ended]) expect(await execution(id)).toBe(404);
  // Nobody noticed for a while; sweeps went on, and a partner answered an order whose execution is gone.
  await city.clock.workingDays(1);
  await accept(1, fresh);
  expect((await show(1, fresh)).status).toBe('in-progress');

  await begin('first');
  await city.instance.kill();
  await city.instance.restart();
  await begin('second', { since: '2026-01-01T00:00:00.000Z' });
  const [first, second] = [await endOf('first'), await endOf('second')];
  await city.clock.settle();
  for (const found of [first, second]) expect(found).toMatchObject({ cases: 3, stopped: 0, astray: 0 });
  for (const id of [fresh, accepted]) expect(await execution(id)).toBe('RUNNING');
  // What is over needs none.
  expect(await execution(ended)).toBe(404);

  await begin('third');
  expect(await endOf('third')).toEqual({ cases: 3, started: 0, stopped: 0, astray: 0 });

  await city.clock.workingDays(1);
  await connect(1, fresh);
  await connect(2, accepted);
  for (const [number, id] of [fresh, accepted].entries()) {
    expect((await show(number + 1, id)).status).toBe('completed');
    expect(await execution(id)).toBe('SUCCEEDED');
  }
  // One order for each case, and one call for each connection: nothing was placed again.
  for (const service of services) {
    const created = city.utilities[service].webhooks().filter(({ type }) => type === 'order.created');
    for (const kind of ['work-order', 'call-back']) {
      const ofKind = created.filter(({ data }) => data['kind'] === kind);
      expect(new Set(ofKind.map(({ data }) => data.orderId)).size, `${service}: ${kind}`).toBe(3);
      expect(new Set(ofKind.map(({ id }) => id)).size, `${service}: ${kind}`).toBe(3);
    }
    expect(new Set(created.map(({ data }) => data.orderId)).size, `${service}: no other kind`).toBe(6);
  }
});

it('leaves a case alone that has its execution, and tells which execution has no case', async () => {
  const id = await submit(4);
  await city.clock.settle();
  expect(await execution(id)).toBe('RUNNING');
  // An execution of a case that the restored table does not have.
  const stray = 'ji_01KA3Q6Z8M4T2V9XB5N7C1D0EF';
  await client().send(
    new StartExecutionCommand({
      stateMachineArn: `${states}:stateMachine:Liban-river-approval:live`,
      name: 'ra_01KA3Q6Z8M4T2V9XB5N7C1D0EF',
      input: JSON.stringify({ caseId: stray }),
    }),
  );
  await begin('astray');
  expect(await endOf('astray')).toMatchObject({ started: 0, astray: 1 });
});
