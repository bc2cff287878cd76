import { afterAll, beforeAll, describe, vi } from 'vitest';
import { ok } from '../../../functions/common/result.ts';
import { addMillis, DAY, epochMs, instant, MINUTE, SECOND } from '../../../functions/law/instant.ts';
import { attemptLimit as attemptsToWrite } from '../../../functions/platform/change.ts';
import { beginIdempotent } from '../../../functions/platform/http/idempotency.ts';
import { bodyLimit, Paging } from '../../../functions/platform/http/request.ts';
import { mostCounted } from '../../../functions/platform/lists/counts.ts';
import { pageBytes, sheetRows } from '../../../functions/platform/lists/page.ts';
import { textBytes } from '../../../functions/platform/table/facts.ts';
import { longestWait, refusalLimit } from '../../../functions/platform/outbox/limits.ts';
import { effectWrites } from '../../../functions/platform/outbox/effects.ts';
import { transactionLimit, type Table } from '../../../functions/platform/table/table.ts';
import { writesTo, type Write } from '../../../functions/platform/table/writes.ts';
import { dueIndex, dueShardsOf, openShards } from '../../../functions/platform/watch/index-keys.ts';
import { leasedFor } from '../../../functions/platform/watch/leases.ts';
import { foreseeLimit } from '../../../functions/platform/watch/foresee.ts';
import { shownMoves } from '../../../functions/services/calendar/queries/preview.ts';
import { recompute } from '../../../functions/platform/watch/recompute.ts';
import { SickItems } from '../../../functions/platform/watch/sick-items.ts';
import { sweepLimit } from '../../../functions/platform/watch/sweep.ts';
import { visit } from '../../../functions/platform/watch/visit.ts';
import { workingTime } from '../law/samples.ts';
import { limitsHold } from './rows.ts';

const now = instant('2026-03-02T01:00:00.000Z');

/** A table that takes every write, has no item, and remembers what was asked of it. */
const takesAll = () => {
  const written: Write[] = [];
  const pages: (number | undefined)[] = [];
  const table = {
    write: writesTo('table'),
    transact: (writes: readonly Write[]) => (written.push(...writes), Promise.resolve(ok(undefined))),
    keys: ({ limit }: { limit?: number }) => (pages.push(limit), Promise.resolve({ items: [] })),
    queryAll: async function* () {},
  } as unknown as Table;
  return { table, written, pages, item: () => written[0]?.Put?.Item };
};

/** How long DynamoDB is to keep an item, in days of real time. */
const keptDays = (item: Record<string, unknown> | undefined) =>
  (Number(item?.['expiresAt']) * SECOND - Date.now()) / DAY;

describe('how long things are kept', () => {
  beforeAll(() => void vi.useFakeTimers({ now: epochMs(now), toFake: ['Date'] }));
  afterAll(() => void vi.useRealTimers());

  const begun = async () => {
    const { table, item } = takesAll();
    const asked = await beginIdempotent(table, { owner: 'pt_1', key: 'k', content: '' }, now);
    return { item, asked };
  };
  const answered = async () => {
    const { asked } = await begun();
    if (!asked.ok || !('settle' in asked.value)) throw new Error('Not begun');
    return asked.value.settle({ status: 200, body: {} }).Put?.Item;
  };
  const effect = { effect: 'start-execution', machine: 'm', name: 'n', input: {} } as const;

  limitsHold([
    ['an Idempotency-Key, days', 7, async () => keptDays((await begun()).item())],
    ['the answer under an Idempotency-Key, days', 7, async () => keptDays(await answered())],
    [
      'the lease of a request under its Idempotency-Key, ms',
      60_000,
      async () => epochMs((await begun()).item()?.['leasedUntil']) - epochMs(now),
    ],
    [
      'an effect in the outbox, days',
      7,
      () => keptDays(effectWrites(takesAll().table, [effect], now)[0]?.Put?.Item),
    ],
  ]);
});

describe('how often and how many', () => {
  const failedLately = async (after: number) => {
    const sick = new SickItems(takesAll().table);
    const key = { pk: 'ORDER#1', sk: 'ORDER' };
    await sick.record(key, new Error(), now);
    return sick.failedLately(key, addMillis(now, after));
  };
  const batchOfRecompute = async () => {
    const { table, pages } = takesAll();
    await recompute(table, {}, { shard: 0, fromYear: 2026 }, { now, workingTime });
    return pages[0];
  };
  const visitedTogether = async () => {
    let [inHand, most] = [0, 0];
    const look = async () => {
      most = Math.max(most, (inHand += 1));
      await Promise.resolve();
      inHand -= 1;
    };
    const items = Array.from({ length: 40 }, (_, number) => ({ pk: `ORDER#${number}`, sk: 'ORDER' }));
    await visit(items, { 'ORDER/ORDER': look }, new SickItems(takesAll().table), { now, workingTime });
    return most;
  };

  limitsHold([
    ['attempts to write a change', 14, () => attemptsToWrite],
    ['refusals of an effect', 5, () => refusalLimit],
    ['days that an effect waits for AWS', 3, () => longestWait / DAY],
    ['writes of a transaction (DynamoDB)', 100, () => transactionLimit],
    ['items of one sweep', 200, () => sweepLimit],
    ['items of one batch of a recomputation', 800, batchOfRecompute],
    ['items looked at at the same time', 8, visitedTogether],
    ['items of one look at what a calendar would move', 400, () => foreseeLimit],
    ['moves that one such look names', 50, () => shownMoves],
    ['partitions of the due index', 64, () => dueShardsOf(dueIndex)],
    ['the lease of one of them, minutes', 15, () => leasedFor / MINUTE],
    ['partitions of the index of what is open', 8, () => openShards],
    ['a sick item rests for ten minutes', true, () => failedLately(10 * MINUTE - 1)],
    ['a sick item is tried again after ten minutes', false, () => failedLately(10 * MINUTE)],
  ]);
});

describe('what a request may ask for', () => {
  limitsHold([
    ['bytes of a body', 262_144, () => bodyLimit],
    ['items of a page, unless asked', 20, () => Paging.parse({}).limit],
    ['the largest page', 100, () => Paging.parse({ limit: '100' }).limit],
    ['a page larger than that is refused', false, () => Paging.safeParse({ limit: '101' }).success],
    ['a page of nothing is refused', false, () => Paging.safeParse({ limit: '0' }).success],
    ['what is shown of a page, bytes', 786_432, () => pageBytes],
    ['rows of a sheet', 1_000, () => sheetRows],
    ['counted of a list and state', 10_000, () => mostCounted],
    ['searched of a thing, bytes', 450, () => textBytes],
    ['the longest cursor', true, () => Paging.safeParse({ cursor: 'x'.repeat(2_000) }).success],
    [
      'a cursor longer than that is refused',
      false,
      () => Paging.safeParse({ cursor: 'x'.repeat(2_001) }).success,
    ],
  ]);
});
