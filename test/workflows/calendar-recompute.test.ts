import { afterEach, expect, it } from 'vitest';
import { openShards } from '../../functions/platform/watch/index-keys.ts';
import type { Batch } from '../../functions/platform/watch/recompute.ts';
import { golden, openMachine, transitions, type RunningMachine } from './support/machine.ts';

let machine: RunningMachine;
afterEach(() => machine.close());

/** Shards of so many batches each. */
const shardsOf = async (batches: number) => {
  const seen: Batch[] = [];
  machine = await openMachine('calendar-recompute', {
    recompute: ({ batch }) => {
      const { shard, fromYear, cursor = '1' } = batch as Batch;
      seen.push(batch as Batch);
      const more = Number(cursor) < batches;
      return { batch: { shard, fromYear, ...(more && { cursor: String(Number(cursor) + 1) }) }, more };
    },
  });
  await machine.start({ fromYear: 2027 });
  return seen;
};

it('goes through every batch of every shard once, two states for each', async () => {
  const seen = await shardsOf(3);
  expect((await machine.status()).status).toBe('SUCCEEDED');
  expect(new Set(seen.map(({ shard, cursor }) => `${shard} ${cursor ?? '1'}`)).size).toBe(openShards * 3);
  expect(seen).toHaveLength(openShards * 3);
  expect(seen.every(({ fromYear }) => fromYear === 2027)).toBe(true);
  // The map itself, and for each shard its batches, the questions after them, and its end.
  expect(transitions(await machine.history())).toBe(1 + openShards * (3 * 2 + 1));
});

it('has the history that was recorded', async () => {
  await shardsOf(1);
  await expect(golden(await machine.history())).toMatchFileSnapshot('golden/calendar-recompute.history.txt');
});
