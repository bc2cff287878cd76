import { lambda } from '@liban/stepfunctions/testing';
import { expect, it } from 'vitest';
import { execution } from './execution.ts';

const counts = { records: 0, changed: 0, granted: 0 };

it('matches records that changed in two transitions', async () => {
  const records = ['91450300MA50000000'];
  const run = await execution(
    'policy-matching',
    { records },
    { mocks: { 'Match the records': lambda(counts) } },
  );
  expect(run).toHaveSucceeded();
  expect(run.call('Match the records').arguments).toMatchObject({ Payload: { records } });
  expect(run.transitions).toBe(2);
});

it.each([0, 1, 32])(
  'matches every one of %i segments once, by the policies that were planned',
  async (segments) => {
    const seen: unknown[] = [];
    const run = await execution(
      'policy-matching',
      { policies: ['TAX-2026'], run: 'TAX-2026-v1' },
      {
        tasks: {
          plan: ({ policies, run }) => ({ policies, run, segments }),
          'match-segment': ({ task: _, ...segment }) => (seen.push(segment), counts),
        },
      },
    );
    expect(run).toHaveSucceeded();
    const wanted = Array.from({ length: segments }, (_, segment) => ({
      segment,
      of: segments,
      policies: ['TAX-2026'],
      run: 'TAX-2026-v1',
    }));
    expect(seen).toHaveLength(segments);
    expect(seen).toEqual(expect.arrayContaining(wanted));
    expect(run.transitions).toBe(3);
  },
);

it('runs a segment again that broke down, and the others once', async () => {
  const seen: number[] = [];
  const run = await execution(
    'policy-matching',
    {},
    {
      tasks: {
        plan: () => ({ policies: ['A', 'B'], segments: 4 }),
        'match-segment': ({ segment }) => {
          seen.push(Number(segment));
          if (segment === 2 && seen.filter((one) => one === 2).length < 3)
            throw new Error('Written meanwhile');
          return counts;
        },
      },
    },
  );
  await run.advance('PT10M');
  expect(run).toHaveSucceeded();
  expect(seen.toSorted()).toEqual([0, 1, 2, 2, 2, 3]);
});

it('has the history that was recorded', async () => {
  const mocks = {
    'Plan the segments': lambda({ policies: ['A'], segments: 2 }),
    'Match a segment': lambda(counts),
  };
  const run = await execution('policy-matching', { policies: ['A'] }, { mocks });
  expect(run).toMatchGolden('golden/policy-matching.history.txt');
});
