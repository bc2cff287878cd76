import { afterEach, expect, it } from 'vitest';
import { MINUTE } from '../../functions/law/instant.ts';
import { golden, openMachine, transitions, type RunningMachine } from './support/machine.ts';

let machine: RunningMachine;
afterEach(() => machine.close());

const counts = { records: 0, changed: 0, granted: 0 };

it('matches records that changed in two transitions', async () => {
  const seen: unknown[] = [];
  machine = await openMachine('policy-matching', {
    'match-records': ({ records }) => (seen.push(records), counts),
  });
  await machine.start({ records: ['91450300MA50000000'] });
  expect((await machine.status()).status).toBe('SUCCEEDED');
  expect(seen).toEqual([['91450300MA50000000']]);
  expect(transitions(await machine.history())).toBe(2);
});

it.each([0, 1, 32])(
  'matches every one of %i segments once, by the policies that were planned',
  async (segments) => {
    const seen: unknown[] = [];
    machine = await openMachine('policy-matching', {
      plan: ({ policies }) => ({ policies: policies ?? ['NIGHTLY'], segments }),
      'match-segment': ({ task: _, ...segment }) => (seen.push(segment), counts),
    });
    await machine.start({ policies: ['TAX-2026'] });
    expect((await machine.status()).status).toBe('SUCCEEDED');
    const wanted = Array.from({ length: segments }, (_, segment) => ({
      segment,
      of: segments,
      policies: ['TAX-2026'],
    }));
    expect(seen).toHaveLength(segments);
    expect(seen).toEqual(expect.arrayContaining(wanted));
    expect(transitions(await machine.history())).toBe(3);
  },
);

it('runs a segment again that broke down, and the others once', async () => {
  const seen: number[] = [];
  machine = await openMachine('policy-matching', {
    plan: () => ({ policies: ['A', 'B'], segments: 4 }),
    'match-segment': ({ segment }) => {
      seen.push(Number(segment));
      if (segment === 2 && seen.filter((one) => one === 2).length < 3) throw new Error('Written meanwhile');
      return counts;
    },
  });
  await machine.start({});
  await machine.advance(10 * MINUTE);
  expect((await machine.status()).status).toBe('SUCCEEDED');
  expect(seen.toSorted()).toEqual([0, 1, 2, 2, 2, 3]);
});

it('has the history that was recorded', async () => {
  machine = await openMachine('policy-matching', {
    plan: () => ({ policies: ['A'], segments: 2 }),
    'match-segment': () => counts,
  });
  await machine.start({ policies: ['A'] });
  await expect(golden(await machine.history())).toMatchFileSnapshot('golden/policy-matching.history.txt');
});
