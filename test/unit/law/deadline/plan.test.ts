import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeFault } from '../../../../functions/law/deadline/check-plan.ts';
import { bottlenecks } from '../../../../functions/law/deadline/bottleneck.ts';
import { limitOf } from '../../../../functions/law/deadline/plan-limit.ts';
import type { PlanStepInput } from '../../../../functions/law/deadline/plan.ts';
import { publishPlan } from '../../../../functions/law/deadline/publish-plan.ts';
import { unwrap } from '../../../../functions/common/result.ts';
import { aBudget, workingTime, shanghai, suspended } from '../samples.ts';

const step = (
  id: string,
  statutory: number,
  after: string[] = [],
  rest: Partial<PlanStepInput> = {},
): PlanStepInput => ({
  id,
  statutory,
  after,
  ...rest,
});
const published = (...steps: PlanStepInput[]) => unwrap(publishPlan(steps));
const days = (...steps: PlanStepInput[]) => limitOf(published(...steps), 'statutory').budget;

/** Plans built of "one after the other" and "side by side", with the limit the article gives them. */
interface Built {
  readonly steps: PlanStepInput[];
  readonly first: string[];
  readonly last: string[];
  readonly limit: number;
}
type Shape = number | { readonly serial: boolean; readonly parts: Shape[] };

function build(shape: Shape, id: string): Built {
  if (typeof shape === 'number') return { steps: [step(id, shape)], first: [id], last: [id], limit: shape };
  const parts = shape.parts.map((part, index) => build(part, `${id}-${index}`));
  if (!shape.serial)
    return {
      steps: parts.flatMap(({ steps }) => steps),
      first: parts.flatMap(({ first }) => first),
      last: parts.flatMap(({ last }) => last),
      limit: Math.max(...parts.map(({ limit }) => limit)),
    };
  const steps = parts.flatMap(({ steps, first }, index) => {
    const before = parts[index - 1]?.last ?? [];
    return steps.map((one) =>
      first.includes(one.id) ? { ...one, after: [...(one.after ?? []), ...before] } : one,
    );
  });
  const limit = parts.reduce((sum, part) => sum + part.limit, 0);
  return { steps, first: parts[0]?.first ?? [], last: parts.at(-1)?.last ?? [], limit };
}

const { shape } = fc.letrec<{ shape: Shape; leaf: Shape; node: Shape }>((tie) => ({
  shape: fc.oneof({ maxDepth: 3, depthIdentifier: 'shape' }, tie('leaf'), tie('node')),
  leaf: aBudget,
  node: fc.record({
    serial: fc.boolean(),
    parts: fc.array(tie('shape'), { minLength: 1, maxLength: 3 }),
  }),
}));

/** Any graph without a cycle: each step may wait for any written before it. */
const aGraph = fc
  .array(fc.record({ budget: aBudget, after: fc.array(fc.nat(20), { maxLength: 3 }) }), {
    minLength: 1,
    maxLength: 9,
  })
  .map((rows) =>
    rows.map(({ budget, after }, index) =>
      step(`s${index}`, budget, index === 0 ? [] : [...new Set(after.map((one) => `s${one % index}`))]),
    ),
  );

/** The oracle: walks every path there is. */
function everyPath(steps: PlanStepInput[], from: PlanStepInput): number[] {
  const next = steps.filter(({ after }) => after?.includes(from.id));
  if (next.length === 0) return [from.statutory];
  return next.flatMap((one) => everyPath(steps, one).map((rest) => rest + from.statutory));
}

describe('the limit of a plan (Art. 9)', () => {
  it('is the sum of steps in sequence', () => {
    fc.assert(
      fc.property(fc.array(aBudget, { minLength: 1, maxLength: 20 }), (budgets) => {
        const chain = budgets.map((budget, index) =>
          step(`s${index}`, budget, index > 0 ? [`s${index - 1}`] : []),
        );
        expect(days(...chain)).toBe(budgets.reduce((sum, budget) => sum + budget, 0));
      }),
    );
  });

  it('is the longest of steps in parallel', () => {
    fc.assert(
      fc.property(fc.array(aBudget, { minLength: 1, maxLength: 20 }), (budgets) => {
        expect(days(...budgets.map((budget, index) => step(`s${index}`, budget)))).toBe(Math.max(...budgets));
      }),
    );
  });

  it('is both wherever one is inside the other', () => {
    fc.assert(
      fc.property(shape, (shape) => {
        const { steps, limit } = build(shape, 's');
        expect(days(...steps)).toBe(limit);
      }),
    );
  });

  it('is the longest of all paths of any graph, and its path is one of that length', () => {
    fc.assert(
      fc.property(aGraph, (steps) => {
        const limit = limitOf(published(...steps), 'statutory');
        expect(limit.budget).toBe(Math.max(...steps.flatMap((one) => everyPath(steps, one))));
        const onPath = limit.path.map((id) => steps.find((one) => one.id === id));
        expect(onPath.reduce((sum, one) => sum + (one?.statutory ?? 0), 0)).toBe(limit.budget);
        for (const [index, one] of onPath.entries())
          if (index > 0) expect(one?.after).toContain(limit.path[index - 1]);
      }),
    );
  });

  it('does not shrink when a step gets longer, and grows by as much when the step binds', () => {
    fc.assert(
      fc.property(aGraph, aBudget, (steps, more) => {
        const before = limitOf(published(...steps), 'statutory');
        for (const { id, binding, slack } of before.steps) {
          const after = days(
            ...steps.map((one) => (one.id === id ? { ...one, statutory: one.statutory + more } : one)),
          );
          expect(after).toBe(before.budget + Math.max(0, more - slack));
          expect(binding).toBe(slack === 0);
        }
      }),
    );
  });

  it('tells serial from parallel steps and keeps the promised limit beside the statutory one', () => {
    const plan = published(
      step('accept', 1),
      step('survey', 3, ['accept']),
      step('gas', 5.5, ['survey'], { promised: 2 }),
      step('water', 3, ['survey']),
      step('archive', 0.5, ['gas', 'water']),
    );
    const statutory = limitOf(plan, 'statutory');
    expect(statutory).toMatchObject({ budget: 10, path: ['accept', 'survey', 'gas', 'archive'] });
    const parallel = Object.fromEntries(statutory.steps.map(({ id, parallelWith }) => [id, parallelWith]));
    expect(parallel).toEqual({ accept: [], survey: [], gas: ['water'], water: ['gas'], archive: [] });
    expect(statutory.steps.find(({ id }) => id === 'water')).toMatchObject({ slack: 2.5, startsAfter: 4 });
    expect(limitOf(plan, 'promised')).toMatchObject({
      budget: 7.5,
      path: ['accept', 'survey', 'water', 'archive'],
    });
  });
});

describe('a plan is refused at publication', () => {
  const faults = (...steps: PlanStepInput[]) => {
    const result = publishPlan(steps);
    return result.ok ? [] : result.error;
  };

  it.each([0, -1, 0.4, 1.3, 2_000.5, Number.NaN, Number.POSITIVE_INFINITY])(
    'for a budget of %d',
    (budget) => {
      expect(faults(step('a', budget))).not.toEqual([]);
    },
  );

  it('for a cycle, which it names', () => {
    expect(
      faults(step('z', 1, ['c']), step('a', 1, ['c']), step('b', 1, ['a']), step('c', 1, ['b'])),
    ).toEqual([{ fault: 'cycle', steps: expect.arrayContaining(['a', 'b', 'c']) as string[] }]);
    expect(faults(step('a', 1, ['a']))).toEqual([{ fault: 'cycle', steps: ['a'] }]);
  });

  it('for unknown predecessors, duplicates and promises longer than the law, all at once', () => {
    const found = faults(step('a', 1, ['ghost']), step('a', 1), step('b', 1, [], { promised: 2 }));
    expect(found.map(({ fault }) => fault)).toEqual([
      'unknown-predecessor',
      'duplicate-id',
      'promised-longer-than-statutory',
    ]);
    expect(found.map((fault) => describeFault(fault, '/steps').pointer)).toEqual([
      '/steps/0/after',
      '/steps/1/id',
      '/steps/2/promised',
    ]);
  });

  it('but not for a promise as long as the law', () => {
    expect(faults(step('a', 2, [], { promised: 2 }))).toEqual([]);
  });

  it('for a longest path beyond what can be reckoned, for no steps, and for malformed ones', () => {
    expect(faults(step('a', 1_500), step('b', 1_500, ['a']))[0]?.fault).toBe('plan-too-long');
    expect(faults()[0]?.fault).toBe('malformed');
    expect(faults(step('Not an id', 1))[0]).toEqual({ fault: 'malformed', path: ['0', 'id'] });
  });
});

describe('the bottleneck', () => {
  const plan = published(
    step('plan', 5),
    step('land', 10, ['plan']),
    step('energy', 3, ['plan']),
    step('build', 20, ['land', 'energy']),
  );
  const on = (...progress: Parameters<typeof bottlenecks>[2]) =>
    bottlenecks(plan, 'statutory', progress, shanghai('2026-03-16 18:00'), workingTime);
  const done = {
    id: 'plan',
    receivedAt: shanghai('2026-03-02 09:30'),
    endedAt: shanghai('2026-03-06 11:00'),
  };

  it('is the first step before anything was received', () => {
    expect(on()).toEqual([{ id: 'plan', remaining: 5, overdue: 0, restOfPlan: 35 }]);
  });

  it('is the open step with the longest way to go', () => {
    const received = shanghai('2026-03-06 11:30');
    expect(on(done, { id: 'land', receivedAt: received }, { id: 'energy', receivedAt: received })).toEqual([
      { id: 'land', remaining: 4.5, overdue: 0, restOfPlan: 24.5 },
      { id: 'energy', remaining: 0, overdue: 3, restOfPlan: 20 },
    ]);
  });

  it('is the suspended or unreceived step when that has more left than the others', () => {
    const landed = {
      id: 'land',
      receivedAt: shanghai('2026-03-06 11:30'),
      endedAt: shanghai('2026-03-10 11:30'),
    };
    expect(on(done, landed)[0]).toMatchObject({ id: 'energy', remaining: 3, restOfPlan: 23 });
    const standing = {
      id: 'energy',
      receivedAt: shanghai('2026-03-06 11:30'),
      suspensions: [suspended('2026-03-09 13:00')],
    };
    expect(on(done, landed, standing)[0]).toMatchObject({ id: 'energy', remaining: 2.5, overdue: 0 });
  });

  it('is nothing when all has ended', () => {
    const end = shanghai('2026-03-10 11:30');
    expect(
      on(...['plan', 'land', 'energy', 'build'].map((id) => ({ id, receivedAt: end, endedAt: end }))),
    ).toEqual([]);
  });
});
