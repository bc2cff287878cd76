import { SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import type { Context, SQSEvent } from 'aws-lambda';
import { mockClient } from 'aws-sdk-client-mock';
import { setImmediate as turn } from 'node:timers/promises';
import * as z from 'zod';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { correlated, correlationId } from '../../../functions/platform/correlation.ts';
import { effectBatch } from '../../../functions/platform/outbox/batch.ts';
import { effectWrites } from '../../../functions/platform/outbox/effects.ts';
import type { Effect } from '../../../functions/platform/outbox/model.ts';
import { SetAside } from '../../../functions/platform/outbox/set-aside.ts';
import { queueFunction } from '../../../functions/platform/queue-function.ts';
import { task, taskFunction } from '../../../functions/platform/tasks.ts';
import { tell } from '../../../functions/services/webhooks/tell.ts';
import { handClock, memoryTable, partnerId, start, webhooks } from '../services/webhooks/fixture.ts';

const sfn = mockClient(SFNClient);
afterAll(() => sfn.restore());
beforeEach(() => void sfn.reset());

const startedWith = (): unknown =>
  JSON.parse(sfn.commandCalls(StartExecutionCommand)[0]?.args[0].input.input ?? '');

const ulid = /^[0-9A-HJKMNP-TV-Z]{26}$/;
const execution: Effect = { effect: 'start-execution', machine: 'm', name: 'n', input: { caseId: 'c' } };
const telling: Effect = { effect: 'tell-partner', partner: partnerId, type: 'order.created', data: {} };

it('two that run side by side keep each its own, over every await', async () => {
  const seen = (id: string) =>
    correlated(id, async () => {
      await turn();
      return correlationId();
    });
  expect(await Promise.all([seen('a'), seen('b')])).toEqual(['a', 'b']);
  expect(correlationId(), 'outside there is none').toBeUndefined();
});

it('what is handed on without one begins here, and never under that of who called', () => {
  correlated('caller', () => correlated(undefined, () => expect(correlationId()).toMatch(ulid)));
});

describe('from a change to what follows from it', () => {
  const dependencies = (told: (string | undefined)[] = []) => {
    const { table, ofKind } = memoryTable();
    const clock = handClock();
    const setAside = new SetAside({ table, clock }, () => Promise.resolve([]));
    const run = effectBatch({
      carriers: { stepFunctions: new SFNClient({}), machineArn: (name) => name },
      setAside,
      retryLater: () => Promise.resolve(),
      tell: (events) => (told.push(...events.map((one) => one.correlationId)), Promise.resolve()),
      read: (attributes) => attributes,
    });
    const bring = () =>
      run({
        Records: ofKind('effect').map((row) => ({
          dynamodb: { Keys: { pk: row['pk'], sk: row['sk'] } as never, NewImage: row as never },
        })),
      });
    return { table, ofKind, setAside, bring };
  };

  it('an execution is started with the id of the request, and of many events each is told with its own', async () => {
    const told: string[] = [];
    const { table, bring } = dependencies(told);
    const write = (id: string, ...effects: Effect[]) =>
      correlated(id, () => table.transact(effectWrites(table, effects, start)));
    await write('first', execution, telling);
    await write('second', telling);
    await bring();
    expect(told).toEqual(['first', 'second']);
    expect(startedWith()).toEqual({ caseId: 'c', correlationId: 'first' });
  });

  it('an effect of before there were such ids is carried out, and what follows begins with one', async () => {
    const { table, bring } = dependencies();
    await table.transact(effectWrites(table, [execution], start));
    expect((await bring()).batchItemFailures).toEqual([]);
    expect(startedWith()).toEqual({ caseId: 'c', correlationId: expect.stringMatching(ulid) as unknown });
  });

  it('a replay follows from what the dead effect followed from, whoever asks for it', async () => {
    const { table, ofKind, setAside } = dependencies();
    await correlated('first', () => table.transact(effectWrites(table, [execution], start)));
    const [dead] = ofKind('effect') as never[];
    await correlated('operator', () => table.transact(setAside.replay(dead as never, 'somebody', start)));
    expect(ofKind('effect')).toMatchObject([{ correlationId: 'first', replayedBy: 'somebody' }]);
  });

  it('the message of a delivery says it, and the first attempt is made under it', async () => {
    const messages: string[] = [];
    const on = {
      ...(await webhooks()),
      queue: (bodies: readonly string[]) => (messages.push(...bodies), Promise.resolve([])),
    };
    const id = 'ef_00000000000000000000000001';
    await tell(on)([{ id, at: start, effect: telling as never, correlationId: 'first' }]);
    const seen: (string | undefined)[] = [];
    const handler = queueFunction('webhook.first-attempt', () => {
      seen.push(correlationId());
      return Promise.resolve();
    });
    const attributes = { ApproximateReceiveCount: '1' };
    await handler({
      Records: [...messages, 'no JSON'].map((body, n) => ({ body, messageId: String(n), attributes })),
    } as SQSEvent);
    expect(seen).toEqual(['first', expect.stringMatching(ulid)]);
  });
});

describe('a task', () => {
  const tasks = taskFunction({
    look: task(z.strictObject({ caseId: z.string() }), () => Promise.resolve({ id: correlationId() })),
  });
  const call = (event: object) => tasks(Object.assign({ task: 'look', caseId: 'c' }, event), {} as Context);

  it('is done under the id that its execution hands on, which is no part of what it takes', async () => {
    expect(await call({ correlationId: 'first' })).toEqual({ id: 'first' });
  });

  it('of an execution that began without one is done all the same', async () => {
    expect(await call({})).toEqual({ id: expect.stringMatching(ulid) as unknown });
  });
});
