import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EngineCore } from '../src/engine.ts';
import { compileExpression } from '../src/evaluator/expression.ts';
import { momentOf } from '../src/evaluator/moment.ts';
import { TravellingClock } from '../src/index.ts';
import { OPERATIONS } from '../src/operations/index.ts';
import { EPOCH, FunctionError, invokerOf, LAMBDA, ROLE, temporaryDirectory } from './support.ts';

/** A small workflow as a tree, from which a definition with unique names is made. */
type Step =
  | { readonly kind: 'pass'; readonly by: number }
  | { readonly kind: 'wait'; readonly seconds: number }
  | { readonly kind: 'task'; readonly fails: number; readonly caught: boolean }
  | { readonly kind: 'fail' }
  | { readonly kind: 'choice'; readonly over: number; readonly then: readonly Step[] }
  | { readonly kind: 'parallel'; readonly branches: readonly (readonly Step[])[] }
  | { readonly kind: 'map'; readonly items: number; readonly most: number; readonly body: readonly Step[] };

const steps: fc.Arbitrary<readonly Step[]> = fc.letrec<{ block: readonly Step[]; step: Step }>((tie) => ({
  block: fc.array(tie('step'), { minLength: 1, maxLength: 3 }),
  step: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ kind: fc.constant('pass' as const), by: fc.nat(9) }),
    fc.record({ kind: fc.constant('wait' as const), seconds: fc.nat(100) }),
    fc.record({ kind: fc.constant('task' as const), fails: fc.nat(3), caught: fc.boolean() }),
    fc.record({ kind: fc.constant('choice' as const), over: fc.nat(20), then: tie('block') }),
    fc.record({
      kind: fc.constant('parallel' as const),
      branches: fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('map' as const), items: fc.nat(4), most: fc.nat(2), body: tie('block') }),
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('fail' as const) }) },
  ),
})).block;

/** A workflow over a number: every step adds to it, so that the output tells what was done. */
function scopeOf(
  block: readonly Step[],
  next: () => string,
): { StartAt: string; States: Record<string, object> } {
  const States: Record<string, object> = {};
  const names = block.map(() => next());
  const end = next();
  block.forEach((step, index) => {
    const name = String(names[index]);
    const onwards = names[index + 1] ?? end;
    const plus = (what: string) => `{% $states.input + ${what} %}`;
    switch (step.kind) {
      case 'pass':
        States[name] = {
          Type: 'Pass',
          Assign: { [`v${name}`]: '{% $states.input %}' },
          Output: plus(String(step.by)),
          Next: onwards,
        };
        break;
      case 'wait':
        States[name] = { Type: 'Wait', Seconds: step.seconds, Next: onwards };
        break;
      case 'fail':
        States[name] = {
          Type: 'Choice',
          Choices: [{ Condition: '{% $states.input > 15 %}', Next: `${name}X` }],
          Default: onwards,
        };
        States[`${name}X`] = { Type: 'Fail', Error: 'Chosen', Cause: name };
        break;
      case 'task':
        States[name] = {
          ...{ Type: 'Task', Resource: LAMBDA, Next: onwards, Output: plus('$states.result.Payload') },
          Arguments: {
            FunctionName: 'work',
            Payload: { left: `{% ${step.fails} - $states.context.State.RetryCount %}` },
          },
          Retry: [{ ErrorEquals: ['Again'], MaxAttempts: 2, IntervalSeconds: 5 }],
          ...(step.caught && {
            Catch: [{ ErrorEquals: ['States.ALL'], Next: onwards, Output: '{% $states.input + 100 %}' }],
          }),
        };
        break;
      case 'choice': {
        const inner = scopeOf(step.then, next);
        const last = Object.entries(inner.States).find(
          ([, state]) => 'End' in state && state.End === true,
        )?.[0];
        Object.assign(States, inner.States);
        if (last) States[last] = { Type: 'Pass', Next: onwards };
        States[name] = {
          Type: 'Choice',
          Choices: [{ Condition: `{% $states.input > ${step.over} %}`, Next: inner.StartAt }],
          Default: onwards,
        };
        break;
      }
      case 'parallel':
        States[name] = {
          Type: 'Parallel',
          Branches: step.branches.map((branch) => scopeOf(branch, next)),
          Output: '{% $sum($states.result) %}',
          Next: onwards,
        };
        break;
      case 'map':
        States[name] = {
          ...{
            Type: 'Map',
            Items: `{% $states.input > 1000 ? [1] : $append([], [1..${step.items}]) %}`,
            MaxConcurrency: step.most,
          },
          ...{
            ItemProcessor: scopeOf(step.body, next),
            Output: plus('$sum([$states.result])'),
            Next: onwards,
          },
        };
    }
  });
  States[end] = { Type: 'Pass', End: true };
  return { StartAt: String(names[0]), States };
}

const definitionOf = (block: readonly Step[]): string => {
  let count = 0;
  return JSON.stringify({ QueryLanguage: 'JSONata', ...scopeOf(block, () => `S${count++}`) });
};

const call = (core: EngineCore, name: string, input: object): Promise<Readonly<Record<string, unknown>>> => {
  const operation = OPERATIONS[name];
  return operation ? operation(core.services, { ...input }) : Promise.reject(new Error(name));
};

interface Life {
  readonly status: unknown;
  readonly output: unknown;
  readonly error: unknown;
  readonly events: readonly string[];
}

/** Runs a machine to its end, dropping the engine as a kill does around the commits that `deaths` names. */
async function live(definition: string, deaths: readonly boolean[]): Promise<Life> {
  const dataDir = temporaryDirectory();
  const clock = new TravellingClock({ base: () => 0, offset: EPOCH });
  const invoke = invokerOf({
    work: ({ left }) => {
      if (Number(left) > 0) throw new FunctionError('Again', '');
      return 1;
    },
  });
  let moment = 0;
  let current: EngineCore | undefined;
  let dropped: Promise<void> = Promise.resolve();
  const open = () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    dropped = promise;
    const strike = () => {
      if (!deaths[moment++]) return;
      current?.drop();
      resolve();
    };
    const core = new EngineCore(
      { dataDir, port: 0, clock, invoke, seed: 7 },
      { before: strike, after: strike },
    );
    current = core;
    core.resume();
    return core;
  };
  let core = open();
  const survives = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    for (;;) {
      const done = await Promise.race([work().then((value) => ({ value })), dropped]);
      if (done) return done.value;
      core = open();
    }
  };
  const created = await survives(() =>
    call(core, 'CreateStateMachine', { name: 'm', definition, roleArn: ROLE }),
  );
  const start = { stateMachineArn: created?.['stateMachineArn'], name: 'x', input: '1' };
  // A start whose answer was lost is repeated, as any client does; it may even have ended.
  await survives(() => call(core, 'StartExecution', start).catch(() => ({})));
  const executionArn = String(start.stateMachineArn).replace(':stateMachine:', ':execution:') + ':x';
  const tell = () => survives(() => call(core, 'DescribeExecution', { executionArn }));
  let told = await tell();
  for (let hours = 0; told?.['status'] === 'RUNNING' && hours < 200; hours++) {
    await survives(() => core.conductor.idle());
    await clock.advanceTo(clock.now() + 3_600_000, () => Promise.race([core.conductor.idle(), dropped]));
    told = await tell();
  }
  const history = await survives(() =>
    call(core, 'GetExecutionHistory', { executionArn, maxResults: 1_000 }),
  );
  const events = ((history?.['events'] ?? []) as readonly { readonly type: string }[]).map(
    ({ type }) => type,
  );
  await core.close();
  return {
    status: told?.['status'],
    output: told?.['output'],
    error: told?.['error'],
    events: events.toSorted(),
  };
}

describe('Properties', () => {
  test('a random machine ends alike whether the process was killed between commits or not [ours]', async () => {
    const seen = new Set<unknown>();
    await fc.assert(
      fc.asyncProperty(steps, fc.array(fc.boolean(), { maxLength: 40 }), async (block, deaths) => {
        const definition = definitionOf(block);
        const calm = await live(definition, []);
        seen.add(calm.status);
        expect(['SUCCEEDED', 'FAILED']).toContain(calm.status);
        expect(await live(definition, deaths)).toEqual(calm);
      }),
      { numRuns: 40 },
    );
    expect(seen).toEqual(new Set(['SUCCEEDED', 'FAILED']));
  });

  test('simple expressions give what JSONata itself gives [ours]', async () => {
    const value = fc.oneof(
      fc.integer({ min: -50, max: 50 }),
      fc.constantFrom('a', 'b', ''),
      fc.boolean(),
      fc.constant(null),
      fc.array(fc.integer(), { maxLength: 3 }),
    );
    const operand = fc.constantFrom(
      '$x',
      '$y',
      '$o.a',
      '$o.b',
      '$o.missing',
      '$o.l',
      ...['$sum([$x, 1])', '$max([$x, $y])', '$min([$y, 0.5])', '$not($x)', '$boolean($y)', '$number($x)'],
      ...['$uppercase($x)', '$lowercase("A" & $y)', '$contains($x, "a")', '$string($x)', '$abs($x)'],
      ...['$floor($y)', '$ceil(2.5)', '$sum($o.l)', '$sum([])', '$contains($x, $y)'],
      '1',
      '-2.5',
      '"a"',
      'true',
      'null',
    );
    const operator = fc.constantFrom(
      '+',
      '-',
      '*',
      '/',
      '%',
      '=',
      '!=',
      '<',
      '<=',
      '>',
      '>=',
      'and',
      'or',
      '&',
    );
    const expression = fc.oneof(
      operand,
      fc.tuple(operand, operator, operand).map((parts) => parts.join(' ')),
      fc
        .tuple(operand, operator, operand, operator, operand)
        .map(([a, p, b, q, c]) => `(${a} ${p} ${b}) ${q} ${c}`),
      fc.tuple(operand, operand, operand).map(([a, b, c]) => `${a} ? ${b} : ${c}`),
    );
    await fc.assert(
      fc.asyncProperty(expression, value, value, value, async (source, x, y, a) => {
        const bindings = { x, y, o: { a, b: 3, l: [1, 2] } };
        const at = momentOf(EPOCH, 's', () => 'here');
        const compiled = compileExpression(source);
        // The same with a comment is the same expression, which only the interpreter reads.
        const plain = compileExpression(source, { shortcuts: false });
        if (!compiled.ok || !plain.ok) throw new Error(source);
        expect(await compiled.expression.evaluate(bindings, at)).toEqual(
          await plain.expression.evaluate(bindings, at),
        );
      }),
      { numRuns: 1_500 },
    );
  });

  test.each([
    ...['$i + 1', '$sum([$i, 1])', '$max([$i, 0]) < $o.limit', '$not($i % 2 = 1)', '$abs($i) > 3'],
    ...['$uppercase($name)', '$contains($name, "x")', '$i > 2 ? $name : "b"'],
  ])('%s needs no interpreter [ours]', (source) => {
    const compiled = compileExpression(source);
    const bindings = { i: 3, name: 'a', o: { limit: 5 } };
    const at = momentOf(EPOCH, 's', () => 'here');
    expect(compiled.ok && compiled.expression.evaluate(bindings, at)).toMatchObject({ ok: true });
  });

  test('a variable may have the name of a function, and then is no function [ours]', async () => {
    const compiled = compileExpression('$sum([1, 2])');
    const at = momentOf(EPOCH, 's', () => 'here');
    expect(compiled.ok && (await compiled.expression.evaluate({ sum: 7 }, at)).ok).toBe(false);
  });
});
