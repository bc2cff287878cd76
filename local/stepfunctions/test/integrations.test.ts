import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DescribeExecutionCommand, StopExecutionCommand } from '@aws-sdk/client-sfn';
import { describe, expect, onTestFinished, test } from 'vitest';
import { httpInvoker } from '../src/integrations/lambda-http.ts';
import { bench, chain, LAMBDA, type Bench } from './support.ts';

const START = 'arn:aws:states:::states:startExecution';
const start = (suffix: string, machine: string, fields: object = {}) => ({
  ...{ Type: 'Task', Resource: `${START}${suffix}`, End: true },
  Arguments: { StateMachineArn: machine, Input: { from: 'parent' } },
  ...fields,
});
const child = (engine: Bench, state: object = { Type: 'Pass', End: true }) =>
  engine.create({ StartAt: 'K', States: { K: state } });

describe('states:startExecution', () => {
  test('plain: answers once the child has started [recorded]', async () => {
    const engine = await bench();
    const told = await engine.runState(
      start('', await child(engine, { Type: 'Wait', Seconds: 10, End: true })),
    );
    expect(told.value).toMatchObject({
      ExecutionArn: expect.stringContaining(':execution:'),
      StartDate: expect.any(Number),
      SdkHttpMetadata: { HttpStatusCode: 200 },
    });
  });

  test('.sync:2 gives the child’s input and output as values [recorded]', async () => {
    const engine = await bench();
    const told = await engine.runState(start('.sync:2', await child(engine)));
    expect(told.value).toMatchObject({
      Input: { from: 'parent' },
      Output: { from: 'parent' },
      Status: 'SUCCEEDED',
    });
    expect(chain(told.events).slice(2, 6)).toEqual([
      '3<2 TaskScheduled',
      '4<3 TaskStarted',
      '5<4 TaskSubmitted',
      '6<5 TaskSucceeded',
    ]);
  });

  test('.sync gives them as texts [recorded]', async () => {
    const engine = await bench();
    const told = await engine.runState(start('.sync', await child(engine)));
    expect(told.value).toMatchObject({ Input: '{"from":"parent"}', Output: '{"from":"parent"}' });
  });

  test('a child that fails fails the task with States.TaskFailed and a JSON cause [recorded]', async () => {
    const engine = await bench();
    const told = await engine.runState(
      start('.sync', await child(engine, { Type: 'Fail', Error: 'E', Cause: 'c' })),
    );
    expect([told.error, JSON.parse(told.cause ?? '')]).toEqual([
      'States.TaskFailed',
      expect.objectContaining({ Error: 'E', Cause: 'c', Status: 'FAILED' }),
    ]);
  });

  test('an unknown machine is StepFunctions.StateMachineDoesNotExistException [recorded]', async () => {
    const told = await (
      await bench()
    ).runState(start('', 'arn:aws:states:us-east-1:123456789012:stateMachine:none'));
    expect(told.error).toBe('StepFunctions.StateMachineDoesNotExistException');
  });

  test('a name in use is StepFunctions.ExecutionAlreadyExistsException [recorded]', async () => {
    const engine = await bench();
    const machine = await child(engine);
    await engine.begin(machine, {}, 'taken');
    const told = await engine.runState(
      start('', machine, { Arguments: { StateMachineArn: machine, Name: 'taken', Input: 1 } }),
    );
    expect(told.error).toBe('StepFunctions.ExecutionAlreadyExistsException');
  });

  test('stopping the parent stops the child it waits for [documented]', async () => {
    const engine = await bench();
    const machine = await child(engine, { Type: 'Wait', Seconds: 100, End: true });
    const parent = await engine.begin(
      await engine.create({
        StartAt: 'S',
        States: { S: start('.sync:2', machine, { Arguments: { StateMachineArn: machine, Name: 'kid' } }) },
      }),
    );
    await engine.client.send(new StopExecutionCommand({ executionArn: parent }));
    const kid = machine.replace(':stateMachine:', ':execution:') + ':kid';
    expect((await engine.client.send(new DescribeExecutionCommand({ executionArn: kid }))).status).toBe(
      'ABORTED',
    );
  });

  test('a parent waits for its child over a restart [ours]', async () => {
    const engine = await bench();
    const machine = await child(engine, { Type: 'Wait', Seconds: 100, End: true });
    const parent = await engine.begin(
      await engine.create({ StartAt: 'S', States: { S: start('.sync:2', machine) } }),
    );
    await engine.restart();
    await engine.travel(100);
    expect((await engine.tell(parent)).status).toBe('SUCCEEDED');
  });

  test('.waitForTaskToken: the child reports through the token [documented]', async () => {
    const engine = await bench();
    const machine = await child(engine, {
      ...{ Type: 'Task', Resource: 'arn:aws:states:::aws-sdk:sfn:sendTaskSuccess', End: true },
      Arguments: { TaskToken: '{% $states.input.token %}', Output: { told: true } },
    });
    const told = await engine.runState(
      start('.waitForTaskToken', machine, {
        Arguments: { StateMachineArn: machine, Input: { token: '{% $states.context.Task.Token %}' } },
      }),
    );
    expect(told.value).toEqual({ told: true });
  });
});

describe('aws-sdk:sfn', () => {
  const task = (action: string, args: object) => ({
    Type: 'Task',
    Resource: `arn:aws:states:::aws-sdk:sfn:${action}`,
    Arguments: args,
    End: true,
  });
  test('names are the SDK’s, times ISO texts [documented]', async () => {
    const engine = await bench();
    const told = await engine.runState(
      task('startExecution', { StateMachineArn: await child(engine), Input: { a: 1 } }),
    );
    expect(told.value).toEqual({ ExecutionArn: expect.any(String), StartDate: '2026-01-01T00:00:00.000Z' });
  });
  test('errors end in Exception [documented]', async () => {
    const told = await (
      await bench()
    ).runState(
      task('describeExecution', { ExecutionArn: 'arn:aws:states:us-east-1:123456789012:execution:a:b' }),
    );
    expect(told.error).toBe('Sfn.ExecutionDoesNotExistException');
  });
});

/** A server that answers one protocol the way the real one does, for one test. */
async function server(
  answer: (
    target: string,
    body: unknown,
  ) => { status: number; body: unknown; headers?: Record<string, string> },
): Promise<string> {
  const listening = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk) => (text += String(chunk)));
    request.on('end', () => {
      const { status, body, headers } = answer(
        String(request.headers['x-amz-target'] ?? request.url),
        JSON.parse(text),
      );
      response
        .writeHead(status, { 'Content-Type': 'application/x-amz-json-1.0', ...headers })
        .end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void listening.close());
  return `http://127.0.0.1:${(listening.address() as AddressInfo).port}`;
}

describe('Lambda over HTTP', () => {
  const over = async (status: number, body: unknown, headers: Record<string, string> = {}) => {
    const url = await server(() => ({ status, body, headers }));
    return (await bench({}, { invoke: httpInvoker(url) })).runState({
      Type: 'Task',
      Resource: LAMBDA,
      Arguments: { FunctionName: 'f', Payload: 1 },
      Output: '{% $states.result.Payload %}',
    });
  };
  test('payloads come and go [ours]', async () => {
    expect((await over(200, { a: 1 })).value).toEqual({ a: 1 });
  });
  test('X-Amz-Function-Error is the function’s failure [documented]', async () => {
    expect(
      (await over(200, { errorType: 'Mine', errorMessage: 'm' }, { 'X-Amz-Function-Error': 'Unhandled' }))
        .error,
    ).toBe('Mine');
  });
  test('an error status is the service’s [documented]', async () => {
    expect(
      (await over(404, { Message: 'no' }, { 'X-Amzn-ErrorType': 'ResourceNotFoundException:http://x' }))
        .error,
    ).toBe('Lambda.ResourceNotFoundException');
  });
});
