import { describe, expect, it } from 'vitest';
import { bottlenecks } from '../../../../functions/law/deadline/bottleneck.ts';
import { deadlineIcs, foldByOctets } from '../../../../functions/law/deadline/ics.ts';
import { isOpen } from '../../../../functions/law/deadline/intervals.ts';
import { ReckonedDay } from '../../../../functions/law/deadline/judge.ts';
import { climb } from '../../../../functions/law/deadline/ladder.ts';
import { standing } from '../../../../functions/law/deadline/lateness.ts';
import type { DeadlineSpec } from '../../../../functions/law/deadline/model.ts';
import { publishPlan } from '../../../../functions/law/deadline/publish-plan.ts';
import { reckon, type RunningReckoning } from '../../../../functions/law/deadline/reckon.ts';
import type { Ladder } from '../../../../functions/law/deadline/rung.ts';
import { resume, suspend } from '../../../../functions/law/deadline/suspend.ts';
import { explain } from '../../../../functions/law/deadline/view.ts';
import { unwrap } from '../../../../functions/common/result.ts';
import { filed, limit, shanghai, suspended, workingTime } from '../samples.ts';

/** Where a rule turns: the moment itself, and the one beside it. */

const running = (spec: DeadlineSpec): RunningReckoning => {
  const reckoning = reckon(spec, workingTime);
  if (reckoning.status !== 'running') throw new Error('suspended');
  return reckoning;
};

describe('the bottleneck among steps side by side', () => {
  const received = (id: string, at: string) => ({ id, receivedAt: shanghai(at) });
  const first = (steps: object[], ...progress: ReturnType<typeof received>[]) =>
    bottlenecks(
      unwrap(publishPlan(steps as never)),
      'statutory',
      progress,
      shanghai('2026-03-16 18:00'),
      workingTime,
    ).map(({ id }) => id);

  it('is the one with the longest way to go, wherever it is written', () =>
    expect(
      first([
        { id: 'short', statutory: 2 },
        { id: 'long', statutory: 9 },
      ]),
    ).toEqual(['long', 'short']));
  it('of equals the one most overdue, then the one written first', () => {
    const equal = [
      { id: 'a', statutory: 1 },
      { id: 'b', statutory: 1 },
    ];
    expect(first(equal, received('a', '2026-03-05 10:00'), received('b', '2026-03-02 10:00'))).toEqual([
      'b',
      'a',
    ]);
    expect(first(equal)).toEqual(['a', 'b']);
  });
});

it('an interval is open without an end', () => {
  const [from, to] = [shanghai('2026-03-02 08:00'), shanghai('2026-03-02 09:00')];
  expect([isOpen([]), isOpen([{ from, to }]), isOpen([{ from, to }, { from: to }])]).toEqual([
    false,
    false,
    true,
  ]);
});

describe('a ladder', () => {
  const keys = (ladder: Ladder, spec: DeadlineSpec, now: string, done: string[] = []) => {
    const { due, next } = climb(ladder, running(spec), new Set(done), shanghai(now), workingTime);
    return { due: due.map(({ key }) => key), next };
  };
  const one = limit(3, '2026-03-02 10:00');

  it('is climbed in order of time, whatever the order it is written in', () =>
    expect(
      keys(
        [
          { id: 'late', when: 'after', workingDays: 3 },
          { id: 'breach', when: 'due' },
          { id: 'chief', when: 'after', workingDays: 1 },
        ],
        one,
        '2026-03-12 10:00',
      ).due,
    ).toEqual(['breach', 'chief', 'late']));
  it('at one and the same moment as it is written', () => {
    const rung = (id: string) => ({ id, when: 'last-day' }) as const;
    expect(keys([rung('b'), rung('a'), rung('c')], one, '2026-03-05 10:00').due).toEqual(['b', 'a', 'c']);
  });
  it('leaves out a rung at the very event', () =>
    expect(
      keys(
        [{ id: 'soon', when: 'before', workingDays: 1 }],
        limit(1, '2026-03-02 09:00'),
        '2026-03-02 10:00',
      ),
    ).toEqual({
      due: [],
      next: null,
    }));
  it('ends where nothing repeats', () =>
    expect(keys([{ id: 'breach', when: 'due' }], one, '2026-03-12 10:00', ['breach'])).toEqual({
      due: [],
      next: null,
    }));
});

describe('a plan', () => {
  const faults = (...steps: object[]) => {
    const result = publishPlan(steps as never);
    return result.ok ? [] : result.error;
  };
  it('takes budgets up to the longest, and names each that is not one', () => {
    expect(faults({ id: 'a', statutory: 2_000 }, { id: 'b', statutory: 0.5 })).toEqual([]);
    expect(faults({ id: 'a', statutory: 2_000.5 })).toEqual([
      { fault: 'budget-not-allowed', index: 0, field: 'statutory' },
    ]);
    expect(faults({ id: 'a', statutory: 2, promised: 0.3 })).toEqual([
      { fault: 'budget-not-allowed', index: 0, field: 'promised' },
    ]);
  });
  it('names a cycle without the steps that only lead into it', () => {
    const step = (id: string, after: string) => ({ id, statutory: 1, after: [after] });
    expect(faults(step('z', 'c'), step('a', 'c'), step('b', 'a'), step('c', 'b'))).toEqual([
      { fault: 'cycle', steps: ['c', 'b', 'a'] },
    ]);
  });
  it('may take as long as the longest budget, and no longer', () => {
    const chain = (last: number) =>
      faults({ id: 'a', statutory: 1_000 }, { id: 'b', statutory: last, after: ['a'] });
    expect(chain(1_000)).toEqual([]);
    expect(chain(1_000.5)).toEqual([{ fault: 'plan-too-long', budget: 2_000.5, path: ['a', 'b'] }]);
  });
});

describe('a calendar file', () => {
  const lines = (url?: string) =>
    deadlineIcs(running(limit(1, '2026-03-02 10:00')), {
      uid: 'u',
      sequence: 1,
      title: { zh: '题', en: 'Title; a, b' },
      language: 'en',
      workingTime,
      now: shanghai('2026-03-02 10:00'),
      url,
    }).split('\r\n');
  it('says where to look, if there is such a place', () => {
    expect(lines('https://example.org')).toContain('URL:https://example.org');
    expect(lines().some((line) => line.startsWith('URL'))).toBe(false);
    expect(lines()).toContain('SUMMARY:Title\\; a\\, b');
  });
  it('folds after the 75th octet', () => {
    expect(foldByOctets('x'.repeat(75))).toBe('x'.repeat(75));
    expect(foldByOctets('x'.repeat(76))).toBe(`${'x'.repeat(75)}\r\n x`);
    expect(foldByOctets('x'.repeat(149))).toBe(`${'x'.repeat(75)}\r\n ${'x'.repeat(74)}`);
  });
});

describe('the suspension in force', () => {
  const spec = limit(5, '2026-03-02 10:00', {
    suspensions: [
      suspended('2026-03-04 10:00', '2026-03-05 10:00', 'a'),
      suspended('2026-03-09 10:00', undefined, 'b'),
    ],
  });
  it.each([
    ['2026-03-04 09:59', undefined],
    ['2026-03-04 10:00', 'a'],
    ['2026-03-05 09:59', 'a'],
    ['2026-03-05 10:00', undefined],
    ['2026-03-09 10:00', 'b'],
    ['2026-04-09 10:00', 'b'],
  ])('at %s is %s', (now, basis) =>
    expect(standing(reckon(spec, workingTime), shanghai(now), workingTime).suspendedBy?.basis).toBe(basis),
  );
  it('ends without touching those before it', () => {
    const once = unwrap(
      resume(
        unwrap(suspend(limit(5, '2026-03-02 10:00'), shanghai('2026-03-04 10:00'), 'a')),
        shanghai('2026-03-05 10:00'),
      ),
    );
    const twice = unwrap(suspend(once, shanghai('2026-03-09 10:00'), 'b'));
    expect(twice).toEqual(spec);
    expect(
      unwrap(resume(twice, shanghai('2026-03-10 10:00'))).suspensions.map(({ basis, to }) => [basis, to]),
    ).toEqual([
      ['a', shanghai('2026-03-05 10:00')],
      ['b', shanghai('2026-03-10 10:00')],
    ]);
  });
});

describe('a filing on a day off', () => {
  const late = reckon(limit(1, '2026-03-07 10:00', filed), workingTime);
  it('counts as of a later day, and the days between are before the receipt', () =>
    expect(late.days.map(({ date, why }) => `${date} ${why}`)).toEqual([
      '2026-03-07 anchor',
      '2026-03-08 before-receipt',
      '2026-03-09 anchor',
      '2026-03-10 working-day',
    ]));
  it('is shown with its last day', () =>
    expect(explain(late, shanghai('2026-03-09 10:00'), workingTime)).toMatchObject({
      receivedOn: '2026-03-09',
      received: 'on-a-day-off',
      lastDay: '2026-03-10',
    }));
});

it('a suspended day names at least one provision', () => {
  const day = (bases: string[]) =>
    ReckonedDay.safeParse({ why: 'suspended', date: '2026-03-02', counted: 0, used: 0, bases }).success;
  expect([day([]), day(['a']), day(['a', 'b'])]).toEqual([false, true, true]);
});
