import { describe, expect, test } from 'vitest';
import { bench } from './support.ts';

const machine = (choice: object) => ({
  StartAt: 'S',
  States: {
    S: { Type: 'Choice', ...choice },
    A: {
      Type: 'Pass',
      Output: { at: 'A', in: '{% $states.input %}', x: '{% $exists($x) ? $x : null %}' },
      End: true,
    },
    B: {
      Type: 'Pass',
      Output: { at: 'B', in: '{% $states.input %}', x: '{% $exists($x) ? $x : null %}' },
      End: true,
    },
  },
});

describe('Choice', () => {
  const rows: readonly (readonly [rule: string, choice: object, input: unknown, expected: unknown])[] = [
    [
      'the first rule that holds is taken [documented]',
      {
        Choices: [
          { Condition: '{% true %}', Next: 'A' },
          { Condition: '{% true %}', Next: 'B' },
        ],
        Default: 'B',
      },
      1,
      { at: 'A', in: 1, x: null },
    ],
    [
      'Default is taken when none holds [documented]',
      { Choices: [{ Condition: '{% $states.input > 1 %}', Next: 'A' }], Default: 'B' },
      1,
      { at: 'B', in: 1, x: null },
    ],
    [
      'a matched rule’s Assign and Output replace the state’s [documented]',
      {
        ...{ Assign: { x: 'state' }, Output: 'state', Default: 'B' },
        Choices: [{ Condition: '{% true %}', Next: 'A', Assign: { x: 'rule' }, Output: 'rule' }],
      },
      1,
      { at: 'A', in: 'rule', x: 'rule' },
    ],
    [
      'a matched rule without Assign leaves the state’s unused [documented]',
      { Assign: { x: 'state' }, Choices: [{ Condition: '{% true %}', Next: 'A' }], Default: 'B' },
      1,
      { at: 'A', in: 1, x: null },
    ],
    [
      'the state’s own Assign and Output go with Default [documented]',
      {
        Assign: { x: 'state' },
        Output: 'state',
        Choices: [{ Condition: '{% false %}', Next: 'A' }],
        Default: 'B',
      },
      1,
      { at: 'B', in: 'state', x: 'state' },
    ],
    [
      'a condition may be a constant [recorded]',
      { Choices: [{ Condition: true, Next: 'A' }], Default: 'B' },
      1,
      { at: 'A', in: 1, x: null },
    ],
    [
      'rules after the one taken are not evaluated [recorded]',
      {
        Choices: [
          { Condition: '{% true %}', Next: 'A' },
          { Condition: '{% $nope %}', Next: 'B' },
        ],
        Default: 'B',
      },
      1,
      { at: 'A', in: 1, x: null },
    ],
  ];
  test.each(rows)('%s', async (_rule, choice, input, expected) => {
    expect((await (await bench()).run(machine(choice), input)).value).toEqual(expected);
  });

  test('no rule and no Default fails with States.Runtime [recorded]', async () => {
    const choice = {
      Choices: [
        { Condition: '{% false %}', Next: 'A' },
        { Condition: '{% false %}', Next: 'B' },
      ],
    };
    const told = await (await bench()).run(machine(choice));
    expect([told.status, told.error]).toEqual(['FAILED', 'States.Runtime']);
  });
});

describe('Succeed and Fail', () => {
  test('Succeed ends the machine with its Output [documented]', async () => {
    const told = await (
      await bench()
    ).run({ StartAt: 'S', States: { S: { Type: 'Succeed', Output: '{% $states.input + 1 %}' } } }, 1);
    expect([told.value, told.types]).toEqual([
      2,
      ['ExecutionStarted', 'SucceedStateEntered', 'SucceedStateExited', 'ExecutionSucceeded'],
    ]);
  });
  test('Fail has no exit event; its Error and Cause pass through unchanged [recorded]', async () => {
    const fail = { Type: 'Fail', Error: 'E', Cause: '{% "because " & $states.input %}' };
    const told = await (await bench()).run({ StartAt: 'S', States: { S: fail } }, 'x');
    expect([told.error, told.cause, told.types]).toEqual([
      'E',
      'because x',
      ['ExecutionStarted', 'FailStateEntered', 'ExecutionFailed'],
    ]);
  });
});
