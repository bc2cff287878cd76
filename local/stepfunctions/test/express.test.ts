import * as sfn from '@aws-sdk/client-sfn';
import { describe, expect, test } from 'vitest';
import { bench, refusal } from './support.ts';

const PASS = { StartAt: 'S', States: { S: { Type: 'Pass', End: true } } };

describe('Express machines', () => {
  test('StartSyncExecution answers with the end, and nothing is kept [documented]', async () => {
    const engine = await bench();
    const stateMachineArn = await engine.create(
      { StartAt: 'S', States: { S: { Type: 'Pass', Output: '{% $states.input.a + 1 %}', End: true } } },
      'express',
      'EXPRESS',
    );
    const answer = await engine.client.send(
      new sfn.StartSyncExecutionCommand({ stateMachineArn, input: '{"a":1}' }),
    );
    expect(answer).toMatchObject({
      status: 'SUCCEEDED',
      output: '2',
      executionArn: expect.stringContaining(':express:express:'),
    });
    expect(
      await refusal(
        engine.client.send(new sfn.DescribeExecutionCommand({ executionArn: String(answer.executionArn) })),
      ),
    ).toContain('ExecutionDoesNotExist');
  });
  test('a failure is an answer too [documented]', async () => {
    const engine = await bench();
    const stateMachineArn = await engine.create(
      { StartAt: 'S', States: { S: { Type: 'Fail', Error: 'E', Cause: 'c' } } },
      'express',
      'EXPRESS',
    );
    expect(await engine.client.send(new sfn.StartSyncExecutionCommand({ stateMachineArn }))).toMatchObject({
      status: 'FAILED',
      error: 'E',
      cause: 'c',
    });
  });
  test('a standard machine is not started so, an express one’s executions not listed [documented]', async () => {
    const engine = await bench();
    expect(
      await refusal(
        engine.client.send(new sfn.StartSyncExecutionCommand({ stateMachineArn: await engine.create(PASS) })),
      ),
    ).toContain('StateMachineTypeNotSupported');
    const express = await engine.create(PASS, 'express', 'EXPRESS');
    expect(
      await refusal(engine.client.send(new sfn.ListExecutionsCommand({ stateMachineArn: express }))),
    ).toContain('StateMachineTypeNotSupported');
  });
});
