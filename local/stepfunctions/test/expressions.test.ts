import jsonata from 'jsonata';
import { describe, expect, test } from 'vitest';
import { isBounded } from '../src/evaluator/bounded.ts';
import { compileExpression } from '../src/evaluator/expression.ts';
import { momentOf } from '../src/evaluator/moment.ts';
import { bench, EPOCH } from './support.ts';

const evaluate = async (source: string, variables: Record<string, unknown> = {}, place = 'here') => {
  const compiled = compileExpression(source);
  if (!compiled.ok) return { compile: compiled.message };
  const result = await compiled.expression.evaluate(
    variables,
    momentOf(EPOCH, 'seed', () => place),
  );
  return result.ok ? result.value : { failed: result.cause };
};

describe('JSONata: the functions Step Functions adds', () => {
  const rows: readonly (readonly [rule: string, source: string, expected: unknown])[] = [
    [
      '$partition cuts into chunks, the last holding the rest [documented]',
      '$partition([1,2,3,4],3)',
      [[1, 2, 3], [4]],
    ],
    ['$partition stays nested with one chunk [recorded]', '$partition([1,2],3)', [[1, 2]]],
    ['$partition rounds its size towards zero [recorded]', '$partition([1,2,3],2.9)', [[1, 2], [3]]],
    ['$range includes its end when a step lands there [documented]', '$range(0,10,5)', [0, 5, 10]],
    ['$range of one element is that element [recorded]', '$range(3,3,1)', 3],
    ['$range goes down with a negative step [documented]', '$range(3,1,-1)', [3, 2, 1]],
    ['$range rounds towards zero [recorded]', '$range(-1.7,2,1)', [-1, 0, 1, 2]],
    [
      '$hash knows SHA-256 [documented]',
      '$hash("a","SHA-256")',
      'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb',
    ],
    ['$hash knows MD5 [documented]', '$hash("a","MD5")', '0cc175b9c0f1b6a831c399e269772661'],
    ['$parse reads JSON [documented]', '$parse("{\\"a\\":[1]}").a', [1]],
    ['$random of a seed is java.util.Random’s [recorded]', '$random(42)', 0.7275636800328681],
    ['$random of a seed repeats [documented]', '$random(7) = $random(7)', true],
    [
      '$base64decode reads Base64, padded or not [documented]',
      '$base64decode("YQ==") & $base64decode("YWI")',
      'aab',
    ],
    ['a division by zero is Infinity [recorded]', '1/0', 'Infinity'],
    ['inside of a list too [recorded]', '[1/0]', ['Infinity']],
    ['$random gives a number in [0, 1) [documented]', '($r := $random(); $r >= 0 and $r < 1)', true],
    ['$random gives another number at each call [documented]', '$random() = $random()', false],
    [
      '$uuid gives version 4 [documented]',
      '$match($uuid(), /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/).index',
      0,
    ],
    ['$now is the engine’s clock [ours]', '$now()', '2026-01-01T00:00:00.000Z'],
    ['$millis is the engine’s clock [ours]', '$millis()', EPOCH],
    ['a number JSON cannot hold becomes its name [recorded]', '$parseInteger("abc", "0")', 'NaN'],
  ];
  test.each(rows)('%s', async (_rule, source, expected) => {
    expect(await evaluate(source)).toEqual(expected);
  });

  test('chance repeats at the same place of an execution, so that a kill changes nothing [ours]', async () => {
    expect(await evaluate('[$random(), $uuid()]')).toEqual(await evaluate('[$random(), $uuid()]'));
    expect(await evaluate('$uuid()', {}, 'there')).not.toEqual(await evaluate('$uuid()'));
  });

  const nothing: readonly (readonly [rule: string, source: string])[] = [
    ['$range without a step gives nothing [recorded]', '$range(1,2)'],
    ['$range against its direction gives nothing [recorded]', '$range(1,5,-1)'],
    ['$partition of an empty list gives nothing [recorded]', '$partition([],2)'],
    ['$partition by zero gives nothing [recorded]', '$partition([1],0)'],
    ['$hash without an algorithm gives nothing [recorded]', '$hash("a")'],
  ];
  test.each(nothing)('%s', async (_rule, source) => {
    expect(await evaluate(source)).toEqual({ failed: 'returned nothing (undefined).' });
  });

  const thrown: readonly (readonly [rule: string, source: string, cause: string])[] = [
    ['$eval cannot be called [recorded]', '$eval("1")', '. T1006: Attempted to invoke a non-function'],
    [
      'a wrong argument [recorded]',
      '$abs("a")',
      '. T0410: Argument 1 of function "abs" does not match function signature',
    ],
    [
      'a list of the wrong kind [recorded]',
      '$sum(["a"])',
      '. T0412: Argument 1 of function "sum" must be an array of "numbers"',
    ],
    ['a picture that is none [recorded]', '$formatNumber(1, "x")', '. D3086: '],
    ['text that is no JSON [recorded]', '$parse("{")', '. D3137: '],
    ['an error of one’s own [documented]', '$error("so")', '. D3137: so'],
    [
      'adding a text [documented]',
      '1 + "a"',
      '. T2002: The right side of the "+" operator must evaluate to a number',
    ],
    [
      'what exceeds AWS’s memory has no code [recorded]',
      '$sum([1..900000])',
      ': Expression evaluation memory limit exceeded',
    ],
  ];
  test.each(thrown)('errors carry their code: %s', async (_rule, source, cause) => {
    const failed = (await evaluate(source)) as { readonly failed: string };
    expect(failed.failed.startsWith(`threw an error during evaluation${cause}`), failed.failed).toBe(true);
  });

  test('$base64decode of what is none is an internal error, with a number [recorded]', async () => {
    for (const text of ['!!!', 'a', 'YQ=', 'Y Q=='])
      expect(await evaluate(`$base64decode("${text}")`)).toEqual({
        failed: expect.stringMatching(/^threw an internal error during evaluation\. [0-9a-f-]{36}$/),
      });
  });

  const newer: readonly (readonly [rule: string, source: string])[] = [
    ['?? [recorded]', '$states.input.a ?? 1'],
    ['?: [recorded]', '$states.input.a ?: 1'],
    ['?? inside of a function [recorded]', '$map([1], function($x){ $x ?? 2 })'],
  ];
  test.each(newer)('what came after JSONata 2.0.6 is refused and named: %s', async (_rule, source) => {
    expect(await evaluate(source)).toEqual({
      compile: expect.stringMatching(/JSONata 2\.0\.6, and this came with a later version$/),
    });
  });

  test('what looks like it, in a text or a comment, is not [ours]', async () => {
    expect(await evaluate('"a ?? b ?: c" /* ?? */')).toBe('a ?? b ?: c');
  });

  const broken: readonly (readonly [source: string, message: string])[] = [
    ['$x[1,2)', 'Expected "]", got ","'],
    ['"unterminated', 'String literal must be terminated by a matching quote'],
    ['1 +', 'Unexpected end of expression'],
    ['{"a":}', 'The symbol "}" cannot be used as a unary operator'],
    ['$match("a", /abc', 'No terminating / in regular expression'],
  ];
  test.each(broken)('what does not parse is told without a code: %s [recorded]', async (source, message) => {
    expect(await evaluate(source)).toEqual({ compile: message });
  });
});

describe('JSONata: limits', () => {
  const sum = (terms: number) => Array.from({ length: terms }, () => '1').join('+');
  test('a hundred levels of nesting are evaluated, one more is not [recorded]', async () => {
    expect(await evaluate(sum(100))).toBe(100);
    expect(await evaluate(sum(101))).toEqual({ failed: expect.stringContaining('Stack overflow') });
  });
  const hostile: readonly (readonly [rule: string, source: string, cause: string])[] = [
    ['an endless recursion fails the state [ours]', '($f := function($n){ $f($n+1) }; $f(1))', 'timeout'],
    [
      'a deep recursion fails the state [recorded]',
      '($f := function($n){ 1 + $f($n+1) }; $f(1))',
      'Stack overflow',
    ],
    [
      'a regular expression that backtracks without end fails the state [ours]',
      `$match("${'a'.repeat(40)}b", /(a+)+$/)`,
      'timed out',
    ],
    ['a sequence beyond AWS’s memory fails the state [recorded]', '$count([1..900000])', 'exceeded'],
    [
      'a range beyond AWS’s memory fails the state [recorded]',
      '$range(1, 360146, 1)',
      'memory limit exceeded',
    ],
    [
      'a text that doubles without end fails the state [ours]',
      '($f := function($s,$n){ $n = 0 ? $s : $f($s & $s, $n - 1) }; $f("x", 40))',
      'Invalid string length',
    ],
  ];
  test.each(hostile)('%s', async (_rule, source, cause) => {
    expect(await evaluate(source)).toEqual({ failed: expect.stringContaining(cause) });
  });
  test('harmless regular expressions find what they find [documented]', async () => {
    expect(await evaluate('$match("ab12cd3", /[0-9]+/).match')).toEqual(['12', '3']);
    expect(await evaluate('$replace("a-b-c", /-/, "+")')).toBe('a+b+c');
    expect(await evaluate(`$match("${'ab'.repeat(3000)}", /(ab)+/).match ~> $length()`)).toBe(6000);
  });
});

describe('Evaluation errors', () => {
  const PREFIX = `An error occurred while executing the state 'S' (entered at the event id #2). `;
  const rows: readonly (readonly [rule: string, state: object, location: string, cause: string])[] = [
    [
      'nothing in Output',
      { Type: 'Pass', Output: { v: '{% $nope %}' } },
      'Output/v',
      `The JSONata expression '$nope' specified for the field 'Output/v' returned nothing (undefined).`,
    ],
    [
      'nothing in Assign',
      { Type: 'Pass', Assign: { x: ['{% $nope %}'] } },
      'Assign/x[0]',
      `The JSONata expression '$nope' specified for the field 'Assign/x[0]' returned nothing (undefined).`,
    ],
    [
      'a function is no value',
      { Type: 'Pass', Output: '{% function($x){ $x } %}' },
      'Output',
      `The JSONata expression 'function($x){ $x }' specified for the field 'Output' returned an unsupported result type 'function'.`,
    ],
    ['a wait of the wrong type', { Type: 'Wait', Seconds: '{% "1" %}' }, 'Seconds', 'Expected'],
    [
      'a moment that is none',
      { Type: 'Wait', Timestamp: '{% "2026-02-30T00:00:00Z" %}' },
      'Timestamp',
      'cannot be parsed as an ISO-8601',
    ],
    [
      'a condition that is no boolean',
      { Type: 'Choice', Choices: [{ Condition: '{% 1 %}', Next: 'T' }], End: undefined },
      'Choices[0]/Condition',
      'boolean',
    ],
    [
      'items that are no list',
      {
        Type: 'Map',
        Items: '{% 1 %}',
        ItemProcessor: { StartAt: 'P', States: { P: { Type: 'Pass', End: true } } },
      },
      'Items',
      'array',
    ],
  ];
  test.each(rows)(
    '%s fails with States.QueryEvaluationError, an EvaluationFailed event and its place [recorded]',
    async (_rule, state, location, cause) => {
      const told = await (
        await bench()
      ).run({
        StartAt: 'S',
        States: { S: { End: true, ...state }, ...('Choices' in state && { T: { Type: 'Succeed' } }) },
      });
      const event = told.events.find(({ type }) => String(type) === 'EvaluationFailed');
      expect([told.status, told.error]).toEqual(['FAILED', 'States.QueryEvaluationError']);
      expect(event?.evaluationFailedEventDetails).toMatchObject({
        error: 'States.QueryEvaluationError',
        location,
        state: 'S',
      });
      expect(told.cause).toContain(PREFIX);
      expect(told.cause).toContain(cause);
    },
  );

  test('EvaluationFailed hangs from the event before the state was entered, in Wait from the entry itself [recorded]', async () => {
    const machine = (state: object) => ({
      StartAt: 'A',
      States: { A: { Type: 'Pass', Next: 'S' }, S: { End: true, ...state } },
    });
    const previous = async (state: object) => {
      const told = await (await bench()).run(machine(state));
      return told.events.find(({ type }) => String(type) === 'EvaluationFailed')?.previousEventId;
    };
    expect(await previous({ Type: 'Pass', Output: '{% $nope %}' })).toBe(3);
    expect(await previous({ Type: 'Wait', Seconds: '{% $nope %}' })).toBe(4);
  });

  test('a catcher takes States.QueryEvaluationError [documented]', async () => {
    const told = await (
      await bench({ f: () => 1 })
    ).run({
      StartAt: 'S',
      States: {
        S: {
          ...{
            Type: 'Task',
            Resource: 'arn:aws:states:::lambda:invoke',
            Arguments: { FunctionName: 'f' },
            End: true,
          },
          ...{ Output: '{% $nope %}', Catch: [{ ErrorEquals: ['States.QueryEvaluationError'], Next: 'C' }] },
        },
        C: { Type: 'Pass', Output: '{% $states.input.Error %}', End: true },
      },
    });
    expect(told.value).toBe('States.QueryEvaluationError');
  });
});

describe('JSONata: what ends by itself needs no watch', () => {
  const isWatched = (source: string): boolean => !isBounded(jsonata(source).ast());

  test.each(['$states.input.a.b', '$sum($states.input.items.price)', '$i > 3 ? "a" : "b"'])(
    '%s is in proportion to what it is given [ours]',
    (source) => expect(isWatched(source)).toBe(false),
  );

  test.each(['$l.($l.($l.(x + 1)))', '[1..$n]', '$map($l, function($n) { $n })', '$f()'])(
    '%s may take long, and is watched [ours]',
    (source) => expect(isWatched(source)).toBe(true),
  );
});
