import { TestStateCommand, type TestStateCommandInput } from '@aws-sdk/client-sfn';
import { describe, expect, test } from 'vitest';
import { functions, mapped, MOCKED, parallel, reading, state, task, VALUES } from './state-definitions.ts';
import { bench, refusal, ROLE } from './support.ts';

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
