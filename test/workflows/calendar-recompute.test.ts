import { lambda } from '@liban/stepfunctions/testing';
import { expect, it } from 'vitest';
import { openShards } from '../../functions/platform/watch/index-keys.ts';
import type { Batch } from '../../functions/platform/watch/recompute.ts';
import { MINUTE } from '../../functions/law/instant.ts';
import { engine, type Payload } from './execution.ts';

const reckon = 'Reckon a batch anew';
const done = 'Note that every deadline is right';

/** Shards of so many batches each, of which every answer names the next. */
const shardsOf = async (batches: number) => {
  const sfn = engine();
  const run = await sfn.run('statemachines/calendar-recompute.asl.json', {
    name: 'one',
    input: { fromYear: 2027, run: 3 },
    mocks: {
      [reckon]: (call) => {
        const { cursor = '1', ...stretch } = batchOf(call.arguments);
        const more = Number(cursor) < batches;
        const batch = { ...stretch, ...(more && { cursor: String(Number(cursor) + 1) }) };
        return lambda({ batch, more });
      },
      [done]: lambda({}),
    },
  });
  await sfn.advance(2 * MINUTE);
  return run;
};
const batchOf = (given: unknown) => (given as { Payload: Payload }).Payload['batch'] as Batch;

it('goes through every batch of every shard, and once more when requests in flight have ended', async () => {
  const run = await shardsOf(3);
  expect(run).toHaveSucceeded();
  const seen = run.calls(reckon).map((call) => batchOf(call.arguments));
  expect(new Set(seen.map(({ shard, cursor }) => `${shard} ${cursor ?? '1'}`)).size).toBe(openShards * 3);
  expect(seen).toHaveLength(2 * openShards * 3);
  expect(seen.every(({ fromYear, run: number }) => fromYear === 2027 && number === 3)).toBe(true);
  expect(run.calls(done).map((call) => call.arguments)).toMatchObject([{ Payload: { run: 3 } }]);
  // The map and the question after it, twice; the wait between two passes, the note, and the end. Shards have histories of their own.
  expect(run.transitions).toBe(2 * 2 + 3);
});

it('has the history that was recorded', async () => {
  expect(await shardsOf(1)).toMatchGolden('golden/calendar-recompute.history.txt');
});
