import {
  ExecutionAlreadyExists,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { effectBatch, type ToTell } from '../../../../functions/platform/outbox/batch.ts';
import { effectWrites } from '../../../../functions/platform/outbox/effects.ts';
import { refusalLimit } from '../../../../functions/platform/outbox/limits.ts';
import type { Effect } from '../../../../functions/platform/outbox/model.ts';
import { retry, retryLater } from '../../../../functions/platform/outbox/retry.ts';
import { SetAside } from '../../../../functions/platform/outbox/set-aside.ts';
import { DAY } from '../../../../functions/law/instant.ts';
import { handClock, memoryTable, start } from '../../services/webhooks/fixture.ts';
import { tellOperatorsOfDead } from '../../../../functions/services/telling/dead-effects.ts';

const sfn = mockClient(SFNClient);
const metadata = { $metadata: {}, message: '' };
/** What Step Functions says when too much is asked of it, and when it may not be asked. */
const throttled = Object.assign(new Error('Rate exceeded'), { name: 'ThrottlingException' });
const denied = Object.assign(new Error('no'), { name: 'AccessDeniedException' });

afterAll(() => sfn.restore());
beforeEach(() => void sfn.reset());

type Image = Record<string, unknown>;

/** A table with effects in it, the stream's function over it, and the queue that brings back what AWS could not take. */
const outbox = () => {
  const { table, ofKind } = memoryTable();
  const clock = handClock();
  const told: string[][] = [];
  const waiting: string[] = [];
  const tellings: { fail: (events: readonly ToTell[]) => Error | undefined } = { fail: () => undefined };
  const carriers = { stepFunctions: new SFNClient({}), machineArn: (name: string) => `arn:${name}` };
  const setAside = new SetAside({ table, clock }, tellOperatorsOfDead(table));
  const run = effectBatch({
    carriers,
    setAside,
    retryLater: retryLater((bodies) => (waiting.push(...bodies), Promise.resolve([]))),
    tell: (events) => {
      const failure = tellings.fail(events);
      if (failure) return Promise.reject(failure);
      told.push(events.map(({ id }) => id));
      return Promise.resolve();
    },
    read: (attributes) => attributes,
  });
  /** The records that the stream brings of these effects; each has its place as its sequence number. */
  const written = async (...effects: readonly Effect[]) => {
    const writes = effectWrites(table, effects, start);
    await table.transact(writes);
    return writes.map(({ Put }, place) => record(Put?.Item ?? {}, place));
  };
  const record = (image: Image, place: number) => ({
    dynamodb: {
      SequenceNumber: String(place),
      Keys: { pk: image['pk'], sk: image['sk'] } as never,
      NewImage: image as never,
    },
  });
  const bring = async (Records: ReturnType<typeof record>[]) =>
    (await run({ Records })).batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
  /** The queue brings every message once more; what is not taken stays in it. */
  const again = async () => {
    for (const body of waiting.splice(0)) {
      try {
        await retry({ carriers, setAside, clock })(body);
      } catch {
        waiting.push(body);
      }
    }
  };
  const listed = async (state: 'dead' | 'waiting') =>
    (await setAside.list(state, { limit: 100 })).items.map(({ lastError }) => lastError);
  return { bring, written, record, again, listed, told, waiting, tellings, clock, table, setAside, ofKind };
};

const startOf = (name: string): Effect => ({ effect: 'start-execution', machine: 'm', name, input: {} });
const answer: Effect = { effect: 'answer-task', token: 't', output: {} };
const telling = (partner: string): Effect => ({ effect: 'tell-partner', partner, type: 'x', data: {} });
const times = <T>(n: number, make: (index: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));

it('starts executions and answers tasks', async () => {
  const { bring, written } = outbox();
  expect(await bring(await written(startOf('one'), answer))).toEqual([]);
  expect(sfn.commandCalls(StartExecutionCommand)[0]?.args[0].input).toMatchObject({
    stateMachineArn: 'arn:m',
  });
  expect(sfn.commandCalls(SendTaskSuccessCommand)).toHaveLength(1);
});

it('takes an execution that ran before, and a token nobody waits for, for done', async () => {
  const { bring, written, listed } = outbox();
  sfn.on(StartExecutionCommand).rejects(new ExecutionAlreadyExists(metadata));
  sfn.on(SendTaskSuccessCommand).rejects(new TaskTimedOut(metadata));
  expect(await bring(await written(startOf('one'), answer))).toEqual([]);
  expect([...(await listed('dead')), ...(await listed('waiting'))]).toEqual([]);
});

describe('what is told', () => {
  it('goes to each recipient together and in the order of the stream', async () => {
    const { bring, written, told } = outbox();
    const records = await written(telling('pt_1'), telling('pt_2'), telling('pt_1'), telling('pt_1'));
    expect(await bring(records)).toEqual([]);
    const ids = records.map(({ dynamodb }) => (dynamodb.NewImage as { id: string }).id);
    expect(told).toEqual([[ids[0], ids[2], ids[3]], [ids[1]]]);
  });

  it('lies in the partition of its recipient, by the order it was made in', async () => {
    const { written } = outbox();
    const keys = (await written(telling('pt_1'), telling('pt_1'))).map(
      ({ dynamodb }) => dynamodb.Keys as Image,
    );
    expect(keys.map(({ pk }) => pk)).toEqual(['OUT#partner#pt_1', 'OUT#partner#pt_1']);
    expect(keys.map(({ sk }) => String(sk)).toSorted()).toEqual(keys.map(({ sk }) => sk));
  });

  it('waits behind what is refused, so that the order holds, and goes on once that is dead; nobody else waits', async () => {
    const { bring, written, told, tellings, listed } = outbox();
    const records = await written(telling('pt_1'), telling('pt_2'), telling('pt_1'));
    const [bad, other, later] = records.map(({ dynamodb }) => (dynamodb.NewImage as { id: string }).id);
    tellings.fail = (events) => (events.some(({ id }) => id === bad) ? new Error('too big') : undefined);
    for (let round = 1; round < refusalLimit; round += 1) expect(await bring(records)).toEqual(['0']);
    expect(told.flat()).not.toContain(later);
    expect(told.flat()).toContain(other);
    expect(await bring(records)).toEqual([]);
    expect(told.at(-1)).toEqual([later]);
    expect(await listed('dead')).toEqual(['Error']);
  });

  it('stays in the stream while the table cannot be written to, and is counted against nobody', async () => {
    const { bring, written, tellings, listed, ofKind } = outbox();
    tellings.fail = () => throttled;
    const records = await written(telling('pt_1'), telling('pt_1'));
    for (let round = 0; round < 20; round += 1) expect(await bring(records)).toEqual(['0']);
    expect(await listed('dead')).toEqual([]);
    expect(ofKind('effect')).toMatchObject([{ attempts: 0 }, { attempts: 0 }]);
  });
});

describe('what AWS cannot take', () => {
  it('waits in a queue however often it is throttled: of fifty none is dead, and all are carried out after', async () => {
    const { bring, written, again, listed, waiting } = outbox();
    sfn.on(StartExecutionCommand).rejects(throttled);
    // Nothing stays in the stream for it.
    expect(await bring(await written(...times(50, (n) => startOf(`e${n}`))))).toEqual([]);
    for (let round = 0; round < 30; round += 1) await again();
    expect(await listed('waiting')).toHaveLength(50);
    expect(await listed('dead')).toEqual([]);

    sfn.on(StartExecutionCommand).resolves({});
    sfn.resetHistory();
    await again();
    const started = sfn.commandCalls(StartExecutionCommand).map(({ args }) => args[0].input.name);
    expect(started.toSorted()).toEqual(times(50, (n) => `e${n}`).toSorted());
    expect([await listed('waiting'), await listed('dead'), waiting]).toEqual([[], [], []]);
  });

  it.each([
    ['a throttle', throttled],
    ['a 5xx', Object.assign(new Error(), { name: 'X', $metadata: { httpStatusCode: 503 } })],
    ['an unknown 5xx', Object.assign(new Error(), { name: 'X', $metadata: { httpStatusCode: 507 } })],
    ['a time-out', Object.assign(new Error(), { name: 'TimeoutError' })],
    ['a refused connection', Object.assign(new Error(), { code: 'ECONNREFUSED' })],
    ['a quota of executions', Object.assign(new Error(), { name: 'ExecutionLimitExceeded' })],
  ])('because of %s waits', async (_, error) => {
    const { bring, written, listed } = outbox();
    sfn.on(StartExecutionCommand).rejects(error);
    await bring(await written(startOf('one')));
    expect(await listed('waiting')).toHaveLength(1);
  });

  it('is dead after three days, and an operator sees it', async () => {
    const { bring, written, again, listed, clock, waiting } = outbox();
    sfn.on(StartExecutionCommand).rejects(throttled);
    await bring(await written(startOf('one')));
    clock.pass(3 * DAY - 1);
    await again();
    expect(await listed('dead')).toEqual([]);
    clock.pass(1);
    await again();
    expect(await listed('dead')).toEqual(['ThrottlingException']);
    expect([await listed('waiting'), waiting]).toEqual([[], []]);
  });

  it('stays in the stream where the queue cannot take it either', async () => {
    const { written, table, setAside, listed } = outbox();
    sfn.on(StartExecutionCommand).rejects(throttled);
    const records = await written(startOf('one'));
    const run = effectBatch({
      carriers: { stepFunctions: new SFNClient({}), machineArn: String },
      setAside,
      retryLater: retryLater(() => Promise.resolve([0])),
      tell: () => Promise.resolve(),
      read: (attributes) => attributes,
    });
    expect((await run({ Records: records })).batchItemFailures).toEqual([{ itemIdentifier: '0' }]);
    expect(await listed('waiting')).toEqual([]);
    expect(table.name).toBe('table');
  });

  it('that was replayed meanwhile is at its end', async () => {
    const { bring, written, again, setAside, table, listed, waiting, ofKind } = outbox();
    sfn.on(StartExecutionCommand).rejects(throttled);
    await bring(await written(startOf('one')));
    const [item] = (await setAside.list('waiting', { limit: 1 })).items;
    if (!item) throw new Error('Nothing waits');
    await table.transact(setAside.replay(item, 'zhang', start));
    await again();
    expect([await listed('waiting'), waiting]).toEqual([[], []]);
    expect(ofKind('effect')).toMatchObject([{ replayedBy: 'zhang', attempts: 0 }]);
  });
});

describe('what is refused', () => {
  it('is tried five times, and dead then', async () => {
    const { bring, written, listed } = outbox();
    sfn.on(SendTaskSuccessCommand).rejects(denied);
    const records = await written(startOf('one'), answer);
    for (let round = 1; round < refusalLimit; round += 1) expect(await bring(records)).toEqual(['1']);
    expect(await bring(records)).toEqual([]);
    expect(await listed('dead')).toEqual(['AccessDeniedException']);
  });

  it('from the queue of retries counts as well', async () => {
    const { bring, written, again, listed, waiting } = outbox();
    sfn.on(StartExecutionCommand).rejects(throttled);
    await bring(await written(startOf('one')));
    sfn.on(StartExecutionCommand).rejects(denied);
    for (let round = 1; round <= refusalLimit; round += 1) await again();
    expect([await listed('dead'), waiting]).toEqual([['AccessDeniedException'], []]);
  });

  it('is dead at once where no version of this code can read it, and holds nobody up', async () => {
    const { bring, written, record, table, listed } = outbox();
    const image = {
      pk: 'EFFECT#ef_x',
      sk: 'EFFECT',
      kind: 'effect',
      id: 'ef_x',
      version: 1,
      effect: { effect: '?' },
    };
    await table.transact([table.write.put(image)]);
    const [good] = await written(startOf('one'));
    if (!good) throw new Error('Nothing was written');
    expect(
      await bring([record(image, 0), { ...good, dynamodb: { ...good.dynamodb, SequenceNumber: '1' } }]),
    ).toEqual([]);
    expect(await listed('dead')).toEqual(['ZodError']);
    expect(sfn.commandCalls(StartExecutionCommand)).toHaveLength(1);
  });
});
