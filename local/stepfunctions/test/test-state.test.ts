import { TestStateCommand, type TestStateCommandInput } from '@aws-sdk/client-sfn';
import { describe, expect, test } from 'vitest';
import { functions, mapped, MOCKED, parallel, reading, state, task, VALUES } from './state-definitions.ts';
import { bench, ROLE } from './support.ts';

describe('TestState', () => {
  const rows: readonly (readonly [rule: string, input: TestStateCommandInput, expected: object])[] = [
    [
      'a Pass gives its output and where it leads [recorded]',
      {
        definition: state({ Type: 'Pass', Output: '{% $states.input.a + 1 %}', Next: 'N' }),
        input: '{"a":1}',
      },
      { status: 'SUCCEEDED', output: '2', nextState: 'N' },
    ],
    [
      'a Fail gives its error [recorded]',
      { definition: state({ Type: 'Fail', Error: 'E', Cause: 'c' }) },
      { status: 'FAILED', error: 'E', cause: 'c' },
    ],
    [
      'a Choice says which way it takes [recorded]',
      {
        definition: state({
          Type: 'Choice',
          Choices: [{ Condition: '{% $states.input > 1 %}', Next: 'Big' }],
          Default: 'Small',
        }),
        input: '2',
      },
      { status: 'SUCCEEDED', nextState: 'Big' },
    ],
    [
      'a Wait does not wait [documented]',
      { definition: state({ Type: 'Wait', Seconds: 9_999, Next: 'N' }) },
      { status: 'SUCCEEDED', nextState: 'N' },
    ],
    [
      'variables are given [documented]',
      { definition: state({ Type: 'Pass', Output: '{% $x %}', End: true }), variables: '{"x":7}' },
      { status: 'SUCCEEDED', output: '7' },
    ],
    [
      'a task is called for real [documented]',
      { definition: task({ Output: '{% $states.result.Payload %}' }), input: '{"a":1}' },
      { status: 'SUCCEEDED', output: '{"got":{"a":1}}', nextState: 'N' },
    ],
    [
      'a mock stands in for the task’s result [documented]',
      { definition: task({ Output: '{% $states.result %}' }), mock: { result: '{"m":1}' } },
      { status: 'SUCCEEDED', output: '{"m":1}' },
    ],
    [
      'a mock stands in for its failure [documented]',
      { definition: task(), mock: { errorOutput: { error: 'M', cause: 'c' } } },
      { status: 'FAILED', error: 'M', cause: 'c' },
    ],
    [
      'a failure that would be retried is RETRIABLE [documented]',
      { definition: task({ Retry: [{ ErrorEquals: ['Bad'] }] }), input: '{"bad":true}' },
      { status: 'RETRIABLE', error: 'Bad' },
    ],
    [
      'with its attempts used up it is not [documented]',
      {
        definition: task({ Retry: [{ ErrorEquals: ['Bad'], MaxAttempts: 2 }] }),
        input: '{"bad":true}',
        stateConfiguration: { retrierRetryCount: 2 },
      },
      { status: 'FAILED' },
    ],
    [
      'a failure that is caught is CAUGHT_ERROR [documented]',
      {
        definition: task({ Catch: [{ ErrorEquals: ['Bad'], Next: 'C', Output: 'caught' }] }),
        input: '{"bad":true}',
      },
      { status: 'CAUGHT_ERROR', error: 'Bad', nextState: 'C', output: '"caught"' },
    ],
    [
      'an expression without a value is a failure [documented]',
      { definition: state({ Type: 'Pass', Output: '{% $nope %}', End: true }) },
      { status: 'FAILED', error: 'States.QueryEvaluationError' },
    ],
    [
      'a Map is tested with a mock [documented]',
      {
        definition: state({
          Type: 'Map',
          Items: [1],
          ItemProcessor: { StartAt: 'P', States: { P: { Type: 'Pass', End: true } } },
          End: true,
        }),
        mock: { result: '[9]' },
      },
      { status: 'SUCCEEDED', output: '[9]' },
    ],
    [
      'a state of a machine is tested by its name [documented]',
      {
        definition: state({
          StartAt: 'A',
          States: { A: { Type: 'Pass', Next: 'B' }, B: { Type: 'Pass', Output: 'here', End: true } },
        }),
        stateName: 'B',
      },
      { status: 'SUCCEEDED', output: '"here"' },
    ],
    [
      'the context can be given [documented]',
      {
        definition: state({ Type: 'Pass', Output: '{% $states.context.Execution.Name %}', End: true }),
        context: '{"Execution":{"Name":"mine"}}',
      },
      { status: 'SUCCEEDED', output: '"mine"' },
    ],
    [
      'DEBUG shows the arguments [documented]',
      { definition: task(), input: '{"a":1}', inspectionLevel: 'DEBUG' },
      {
        inspectionData: expect.objectContaining({
          input: '{"a":1}',
          afterArguments: '{"FunctionName":"f","Payload":{"a":1}}',
        }),
      },
    ],
  ];
  test.each(rows)('%s', async (_rule, input, expected) => {
    const engine = await bench(functions);
    const told = await engine.client.send(new TestStateCommand({ roleArn: ROLE, ...input }));
    expect(told).toMatchObject(expected);
  });
});

describe('TestState: what is shown', () => {
  const rows: readonly (readonly [
    rule: string,
    input: TestStateCommandInput,
    inspection: object,
    expected?: object,
  ])[] = [
    [
      'of a mocked Map: no bound is 0, and no result [recorded]',
      { definition: mapped(), input: VALUES, mock: { result: '[1,2]' } },
      { input: VALUES, maxConcurrency: 0 },
      { status: 'SUCCEEDED', output: '[1,2]', nextState: 'N' },
    ],
    [
      'of a mocked Map: its bounds and what each item would begin with [documented]',
      {
        definition: mapped({
          ...{ MaxConcurrency: 3, ToleratedFailureCount: 1, ToleratedFailurePercentage: 25 },
          ItemSelector: {
            i: '{% $states.context.Map.Item.Index %}',
            v: '{% $states.context.Map.Item.Value %}',
          },
        }),
        ...{ input: VALUES, mock: { result: '[1,2]' } },
      },
      {
        ...{ input: VALUES, maxConcurrency: 3, toleratedFailureCount: 1, toleratedFailurePercentage: 25 },
        afterItemSelector: '[{"i":0,"v":"first"},{"i":1,"v":"second"}]',
      },
    ],
    [
      'of a mocked Map with more failures than it tolerates, caught [recorded]',
      {
        definition: mapped({
          ToleratedFailureCount: 1,
          Catch: [
            { ErrorEquals: ['Other'], Next: 'A' },
            { ErrorEquals: ['States.ExceedToleratedFailureThreshold'], Next: 'B' },
          ],
        }),
        ...{ input: VALUES, mock: { result: '[0,1]' }, stateConfiguration: { mapIterationFailureCount: 2 } },
      },
      { input: VALUES, maxConcurrency: 0, toleratedFailureCount: 1, errorDetails: { catchIndex: 1 } },
      {
        ...{ status: 'CAUGHT_ERROR', error: 'States.ExceedToleratedFailureThreshold', nextState: 'B' },
        cause: 'The specified tolerated failure threshold was exceeded',
      },
    ],
    [
      'of a mocked Map with more failures than it tolerates, retried [recorded]',
      {
        definition: mapped({
          ToleratedFailureCount: 1,
          Retry: [
            { ErrorEquals: ['Other'] },
            { ErrorEquals: ['States.ExceedToleratedFailureThreshold'], IntervalSeconds: 1 },
          ],
        }),
        ...{ input: VALUES, mock: { result: '[0,1]' }, stateConfiguration: { mapIterationFailureCount: 2 } },
      },
      {
        ...{ input: VALUES, maxConcurrency: 0, toleratedFailureCount: 1 },
        errorDetails: { retryIndex: 1, retryBackoffIntervalSeconds: 1 },
      },
      { status: 'RETRIABLE' },
    ],
    [
      'of a mocked Map as many failures as it tolerates, and any without a bound, change nothing [recorded]',
      {
        ...{ definition: mapped(), input: VALUES, mock: { result: '[0,1]' } },
        stateConfiguration: { mapIterationFailureCount: 2 },
      },
      { input: VALUES, maxConcurrency: 0 },
      { status: 'SUCCEEDED', output: '[0,1]' },
    ],
    [
      'of a Map mocked to fail [recorded]',
      {
        ...{ definition: mapped(), input: VALUES, mock: MOCKED },
        stateConfiguration: { errorCausedByState: 'P', mapIterationFailureCount: 2 },
      },
      { input: VALUES, maxConcurrency: 0 },
      { status: 'FAILED', error: 'M', cause: 'c' },
    ],
    [
      'of a mocked Map whose items are none [documented]',
      { definition: mapped(), input: '{"Values":3}', mock: { result: '[]' } },
      { input: '{"Values":3}' },
      { status: 'FAILED', error: 'States.QueryEvaluationError' },
    ],
    [
      'of a mocked distributed Map: its batches [documented]',
      {
        definition: mapped({
          ItemBatcher: { MaxItemsPerBatch: 2 },
          ItemProcessor: {
            ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
            ...{ StartAt: 'P', States: { P: { Type: 'Pass', End: true } } },
          },
        }),
        ...{ input: VALUES, mock: { result: '[1]' } },
      },
      { input: VALUES, maxConcurrency: 0, afterItemBatcher: '[{"Items":["first","second"]}]' },
      { status: 'SUCCEEDED', output: '[1]' },
    ],
    [
      'of a mocked Map that reads its items: what it is said to have read [recorded]',
      {
        definition: reading({
          MaxConcurrency: 1,
          ItemSelector: { v: '{% $states.context.Map.Item.Value %}' },
        }),
        ...{ input: '{}', mock: { result: '[1,4]' }, stateConfiguration: { mapItemReaderData: '[1,2]' } },
      },
      { input: '{}', maxConcurrency: 1, afterItemSelector: '[{"v":1},{"v":2}]' },
      { status: 'SUCCEEDED', output: '[1,4]' },
    ],
    [
      'of a mocked Parallel: its arguments [documented]',
      {
        definition: parallel({ Arguments: { n: '{% $states.input.a + 1 %}' } }),
        ...{ input: '{"a":1}', mock: { result: '["p","q"]' } },
      },
      { input: '{"a":1}', afterArguments: '{"n":2}' },
      { status: 'SUCCEEDED', output: '["p","q"]' },
    ],
    [
      'of a mocked task: arguments, result and variables [documented]',
      {
        definition: task({ Assign: { x: 1 } }),
        ...{ input: '{"a":1}', variables: '{"y":2}', mock: { result: '{"Payload":3}' } },
      },
      {
        ...{ input: '{"a":1}', afterArguments: '{"FunctionName":"f","Payload":{"a":1}}' },
        ...{ result: '{"Payload":3}', variables: '{"y":2,"x":1}' },
      },
    ],
    [
      'of a task whose arguments fail, whatever its mock says [documented]',
      { definition: task({ Arguments: '{% $nope %}' }), input: '{}', mock: { result: '{"Payload":3}' } },
      { input: '{}' },
      { status: 'FAILED', error: 'States.QueryEvaluationError' },
    ],
    [
      'of a retried task: the wait before the attempt after those made [documented]',
      {
        definition: task({ Retry: [{ ErrorEquals: ['M'], IntervalSeconds: 2, MaxAttempts: 3 }] }),
        ...{ input: '{}', mock: MOCKED, stateConfiguration: { retrierRetryCount: 1 } },
      },
      {
        ...{ input: '{}', afterArguments: '{"FunctionName":"f","Payload":{}}' },
        errorDetails: { retryIndex: 0, retryBackoffIntervalSeconds: 4 },
      },
      { status: 'RETRIABLE' },
    ],
  ];
  test.each(rows.map(([rule, ...row]) => ({ rule, row })))('$rule', async ({ row }) => {
    const [input, inspection, expected = {}] = row;
    const engine = await bench(functions);
    const told = await engine.client.send(
      new TestStateCommand({ roleArn: ROLE, inspectionLevel: 'DEBUG', ...input }),
    );
    expect(told).toMatchObject(expected);
    expect(told.inspectionData).toEqual(inspection);
  });

  test('the context of a test: an express execution, no redrives, the role or none [recorded]', async () => {
    const engine = await bench();
    const context = async (roleArn?: string) => {
      const definition = state({ Type: 'Pass', Output: '{% $states.context %}', End: true });
      const { output } = await engine.client.send(new TestStateCommand({ definition, roleArn, input: '{}' }));
      return JSON.parse(String(output)) as Record<string, unknown>;
    };
    const uuid = '[0-9a-f-]{36}';
    const states = 'arn:aws:states:us-east-1:123456789012';
    const expected = (role: string | null) => ({
      Execution: {
        Id: expect.stringMatching(`^${states}:express:${uuid}:${uuid}$`) as string,
        ...{ Input: {}, Name: expect.stringMatching(`^${uuid}$`) as string, RoleArn: role },
        StartTime: '2026-01-01T00:00:00.000Z',
      },
      StateMachine: {
        Id: expect.stringMatching(`^${states}:stateMachine:${uuid}$`) as string,
        Name: expect.stringMatching(`^${uuid}$`) as string,
      },
      State: { Name: 'StateName', EnteredTime: '2026-01-01T00:00:00.000Z' },
    });
    expect([await context(ROLE), await context()]).toEqual([expected(ROLE), expected(null)]);
  });
});
