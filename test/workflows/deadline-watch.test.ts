import { lambda, type Run } from '@liban/stepfunctions/testing';
import { expect, it } from 'vitest';
import { dueIndex, dueShardKeys } from '../../functions/platform/watch/index-keys.ts';
import { leasedFor } from '../../functions/platform/watch/leases.ts';
import { MINUTE } from '../../functions/law/instant.ts';
import { execution, type Payload, type Tasks } from './execution.ts';

const done = { acted: 0, sick: 0, more: false };
const more = (...shards: string[]) => ({ acted: 200, sick: 0, more: true, shards });

/** A function whose first runs find more in these shards, each of which is done in so many runs. */
const standing = (
  shards: Readonly<Record<string, number>>,
  fails: (payload: Payload) => boolean = () => false,
) => {
  const asked: Payload[] = [];
  const left = new Map(Object.entries(shards));
  const open = () => [...left].filter(([, runs]) => runs > 0).map(([shard]) => shard);
  const tasks: Tasks = {
    sweep: (payload) => {
      asked.push(payload);
      if (fails(payload)) throw new Error('Out of memory');
      return open().length > 0 ? more(...open()) : done;
    },
    shards: () => ({ shards: open() }),
    'sweep-shard': (payload) => {
      asked.push(payload);
      const shard = String(payload['shard']);
      if (fails(payload)) {
        // Its lease stands: nobody is offered it until that has run out.
        left.set(shard, 0);
        throw new Error('Out of memory');
      }
      const runs = (left.get(shard) ?? 0) - 1;
      left.set(shard, runs);
      return { acted: 200, sick: 0, more: runs > 0 };
    },
  };
  const runsOf = (shard: string) => asked.filter((one) => one['shard'] === shard);
  return { tasks, asked, runsOf };
};

const watch = async (tasks: Tasks): Promise<Run> => {
  const run = await execution('deadline-watch', {}, { tasks });
  await run.advance(leasedFor);
  return run;
};

it('is one run and three transitions where no more is due, and says until when nothing is', async () => {
  const quiet = { ...done, nothingBefore: '2026-03-03T01:00:00.000Z' };
  const run = await execution('deadline-watch', {}, { tasks: { sweep: () => quiet } });
  expect(run).toHaveSucceeded();
  expect(run.output).toEqual(quiet);
  expect(run.transitions).toBe(3);
});

it('sweeps each shard of which more is due, run after run, by one holder each, and then looks again', async () => {
  const shards = { 'DUE#0': 3, 'DUE#7': 1, 'DUE#63': 2 };
  const { tasks, asked, runsOf } = standing(shards);
  expect(await watch(tasks)).toHaveSucceeded();
  for (const [shard, runs] of Object.entries(shards)) {
    expect(runsOf(shard)).toHaveLength(runs);
    expect(new Set(runsOf(shard).map(({ holder }) => holder)).size).toBe(1);
  }
  expect(new Set(Object.keys(shards).map((shard) => runsOf(shard)[0]?.['holder'])).size).toBe(3);
  expect(asked.filter(({ task }) => task === 'sweep')).toHaveLength(2);
});

it('sweeps one shard alone', async () => {
  const { tasks, runsOf } = standing({ 'DUE#5': 2 });
  expect(await watch(tasks)).toHaveSucceeded();
  expect(runsOf('DUE#5')).toHaveLength(2);
});

it('lets a shard that fails stop no other, tells what is late of the others, and ends as failed', async () => {
  const { tasks, asked, runsOf } = standing(
    { 'DUE#0': 1, 'DUE#7': 1, 'DUE#63': 2 },
    ({ shard }) => shard === 'DUE#7',
  );
  const run = await watch(tasks);
  expect(run).toHaveFailed('ShardsLeft');
  expect(run.cause).toBe('Due, and not acted upon, of: DUE#7');
  expect(runsOf('DUE#7')).toHaveLength(5);
  expect([runsOf('DUE#0').length, runsOf('DUE#63').length]).toEqual([1, 2]);
  expect(asked.at(-1)?.task).toBe('sweep');
});

it('goes shard by shard where a run over all of them fails', async () => {
  let poisoned = true;
  const { tasks, runsOf } = standing({ 'DUE#0': 1, 'DUE#7': 1 }, ({ task, shard }) => {
    if (shard === 'DUE#7') poisoned = false;
    return shard === 'DUE#7' || (task === 'sweep' && poisoned);
  });
  const run = await watch(tasks);
  expect(run).toHaveFailed('ShardsLeft');
  expect(run.cause).toContain('DUE#7');
  expect(runsOf('DUE#0')).toHaveLength(1);
});

it('fails, and does not go round for ever, where every run fails', async () => {
  const run = await watch(standing({}, () => true).tasks);
  expect(run).toHaveFailed('ShardsLeft');
});

it('ends after four rounds, whatever comes in meanwhile: the next half hour goes on', async () => {
  const tasks: Tasks = { sweep: () => more('DUE#0'), 'sweep-shard': () => done };
  expect(await watch(tasks)).toHaveSucceeded();
});

it('has a history of its own that does not grow with what is due', async () => {
  const { tasks } = standing(Object.fromEntries(dueShardKeys(dueIndex).map((shard) => [shard, 8])));
  const run = await watch(tasks);
  expect(run).toHaveSucceeded();
  expect(run.events.length).toBeLessThan(30);
});

it('has the history that was recorded', async () => {
  const mocks = {
    'Act upon what is due': [lambda(more('DUE#0', 'DUE#7')), lambda(done)],
    'Act upon a shard': lambda(done),
  };
  const run = await execution('deadline-watch', {}, { mocks });
  await run.advance(MINUTE);
  expect(run).toMatchGolden('golden/deadline-watch.history.txt');
});
