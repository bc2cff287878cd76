import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { SFNClient, ListStateMachinesCommand, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { mockClient } from 'aws-sdk-client-mock';
import { describe, expect, onTestFinished, test } from 'vitest';
import { coverageTable, readCoverage } from '../src/testing/coverage/index.ts';
import { DIRECTORY } from '../src/testing/coverage/collector.ts';
import { fails, lambda, lambdaError, stepFunctions, submitted } from '../src/testing/index.ts';
import '../src/testing/vitest.ts';
import { temporaryDirectory } from './support.ts';

const ORDER = {
  QueryLanguage: 'JSONata',
  StartAt: 'Charge',
  States: {
    Charge: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      Arguments: { FunctionName: 'charge', Payload: { order: '{% $states.input %}' } },
      Output: '{% $states.result.Payload %}',
      Retry: [{ ErrorEquals: ['Busy'], IntervalSeconds: 60, MaxAttempts: 2 }],
      Catch: [{ ErrorEquals: ['Declined'], Output: '{% $states.errorOutput.Error %}', Next: 'Tell' }],
      Next: 'Paid?',
    },
    'Paid?': {
      Type: 'Choice',
      Choices: [{ Condition: '{% $states.input.paid %}', Next: 'Await delivery' }],
      Default: 'Tell',
    },
    'Await delivery': {
      Type: 'Task',
      Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken',
      Arguments: { QueueUrl: 'q', MessageBody: { token: '{% $states.context.Task.Token %}' } },
      TimeoutSeconds: 864_000,
      End: true,
    },
    Tell: { Type: 'Succeed' },
  },
};
const paid = { Charge: lambda({ paid: true }) };

describe('Test helpers', () => {
  test('a run with mocks, in this process, in memory [ours]', async () => {
    const run = await stepFunctions().run(ORDER, {
      input: { id: 7 },
      mocks: { Charge: lambda({ paid: false }) },
    });
    expect(run).toHaveSucceeded({ paid: false });
    expect(run).toHaveEntered('Charge', 'Tell');
    expect(run).toHaveCalled('Charge', { FunctionName: 'charge', Payload: { order: { id: 7 } } });
    expect([run.states, run.transitions]).toEqual([['Charge', 'Paid?', 'Tell'], 3]);
  });

  test('time stands until it is moved, and goes from one due moment to the next [ours]', async () => {
    const sfn = stepFunctions({ at: '2026-03-02T01:00:00Z' });
    const mocks = { Charge: { '0-1': fails('Busy'), '2': { Throw: { Error: 'Declined' } } } } as const;
    const run = await sfn.run(ORDER, { mocks });
    expect(run.status).toBe('RUNNING');
    expect(await run.next()).toEqual(new Date('2026-03-02T01:01:00Z'));
    await run.advance('PT2M');
    expect(run).toHaveSucceeded('Declined');
    expect(run.calls('Charge').map(({ attempt, at }) => [attempt, at.toISOString().slice(11, 19)])).toEqual([
      [0, '01:00:00'],
      [1, '01:01:00'],
      [2, '01:03:00'],
    ]);
    expect(await run.next()).toBeUndefined();
  });

  test('callbacks are answered by the state that waits, or by a token [ours]', async () => {
    const mocks = { ...paid, 'Await delivery': submitted() };
    const sfn = stepFunctions();
    const one = await sfn.run(ORDER, { mocks });
    await one.succeed('Await delivery', { delivered: true });
    expect(one).toHaveSucceeded({ delivered: true });
    const two = await sfn.run(ORDER, { mocks });
    await two.fail(two.token('Await delivery'), 'Lost', 'at sea');
    expect(two).toHaveFailed('Lost');
    const three = await sfn.run(ORDER, { mocks });
    await sfn.advance({ days: 11 });
    expect(three).toHaveFailed('States.Timeout');
  });

  test('functions are handlers in this process [ours]', async () => {
    const seen: unknown[] = [];
    const charge = (event: unknown, { functionName }: { functionName: string }) => {
      seen.push(event, functionName);
      throw Object.assign(new Error('no money'), { name: 'Declined' });
    };
    const run = await stepFunctions({ functions: { charge } }).run(ORDER, { input: { id: 7 } });
    expect(run).toHaveSucceeded('Declined');
    expect(seen).toEqual([{ order: { id: 7 } }, 'charge']);
    const mocked = await stepFunctions().run(ORDER, {
      input: { id: 7 },
      mocks: { Charge: lambdaError('Declined', 'no money') },
    });
    expect(mocked.golden).toBe(run.golden);
  });

  test('what a handler’s own mocked SDK clients answer reaches the execution [ours]', async () => {
    const table = mockClient(DynamoDBClient);
    onTestFinished(() => table.restore());
    table.on(GetItemCommand).resolves({ Item: { paid: { BOOL: false } } });
    const charge = async () => {
      const { Item } = await new DynamoDBClient({}).send(new GetItemCommand({ TableName: 't', Key: {} }));
      return { paid: Item?.['paid']?.BOOL };
    };
    const run = await stepFunctions({ functions: { charge } }).run(ORDER);
    expect(run).toHaveSucceeded({ paid: false });
    expect(table.commandCalls(GetItemCommand)).toHaveLength(1);
  });

  test('what nothing answers ends the execution, and says what it was [ours]', async () => {
    const run = await stepFunctions().run(ORDER);
    expect(run).toHaveFailed('States.Runtime');
    expect(run.cause).toContain("The call of 'Charge'");
    const stubbed = await stepFunctions({ unmatched: 'stub' }).run(ORDER);
    expect(stubbed).toHaveFailed('States.QueryEvaluationError');
  });

  test('test cases of a mock file, with their names [ours]', async () => {
    const file = join(temporaryDirectory(), 'mocks.json');
    const Charged = { '0': { Return: { Payload: { paid: false } } } };
    writeFileSync(
      file,
      JSON.stringify({
        StateMachines: { Order: { TestCases: { Unpaid: { Charge: 'Charged' } } } },
        MockedResponses: { Charged },
      }),
    );
    const sfn = stepFunctions({ mocks: file });
    expect(await sfn.run(ORDER, { name: 'a', mocks: { Charge: 'Charged' } })).toHaveSucceeded({
      paid: false,
    });
    const arn = await sfn.machine(ORDER, { name: 'Order' });
    expect(await sfn.run(arn, { mocks: 'Unpaid' })).toHaveSucceeded({ paid: false });
    await expect(sfn.run(arn, { mocks: { Chrage: 'Charged' } })).rejects.toThrow(
      "there is no state 'Chrage'",
    );
    await expect(sfn.run(arn, { mocks: { Charge: 'Nothing' } })).rejects.toThrow(
      "no mocked response 'Nothing'",
    );
  });

  test('one state by itself [ours]', async () => {
    const sfn = stepFunctions();
    const state = { state: 'Charge', input: { id: 7 } };
    expect(await sfn.state(ORDER, { ...state, mock: lambda({ paid: true }) })).toMatchObject({
      ...{ status: 'SUCCEEDED', nextState: 'Paid?', output: { paid: true } },
      arguments: { FunctionName: 'charge', Payload: { order: { id: 7 } } },
    });
    const busy = { Throw: { Error: 'Busy' } };
    expect((await sfn.state(ORDER, { ...state, mock: busy })).status).toBe('RETRIABLE');
    expect((await sfn.state(ORDER, { ...state, mock: busy, attempt: 2 })).status).toBe('FAILED');
    const byAttempt = { '0-1': busy, '2-': lambda({ paid: true }) };
    expect((await sfn.state(ORDER, { ...state, mock: byAttempt, attempt: 1 })).status).toBe('RETRIABLE');
    expect((await sfn.state(ORDER, { ...state, mock: byAttempt, attempt: 2 })).status).toBe('SUCCEEDED');
    const named = stepFunctions({ mocks: { MockedResponses: { Charged: lambda({ paid: true }) } } });
    expect((await named.state(ORDER, { ...state, mock: 'Charged' })).nextState).toBe('Paid?');
    await expect(sfn.state(ORDER, { ...state, mock: submitted() })).rejects.toThrow('by Return or Throw');
  });

  test('an execution that another one starts is real, unless it is mocked [ours]', async () => {
    const sfn = stepFunctions();
    const child = await sfn.machine(ORDER, { name: 'Order' });
    const parent = {
      QueryLanguage: 'JSONata',
      StartAt: 'Start',
      States: {
        Start: {
          Type: 'Task',
          Resource: 'arn:aws:states:::states:startExecution.sync:2',
          Arguments: { StateMachineArn: child, Input: {} },
          Output: '{% $states.result.Output %}',
          End: true,
        },
      },
    };
    expect(await sfn.run(parent, { mocks: { Start: { Return: { Output: 1 } } } })).toHaveSucceeded(1);
    // The child finds no mock of its own.
    expect(await sfn.run(parent)).toHaveFailed('States.TaskFailed');
  });

  test('a client of AWS’s SDK reaches it [ours]', async () => {
    await using sfn = stepFunctions();
    const stateMachineArn = await sfn.machine(ORDER, { name: 'Order' });
    const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
    const client = new SFNClient({ endpoint: await sfn.url(), region: 'us-east-1', credentials });
    expect((await client.send(new ListStateMachinesCommand({}))).stateMachines).toHaveLength(1);
    const { executionArn = '' } = await client.send(new StartExecutionCommand({ stateMachineArn }));
    await sfn.settled();
    expect(sfn.find(executionArn)).toHaveFailed();
    client.destroy();
  });

  test('a golden file keeps the history; what differs is shown [ours]', async () => {
    const file = join(temporaryDirectory(), 'golden', 'order.txt');
    const run = await stepFunctions().run(ORDER, { mocks: paid });
    mkdirSync(join(file, '..'));
    writeFileSync(file, run.golden);
    expect(run).toMatchGolden(file);
    const other = await stepFunctions().run(ORDER, { mocks: { Charge: lambda({ paid: false }) } });
    expect(() => expect(other).toMatchGolden(file)).toThrow(/history is not that of .*order.txt[\s\S]*Tell/);
  });

  test('a message tells the story [ours]', async () => {
    const run = await stepFunctions().run(ORDER, { mocks: { Charge: fails('Broken', 'wire cut') } });
    expect(() => expect(run).toHaveSucceeded()).toThrow(
      /to have succeeded; it is FAILED[\s\S]*\+0s +→ Charge[\s\S]*calls lambda:invoke[\s\S]*✗ Broken wire cut[\s\S]*FAILED Broken/,
    );
    expect(() => expect(run).toHaveFailed('Other')).toThrow(
      /to have failed with Other; it is FAILED with Broken/,
    );
    expect(() => expect(run).toHaveEntered('Tell')).toThrow(/to have entered Tell/);
    expect(() => expect(run).toHaveCalled('Charge', {})).toThrow(
      /to have called Charge with these arguments/,
    );
    expect(() => expect(run).not.toHaveFailed('Broken')).toThrow(/not to have failed/);
  });
});

describe('Coverage', () => {
  test('counts states and ways of machines that are files, and names what nothing went through [ours]', async () => {
    const directory = temporaryDirectory();
    const file = join(temporaryDirectory(), 'order.asl.json');
    writeFileSync(file, JSON.stringify(ORDER));
    const before = process.env[DIRECTORY];
    process.env[DIRECTORY] = directory;
    try {
      await stepFunctions().run(file, { mocks: { Charge: lambda({ paid: false }) } });
      await stepFunctions().run(file, { mocks: { Charge: fails('Declined') } });
      await stepFunctions().run(ORDER, { mocks: paid });
    } finally {
      if (before === undefined) delete process.env[DIRECTORY];
      else process.env[DIRECTORY] = before;
    }
    expect(coverageTable(readCoverage(directory))).toBe(
      [
        'State machine  states          ways',
        'order          3/4 75 %        2/3 66 %',
        '  never entered: Await delivery',
        '  never taken: Paid?/Choices[0] → Await delivery',
        'all            3/4 75 %        2/3 66 %',
      ].join('\n'),
    );
  });
});
