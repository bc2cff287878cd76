import { TestStateCommand, type TestStateCommandInput } from '@aws-sdk/client-sfn';
import { describe, expect, test } from 'vitest';
import { bench, FunctionError, LAMBDA } from './support.ts';

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
    expect(await engine.client.send(new TestStateCommand(input))).toMatchObject(expected);
  });
});
