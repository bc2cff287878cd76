import { describe, expect, test } from 'vitest';
import { bench, CALLBACK, chain, FunctionError, LAMBDA } from './support.ts';

const pass = (name: string, fields: object = {}) => ({
  StartAt: name,
  States: { [name]: { Type: 'Pass', End: true, ...fields } },
});
const fail = (name: string) => ({
  StartAt: name,
  States: { [name]: { Type: 'Fail', Error: 'E', Cause: 'c' } },
});
const parked = (name: string) => ({
  StartAt: name,
  States: {
    [name]: {
      ...{ Type: 'Task', Resource: CALLBACK, End: true, TimeoutSeconds: 9_999 },
      Arguments: { FunctionName: 'park', Payload: { token: '{% $states.context.Task.Token %}' } },
    },
  },
});
const fork = (branches: object[], fields: object = {}) => ({
  Type: 'Parallel',
  Branches: branches,
  End: true,
  ...fields,
});
const map = (fields: object = {}, processor: object = pass('P')) => ({
  Type: 'Map',
  ItemProcessor: processor,
  End: true,
  ...fields,
});

describe('Parallel', () => {
  test('the result lists the branches’ outputs in their order [documented]', async () => {
    const engine = await bench();
    const arn = await engine.begin(
      await engine.create({
        StartAt: 'F',
        States: {
          F: fork([
            { StartAt: 'W', States: { W: { Type: 'Wait', Seconds: 5, Output: 'slow', End: true } } },
            pass('Q', { Output: 'fast' }),
          ]),
        },
      }),
    );
    await engine.travel(5);
    expect((await engine.tell(arn)).value).toEqual(['slow', 'fast']);
  });

  test('events: ParallelStateExited hangs from the last branch, beside ParallelStateSucceeded [recorded]', async () => {
    const told = await (await bench()).run({ StartAt: 'F', States: { F: fork([pass('P'), pass('Q')]) } });
    expect(chain(told.events)).toEqual([
      ...['1<0 ExecutionStarted', '2<0 ParallelStateEntered', '3<2 ParallelStateStarted'],
      ...['4<3 PassStateEntered', '5<4 PassStateExited', '6<3 PassStateEntered', '7<6 PassStateExited'],
      ...['8<7 ParallelStateSucceeded', '9<7 ParallelStateExited', '10<9 ExecutionSucceeded'],
    ]);
  });

  test('Arguments are every branch’s input [documented]', async () => {
    const told = await (
      await bench()
    ).run(
      {
        StartAt: 'F',
        States: { F: fork([pass('P'), pass('Q')], { Arguments: { a: '{% $states.input %}' } }) },
      },
      1,
    );
    expect(told.value).toEqual([{ a: 1 }, { a: 1 }]);
  });

  test('a failing branch aborts the others, which are told of [recorded]', async () => {
    const engine = await bench({ park: () => null });
    const failing = {
      StartAt: 'W',
      States: { W: { Type: 'Wait', Seconds: 5, Next: 'X' }, X: { Type: 'Fail', Error: 'E', Cause: 'c' } },
    };
    const arn = await engine.begin(
      await engine.create({ StartAt: 'F', States: { F: fork([failing, parked('T')]) } }),
    );
    await engine.travel(5);
    const told = await engine.tell(arn);
    expect([told.error, told.cause]).toEqual(['E', 'c']);
    expect(told.types.slice(-4)).toEqual([
      'FailStateEntered',
      'TaskStateAborted',
      'ParallelStateFailed',
      'ExecutionFailed',
    ]);
  });

  test('a retry starts all branches again; ParallelStateFailed comes at the end only [recorded]', async () => {
    const engine = await bench();
    const retry = { Retry: [{ ErrorEquals: ['E'], MaxAttempts: 1 }] };
    const arn = await engine.begin(
      await engine.create({ StartAt: 'F', States: { F: fork([fail('X'), pass('P')], retry) } }),
    );
    await engine.travel(1);
    const { types } = await engine.tell(arn);
    expect([
      types.filter((type) => type === 'ParallelStateStarted').length,
      types.filter((type) => type === 'ParallelStateFailed').length,
    ]).toEqual([2, 1]);
  });

  test('a catcher takes a branch’s failure [documented]', async () => {
    const told = await (
      await bench()
    ).run({
      StartAt: 'F',
      States: {
        F: fork([fail('X')], { Catch: [{ ErrorEquals: ['E'], Next: 'C' }] }),
        C: { Type: 'Pass', End: true },
      },
    });
    expect(told.value).toEqual({ Error: 'E', Cause: 'c' });
  });

  test('branches can be nested [documented]', async () => {
    const inner = { StartAt: 'G', States: { G: fork([pass('P', { Output: 1 }), pass('Q', { Output: 2 })]) } };
    const told = await (
      await bench()
    ).run({ StartAt: 'F', States: { F: fork([inner, pass('R', { Output: 3 })]) } });
    expect(told.value).toEqual([[1, 2], 3]);
  });
});

describe('Map, inline', () => {
  test('the next iteration hangs from the last event inside the one before [recorded]', async () => {
    const told = await (await bench()).runState(map({ Items: [1, 2], MaxConcurrency: 1 }));
    expect(chain(told.events).slice(2)).toEqual([
      ...['3<2 MapStateStarted', '4<3 MapIterationStarted', '5<4 PassStateEntered', '6<5 PassStateExited'],
      ...[
        '7<6 MapIterationSucceeded',
        '8<6 MapIterationStarted',
        '9<8 PassStateEntered',
        '10<9 PassStateExited',
      ],
      ...[
        '11<10 MapIterationSucceeded',
        '12<11 MapStateSucceeded',
        '13<11 MapStateExited',
        '14<13 ExecutionSucceeded',
      ],
    ]);
    expect(told.events[2]?.mapStateStartedEventDetails).toEqual({ length: 2 });
    expect(told.events[3]?.mapIterationStartedEventDetails).toEqual({ name: 'S', index: 0 });
  });

  const results: readonly (readonly [rule: string, fields: object, input: unknown, expected: unknown])[] = [
    ['without Items the input is the list [documented]', {}, [1, 2], [1, 2]],
    ['Items may be an expression [recorded]', { Items: '{% $states.input.list %}' }, { list: [3] }, [3]],
    ['an empty list gives an empty list [documented]', { Items: [] }, {}, []],
    [
      'ItemSelector sees index and value of each item [recorded]',
      {
        Items: ['a', 'b'],
        ItemSelector: {
          i: '{% $states.context.Map.Item.Index %}',
          v: '{% $states.context.Map.Item.Value %}',
        },
      },
      {},
      [
        { i: 0, v: 'a' },
        { i: 1, v: 'b' },
      ],
    ],
  ];
  test.each(results)('%s', async (_rule, fields, input, expected) => {
    expect((await (await bench()).runState(map(fields), input)).value).toEqual(expected);
  });

  test('states inside an iteration see its item in the context [documented]', async () => {
    const told = await (
      await bench()
    ).runState(map({ Items: ['a'] }, pass('P', { Output: '{% $states.context.Map.Item.Value & "!" %}' })));
    expect(told.value).toEqual(['a!']);
  });

  const concurrency: readonly (readonly [rule: string, fields: object, expected: number])[] = [
    ['MaxConcurrency bounds the iterations under way [documented]', { MaxConcurrency: '{% 1 + 1 %}' }, 2],
    ['forty iterations at most are under way [documented]', {}, 40],
  ];
  test.each(concurrency)('%s', async (_rule, fields, expected) => {
    const engine = await bench({ park: () => null });
    const arn = await engine.begin(
      await engine.create({
        StartAt: 'S',
        States: { S: map({ Items: '{% [1..60] %}', ...fields }, parked('T')) },
      }),
    );
    expect((await engine.tell(arn)).types.filter((type) => type === 'MapIterationStarted').length).toBe(
      expected,
    );
  });

  test('a failing iteration aborts its siblings and fails the Map [recorded]', async () => {
    const engine = await bench({
      f: async (payload) => {
        if (payload['v'] !== 2) return 1;
        await new Promise((resolve) => setTimeout(resolve, 250));
        throw new FunctionError('Bad', 'two');
      },
    });
    const processor = {
      StartAt: 'T',
      States: {
        T: {
          Type: 'Task',
          Resource: LAMBDA,
          Arguments: { FunctionName: 'f', Payload: { v: '{% $states.input %}' } },
          Next: 'W',
        },
        W: { Type: 'Wait', Seconds: 60, End: true },
      },
    };
    const told = await engine.runState(map({ Items: [1, 2] }, processor));
    expect(told.error).toBe('Bad');
    expect(told.types.slice(-6)).toEqual([
      'MapIterationAborted',
      'WaitStateAborted',
      'MapIterationFailed',
      'TaskStateAborted',
      'MapStateFailed',
      'ExecutionFailed',
    ]);
  });

  test('MapStateFailed and a new start hang from the iteration’s last event [recorded]', async () => {
    const engine = await bench();
    const retry = { Items: [1], Retry: [{ ErrorEquals: ['E'], MaxAttempts: 1 }] };
    const arn = await engine.begin(
      await engine.create({ StartAt: 'S', States: { S: map(retry, fail('X')) } }),
    );
    await engine.travel(1);
    expect(chain((await engine.tell(arn)).events).slice(2)).toEqual([
      ...['3<2 MapStateStarted', '4<3 MapIterationStarted', '5<4 FailStateEntered', '6<5 MapIterationFailed'],
      ...[
        '7<5 MapStateStarted',
        '8<7 MapIterationStarted',
        '9<8 FailStateEntered',
        '10<9 MapIterationFailed',
      ],
      ...['11<9 MapStateFailed', '12<11 ExecutionFailed'],
    ]);
  });

  test('an expression of the Map’s own that fails: EvaluationFailed, then MapStateFailed [recorded]', async () => {
    const told = await (await bench()).runState(map({ Items: '{% $nope %}' }));
    expect(told.types.slice(-3)).toEqual(['EvaluationFailed', 'MapStateFailed', 'ExecutionFailed']);
  });

  test('a thousand iterations keep their order [ours]', async () => {
    const told = await (await bench()).runState(map({ Items: '{% [1..1000] %}' }));
    expect(told.value).toEqual(Array.from({ length: 1000 }, (_, index) => index + 1));
  });
});
