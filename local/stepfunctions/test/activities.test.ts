import * as sfn from '@aws-sdk/client-sfn';
import { describe, expect, test } from 'vitest';
import { lineOf } from './histories/line.ts';
import { bench, refusal, type Bench } from './support.ts';

const ARN = 'arn:aws:states:us-east-1:123456789012:activity:work';
const MADE = { workerName: 'w' };

const task = (fields: object = {}, more: object = {}) => ({
  StartAt: 'S',
  States: { S: { Type: 'Task', Resource: ARN, End: true, ...fields }, ...more },
});

interface Waiting {
  readonly engine: Bench;
  readonly arn: string;
  take(workerName?: string): Promise<sfn.GetActivityTaskOutput>;
}

async function waiting(definition: object = task(), input: unknown = { a: 1 }): Promise<Waiting> {
  const engine = await bench();
  await engine.client.send(new sfn.CreateActivityCommand({ name: 'work' }));
  const arn = await engine.begin(await engine.create(definition), input);
  return {
    engine,
    arn,
    take: (workerName) =>
      engine.client.send(
        new sfn.GetActivityTaskCommand({ activityArn: ARN, ...(workerName !== undefined && { workerName }) }),
      ),
  };
}

const lines = async ({ engine, arn }: Waiting) => (await engine.tell(arn)).events.map(lineOf);

const HEAD = [
  '1<0 ExecutionStarted {"a":1}',
  '2<0 TaskStateEntered S {"a":1}',
  `3<2 ActivityScheduled {"a":1} {"resource":"${ARN}"}`,
];

describe('Activities', () => {
  test('waits for a worker: scheduled, not started [recorded]', async () => {
    expect(await lines(await waiting())).toEqual(HEAD);
  });

  test('a worker takes the task and succeeds [recorded]', async () => {
    const one = await waiting();
    const { taskToken, input } = await one.take('w');
    expect(input).toBe('{"a":1}');
    await one.engine.client.send(new sfn.SendTaskSuccessCommand({ taskToken, output: '{"ok":true}' }));
    expect(await lines(one)).toEqual([
      ...HEAD,
      ...['4<3 ActivityStarted {"workerName":"w"}', '5<4 ActivitySucceeded {"ok":true}'],
      ...['6<5 TaskStateExited S {"ok":true}', '7<6 ExecutionSucceeded {"ok":true}'],
    ]);
  });

  test('a worker without a name [recorded]', async () => {
    const one = await waiting();
    await one.take();
    expect((await lines(one)).at(-1)).toBe('4<3 ActivityStarted ');
  });

  test('a worker fails it [recorded]', async () => {
    const one = await waiting();
    const { taskToken } = await one.take('w');
    await one.engine.client.send(new sfn.SendTaskFailureCommand({ taskToken, error: 'E', cause: 'why' }));
    expect((await lines(one)).slice(4)).toEqual([
      '5<4 ActivityFailed {"cause":"why","error":"E"}',
      '6<5 ExecutionFailed {"cause":"why","error":"E"}',
    ]);
  });

  test('failed and retried, it is scheduled anew for any worker [documented]', async () => {
    const one = await waiting(task({ Retry: [{ ErrorEquals: ['E'], IntervalSeconds: 1 }] }));
    const { taskToken } = await one.take('w');
    await one.engine.client.send(new sfn.SendTaskFailureCommand({ taskToken, error: 'E' }));
    await one.engine.travel(1);
    const second = await one.take('v');
    expect(second.taskToken).not.toBe(taskToken);
    expect((await lines(one)).slice(4)).toEqual([
      '5<4 ActivityFailed {"error":"E"}',
      `6<5 ActivityScheduled {"a":1} {"resource":"${ARN}"}`,
      '7<6 ActivityStarted {"workerName":"v"}',
    ]);
  });

  test('its time runs from its scheduling, worker or none [recorded]', async () => {
    const one = await waiting(task({ TimeoutSeconds: 60 }));
    await one.engine.travel(60);
    expect((await lines(one)).slice(2)).toEqual([
      `3<2 ActivityScheduled {"a":1} {"resource":"${ARN}","timeoutInSeconds":60}`,
      '4<3 ActivityTimedOut {"error":"States.Timeout"}',
      '5<4 ExecutionFailed {"error":"States.Timeout"}',
    ]);
  });

  test('its heartbeat runs from when a worker took it, and each beat puts it off [documented]', async () => {
    const one = await waiting(task({ TimeoutSeconds: 600, HeartbeatSeconds: 10 }));
    const { engine } = one;
    await engine.travel(30);
    const { taskToken } = await one.take('w');
    await engine.travel(8);
    await engine.client.send(new sfn.SendTaskHeartbeatCommand({ taskToken }));
    await engine.travel(8);
    expect((await engine.tell(one.arn)).status).toBe('RUNNING');
    await engine.travel(2);
    expect((await lines(one)).slice(2, 5)).toEqual([
      `3<2 ActivityScheduled {"a":1} {"heartbeatInSeconds":10,"resource":"${ARN}","timeoutInSeconds":600}`,
      '4<3 ActivityStarted {"workerName":"w"}',
      '5<4 ActivityTimedOut {"error":"States.Timeout"}',
    ]);
    expect(await refusal(engine.client.send(new sfn.SendTaskHeartbeatCommand({ taskToken })))).toContain(
      'TaskTimedOut',
    );
  });

  test('arguments are what the worker gets, its answer the result [documented]', async () => {
    const one = await waiting(
      task({ Arguments: { n: '{% $states.input.a + 1 %}' }, Output: '{% $states.result %}' }),
    );
    const { taskToken, input } = await one.take();
    await one.engine.client.send(new sfn.SendTaskSuccessCommand({ taskToken, output: '7' }));
    expect([input, (await one.engine.tell(one.arn)).value]).toEqual(['{"n":2}', 7]);
  });

  test('of an activity that does not exist, the execution fails at the task [recorded]', async () => {
    const engine = await bench();
    const told = await engine.run(task());
    expect(told.events.map(lineOf).slice(1)).toEqual([
      '2<0 TaskStateEntered S {}',
      '3<2 ExecutionFailed {"cause":"The activity ARN does not exist.","error":"States.Runtime"}',
    ]);
  });

  test('each task goes to one worker, the one that waits longest first', async () => {
    const one = await waiting();
    const { engine } = one;
    const machine = await engine.create(task());
    for (const n of [2, 3]) await engine.begin(machine, { a: n });
    const taken = await Promise.all([one.take(), one.take(), one.take()]);
    expect(taken.map(({ input }) => input).toSorted()).toEqual(['{"a":1}', '{"a":2}', '{"a":3}']);
    expect(new Set(taken.map(({ taskToken }) => taskToken)).size).toBe(3);
  });

  test('a worker that waits is answered when a task comes [documented]', async () => {
    const engine = await bench();
    await engine.client.send(new sfn.CreateActivityCommand({ name: 'work' }));
    const polled = engine.client.send(new sfn.GetActivityTaskCommand({ activityArn: ARN }));
    await engine.begin(await engine.create(task()), { late: true });
    expect((await polled).input).toBe('{"late":true}');
  });

  test('a worker that has gone takes nothing with it', async () => {
    const engine = await bench();
    await engine.client.send(new sfn.CreateActivityCommand({ name: 'work' }));
    const gone = new AbortController();
    const poll = new sfn.GetActivityTaskCommand({ activityArn: ARN });
    const polled = engine.client.send(poll, { abortSignal: gone.signal }).catch(() => 'gone');
    await new Promise((resolve) => setTimeout(resolve, 100));
    gone.abort();
    expect(await polled).toBe('gone');
    await new Promise((resolve) => setTimeout(resolve, 100));
    await engine.begin(await engine.create(task()), { a: 1 });
    expect((await engine.client.send(poll)).input).toBe('{"a":1}');
  });

  test('a stopped execution leaves no task behind', async () => {
    const one = await waiting();
    const { engine } = one;
    await engine.client.send(new sfn.StopExecutionCommand({ executionArn: one.arn }));
    await engine.begin(await engine.create(task()), { second: true });
    expect((await one.take()).input).toBe('{"second":true}');
  });

  test('waiting and taken tasks outlive the process; a token stays good', async () => {
    const one = await waiting();
    const { engine } = one;
    const { taskToken } = await one.take('w');
    const other = await engine.begin(await engine.create(task()), { a: 2 });
    await engine.restart();
    await engine.client.send(new sfn.SendTaskSuccessCommand({ taskToken, output: '1' }));
    const second = await one.take('w');
    await engine.client.send(new sfn.SendTaskSuccessCommand({ taskToken: second.taskToken, output: '2' }));
    expect([(await engine.tell(one.arn)).value, (await engine.tell(other)).value]).toEqual([1, 2]);
  });

  test('made, described, listed, made again, deleted [documented]', async () => {
    const { client } = await bench();
    const create = (name: string) => client.send(new sfn.CreateActivityCommand({ name }));
    const [a, b] = [await create('a'), await create('b')];
    expect(await create('a')).toMatchObject({ activityArn: a.activityArn, creationDate: a.creationDate });
    const described = await client.send(
      new sfn.DescribeActivityCommand({ activityArn: String(a.activityArn) }),
    );
    expect(described).toMatchObject({ name: 'a', activityArn: a.activityArn });
    const page = await client.send(new sfn.ListActivitiesCommand({ maxResults: 1 }));
    const { nextToken } = page;
    const rest = await client.send(new sfn.ListActivitiesCommand({ nextToken }));
    expect([page.activities?.[0]?.name, rest.activities?.[0]?.name, rest.nextToken]).toEqual([
      ...['a', 'b', undefined],
    ]);
    const deletion = () => client.send(new sfn.DeleteActivityCommand({ activityArn: String(b.activityArn) }));
    await deletion();
    await deletion();
    const call = client.send(new sfn.DescribeActivityCommand({ activityArn: String(b.activityArn) }));
    expect(await refusal(call)).toBe(
      `ActivityDoesNotExist: Activity Does Not Exist: '${String(b.activityArn)}'`,
    );
    const poll = client.send(new sfn.GetActivityTaskCommand({ activityArn: String(b.activityArn), ...MADE }));
    expect(await refusal(poll)).toContain('ActivityDoesNotExist');
  });
});
