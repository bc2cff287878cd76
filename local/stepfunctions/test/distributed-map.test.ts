import {
  DescribeMapRunCommand,
  ListExecutionsCommand,
  ListMapRunsCommand,
  UpdateMapRunCommand,
} from '@aws-sdk/client-sfn';
import { describe, expect, test } from 'vitest';
import { bench, chain, FunctionError, LAMBDA, type Bench } from './support.ts';

const distributed = (
  fields: object = {},
  processor: object = { StartAt: 'P', States: { P: { Type: 'Pass', End: true } } },
) => ({
  ...{ Type: 'Map', Label: 'Items' },
  ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' }, ...processor },
  ...fields,
});
const picky = {
  StartAt: 'T',
  States: {
    T: {
      Type: 'Task',
      Resource: LAMBDA,
      Arguments: { FunctionName: 'f', Payload: { v: '{% $states.input %}' } },
      Output: '{% $states.input %}',
      End: true,
    },
  },
};
const refusing = (bad: readonly unknown[]) => ({
  f: (payload: Record<string, unknown>) => {
    if (bad.includes(payload['v'])) throw new FunctionError('Bad', String(payload['v']));
    return 1;
  },
});
const mapRunOf = async (engine: Bench, executionArn: string) => {
  const { mapRuns } = await engine.client.send(new ListMapRunsCommand({ executionArn }));
  return engine.client.send(new DescribeMapRunCommand({ mapRunArn: mapRuns?.[0]?.mapRunArn }));
};

describe('Map, distributed', () => {
  test('each item is an execution of its own; the result lists their outputs in order [documented]', async () => {
    const engine = await bench();
    const told = await engine.runState(distributed({ Items: [1, 2, 3], MaxConcurrency: 2 }));
    const run = await mapRunOf(engine, told.arn);
    const { executions } = await engine.client.send(new ListExecutionsCommand({ mapRunArn: run.mapRunArn }));
    expect(told.value).toEqual([1, 2, 3]);
    expect(executions?.map(({ status }) => status)).toEqual(['SUCCEEDED', 'SUCCEEDED', 'SUCCEEDED']);
    expect(run).toMatchObject({
      ...{ status: 'SUCCEEDED', maxConcurrency: 2, toleratedFailureCount: 0, toleratedFailurePercentage: 0 },
      itemCounts: { total: 3, succeeded: 3, failed: 0, running: 0, pending: 0, resultsWritten: 3 },
      executionCounts: { total: 3, succeeded: 3 },
    });
    expect(run.mapRunArn).toContain(':mapRun:');
  });

  test('MapStateExited hangs from MapRunStarted; the children publish nothing here [recorded]', async () => {
    const told = await (await bench()).runState(distributed({ Items: [1] }));
    expect(chain(told.events).slice(1)).toEqual([
      ...['2<0 MapStateEntered', '3<2 MapStateStarted', '4<3 MapRunStarted', '5<4 MapRunSucceeded'],
      ...['6<5 MapStateSucceeded', '7<4 MapStateExited', '8<7 ExecutionSucceeded'],
    ]);
  });

  const batches: readonly (readonly [rule: string, batcher: object, expected: unknown])[] = [
    [
      'MaxItemsPerBatch puts items together [recorded]',
      { MaxItemsPerBatch: 2 },
      [{ Items: [1, 2] }, { Items: [3] }],
    ],
    [
      'BatchInput stands in every batch [documented]',
      { MaxItemsPerBatch: '{% 3 %}', BatchInput: { k: '{% $states.input.k %}' } },
      [{ BatchInput: { k: 'v' }, Items: [1, 2, 3] }],
    ],
    [
      'MaxInputBytesPerBatch bounds a batch by its bytes [documented]',
      { MaxInputBytesPerBatch: 16 },
      [{ Items: [1, 2] }, { Items: [3] }],
    ],
  ];
  test.each(batches)('%s', async (_rule, batcher, expected) => {
    expect(
      (await (await bench()).runState(distributed({ Items: [1, 2, 3], ItemBatcher: batcher }), { k: 'v' }))
        .value,
    ).toEqual(expected);
  });

  const tolerances: readonly (readonly [rule: string, fields: object, status: string])[] = [
    ['one failure is too many by default [documented]', {}, 'FAILED'],
    ['ToleratedFailureCount lets so many fail [documented]', { ToleratedFailureCount: 1 }, 'SUCCEEDED'],
    ['one failure more than that is too many [documented]', { ToleratedFailureCount: 0 }, 'FAILED'],
    [
      'ToleratedFailurePercentage lets that share fail [documented]',
      { ToleratedFailurePercentage: '{% 25 %}' },
      'SUCCEEDED',
    ],
    ['a larger share is too much [documented]', { ToleratedFailurePercentage: 24 }, 'FAILED'],
  ];
  test.each(tolerances)('%s', async (_rule, fields, status) => {
    const told = await (
      await bench(refusing([2]))
    ).runState(distributed({ Items: [1, 2, 3, 4], ...fields }, picky));
    expect([told.status, told.error]).toEqual([
      status,
      status === 'FAILED' ? 'States.ExceedToleratedFailureThreshold' : undefined,
    ]);
    if (status === 'SUCCEEDED') expect(told.value).toEqual([1, 3, 4]);
    else expect(told.types.slice(-3)).toEqual(['MapRunFailed', 'MapStateFailed', 'ExecutionFailed']);
  });

  test('its scope sees no outer variables [documented]', async () => {
    const told = await (
      await bench()
    ).run({
      StartAt: 'A',
      States: {
        A: { Type: 'Pass', Assign: { x: 1 }, Next: 'M' },
        M: {
          ...distributed(
            { Items: [1] },
            { StartAt: 'P', States: { P: { Type: 'Pass', Output: '{% $exists($x) %}', End: true } } },
          ),
          End: true,
        },
      },
    });
    expect(told.value).toEqual([false]);
  });

  test('stopping the parent stops the children and aborts the MapRun [documented]', async () => {
    const engine = await bench();
    const waiting = { StartAt: 'W', States: { W: { Type: 'Wait', Seconds: 1_000, End: true } } };
    const arn = await engine.begin(
      await engine.create({
        StartAt: 'S',
        States: { S: { ...distributed({ Items: [1, 2] }, waiting), End: true } },
      }),
    );
    const { StopExecutionCommand } = await import('@aws-sdk/client-sfn');
    await engine.client.send(new StopExecutionCommand({ executionArn: arn }));
    const run = await mapRunOf(engine, arn);
    const { executions } = await engine.client.send(new ListExecutionsCommand({ mapRunArn: run.mapRunArn }));
    expect([run.status, executions?.map(({ status }) => status)]).toEqual([
      'ABORTED',
      ['ABORTED', 'ABORTED'],
    ]);
  });

  test('UpdateMapRun changes the limits of one under way [documented]', async () => {
    const engine = await bench();
    const waiting = { StartAt: 'W', States: { W: { Type: 'Wait', Seconds: 1_000, End: true } } };
    const arn = await engine.begin(
      await engine.create({
        StartAt: 'S',
        States: { S: { ...distributed({ Items: [1, 2, 3], MaxConcurrency: 1 }, waiting), End: true } },
      }),
    );
    const { mapRunArn } = await mapRunOf(engine, arn);
    await engine.client.send(new UpdateMapRunCommand({ mapRunArn, maxConcurrency: 3 }));
    expect((await mapRunOf(engine, arn)).executionCounts).toMatchObject({ running: 3, pending: 0 });
  });

  test('a MapRun under way survives a restart [ours]', async () => {
    const engine = await bench();
    const waiting = {
      StartAt: 'W',
      States: { W: { Type: 'Wait', Seconds: 10, Output: '{% $states.input * 2 %}', End: true } },
    };
    const arn = await engine.begin(
      await engine.create({
        StartAt: 'S',
        States: { S: { ...distributed({ Items: [1, 2, 3], MaxConcurrency: 2 }, waiting), End: true } },
      }),
    );
    await engine.restart();
    await engine.travel(10);
    await engine.restart();
    await engine.travel(10);
    expect((await engine.tell(arn)).value).toEqual([2, 4, 6]);
  });
});
