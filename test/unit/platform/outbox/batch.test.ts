import {
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  TaskTimedOut,
  ExecutionAlreadyExists,
} from '@aws-sdk/client-sfn';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeEach, expect, it, vi } from 'vitest';
import { effectBatch } from '../../../../functions/platform/outbox/batch.ts';
import type { DeadEffects } from '../../../../functions/platform/outbox/dead-effects.ts';
import type { Effect } from '../../../../functions/platform/outbox/model.ts';

const sfn = mockClient(SFNClient);
const failed = vi.fn<DeadEffects['failed']>();
const told = vi.fn(() => Promise.resolve());
const metadata = { $metadata: {}, message: '' };

afterAll(() => sfn.restore());
beforeEach(() => {
  sfn.reset();
  failed.mockReset().mockImplementation((_, error) => Promise.reject(error as Error));
  told.mockClear();
});

const run = (...effects: readonly unknown[]) =>
  effectBatch({
    carriers: { stepFunctions: new SFNClient({}), machineArn: (name) => `arn:${name}`, tell: told },
    dead: { failed } as unknown as DeadEffects,
    read: ({ dynamodb }) => dynamodb?.NewImage,
  })({
    Records: effects.map((effect, index) => ({
      dynamodb: {
        SequenceNumber: `${index}00`,
        NewImage: { id: `ef_${index}`, at: '2026-03-02T01:00:00.000Z', effect } as never,
      },
    })),
  });

const start: Effect = { effect: 'start-execution', machine: 'm', name: 'one', input: { caseId: 'ji_1' } };
const answer: Effect = { effect: 'answer-task', token: 't', output: {} };

it('carries each effect out', async () => {
  const tell: Effect = { effect: 'tell-partner', partner: 'pt_1', type: 'order.created', data: {} };
  expect(await run(start, answer, tell)).toEqual({ batchItemFailures: [] });
  expect(sfn.commandCalls(StartExecutionCommand)[0]?.args[0].input).toMatchObject({
    stateMachineArn: 'arn:m',
    name: 'one',
  });
  expect(sfn.commandCalls(SendTaskSuccessCommand)).toHaveLength(1);
  expect(told).toHaveBeenCalledOnce();
});

it('takes an execution that ran before, and a token nobody waits for, for done', async () => {
  sfn.on(StartExecutionCommand).rejects(new ExecutionAlreadyExists(metadata));
  sfn.on(SendTaskSuccessCommand).rejects(new TaskTimedOut(metadata));
  expect(await run(start, answer)).toEqual({ batchItemFailures: [] });
  expect(failed).not.toHaveBeenCalled();
});

it('reports the one that failed by its sequence number, and carries out the rest', async () => {
  sfn.on(SendTaskSuccessCommand).rejects(new Error('throttled'));
  expect(await run(start, answer, { ...start, name: 'two' })).toEqual({
    batchItemFailures: [{ itemIdentifier: '100' }],
  });
  expect(sfn.commandCalls(StartExecutionCommand)).toHaveLength(2);
});

it('goes on once an effect that keeps failing has been set aside', async () => {
  sfn.on(SendTaskSuccessCommand).rejects(new Error('broken'));
  failed.mockResolvedValue(undefined);
  expect(await run(answer)).toEqual({ batchItemFailures: [] });
});

it('reports a record that is no effect at all, for the dead-letter queue', async () => {
  expect(await run({ effect: 'unknown' })).toEqual({ batchItemFailures: [{ itemIdentifier: '000' }] });
});
