import { StartExecutionCommand } from '@aws-sdk/client-sfn';
import { describe, expect, test } from 'vitest';
import { EVALUATION } from './histories/evaluation.ts';
import { FUNCTIONS } from './histories/functions.ts';
import { lineOf } from './histories/line.ts';
import { MAPS } from './histories/maps.ts';
import { bench, FunctionError } from './support.ts';

const TABLES = {
  'Histories: functions by their ARN': FUNCTIONS,
  'Histories: expressions that fail': EVALUATION,
  'Histories: Map and Parallel': MAPS,
};

describe.each(Object.entries(TABLES))('%s', (_topic, table) => {
  const rows = table.map((row) => ({ ...row, known: row.known ?? 'recorded' }));
  test.each(rows)('$rule [$known]', async ({ definition, input = {}, travel = [], events }) => {
    const engine = await bench({
      echo: (payload) => payload,
      fails: () => {
        throw new FunctionError('Bad', 'why');
      },
    });
    const arn = await engine.begin(await engine.create(definition), input);
    for (const seconds of travel) await engine.travel(seconds);
    expect((await engine.tell(arn)).events.map(lineOf)).toEqual(events);
  });
});

test('Histories: a function that does not answer in time [recorded]', async () => {
  const resource = 'arn:aws:lambda:us-east-1:123456789012:function:late';
  const answer = Promise.withResolvers<null>();
  const called = Promise.withResolvers<null>();
  const late = () => {
    called.resolve(null);
    return answer.promise;
  };
  const engine = await bench({ late });
  const states = { S: { Type: 'Task', Resource: resource, TimeoutSeconds: 5, End: true } };
  const stateMachineArn = await engine.create({ StartAt: 'S', States: states });
  const { executionArn } = await engine.client.send(new StartExecutionCommand({ stateMachineArn }));
  await called.promise;
  await engine.clock.advanceTo(engine.clock.now() + 5_000, () => Promise.resolve());
  await expect.poll(async () => (await engine.tell(String(executionArn))).status).toBe('FAILED');
  answer.resolve(null);
  expect((await engine.tell(String(executionArn))).events.map(lineOf).slice(2)).toEqual([
    `3<2 LambdaFunctionScheduled {} {"resource":"${resource}","timeoutInSeconds":5}`,
    '4<3 LambdaFunctionStarted',
    '5<4 LambdaFunctionTimedOut {"error":"States.Timeout"}',
    '6<5 ExecutionFailed {"error":"States.Timeout"}',
  ]);
});
