import { expect, it } from 'vitest';
import { instant } from '../../../../functions/law/instant.ts';
import { unplanned } from '../../../../functions/products/projects/plans/asked.ts';

const now = instant('2026-03-02T01:00:00.000Z');
const plan = { stages: [{ steps: [{ materials: ['site-plan'], variants: [], segments: [] }] }] };
const on = {
  plans: { findAll: () => Promise.resolve(() => plan), chosenFor: () => Promise.resolve(plan) },
  items: { inForce: () => Promise.resolve({ item: { materials: { required: ['meter-plan'] } } }) },
};
const refusalOf = async (kind: string, planned: readonly object[]) => {
  const file = { project: { key: false }, stages: [], installations: planned };
  return unplanned(on as never, file as never, [{ kind, reference: 'R-1' }] as never, now);
};

it('the file of a project takes what its steps need, and what a planned installation needs besides', async () => {
  const installation = [{ part: { status: 'planned' } }];
  expect(await refusalOf('site-plan', [])).toBeUndefined();
  expect(await refusalOf('meter-plan', installation)).toBeUndefined();
  expect(await refusalOf('meter-plan', [])).toMatchObject({
    kind: 'not-asked-for',
    extensions: { asked: ['site-plan'] },
  });
  expect(await refusalOf('floor-area', installation)).toMatchObject({
    extensions: { asked: ['site-plan', 'meter-plan'] },
  });
});
