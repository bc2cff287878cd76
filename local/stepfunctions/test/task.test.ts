import { CreateStateMachineCommand, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { describe, expect, test } from 'vitest';
import { bench, chain, EPOCH, FunctionError, LAMBDA, type Functions } from './support.ts';

const task = (fields: object = {}) => ({
  ...{
    Type: 'Task',
    Resource: LAMBDA,
    Arguments: { FunctionName: 'f', Payload: '{% $states.input %}' },
    End: true,
  },
  ...fields,
});
const machine = (fields: object = {}) => ({
  StartAt: 'S',
  States: { S: task(fields), ...('Catch' in fields && { C: { Type: 'Pass', End: true } }) },
});
const failing = (name: string, times = Infinity): Functions => {
  let calls = 0;
  return {
    f: () => {
      if (calls++ < times) throw new FunctionError(name, 'no');
      return calls;
    },
  };
};

describe('Task: lambda:invoke', () => {
  test('the result wraps the payload as AWS does [recorded]', async () => {
    const told = await (await bench({ f: (payload) => ({ got: payload }) })).run(machine(), { a: 1 });
    expect(told.value).toMatchObject({
      ...{ ExecutedVersion: '$LATEST', Payload: { got: { a: 1 } }, StatusCode: 200 },
      SdkHttpMetadata: { HttpStatusCode: 200, HttpHeaders: { 'X-Amz-Executed-Version': '$LATEST' } },
    });
  });

  test('the events, their order and what they hang from [recorded]', async () => {
    const told = await (await bench({ f: () => 1 })).run(machine({ TimeoutSeconds: 5, HeartbeatSeconds: 2 }));
    expect(chain(told.events)).toEqual([
      '1<0 ExecutionStarted',
      '2<0 TaskStateEntered',
      '3<2 TaskScheduled',
      '4<3 TaskStarted',
      '5<4 TaskSucceeded',
      '6<5 TaskStateExited',
      '7<6 ExecutionSucceeded',
    ]);
    expect(told.events[2]?.taskScheduledEventDetails).toEqual({
      ...{
        resourceType: 'lambda',
        resource: 'invoke',
        region: 'us-east-1',
        timeoutInSeconds: 5,
        heartbeatInSeconds: 2,
      },
      parameters: '{"FunctionName":"f","Payload":{}}',
    });
  });

  const payloads: readonly (readonly [rule: string, payload: unknown, seen: unknown])[] = [
    ['a null payload arrives as {} [recorded]', null, {}],
    ['an absent payload arrives as {} [recorded]', undefined, {}],
    ['a text payload is sent as it stands [recorded]', '{"a":1}', { a: 1 }],
  ];
  test.each(payloads)('%s', async (_rule, payload, seen) => {
    const args = { FunctionName: 'f', ...(payload !== undefined && { Payload: payload }) };
    const told = await (
      await bench({ f: (given) => given })
    ).run(machine({ Arguments: args, Output: '{% $states.result.Payload %}' }));
    expect(told.value).toEqual(seen);
  });

  test('a function’s own error keeps its name; the cause is its payload [recorded]', async () => {
    const told = await (await bench(failing('Broken'))).run(machine());
    expect([told.error, JSON.parse(told.cause ?? '')]).toEqual([
      'Broken',
      { errorType: 'Broken', errorMessage: 'no' },
    ]);
  });

  test('an unknown function fails as the service names it [recorded]', async () => {
    const told = await (await bench()).run(machine());
    expect(told.error).toBe('Lambda.ResourceNotFoundException');
  });

  test('what the invoker throws without a name is Lambda.AWSLambdaException [recorded]', async () => {
    const engine = await bench({}, { invoke: async () => Promise.reject(new Error('connection refused')) });
    expect((await engine.run(machine())).error).toBe('Lambda.AWSLambdaException');
  });

  test('a result of more than 262,144 bytes fails the task, and States.ALL catches it [recorded]', async () => {
    const engine = await bench({ f: () => 'x'.repeat(262_145) });
    const told = await engine.run(machine({ Catch: [{ ErrorEquals: ['States.ALL'], Next: 'C' }] }));
    expect([told.status, told.value]).toEqual([
      'SUCCEEDED',
      expect.objectContaining({ Error: 'States.DataLimitExceeded' }),
    ]);
  });

  test('without Arguments the input is the request [documented]', async () => {
    const told = await (
      await bench({ f: (given) => given })
    ).run(
      {
        StartAt: 'S',
        States: {
          S: { ...task({ Output: '{% $states.result.Payload %}' }), Arguments: '{% $states.input %}' },
        },
      },
      { FunctionName: 'f', Payload: { b: 2 } },
    );
    expect(told.value).toEqual({ b: 2 });
  });
});

describe('Retry', () => {
  const retry = (fields: object = {}) => [{ ErrorEquals: ['Broken'], ...fields }];

  test('defaults: three attempts after 1, 2 and 4 seconds [documented]', async () => {
    const engine = await bench(failing('Broken'));
    const arn = await engine.begin(await engine.create(machine({ Retry: retry() })));
    const failures = async () =>
      (await engine.tell(arn)).types.filter((type) => type === 'TaskFailed').length;
    const seen = [await failures()];
    for (const seconds of [0.999, 0.001, 2, 4]) {
      await engine.travel(seconds);
      seen.push(await failures());
    }
    expect([seen, (await engine.tell(arn)).error]).toEqual([[1, 1, 2, 3, 4], 'Broken']);
  });

  test('a retry schedules again after TaskFailed, without entering again [recorded]', async () => {
    const engine = await bench(failing('Broken', 1));
    const arn = await engine.begin(await engine.create(machine({ Retry: retry() })));
    await engine.travel(1);
    expect(chain((await engine.tell(arn)).events).slice(2, 8)).toEqual([
      '3<2 TaskScheduled',
      '4<3 TaskStarted',
      '5<4 TaskFailed',
      '6<5 TaskScheduled',
      '7<6 TaskStarted',
      '8<7 TaskSucceeded',
    ]);
  });

  test('arguments are evaluated again, and RetryCount counts [recorded]', async () => {
    const seen: unknown[] = [];
    const engine = await bench({
      f: (payload) => {
        seen.push(payload['n']);
        throw new FunctionError('Broken', '');
      },
    });
    const args = { FunctionName: 'f', Payload: { n: '{% $states.context.State.RetryCount %}' } };
    await engine.begin(await engine.create(machine({ Arguments: args, Retry: retry({ MaxAttempts: 2 }) })));
    await engine.travel(10);
    expect(seen).toEqual([0, 1, 2]);
  });

  test('the engine says when what failed is tried again, and nothing of what only waits [ours]', async () => {
    const engine = await bench(failing('Broken', 1));
    await engine.begin(
      await engine.create({ StartAt: 'W', States: { W: { Type: 'Wait', Seconds: 1, End: true } } }),
    );
    await engine.begin(await engine.create(machine({ Retry: retry({ IntervalSeconds: 2 }) })));
    const due = EPOCH + 2_000;
    const until = [due - 1, due].map((moment) => engine.engine.nextRetry(moment));
    await engine.travel(2);
    expect([...until, engine.engine.nextRetry(due + 60_000)]).toEqual([undefined, due, undefined]);
  });

  const delays: readonly (readonly [rule: string, fields: object, delays: readonly number[]])[] = [
    ['BackoffRate 1 keeps the interval [documented]', { IntervalSeconds: 3, BackoffRate: 1 }, [3, 3, 3]],
    [
      'MaxDelaySeconds bounds the growth [documented]',
      { IntervalSeconds: 2, BackoffRate: 3, MaxDelaySeconds: 5 },
      [2, 5, 5],
    ],
    ['BackoffRate may be a fraction [documented]', { IntervalSeconds: 2, BackoffRate: 1.5 }, [2, 3, 4.5]],
  ];
  test.each(delays)('%s', async (_rule, fields, expected) => {
    const engine = await bench(failing('Broken'));
    const arn = await engine.begin(await engine.create(machine({ Retry: retry(fields) })));
    await engine.travel(100);
    const times = (await engine.tell(arn)).events
      .filter(({ type }) => type === 'TaskFailed')
      .map(({ timestamp }) => Number(timestamp));
    expect(times.slice(1).map((time, index) => (time - Number(times[index])) / 1_000)).toEqual(expected);
  });

  test('full jitter spreads the delay below the computed one, the same with the same seed [documented]', async () => {
    const attempt = async () => {
      const engine = await bench(failing('Broken'));
      const name = 'jittery';
      const arn = await engine.begin(
        await engine.create(
          machine({ Retry: retry({ IntervalSeconds: 100, JitterStrategy: 'FULL', MaxAttempts: 1 }) }),
          name,
        ),
        {},
        name,
      );
      await engine.travel(200);
      const [first, second] = (await engine.tell(arn)).events.filter(({ type }) => type === 'TaskFailed');
      return (Number(second?.timestamp) - Number(first?.timestamp)) / 1_000;
    };
    const delay = await attempt();
    expect([delay > 0 && delay < 100, await attempt()]).toEqual([true, delay]);
  });

  test('each retrier counts its own attempts [documented]', async () => {
    let calls = 0;
    const engine = await bench({
      f: () => {
        throw new FunctionError(calls++ % 2 === 0 ? 'A' : 'B', '');
      },
    });
    const arn = await engine.begin(
      await engine.create(
        machine({
          Retry: [
            { ErrorEquals: ['A'], MaxAttempts: 2 },
            { ErrorEquals: ['B'], MaxAttempts: 1 },
          ],
        }),
      ),
    );
    await engine.travel(100);
    expect([calls, (await engine.tell(arn)).error]).toEqual([4, 'B']);
  });

  test('MaxAttempts 0 does not retry, and a later retrier is not asked [documented]', async () => {
    const engine = await bench(failing('A'));
    const told = await engine.run(
      machine({ Retry: [{ ErrorEquals: ['A'], MaxAttempts: 0 }, { ErrorEquals: ['States.ALL'] }] }),
    );
    expect(told.status).toBe('FAILED');
  });

  test('Retry comes before Catch [documented]', async () => {
    const engine = await bench(failing('Broken'));
    const arn = await engine.begin(
      await engine.create(
        machine({ Retry: retry({ MaxAttempts: 1 }), Catch: [{ ErrorEquals: ['States.ALL'], Next: 'C' }] }),
      ),
    );
    await engine.travel(1);
    const told = await engine.tell(arn);
    expect([told.types.filter((type) => type === 'TaskFailed').length, told.status]).toEqual([
      2,
      'SUCCEEDED',
    ]);
  });
});

describe('Catch', () => {
  const catching = (fields: object) => ({ Catch: [{ ErrorEquals: ['States.ALL'], Next: 'C', ...fields }] });
  test('the error output is the next state’s input [recorded]', async () => {
    const told = await (await bench(failing('Broken'))).run(machine(catching({})));
    expect(told.value).toEqual({ Error: 'Broken', Cause: '{"errorType":"Broken","errorMessage":"no"}' });
  });
  test('a catcher’s Assign and Output see $states.errorOutput and replace the state’s [documented]', async () => {
    const told = await (
      await bench(failing('Broken'))
    ).run({
      StartAt: 'S',
      States: {
        S: task({
          Assign: { x: 'state' },
          ...catching({
            Assign: { x: '{% $states.errorOutput.Error %}' },
            Output: '{% $states.errorOutput.Error & "!" %}',
          }),
        }),
        C: { Type: 'Pass', Output: ['{% $states.input %}', '{% $x %}'], End: true },
      },
    });
    expect(told.value).toEqual(['Broken!', 'Broken']);
  });
  test('the first catcher that names the error is taken [documented]', async () => {
    const told = await (
      await bench(failing('B'))
    ).run({
      StartAt: 'S',
      States: {
        S: task({
          Catch: [
            { ErrorEquals: ['A'], Next: 'X' },
            { ErrorEquals: ['C', 'B'], Next: 'Y' },
            { ErrorEquals: ['States.ALL'], Next: 'X' },
          ],
        }),
        X: { Type: 'Fail', Error: 'wrong' },
        Y: { Type: 'Succeed', Output: 'right' },
      },
    });
    expect(told.value).toBe('right');
  });
  const names: readonly (readonly [rule: string, name: string, caught: boolean])[] = [
    ['States.TaskFailed catches any error of a task [documented]', 'States.TaskFailed', true],
    ['States.Timeout catches no other error [documented]', 'States.Timeout', false],
    ['another name does not catch [documented]', 'Other', false],
  ];
  test.each(names)('%s', async (_rule, name, caught) => {
    const told = await (
      await bench(failing('Broken'))
    ).run(machine({ Catch: [{ ErrorEquals: [name], Next: 'C' }] }));
    expect(told.status === 'SUCCEEDED').toBe(caught);
  });
  test.each(['States.Runtime', 'States.ALL'])(
    'States.Runtime is not caught, not even as %s [recorded]',
    async (name) => {
      const told = await (
        await bench()
      ).run({
        StartAt: 'F',
        States: {
          F: {
            ...{ Type: 'Parallel', Catch: [{ ErrorEquals: [name], Next: 'C' }], End: true },
            Branches: [
              { StartAt: 'W', States: { W: { Type: 'Wait', Seconds: '{% 24856 * 86400 %}', End: true } } },
            ],
          },
          C: { Type: 'Pass', End: true },
        },
      });
      expect([told.status, told.error]).toEqual(['FAILED', 'States.Runtime']);
    },
  );
});

describe('Timeouts', () => {
  const never: Functions = { f: () => new Promise(() => undefined) };
  test('a task past TimeoutSeconds fails with States.Timeout and no cause [recorded]', async () => {
    const engine = await bench({ f: () => ({}) });
    const arn = await engine.begin(
      await engine.create(
        machine({
          Resource: `${LAMBDA}.waitForTaskToken`,
          Arguments: { FunctionName: 'f', Payload: { token: '{% $states.context.Task.Token %}' } },
          TimeoutSeconds: 60,
        }),
      ),
    );
    await engine.travel(60);
    const told = await engine.tell(arn);
    expect([told.error, told.cause]).toEqual(['States.Timeout', undefined]);
    expect(chain(told.events).slice(4)).toEqual([
      '5<4 TaskSubmitted',
      '6<5 TaskTimedOut',
      '7<6 ExecutionFailed',
    ]);
  });
  test('a caught timeout has an empty cause [recorded]', async () => {
    const engine = await bench(never);
    const { stateMachineArn } = await engine.client.send(
      new CreateStateMachineCommand({
        name: 'caught-timeout',
        roleArn: 'arn:aws:iam::123456789012:role/test',
        definition: JSON.stringify({
          QueryLanguage: 'JSONata',
          ...machine({ TimeoutSeconds: '{% 10 %}', Catch: [{ ErrorEquals: ['States.Timeout'], Next: 'C' }] }),
        }),
      }),
    );
    const { executionArn } = await engine.client.send(new StartExecutionCommand({ stateMachineArn }));
    await expect
      .poll(async () => (await engine.tell(String(executionArn))).types, { timeout: 10_000 })
      .toContain('TaskStarted');
    await engine.clock.advanceTo(
      engine.clock.now() + 10_000,
      () => new Promise((resolve) => setTimeout(resolve, 50)),
    );
    await expect
      .poll(async () => (await engine.tell(String(executionArn))).value, { timeout: 10_000 })
      .toEqual({ Error: 'States.Timeout', Cause: '' });
  });
  test('the execution’s own TimeoutSeconds ends it TIMED_OUT, named in the event alone [recorded]', async () => {
    const engine = await bench();
    const arn = await engine.begin(
      await engine.create({
        TimeoutSeconds: 100,
        StartAt: 'S',
        States: { S: { Type: 'Wait', Seconds: 1_000, End: true } },
      }),
    );
    await engine.travel(100);
    const told = await engine.tell(arn);
    expect([told.status, told.error, told.cause, chain(told.events).at(-1)]).toEqual([
      'TIMED_OUT',
      undefined,
      undefined,
      '3<0 ExecutionTimedOut',
    ]);
  });
  test('an execution lives a year at most [documented]', async () => {
    const engine = await bench();
    const arn = await engine.begin(
      await engine.create({ StartAt: 'S', States: { S: { Type: 'Wait', Seconds: 99_999_999, End: true } } }),
    );
    await engine.travel(365 * 86_400);
    expect((await engine.tell(arn)).status).toBe('TIMED_OUT');
  });
});
