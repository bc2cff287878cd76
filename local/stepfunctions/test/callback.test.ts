import {
  SendTaskFailureCommand,
  SendTaskHeartbeatCommand,
  SendTaskSuccessCommand,
} from '@aws-sdk/client-sfn';
import { describe, expect, test } from 'vitest';
import { bench, CALLBACK, chain, refusal, type Bench } from './support.ts';

const callback = (fields: object = {}) => ({
  StartAt: 'S',
  States: {
    S: {
      ...{ Type: 'Task', Resource: CALLBACK, End: true },
      Arguments: { FunctionName: 'park', Payload: { token: '{% $states.context.Task.Token %}' } },
      ...fields,
    },
    ...('Catch' in fields && { C: { Type: 'Pass', End: true } }),
  },
});

/** An execution that waits, and the token it gave away. */
async function waiting(fields: object = {}): Promise<{ engine: Bench; arn: string; token: string }> {
  let token = '';
  const engine = await bench({
    park: (payload) => {
      token = String(payload['token']);
    },
  });
  return {
    engine,
    arn: await engine.begin(await engine.create(callback(fields))),
    get token() {
      return token;
    },
  };
}

describe('Callbacks', () => {
  test('the events of a task that waits for a callback [recorded]', async () => {
    const { engine, arn, token } = await waiting();
    await engine.client.send(new SendTaskSuccessCommand({ taskToken: token, output: '{"ok":true}' }));
    const told = await engine.tell(arn);
    expect([told.value, chain(told.events).slice(1)]).toEqual([
      { ok: true },
      [
        ...['2<0 TaskStateEntered', '3<2 TaskScheduled', '4<3 TaskStarted', '5<4 TaskSubmitted'],
        ...['6<5 TaskSucceeded', '7<6 TaskStateExited', '8<7 ExecutionSucceeded'],
      ],
    ]);
  });

  test('a failure carries its error and cause [documented]', async () => {
    const { engine, arn, token } = await waiting();
    await engine.client.send(
      new SendTaskFailureCommand({ taskToken: token, error: 'Worker.Gone', cause: 'why' }),
    );
    const told = await engine.tell(arn);
    expect([told.error, told.cause, told.types.at(-2)]).toEqual(['Worker.Gone', 'why', 'TaskFailed']);
  });

  test('a failure without an error is {Error: null, Cause: null}, caught by States.ALL [recorded]', async () => {
    const { engine, arn, token } = await waiting({ Catch: [{ ErrorEquals: ['States.ALL'], Next: 'C' }] });
    await engine.client.send(new SendTaskFailureCommand({ taskToken: token }));
    expect((await engine.tell(arn)).value).toEqual({ Error: null, Cause: null });
  });

  test('a heartbeat pushes the missing one forward and adds no event [recorded]', async () => {
    const { engine, arn, token } = await waiting({ HeartbeatSeconds: 10, TimeoutSeconds: 1_000 });
    const before = (await engine.tell(arn)).types;
    await engine.travel(9);
    await engine.client.send(new SendTaskHeartbeatCommand({ taskToken: token }));
    await engine.travel(9);
    expect((await engine.tell(arn)).types).toEqual(before);
    await engine.travel(1);
    const told = await engine.tell(arn);
    expect([told.error, told.events.at(-2)?.taskTimedOutEventDetails?.error, told.types.at(-2)]).toEqual([
      'States.Timeout',
      'States.Timeout',
      'TaskTimedOut',
    ]);
  });

  test.each(['States.HeartbeatTimeout', 'States.Timeout'])(
    'a missed heartbeat is caught as %s [recorded]',
    async (name) => {
      const { engine, arn } = await waiting({
        HeartbeatSeconds: '{% 10 %}',
        Catch: [{ ErrorEquals: [name], Next: 'C' }],
      });
      await engine.travel(10);
      expect((await engine.tell(arn)).value).toEqual({ Error: 'States.Timeout', Cause: '' });
    },
  );

  test('heartbeats do not move TimeoutSeconds [documented]', async () => {
    const { engine, arn, token } = await waiting({ HeartbeatSeconds: 10, TimeoutSeconds: 15 });
    await engine.travel(9);
    await engine.client.send(new SendTaskHeartbeatCommand({ taskToken: token }));
    await engine.travel(6);
    expect((await engine.tell(arn)).error).toBe('States.Timeout');
  });

  test('a callback before the function has answered counts [ours]', async () => {
    const engine: Bench = await bench({
      park: async (payload) => {
        await engine.client.send(
          new SendTaskSuccessCommand({ taskToken: String(payload['token']), output: '1' }),
        );
      },
    });
    expect((await engine.run(callback())).value).toBe(1);
  });

  const refusals: readonly (readonly [
    rule: string,
    call: (token: string, engine: Bench) => Promise<unknown>,
    error: string,
  ])[] = [
    [
      'a second callback is TaskTimedOut [recorded]',
      async (taskToken, { client }) => {
        await client.send(new SendTaskSuccessCommand({ taskToken, output: '1' }));
        return client.send(new SendTaskSuccessCommand({ taskToken, output: '1' }));
      },
      'TaskTimedOut',
    ],
    [
      'a callback after the timeout is TaskTimedOut [recorded]',
      async (taskToken, engine) => {
        await engine.travel(100);
        return engine.client.send(new SendTaskFailureCommand({ taskToken }));
      },
      'TaskTimedOut',
    ],
    [
      'what is no token is InvalidToken [recorded]',
      (_token, { client }) => client.send(new SendTaskSuccessCommand({ taskToken: 'abc', output: '1' })),
      'InvalidToken',
    ],
    [
      'a token made up is InvalidToken [ours]',
      (token, { client }) =>
        client.send(new SendTaskHeartbeatCommand({ taskToken: `${token.slice(0, -6)}AAAAA=` })),
      'InvalidToken',
    ],
    [
      'an output that is not JSON is InvalidOutput [recorded]',
      (taskToken, { client }) => client.send(new SendTaskSuccessCommand({ taskToken, output: '{' })),
      'InvalidOutput',
    ],
    [
      'an output of more than 262,144 characters is refused [documented]',
      (taskToken, { client }) =>
        client.send(new SendTaskSuccessCommand({ taskToken, output: `"${'x'.repeat(262_144)}"` })),
      'ValidationException',
    ],
  ];
  test.each(refusals)('%s', async (_rule, call, error) => {
    const { engine, token } = await waiting({ TimeoutSeconds: 60 });
    expect(await refusal(call(token, engine))).toContain(error);
  });

  test('tokens stay valid over a restart [ours]', async () => {
    const { engine, arn, token } = await waiting();
    await engine.restart();
    await engine.client.send(new SendTaskSuccessCommand({ taskToken: token, output: '7' }));
    expect((await engine.tell(arn)).value).toBe(7);
  });
});
