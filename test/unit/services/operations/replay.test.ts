import {
  DescribeExecutionCommand,
  ExecutionNotRedrivable,
  ListExecutionsCommand,
  RedriveExecutionCommand,
  SFNClient,
} from '@aws-sdk/client-sfn';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { addMillis, epochMs, MINUTE } from '../../../../functions/law/instant.ts';
import type { HttpEvent } from '../../../../functions/platform/http/event.ts';
import { httpFunctionFor } from '../../../../functions/platform/http/index.ts';
import { effectWrites } from '../../../../functions/platform/outbox/effects.ts';
import { refusalLimit } from '../../../../functions/platform/outbox/limits.ts';
import type { Effect } from '../../../../functions/platform/outbox/model.ts';
import { SetAside } from '../../../../functions/platform/outbox/set-aside.ts';
import { redriveAll } from '../../../../functions/services/operations/commands/redrive-executions.ts';
import {
  deadEffects,
  replayEffect,
  replayEffects,
} from '../../../../functions/services/operations/commands/replay-effects.ts';
import { redrive, stop } from '../../../../functions/services/operations/commands/steer.ts';
import { Executions } from '../../../../functions/services/operations/executions.ts';
import {
  execution,
  executionEvents,
  executionGraph,
  executions,
} from '../../../../functions/services/operations/queries/executions.ts';
import { operationRoutes } from '../../../../functions/services/operations/routes.ts';
import { handClock, memoryTable, start } from '../webhooks/fixture.ts';
import { tellOperatorsOfDead } from '../../../../functions/services/telling/dead-effects.ts';

const sfn = mockClient(SFNClient);
afterAll(() => sfn.restore());
beforeEach(() => void sfn.reset());

const handlers = {
  executions,
  execution,
  executionGraph,
  executionEvents,
  redrive,
  redriveAll,
  stop,
  deadEffects,
  replayEffect,
  replayEffects,
};

const operations = () => {
  const { table, ofKind } = memoryTable();
  const clock = handClock();
  const setAside = new SetAside({ table, clock }, tellOperatorsOfDead(table));
  const on = {
    ...{ table, setAside, clock },
    executions: new Executions(
      new SFNClient({}),
      (name) => `arn:aws-cn:states:r:1:stateMachine:Liban-${name}`,
    ),
  };
  const httpFunction = httpFunctionFor({
    isAccessToken: () => true,
    registrationsIn: () => () => Promise.resolve(undefined),
    goneIn: () => () => Promise.resolve(undefined),
    recordIn: () => () => Promise.resolve(),
  });
  const handler = httpFunction(operationRoutes, handlers, on);
  const ask = async (routeKey: string, body?: object, query: Record<string, string> = {}) => {
    const event = {
      routeKey,
      rawPath: routeKey,
      headers: { 'audit-reason': 'test', 'content-type': 'application/json' },
      queryStringParameters: query,
      ...(body && { body: JSON.stringify(body) }),
      requestContext: {
        http: { method: 'POST', path: '/' },
        requestId: 'r',
        authorizer: { jwt: { claims: { role: 'operator', sub: 'zhang', name: '张三' } } },
      },
    };
    const { statusCode, body: said = '{}' } = await handler(event as unknown as HttpEvent, {} as never);
    const answered = JSON.parse(said) as { items?: Record<string, string>[]; cursor?: string };
    return { status: statusCode, ...answered };
  };
  /** Effects that were refused too often. */
  const dead = async (error: Error, ...effects: readonly Effect[]) => {
    const writes = effectWrites(table, effects, start);
    await table.transact(writes);
    for (const { Put } of writes)
      for (let n = 0; n < refusalLimit; n += 1) await setAside.refused(Put?.Item as never, error);
    return writes.map(({ Put }) => String(Put?.Item?.['id']));
  };
  return { ask, dead, ofKind, table, setAside };
};

const told = ({ items = [] }: { items?: Record<string, string>[] }) =>
  items.map(({ id, outcome, code }) => [id, outcome, ...(code === undefined ? [] : [code])].join(' '));

const startOf = (machine: string): Effect => ({ effect: 'start-execution', machine, name: 'n', input: {} });
const telling = (partner: string, type: string): Effect => ({
  effect: 'tell-partner',
  partner,
  type,
  data: {},
});
const denied = Object.assign(new Error(), { name: 'AccessDeniedException' });

describe('POST /v1/dead-effects/replay', () => {
  const route = 'POST /v1/dead-effects/replay';

  it.each([
    [{}, [0, 1, 2, 3]],
    [{ machine: 'entitlement' }, [1]],
    [{ effect: 'tell-partner' }, [2, 3]],
    [{ recipient: 'pt_1' }, [2]],
    [{ type: 'order.overdue' }, [3]],
    [{ error: 'AccessDeniedException' }, [0, 1, 2, 3]],
    [{ error: 'Error' }, []],
    [{ until: start }, []],
    [{ since: start, until: addMillis(start, 1) }, [0, 1, 2, 3]],
  ])('with %j replays the ones that fit, and nothing the second time', async (filter, expected) => {
    const { ask, dead, ofKind } = operations();
    const effects = [
      startOf('consultation'),
      startOf('entitlement'),
      telling('pt_1', 'order.created'),
      telling('pt_2', 'order.overdue'),
    ];
    const ids = await dead(denied, ...effects);
    expect(told(await ask(route, { ...filter, dryRun: true }))).toEqual(
      expected.map((n) => `${ids[n]} would-replay`),
    );
    expect(ofKind('effect').map(({ id }) => id)).toEqual(ids);
    expect(told(await ask(route, filter))).toEqual(expected.map((n) => `${ids[n]} replayed`));
    expect(told(await ask(route, filter))).toEqual([]);
    const fresh = ofKind('effect').filter(({ id }) => !ids.includes(String(id)));
    expect(fresh.map(({ effect }) => effect)).toEqual(expected.map((n) => effects[n]));
    for (const one of fresh) expect(one).toMatchObject({ replayedBy: 'zhang', attempts: 0 });
  });

  it('replays each once when two operators ask at the same time', async () => {
    const { ask, dead, ofKind } = operations();
    await dead(denied, startOf('one'), startOf('two'));
    const both = await Promise.all([ask(route, {}), ask(route, {})]);
    const outcomes = both.flatMap(({ items = [] }) => items.map(({ outcome }) => outcome));
    expect(outcomes.filter((one) => one === 'replayed')).toHaveLength(2);
    expect(ofKind('effect')).toHaveLength(2);
  });

  it('refuses what cannot be read, and goes on with the others', async () => {
    const { ask, dead, table, setAside } = operations();
    const [good] = await dead(denied, startOf('one'));
    const image = {
      pk: 'EFFECT#ef_0',
      sk: 'EFFECT',
      kind: 'effect',
      id: 'ef_0',
      at: start,
      version: 1,
      effect: {},
    };
    await table.transact([table.write.put(image)]);
    await setAside.unreadable(image, new Error('?'));
    expect(told(await ask(route, {}))).toEqual(['ef_0 refused conflict', `${good} replayed`]);
  });

  it('reads those that wait, where it is asked to', async () => {
    const { ask, table, setAside } = operations();
    const writes = effectWrites(table, [startOf('one')], start);
    await table.transact(writes);
    await setAside.waits(writes[0]?.Put?.Item as never, denied);
    expect((await ask('GET /v1/dead-effects')).items).toEqual([]);
    expect((await ask('GET /v1/dead-effects', undefined, { state: 'waiting' })).items).toMatchObject([
      { effect: 'start-execution', machine: 'one', attempts: 0, lastError: 'AccessDeniedException' },
    ]);
    expect(told(await ask(route, { state: 'waiting' }))).toHaveLength(1);
  });

  it('shows what a filter can ask for, and never what an effect carries', async () => {
    const { ask, dead } = operations();
    await dead(denied, { effect: 'answer-task', token: 'secret-token', output: {} }, telling('pt_1', 'x'));
    const page = await ask('GET /v1/dead-effects');
    expect(JSON.stringify(page)).not.toContain('secret-token');
    expect(page.items).toMatchObject([{ effect: 'answer-task' }, { recipient: 'pt_1', type: 'x' }]);
  });

  it.each([{ limit: 51 }, { state: 'lost' }, { since: 'yesterday' }, { other: 1 }])(
    'refuses %j',
    async (body) => expect((await operations().ask(route, body)).status).toBe(422),
  );
});

describe('POST /v1/executions/redrive', () => {
  const route = 'POST /v1/executions/redrive';
  const at = (minutes: number) => new Date(epochMs(start) + minutes * MINUTE);
  const failed = (name: string, minutes: number) =>
    ({ name, status: 'FAILED', startDate: at(0), stopDate: at(minutes) }) as const;

  /** Three that failed: the first of another error, the last redriven by somebody while this call looked. */
  const three = () => {
    sfn.on(ListExecutionsCommand).resolves({
      executions: [failed('one', 1), failed('two', 2), failed('three', 3)] as never,
    });
    const described: Record<string, object> = {
      one: { status: 'FAILED', error: 'Other' },
      two: { status: 'FAILED', error: 'Fault' },
      three: { status: 'RUNNING', error: 'Fault' },
    };
    sfn
      .on(DescribeExecutionCommand)
      .callsFake(
        ({ executionArn }: { executionArn: string }) => described[executionArn.split(':').at(-1) ?? ''],
      );
    sfn.on(RedriveExecutionCommand).resolves({});
  };

  it('redrives what failed with that error, and tells of each', async () => {
    three();
    const body = { machine: 'entitlement', error: 'Fault' };
    expect(told(await operations().ask(route, { ...body, dryRun: true }))).toEqual([
      'entitlement:two would-replay',
      'entitlement:three would-replay',
    ]);
    expect(sfn.commandCalls(RedriveExecutionCommand)).toEqual([]);
    expect(told(await operations().ask(route, body))).toEqual([
      'entitlement:two replayed',
      'entitlement:three already-done',
    ]);
    expect(sfn.commandCalls(RedriveExecutionCommand)).toHaveLength(1);
  });

  it('goes by when they stopped', async () => {
    three();
    const body = { machine: 'entitlement', since: at(1).toISOString(), until: at(2).toISOString() };
    expect(told(await operations().ask(route, body))).toEqual(['entitlement:one replayed']);
  });

  it.each([
    [new ExecutionNotRedrivable({ $metadata: {}, message: '' }), 'conflict'],
    [Object.assign(new Error(), { name: 'ThrottlingException' }), 'unavailable'],
  ])('says of each that is refused why: %s', async (error, code) => {
    three();
    sfn.on(RedriveExecutionCommand).rejects(error);
    expect(told(await operations().ask(route, { machine: 'entitlement' }))).toEqual([
      `entitlement:one refused ${code}`,
      `entitlement:two refused ${code}`,
      'entitlement:three already-done',
    ]);
  });
});
