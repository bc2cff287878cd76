import { ValidateStateMachineDefinitionCommand } from '@aws-sdk/client-sfn';
import { describe, expect, test } from 'vitest';
import { Integrations } from '../src/integrations/integration.ts';
import { lambdaIntegration } from '../src/integrations/lambda.ts';
import { parseMachine } from '../src/language/parse.ts';
import { bench, LAMBDA } from './support.ts';

const integrations = new Integrations([lambdaIntegration(async () => ({ payload: null }))]);
const diagnose = (definition: unknown) =>
  parseMachine(typeof definition === 'string' ? definition : JSON.stringify(definition), (arn) =>
    integrations.find(arn),
  );
const machine = (states: object, fields: object = {}) => ({
  QueryLanguage: 'JSONata',
  StartAt: 'S',
  States: states,
  ...fields,
});
const pass = { Type: 'Pass', End: true };
const task = { Type: 'Task', Resource: LAMBDA, Arguments: { FunctionName: 'f' }, End: true };
const wrong = (state: object, more: object = {}) => machine({ S: { ...pass, ...state }, ...more });

describe('Definitions: what is refused, with its place', () => {
  const rows: readonly (readonly [rule: string, definition: unknown, location: string, message: string])[] = [
    ['what is not JSON [documented]', '{', '', ''],
    ['a machine of JSONPath [ours]', { StartAt: 'S', States: { S: pass } }, '/QueryLanguage', 'JSONata only'],
    [
      'a state of JSONPath [recorded]',
      wrong({ QueryLanguage: 'JSONPath' }),
      '/States/S',
      `'QueryLanguage' can not be 'JSONPath'`,
    ],
    [
      'a field of JSONPath [recorded]',
      wrong({ InputPath: '$' }),
      '/States/S',
      `field 'InputPath' is only supported for the 'JSONPath' QueryLanguage`,
    ],
    [
      'a field nobody knows [recorded]',
      wrong({ Sparkle: 1 }),
      '/States/S/Sparkle',
      `Field 'Sparkle' is not supported`,
    ],
    [
      'an expression that does not parse [recorded]',
      wrong({ Output: '{% a[1,2) %}' }),
      '/States/S/Output',
      '',
    ],
    [
      'a bare name at the top level [recorded]',
      wrong({ Output: { v: '{% phone %}' } }),
      '/States/S/Output/v',
      `Reference to 'phone' at the top level is not supported.`,
    ],
    [
      'a bare name in a function’s body [recorded]',
      wrong({ Output: '{% $map([1], function($x){ b }) %}' }),
      '/States/S/Output',
      `Reference to 'b'`,
    ],
    [
      '$$ [recorded]',
      wrong({ Output: '{% $$ %}' }),
      '/States/S/Output',
      `Reference to '$$' is not supported.`,
    ],
    ['$ at the top level [documented]', wrong({ Output: '{% $ %}' }), '/States/S/Output', `Reference to '$'`],
    [
      '$states.errorOutput outside of Catch [recorded]',
      wrong({ Output: '{% $states.errorOutput %}' }),
      '/States/S/Output',
      'errorOutput',
    ],
    [
      'the variable name states [documented]',
      wrong({ Assign: { states: 1 } }),
      '/States/S/Assign/states',
      'reserved',
    ],
    [
      'a variable name of 81 characters [documented]',
      wrong({ Assign: { ['x'.repeat(81)]: 1 } }),
      `/States/S/Assign/${'x'.repeat(81)}`,
      '80',
    ],
    [
      'a next state that is not there [recorded]',
      wrong({ End: undefined, Next: 'X' }),
      '/States/S/Next',
      `Missing 'Next' target: X`,
    ],
    [
      'a start that is not there [recorded]',
      machine({ S: pass }, { StartAt: 'X' }),
      '/StartAt',
      `Missing 'Next' target: X`,
    ],
    ['a state nobody leads to [recorded]', machine({ S: pass, T: pass }), '/States/T', 'not reachable'],
    [
      'a machine without an end [recorded]',
      machine({ S: { Type: 'Pass', Next: 'S' } }),
      '/States',
      'Missing End state',
    ],
    [
      'neither Next nor End [documented]',
      wrong({ End: undefined }),
      '/States/S',
      `Exactly one of 'Next' and 'End'`,
    ],
    ['both Next and End [documented]', wrong({ Next: 'S' }), '/States/S', `Exactly one of 'Next' and 'End'`],
    ['a type nobody knows [documented]', wrong({ Type: 'Dance' }), '/States/S/Type', 'one of the following'],
    [
      'a name of 81 characters [documented]',
      machine({ ['S'.repeat(81)]: pass }, { StartAt: 'S'.repeat(81) }),
      `/States/${'S'.repeat(81)}`,
      '80',
    ],
    [
      'the same name in two scopes [documented]',
      machine({ S: { Type: 'Parallel', Branches: [{ StartAt: 'S', States: { S: pass } }], End: true } }),
      '/States/S/Branches[0]/States/S',
      'unique',
    ],
    [
      'a resource it cannot call [ours]',
      machine({ S: { ...task, Resource: 'arn:aws:states:::glue:startJobRun.sync' } }),
      '/States/S/Resource',
      'not supported by this engine',
    ],
    [
      '.sync of what has none [ours]',
      machine({ S: { ...task, Resource: `${LAMBDA}.sync` } }),
      '/States/S/Resource',
      'not supported',
    ],
    [
      'a task without its required argument [recorded]',
      machine({ S: { ...task, Arguments: {} } }),
      '/States/S/Arguments',
      `'FunctionName' is required`,
    ],
    [
      'heartbeats longer than the timeout [documented]',
      machine({ S: { ...task, TimeoutSeconds: 5, HeartbeatSeconds: 5 } }),
      '/States/S/HeartbeatSeconds',
      'smaller',
    ],
    [
      'a timeout of zero [documented]',
      machine({ S: { ...task, TimeoutSeconds: 0 } }),
      '/States/S/TimeoutSeconds',
      'between',
    ],
    [
      'TimeoutSeconds where there is none [recorded]',
      wrong({ TimeoutSeconds: 5 }),
      '/States/S/TimeoutSeconds',
      'not supported',
    ],
    [
      'States.ALL beside others [documented]',
      machine({ S: { ...task, Retry: [{ ErrorEquals: ['A', 'States.ALL'] }] } }),
      '/States/S/Retry[0]/ErrorEquals',
      'alone',
    ],
    [
      'States.ALL not last [documented]',
      machine({ S: { ...task, Retry: [{ ErrorEquals: ['States.ALL'] }, { ErrorEquals: ['A'] }] } }),
      '/States/S/Retry[0]/ErrorEquals',
      'last',
    ],
    [
      'a Wait with two times [documented]',
      machine({ S: { Type: 'Wait', Seconds: 1, Timestamp: '2026-01-01T00:00:00Z', End: true } }),
      '/States/S',
      'Exactly one',
    ],
    [
      'a Timestamp that is none [documented]',
      machine({ S: { Type: 'Wait', Timestamp: '2026-02-30T00:00:00Z', End: true } }),
      '/States/S/Timestamp',
      'timestamp',
    ],
    [
      'a Choice without rules [documented]',
      machine({ S: { Type: 'Choice', Choices: [], Default: 'T' }, T: pass }),
      '/States/S/Choices',
      'non-empty',
    ],
    [
      'assigning an outer variable inside [documented]',
      machine({
        S: {
          Type: 'Parallel',
          Assign: { x: 1 },
          Branches: [{ StartAt: 'T', States: { T: { ...pass, Assign: { x: 2 } } } }],
          End: true,
        },
      }),
      '/States/S/Branches[0]/States',
      `'x' is assigned in an outer scope`,
    ],
    [
      'an ItemReader, where there is no S3 [ours]',
      machine({
        S: {
          Type: 'Map',
          ItemReader: { Resource: 'arn:aws:states:::s3:listObjectsV2', Arguments: { Bucket: 'b' } },
          ItemProcessor: {
            ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
            StartAt: 'T',
            States: { T: pass },
          },
          End: true,
        },
      }),
      '/States/S/ItemReader/Resource',
      'needs an S3',
    ],
    [
      'a ResultWriter, where there is no S3 [ours]',
      machine({
        S: {
          Type: 'Map',
          ResultWriter: { Resource: 'arn:aws:states:::s3:putObject', Arguments: { Bucket: 'b' } },
          ItemProcessor: {
            ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
            StartAt: 'T',
            States: { T: pass },
          },
          End: true,
        },
      }),
      '/States/S/ResultWriter/Resource',
      'needs an S3',
    ],
    [
      'credentials without a role [documented]',
      machine({ S: { ...task, Credentials: {} } }),
      '/States/S/Credentials',
      `Missing required field 'RoleArn'`,
    ],
  ];
  test.each(rows)('%s', (_rule, definition, location, message) => {
    const { machine: compiled, diagnostics } = diagnose(definition);
    expect(compiled).toBeUndefined();
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ severity: 'ERROR', location, message: expect.stringContaining(message) }),
    );
  });

  test('every mistake is named at once [ours]', () => {
    const { diagnostics } = diagnose(
      machine({ S: { Type: 'Pass', Output: '{% a %}', Sparkle: 1, Next: 'X' } }),
    );
    expect(diagnostics.map(({ location }) => location)).toEqual(
      expect.arrayContaining(['/States/S/Output', '/States/S/Sparkle', '/States/S/Next']),
    );
  });

  test('names in predicates, later steps and groupings are legal [recorded]', () => {
    const output = '{% $states.input.items[value > 3].name ~> $sort(function($a, $b){ $a > $b }) %}';
    expect(diagnose(wrong({ Output: output })).diagnostics).toEqual([]);
  });
});

describe('ValidateStateMachineDefinition', () => {
  const validate = async (definition: object) => {
    const engine = await bench();
    return engine.client.send(
      new ValidateStateMachineDefinitionCommand({
        definition: JSON.stringify(definition),
        severity: 'WARNING',
      }),
    );
  };
  test('a sound definition is OK, by the engine and by the kept validator [documented]', async () => {
    const sound = machine({
      S: {
        ...task,
        TimeoutSeconds: '{% 5 %}',
        Output: 'text',
        Assign: { x: 1 },
        Retry: [{ ErrorEquals: ['A'] }],
        Catch: [{ ErrorEquals: ['States.ALL'], Next: 'C' }],
        End: undefined,
        Next: 'C',
      },
      C: { Type: 'Choice', Choices: [{ Condition: true, Next: 'W' }], Default: 'M' },
      W: { Type: 'Wait', Seconds: '{% 1 %}', Next: 'M' },
      M: {
        Type: 'Map',
        Items: [1],
        ItemSelector: { a: 1 },
        ItemProcessor: { StartAt: 'P', States: { P: pass } },
        Next: 'F',
      },
      F: { Type: 'Fail', Error: '{% "E" %}' },
    });
    expect(await validate(sound)).toMatchObject({ result: 'OK', diagnostics: [] });
  });
  test('an unsound one is FAIL, each mistake with code, message and place [documented]', async () => {
    expect(await validate(wrong({ Output: '{% a %}' }))).toMatchObject({
      result: 'FAIL',
      diagnostics: [
        { severity: 'ERROR', code: 'UNSUPPORTED_JSONATA_EXPRESSION', location: '/States/S/Output' },
      ],
    });
  });
  test('a comment that is no text [documented]', async () => {
    expect((await validate(wrong({ Comment: 5 }))).result).toBe('FAIL');
  });

  const accepted: readonly (readonly [rule: string, state: object])[] = [
    ['an expression over several lines [recorded]', { Output: '{%\n  1 +\n  1\n%}' }],
    ['an expression without spaces [recorded]', { Output: '{%1%}' }],
    ['an expression in Assign [documented]', { Assign: { x: '{%\n$states.input\n%}' } }],
    ['a wait by an expression [documented]', { Type: 'Wait', Seconds: '{%1%}' }],
    ['a moment by an expression [documented]', { Type: 'Wait', Timestamp: '{%\n$now()\n%}' }],
    [
      'a condition over several lines [documented]',
      {
        Type: 'Choice',
        Choices: [{ Condition: '{%\ntrue\n%}', Next: 'T' }],
        Default: 'T',
        End: undefined,
      },
    ],
    [
      'a task’s times by expressions [documented]',
      { ...task, TimeoutSeconds: '{%2%}', HeartbeatSeconds: '{%1%}' },
    ],
    [
      'a map whose numbers are expressions [documented]',
      {
        Type: 'Map',
        Items: '{%\n[1]\n%}',
        MaxConcurrency: '{%1%}',
        ToleratedFailureCount: '{%1%}',
        ToleratedFailurePercentage: '{%1%}',
        ItemProcessor: { StartAt: 'I', States: { I: pass } },
      },
    ],
  ];
  test.each(accepted)('what can be created is valid: %s', async (_rule, state) => {
    const more = state && 'Choices' in state ? { T: { Type: 'Succeed' } } : {};
    expect(diagnose(wrong(state, more)).diagnostics).toEqual([]);
    expect(await validate(wrong(state, more))).toMatchObject({ result: 'OK', diagnostics: [] });
  });

  test('JSONata may be said state by state, inside of others too [recorded]', async () => {
    const said = { QueryLanguage: 'JSONata' };
    const definition = {
      StartAt: 'S',
      States: {
        S: {
          ...{ Type: 'Map', Items: [1], End: true, ...said },
          ItemProcessor: { StartAt: 'I', States: { I: { ...pass, ...said, Output: '{%2%}' } } },
        },
      },
    };
    expect(diagnose(definition).diagnostics).toEqual([]);
    const silent = structuredClone(definition);
    silent.States.S.ItemProcessor.States.I = pass as never;
    expect(diagnose(silent).diagnostics).toMatchObject([
      { code: 'NOT_SUPPORTED_BY_THIS_ENGINE', location: '/States/S/ItemProcessor/States/I' },
    ]);
  });

  test('a catcher may assign what is assigned inside of its state [documented]', async () => {
    const inner = { StartAt: 'I', States: { I: { ...pass, Assign: { x: 1 } } } };
    const map = (fields: object) =>
      wrong({ Type: 'Map', Items: [1], ItemProcessor: inner, ...fields }, { C: pass });
    expect(
      diagnose(map({ Catch: [{ ErrorEquals: ['States.ALL'], Assign: { x: 2 }, Next: 'C' }] })).diagnostics,
    ).toEqual([]);
    expect(diagnose(map({ Assign: { x: 2 }, Next: 'C', End: undefined })).machine).toBeUndefined();
  });
});
