import { describe, expect, test } from 'vitest';
import { bench } from './support.ts';

/** What a Pass makes of `Output` and `Assign`: the rows read as "this template on this input gives that". */
describe('Data: Assign, Output, variables', () => {
  const outputs: readonly (readonly [rule: string, output: unknown, input: unknown, expected: unknown])[] = [
    ['a state without Output hands its input on [documented]', undefined, { a: 1 }, { a: 1 }],
    [
      'constants pass through at any depth [recorded]',
      { a: [null, 0.1, true, '$', []] },
      {},
      { a: [null, 0.1, true, '$', []] },
    ],
    [
      'an expression stands anywhere in a template [documented]',
      { a: ['{% $states.input.x %}'] },
      { x: 2 },
      { a: [2] },
    ],
    [
      'spaces outside the delimiters make a literal [recorded]',
      ' {% $states.input %} ',
      {},
      ' {% $states.input %} ',
    ],
    ['spaces inside the delimiters do not matter [documented]', '{%   $states.input.x   %}', { x: 2 }, 2],
    [
      'null is a value, not a missing one [recorded]',
      { v: '{% $states.input.x %}' },
      { x: null },
      { v: null },
    ],
    [
      'a filter that matches one gives it bare [documented]',
      '{% $states.input.x[$ > 1] %}',
      { x: [1, 2] },
      2,
    ],
    [
      'a filter inside brackets gives a list [documented]',
      '{% [$states.input.x[$ > 1]] %}',
      { x: [1, 2] },
      [2],
    ],
    ['the output may be any JSON value [recorded]', 'text', {}, 'text'],
  ];
  test.each(outputs)('%s', async (_rule, output, input, expected) => {
    const told = await (
      await bench()
    ).runState({ Type: 'Pass', ...(output !== undefined && { Output: output }) }, input);
    expect(told.value).toEqual(expected);
  });

  test('Assign and Output both see the values at entry; assignments count from the next state [documented]', async () => {
    const told = await (
      await bench()
    ).run({
      StartAt: 'A',
      States: {
        A: { Type: 'Pass', Assign: { x: 1 }, Next: 'B' },
        B: { Type: 'Pass', Assign: { x: '{% $x + 1 %}', y: '{% $x %}' }, Output: '{% $x %}', Next: 'C' },
        C: { Type: 'Pass', Output: { out: '{% $states.input %}', x: '{% $x %}', y: '{% $y %}' }, End: true },
      },
    });
    expect(told.value).toEqual({ out: 1, x: 2, y: 1 });
  });

  test('assigned variables stand in the StateExited event as JSON texts [recorded]', async () => {
    const told = await (await bench()).runState({ Type: 'Pass', Assign: { n: 1, s: 'a', o: { k: null } } });
    expect(told.events[2]?.stateExitedEventDetails).toMatchObject({
      assignedVariables: { n: '1', s: '"a"', o: '{"k":null}' },
      assignedVariablesDetails: { truncated: false },
    });
  });

  test('an inner scope reads outer variables; its own are not seen outside [documented]', async () => {
    const branch = (value: number) => ({
      StartAt: `P${value}`,
      States: {
        [`P${value}`]: { Type: 'Pass', Assign: { inner: value }, Next: `Q${value}` },
        [`Q${value}`]: { Type: 'Pass', Output: '{% $outer + $inner %}', End: true },
      },
    });
    const told = await (
      await bench()
    ).run({
      StartAt: 'A',
      States: {
        A: { Type: 'Pass', Assign: { outer: 10 }, Next: 'F' },
        F: { Type: 'Parallel', Branches: [branch(1), branch(2)], Next: 'Z' },
        Z: { Type: 'Pass', Output: '{% {"sums": $states.input, "seen": $exists($inner)} %}', End: true },
      },
    });
    expect(told.value).toEqual({ sums: [11, 12], seen: false });
  });

  test('the context object names execution, machine and state [recorded]', async () => {
    const told = await (await bench()).runState({ Type: 'Pass', Output: '{% $states.context %}' }, { a: 1 });
    const arn = told.stateMachineArn;
    expect(told.value).toEqual({
      Execution: {
        ...{ Id: told.arn, Input: { a: 1 }, Name: told.name, RoleArn: 'arn:aws:iam::123456789012:role/test' },
        ...{ StartTime: '2026-01-01T00:00:00.000Z', RedriveCount: 0 },
      },
      StateMachine: { Id: arn, Name: arn?.split(':').at(-1) },
      State: { Name: 'S', EnteredTime: '2026-01-01T00:00:00.000Z' },
    });
  });

  test('an output of more than 262,144 bytes ends the execution without leaving the state [recorded]', async () => {
    const told = await (
      await bench()
    ).run({
      StartAt: 'S',
      States: { S: { Type: 'Pass', Output: `{% $pad('', 262143, 'x') %}`, End: true } },
    });
    expect([told.status, told.error, told.types.at(-2)]).toEqual([
      'FAILED',
      'States.DataLimitExceeded',
      'PassStateEntered',
    ]);
  });

  test('an output of exactly 262,144 bytes is passed on [documented]', async () => {
    const told = await (await bench()).runState({ Type: 'Pass', Output: `{% $pad('', 262142, 'x') %}` });
    expect(told.status).toBe('SUCCEEDED');
  });

  test('bytes count, not characters [documented]', async () => {
    const told = await (await bench()).runState({ Type: 'Pass', Output: `{% $pad('', 90000, '漓') %}` });
    expect(told.error).toBe('States.DataLimitExceeded');
  });
});
