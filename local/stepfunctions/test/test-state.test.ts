import { TestStateCommand, type TestStateCommandInput } from '@aws-sdk/client-sfn';
import { describe, expect, test } from 'vitest';
import { bench, FunctionError, LAMBDA, refusal, ROLE } from './support.ts';

const state = (fields: object) => JSON.stringify({ QueryLanguage: 'JSONata', ...fields });
const task = (fields: object = {}) =>
  state({
    Type: 'Task',
    Resource: LAMBDA,
    Arguments: { FunctionName: 'f', Payload: '{% $states.input %}' },
    Next: 'N',
    ...fields,
  });

const functions = {
  f: (payload: Record<string, unknown>) => {
    if (payload['bad']) throw new FunctionError('Bad', 'told');
    return { got: payload };
  },
};

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

const mapped = (fields: object = {}) =>
  state({
    Type: 'Map',
    Items: '{% $states.input.Values %}',
    ItemProcessor: { StartAt: 'P', States: { P: { Type: 'Pass', End: true } } },
    Next: 'N',
    ...fields,
  });
const READER = {
  Resource: 'arn:aws:states:::s3:getObject',
  ReaderConfig: { InputType: 'JSON' },
  Arguments: { Bucket: 'b', Key: 'k' },
};
const reading = (fields: object = {}) => {
  const { Items: _items, ...rest } = JSON.parse(mapped(fields)) as Record<string, unknown>;
  const processor = { StartAt: 'P', States: { P: { Type: 'Pass', End: true } } };
  const ProcessorConfig = { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' };
  return state({ ...rest, ItemReader: READER, ItemProcessor: { ProcessorConfig, ...processor } });
};
const parallel = (fields: object = {}) =>
  state({
    Type: 'Parallel',
    Branches: ['P', 'Q'].map((name) => ({ StartAt: name, States: { [name]: { Type: 'Pass', End: true } } })),
    Next: 'N',
    ...fields,
  });
const VALUES = '{"Values":["first","second"]}';
const MOCKED = { errorOutput: { error: 'M', cause: 'c' } };

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

describe('TestState: what is refused', () => {
  const rows: readonly (readonly [rule: string, input: TestStateCommandInput, message: string])[] = [
    ...(['Pass', 'Succeed', 'Fail'] as const).flatMap((type) =>
      [{ result: '1' }, MOCKED].map(
        (mock) =>
          [
            `a mock of a ${type}${'result' in mock ? '' : ' to fail'} [recorded]`,
            { definition: state({ Type: type, ...(type === 'Pass' && { End: true }) }), mock },
            `ValidationException: State type '${type}' is not supported when a mock is specified`,
          ] as const,
      ),
    ),
    [
      'a Map without a mock [recorded]',
      { definition: mapped(), input: VALUES },
      'InvalidDefinition: TestState API does not support Map or Parallel states. Supported state types include: [Task, Wait, Pass, Succeed, Fail, Choice]',
    ],
    [
      'a Parallel without a mock [recorded]',
      { definition: parallel() },
      'InvalidDefinition: TestState API does not support Map or Parallel states.',
    ],
    [
      'a result and a failure at once [recorded]',
      { definition: task(), mock: { result: '{}', ...MOCKED } },
      'ValidationException: A test mock should have only one of the following fields: [result, errorOutput].',
    ],
    [
      'secrets of a mock [recorded]',
      { definition: task(), mock: { result: '{}' }, revealSecrets: true, inspectionLevel: 'TRACE' },
      'ValidationException: TestState does not support RevealSecrets when a mock is specified.',
    ],
    [
      'a Map’s result that is no list [recorded]',
      { definition: mapped(), input: VALUES, mock: { result: '{}' } },
      'ValidationException: Mocked result must be an array.',
    ],
    [
      'a result that is no object of a Map that writes its results [recorded]',
      {
        definition: reading({
          ResultWriter: {
            Resource: 'arn:aws:states:::s3:putObject',
            Arguments: { Bucket: 'b', Prefix: 'p' },
          },
        }),
        mock: { result: '[]' },
      },
      'ValidationException: Mocked result must be a JSON object.',
    ],
    [
      'a Parallel’s result that is no list [recorded]',
      { definition: parallel(), mock: { result: '{}' } },
      'ValidationException: Mocked result must be an array.',
    ],
    [
      'a Parallel’s result with fewer items than branches [recorded]',
      { definition: parallel(), mock: { result: '[1]' } },
      'ValidationException: Mocked result must contain the same number of items as number of Parallel branches.',
    ],
    [
      'a task without a role and without a mock [recorded]',
      { definition: task(), roleArn: undefined },
      'RoleArn must be specified when testing a Task state',
    ],
    [
      'a mocked result that the service does not answer [recorded]',
      { definition: task(), mock: { result: '{"StatusCode":"200"}' } },
      'ValidationException: Mock result schema validation error:',
    ],
  ];
  test.each(rows)('%s', async (_rule, input, message) => {
    const engine = await bench(functions);
    const call = engine.client.send(new TestStateCommand({ roleArn: ROLE, ...input }));
    expect(await refusal(call)).toContain(message);
  });

  const modes: readonly (readonly [mode: 'STRICT' | 'PRESENT' | 'NONE', result: string, isTaken: boolean])[] =
    [
      ['STRICT', '{"StatusCode":200,"Payload":{}}', true],
      ['STRICT', '{"StatusCode":"200"}', false],
      ['PRESENT', '{"Payload":{}}', true],
      ['PRESENT', '{"StatusCode":"200"}', false],
      ['NONE', '{"StatusCode":"200"}', true],
      ['NONE', '{"Unknown":1}', true],
    ];
  test.each(modes)('%s validation of %s [documented]', async (mode, result, isTaken) => {
    const engine = await bench(functions);
    const mock = { result, fieldValidationMode: mode };
    const call = engine.client.send(new TestStateCommand({ definition: task(), input: '{}', mock }));
    expect((await refusal(call)) === 'accepted').toBe(isTaken);
  });
});
