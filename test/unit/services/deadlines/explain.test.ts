import { expect, it } from 'vitest';
import { explainPlan, explainSubject } from '../../../../functions/services/deadlines/explain.ts';
import { publishPlan } from '../../../../functions/law/deadline/publish-plan.ts';
import { unwrap } from '../../../../functions/common/result.ts';
import { limit, workingTime, shanghai } from '../../law/samples.ts';

const plan = unwrap(
  publishPlan([
    { id: 'accept', statutory: 1 },
    { id: 'survey', statutory: 3, promised: 2, after: ['accept'] },
    { id: 'approval', statutory: 5, after: ['accept'] },
    { id: 'build', statutory: 1.5, after: ['survey', 'approval'] },
  ]),
);

it('says of each step what it waits for, whether it runs beside another, and whether it binds', () => {
  const explained = explainPlan(plan, 'statutory');
  expect(explained).toMatchObject({ budget: 7.5, path: ['accept', 'approval', 'build'] });
  expect(explained.steps.map(({ id, course, binding, slack }) => [id, course, binding, slack])).toEqual([
    ['accept', 'serial', true, 0],
    ['survey', 'parallel', false, 2],
    ['approval', 'parallel', true, 0],
    ['build', 'serial', true, 0],
  ]);
});

it('names every day of every limit, and stands still where it was met or ended', () => {
  const metAt = shanghai('2026-09-30 15:00');
  const explained = explainSubject(
    {
      id: 'x',
      title: { zh: '一', en: 'one' },
      main: 'a',
      plan,
      limits: {
        a: { deadline: limit(3, '2026-09-29 10:00'), metAt },
        b: { deadline: limit(1, '2026-09-29 10:00') },
      },
      endedAt: shanghai('2026-10-12 10:00'),
    },
    shanghai('2027-01-01 10:00'),
    workingTime,
  );
  expect(explained.limits['a']).toMatchObject({ metAt, breached: false, remaining: 2.5 });
  expect(explained.limits['a']?.days).toHaveLength(11);
  expect(explained.limits['b']).toMatchObject({ breached: true, overdue: 4 });
  expect(explained.plan?.kind).toBe('promised');
});
