import * as sfn from '@aws-sdk/client-sfn';
import { describe, expect, test } from 'vitest';
import { bench, refusal, ROLE, type Bench } from './support.ts';

const PASS = { StartAt: 'S', States: { S: { Type: 'Pass', End: true } } };
const WAIT = { StartAt: 'S', States: { S: { Type: 'Wait', Seconds: 1_000, End: true } } };
const text = (definition: object) => JSON.stringify({ QueryLanguage: 'JSONata', ...definition });
const NONE = 'arn:aws:states:us-east-1:123456789012:stateMachine:none';
const NO_EXECUTION = 'arn:aws:states:us-east-1:123456789012:execution:none:none';

describe('Starting', () => {
  test('the same name and input while running: the original answer [documented]', async () => {
    const engine = await bench();
    const machine = await engine.create(WAIT);
    const first = await engine.begin(machine, { a: 1 }, 'one');
    expect(await engine.begin(machine, { a: 1 }, 'one')).toBe(first);
    const { executions } = await engine.client.send(
      new sfn.ListExecutionsCommand({ stateMachineArn: machine }),
    );
    expect(executions?.length).toBe(1);
  });
  test('another input, or a closed execution: ExecutionAlreadyExists [documented]', async () => {
    const engine = await bench();
    const [waiting, passing] = [await engine.create(WAIT), await engine.create(PASS)];
    await engine.begin(waiting, { a: 1 }, 'one');
    expect(await refusal(engine.begin(waiting, { a: 2 }, 'one'))).toContain('ExecutionAlreadyExists');
    await engine.begin(passing, { a: 1 }, 'one');
    expect(await refusal(engine.begin(passing, { a: 1 }, 'one'))).toContain('ExecutionAlreadyExists');
  });
  test('a name is free again 90 days after the execution closed [documented]', async () => {
    const engine = await bench();
    const machine = await engine.create(PASS);
    await engine.begin(machine, {}, 'one');
    await engine.travel(90 * 86_400 - 1);
    expect(await refusal(engine.begin(machine, {}, 'one'))).toContain('ExecutionAlreadyExists');
    await engine.travel(2);
    expect((await engine.tell(await engine.begin(machine, { again: true }, 'one'))).value).toEqual({
      again: true,
    });
  });
  const inputs: readonly (readonly [rule: string, input: string | undefined, expected: string])[] = [
    ['an empty text is InvalidExecutionInput [recorded]', '', 'InvalidExecutionInput'],
    ['no JSON is InvalidExecutionInput [recorded]', '{', 'InvalidExecutionInput'],
    ['any JSON value is an input [documented]', '3', 'accepted'],
    ['no input is {} [documented]', undefined, 'accepted'],
    ['more than 262,144 bytes are refused [documented]', `"${'x'.repeat(262_143)}"`, 'InvalidExecutionInput'],
    [
      'nesting without end is refused [ours]',
      '['.repeat(100_000) + ']'.repeat(100_000),
      'InvalidExecutionInput',
    ],
  ];
  test.each(inputs)('%s', async (_rule, input, expected) => {
    const engine = await bench();
    const call = engine.client.send(
      new sfn.StartExecutionCommand({ stateMachineArn: await engine.create(PASS), input }),
    );
    expect(await refusal(call)).toContain(expected);
  });
});

describe('Refusals', () => {
  const rows: readonly (readonly [rule: string, call: (engine: Bench) => Promise<unknown>, error: string])[] =
    [
      [
        'an unknown machine [documented]',
        ({ client }) => client.send(new sfn.StartExecutionCommand({ stateMachineArn: NONE })),
        'StateMachineDoesNotExist',
      ],
      [
        'an ARN that is none [recorded]',
        ({ client }) => client.send(new sfn.DescribeStateMachineCommand({ stateMachineArn: 'abc' })),
        `InvalidArn: Invalid Arn: 'Invalid ARN prefix: abc'`,
      ],
      [
        'an unknown execution [documented]',
        ({ client }) => client.send(new sfn.DescribeExecutionCommand({ executionArn: NO_EXECUTION })),
        'ExecutionDoesNotExist',
      ],
      [
        'a history of none [documented]',
        ({ client }) => client.send(new sfn.GetExecutionHistoryCommand({ executionArn: NO_EXECUTION })),
        'ExecutionDoesNotExist',
      ],
      [
        'stopping what is none [documented]',
        ({ client }) => client.send(new sfn.StopExecutionCommand({ executionArn: NO_EXECUTION })),
        'ExecutionDoesNotExist',
      ],
      [
        'a page of more than 1,000 [documented]',
        ({ client }) => client.send(new sfn.ListStateMachinesCommand({ maxResults: 1_001 })),
        'ValidationException',
      ],
      [
        'a page token made up [documented]',
        ({ client }) => client.send(new sfn.ListStateMachinesCommand({ nextToken: '{' })),
        'InvalidToken',
      ],
      [
        'a name with a space [documented]',
        ({ client }) =>
          client.send(
            new sfn.CreateStateMachineCommand({ name: 'a b', definition: text(PASS), roleArn: ROLE }),
          ),
        'InvalidName',
      ],
      [
        'a name of 81 characters [documented]',
        ({ client }) =>
          client.send(
            new sfn.CreateStateMachineCommand({
              name: 'a'.repeat(81),
              definition: text(PASS),
              roleArn: ROLE,
            }),
          ),
        'InvalidName',
      ],
      [
        'a definition missing [documented]',
        ({ client }) =>
          client.send(
            new sfn.CreateStateMachineCommand({
              name: 'a',
              roleArn: ROLE,
            } as sfn.CreateStateMachineCommandInput),
          ),
        'ValidationException',
      ],
      [
        'a description of a version that is not made [recorded]',
        ({ client }) =>
          client.send(
            new sfn.CreateStateMachineCommand({
              name: 'a',
              definition: text(PASS),
              roleArn: ROLE,
              versionDescription: 'first',
            }),
          ),
        'Version description can only be set when publish is true',
      ],
      [
        'an activity of an impossible name [documented]',
        ({ client }) => client.send(new sfn.CreateActivityCommand({ name: 'a b' })),
        'InvalidName',
      ],
      [
        'nothing to update [recorded]',
        async (engine) =>
          engine.client.send(
            new sfn.UpdateStateMachineCommand({ stateMachineArn: await engine.create(PASS) }),
          ),
        'MissingRequiredParameter',
      ],
      [
        'both a machine and a MapRun to list [documented]',
        ({ client }) => client.send(new sfn.ListExecutionsCommand({})),
        'ValidationException',
      ],
    ];
  test.each(rows)('%s', async (_rule, call, error) => {
    expect(await refusal(call(await bench()))).toContain(error);
  });
  test('a request that is not JSON is answered, not crashed on [ours]', async () => {
    const engine = await bench();
    const post = (body: string, target = 'AWSStepFunctions.ListStateMachines') =>
      fetch(engine.engine.url, { method: 'POST', body, headers: { 'X-Amz-Target': target } });
    expect((await post('{')).status).toBe(400);
    expect((await post('[]')).status).toBe(400);
    expect((await post('{}', 'AWSStepFunctions.__proto__')).status).toBe(400);
    expect((await post('{}')).status).toBe(200);
  });
});

describe('State machines', () => {
  test('creating twice alike is no error, otherwise StateMachineAlreadyExists [documented]', async () => {
    const engine = await bench();
    expect(await engine.create(PASS, 'same')).toBe(await engine.create(PASS, 'same'));
    expect(await refusal(engine.create(WAIT, 'same'))).toContain('StateMachineAlreadyExists');
  });
  test('described as created; a revision is named from the first update on [recorded]', async () => {
    const engine = await bench();
    const stateMachineArn = await engine.create(PASS, 'machine');
    const describe = () => engine.client.send(new sfn.DescribeStateMachineCommand({ stateMachineArn }));
    expect(await describe()).toMatchObject({
      name: 'machine',
      status: 'ACTIVE',
      type: 'STANDARD',
      definition: text(PASS),
      roleArn: ROLE,
      loggingConfiguration: { level: 'OFF' },
    });
    expect((await describe()).revisionId).toBeUndefined();
    const { revisionId } = await engine.client.send(
      new sfn.UpdateStateMachineCommand({ stateMachineArn, definition: text(WAIT) }),
    );
    expect(await describe()).toMatchObject({ revisionId, definition: text(WAIT) });
  });
  test('a running execution keeps the definition it began with [documented]', async () => {
    const engine = await bench();
    const stateMachineArn = await engine.create({
      StartAt: 'W',
      States: { W: { Type: 'Wait', Seconds: 10, Next: 'P' }, P: { Type: 'Pass', Output: 'old', End: true } },
    });
    const arn = await engine.begin(stateMachineArn);
    await engine.client.send(new sfn.UpdateStateMachineCommand({ stateMachineArn, definition: text(PASS) }));
    await engine.travel(10);
    expect((await engine.tell(arn)).value).toBe('old');
    const { definition } = await engine.client.send(
      new sfn.DescribeStateMachineForExecutionCommand({ executionArn: arn }),
    );
    expect(definition).toContain('old');
  });
  test('deleted once its last execution has ended; until then it takes no new ones [documented]', async () => {
    const engine = await bench();
    const stateMachineArn = await engine.create(WAIT);
    await engine.begin(stateMachineArn);
    await engine.client.send(new sfn.DeleteStateMachineCommand({ stateMachineArn }));
    expect((await engine.client.send(new sfn.DescribeStateMachineCommand({ stateMachineArn }))).status).toBe(
      'DELETING',
    );
    expect(await refusal(engine.begin(stateMachineArn))).toContain('StateMachineDeleting');
    await engine.travel(1_000);
    expect(
      await refusal(engine.client.send(new sfn.DescribeStateMachineCommand({ stateMachineArn }))),
    ).toContain('StateMachineDoesNotExist');
    await engine.client.send(new sfn.DeleteStateMachineCommand({ stateMachineArn }));
  });
  test('listed by pages, in the order of their names [ours]', async () => {
    const engine = await bench();
    for (const name of ['c', 'a', 'b']) await engine.create(PASS, name);
    const first = await engine.client.send(new sfn.ListStateMachinesCommand({ maxResults: 2 }));
    const second = await engine.client.send(
      new sfn.ListStateMachinesCommand({ maxResults: 2, nextToken: first.nextToken }),
    );
    expect([first, second].map(({ stateMachines }) => stateMachines?.map(({ name }) => name))).toEqual([
      ['a', 'b'],
      ['c'],
    ]);
    expect(second.nextToken).toBeUndefined();
  });
});

describe('Executions', () => {
  test('listed newest first, by status, by pages [documented]', async () => {
    const engine = await bench();
    const machine = await engine.create({
      StartAt: 'S',
      States: { S: { Type: 'Wait', Seconds: '{% $states.input %}', End: true } },
    });
    for (const n of [0, 1, 2, 3]) {
      await engine.begin(machine, n < 2 ? 0 : 1_000, `n${n}`);
      await engine.travel(1);
    }
    const list = async (input: object) => {
      const answer = await engine.client.send(
        new sfn.ListExecutionsCommand({ stateMachineArn: machine, ...input }),
      );
      return [answer.executions?.map(({ name }) => name), answer.nextToken] as const;
    };
    expect((await list({}))[0]).toEqual(['n3', 'n2', 'n1', 'n0']);
    expect((await list({ statusFilter: 'RUNNING' }))[0]).toEqual(['n3', 'n2']);
    const [page, nextToken] = await list({ maxResults: 3 });
    expect([page, (await list({ maxResults: 3, nextToken }))[0]]).toEqual([['n3', 'n2', 'n1'], ['n0']]);
  });
  test("another listing's page token is none [documented]", async () => {
    const engine = await bench();
    const stateMachineArn = await engine.create(PASS);
    const executionArn = await engine.begin(stateMachineArn);
    const token = (position: unknown) => Buffer.from(JSON.stringify(position)).toString('base64');
    const foreign = [{ pk: 'AUDIT', sk: 'ENTRY#1' }, { started: 'x', id: 1 }, null, [], true].map(token);
    for (const nextToken of foreign)
      for (const command of [
        new sfn.ListExecutionsCommand({ stateMachineArn, nextToken }),
        new sfn.ListStateMachinesCommand({ nextToken }),
        new sfn.ListMapRunsCommand({ executionArn, nextToken }),
        new sfn.GetExecutionHistoryCommand({ executionArn, nextToken }),
      ])
        await expect(engine.client.send(command as sfn.ListExecutionsCommand)).rejects.toMatchObject({
          name: 'InvalidToken',
        });
  });
  test('stopped with error and cause; stopping again changes nothing [documented]', async () => {
    const engine = await bench();
    const executionArn = await engine.begin(await engine.create(WAIT));
    const stop = (error: string) =>
      engine.client.send(new sfn.StopExecutionCommand({ executionArn, error, cause: 'enough' }));
    const first = await stop('Mine');
    await engine.travel(5);
    expect(await stop('Other')).toMatchObject({ stopDate: first.stopDate });
    const told = await engine.tell(executionArn);
    expect([told.status, told.error, told.cause, told.events.at(-1)?.executionAbortedEventDetails]).toEqual([
      'ABORTED',
      'Mine',
      'enough',
      { error: 'Mine', cause: 'enough' },
    ]);
  });
  test('histories by pages, backwards, and without data [recorded]', async () => {
    const engine = await bench();
    const executionArn = await engine.begin(await engine.create(PASS), { secret: 1 });
    const read = async (input: object) => {
      const answer = await engine.client.send(new sfn.GetExecutionHistoryCommand({ executionArn, ...input }));
      return {
        ids: answer.events?.map(({ id }) => id),
        nextToken: answer.nextToken,
        text: JSON.stringify(answer.events),
      };
    };
    expect((await read({})).ids).toEqual([1, 2, 3, 4]);
    expect((await read({ reverseOrder: true })).ids).toEqual([4, 3, 2, 1]);
    const page = await read({ maxResults: 3 });
    expect([page.ids, (await read({ maxResults: 3, nextToken: page.nextToken })).ids]).toEqual([
      [1, 2, 3],
      [4],
    ]);
    const back = await read({ maxResults: 3, reverseOrder: true });
    expect((await read({ maxResults: 3, reverseOrder: true, nextToken: back.nextToken })).ids).toEqual([1]);
    expect((await read({ includeExecutionData: false })).text).not.toContain('secret');
  });
  test('a history ends at 25,000 events with a failed execution [documented]', async () => {
    const engine = await bench();
    const arn = await engine.begin(
      await engine.create({
        StartAt: 'A',
        States: {
          A: { Type: 'Choice', Choices: [{ Condition: '{% false %}', Next: 'B' }], Default: 'A' },
          B: { Type: 'Succeed' },
        },
      }),
    );
    const told = await engine.tell(arn);
    expect([told.status, told.error, told.events.length]).toEqual(['FAILED', 'States.Runtime', 25_000]);
    expect(told.cause).toContain('maximum number of history events');
  });
});
