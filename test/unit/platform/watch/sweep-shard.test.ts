import { afterEach, describe, expect, it, vi } from 'vitest';
import { workingCalendar } from '../../../../functions/law/calendar/working-calendar.ts';
import { DeadlineSpec } from '../../../../functions/law/deadline/model.ts';
import { addMillis, DAY, HOUR, instant, MINUTE, type Instant } from '../../../../functions/law/instant.ts';
import { plainDate } from '../../../../functions/law/plain-date.ts';
import {
  dueIndex,
  dueKeys,
  dueShard,
  dueShardKeys,
} from '../../../../functions/platform/watch/index-keys.ts';
import { leasedFor, Leases } from '../../../../functions/platform/watch/leases.ts';
import { shardsDue, sweep, sweepShard } from '../../../../functions/platform/watch/sweep.ts';
import type { Watchers } from '../../../../functions/platform/watch/visit.ts';
import { watcher } from '../../../../functions/platform/watch/watched.ts';
import { OrderId, type Order } from '../../../../functions/services/orders/model.ts';
import { regional } from '../../law/samples.ts';
import { by, standing } from '../../products/consultations/letters.ts';
import { handClock } from '../../services/webhooks/fixture.ts';

const begun = instant('2026-12-21T10:00:00+08:00');
const late = addMillis(begun, 20 * DAY);
const next = addMillis(late, HOUR / 2);
const shard = dueShard(7);
/** Items of one run. */
const limit = 16;

/** So many ids whose limits lie in one shard. */
const idsIn = (wanted: string, count: number): OrderId[] => {
  const ids: OrderId[] = [];
  for (let number = 1; ids.length < count; number += 1) {
    const id = OrderId.parse(`or_${String(number).padStart(26, '0')}`);
    const { dueShard: lies } = dueKeys(id, begun) as { readonly dueShard: string };
    if (lies === wanted) ids.push(id);
  }
  return ids;
};

const order = (id: OrderId): Order => ({
  id,
  kind: 'work-order',
  subject: { kind: 'joint-installation', id: 'ji_1' },
  partner: 'pt_1',
  status: 'pending',
  request: {},
  createdAt: begun,
  limits: {
    acceptance: {
      deadline: DeadlineSpec.parse({ budget: 10, kind: 'promised', basis: '第九条', anchor: begun }),
    },
  },
});

const placed = async (count: number, where = [shard]) => {
  const on = standing(handClock(begun));
  for (const id of where.flatMap((one) => idsIn(one, count)))
    await on.table.transact(await on.orders.place(order(id), by));
  const watchers: Watchers = { 'ORDER/ORDER': watcher(on.table, on.orders.watched) };
  const leases = new Leases(on.table);
  const asked = (now: Instant, more: { watchers?: Watchers; workingTime?: typeof by } = {}) => ({
    table: on.table,
    now,
    limit,
    watchers: more.watchers ?? watchers,
    workingTime: () => Promise.resolve(more.workingTime ?? by),
    tellSick: () => [],
    held: () => leases.held(now),
  });
  const told = (type = 'order.overdue') =>
    on.ofKind('effect').filter(({ effect }) => (effect as { type?: string }).type === type).length;
  const run = (holder: string, now: Instant, more?: Parameters<typeof asked>[1]) =>
    sweepShard(asked(now, more), { shard, holder });
  return { ...on, watchers, leases, asked, told, run };
};

/** What a function that ran out of time or memory does to all that it had not come to. */
const killedAfter = (some: number, watchers: Watchers): Watchers => {
  let seen = 0;
  return {
    'ORDER/ORDER': (key, asOf) => {
      seen += 1;
      if (seen > some) return new Promise(() => undefined);
      return watchers['ORDER/ORDER']?.(key, asOf) ?? Promise.resolve();
    },
  };
};

afterEach(() => void vi.unstubAllEnvs());

describe('a sweep of all shards', () => {
  it('acts upon so much of each, and names those of which more is due', async () => {
    const on = await placed(12, [dueShard(7), dueShard(8)]);
    const { acted, more, shards } = await sweep(on.asked(late));
    expect({ acted, more }).toEqual({ acted: limit, more: true });
    expect(shards?.toSorted()).toEqual([dueShard(7), dueShard(8)]);
    expect(await shardsDue(on.asked(late))).toEqual([dueShard(7), dueShard(8)]);
  });

  it('leaves alone what another has, and takes it when that one’s time has run out', async () => {
    const on = await placed(3, [dueShard(7), dueShard(8)]);
    await on.leases.take(shard, 'another', late);
    expect(await sweep(on.asked(late))).toEqual({ acted: 3, sick: 0, more: false });
    expect(await shardsDue(on.asked(late))).toEqual([]);
    expect((await sweep(on.asked(addMillis(late, leasedFor)))).acted).toBe(3);
  });

  it('finds what a release wrote that had two shards', async () => {
    expect(dueShardKeys(dueIndex)).toEqual(expect.arrayContaining(['DUE#0', 'DUE#1']));
    expect(dueShardKeys(dueIndex)).toHaveLength(64);
  });

  it('finds what is written to two while a release before may still be come back to', async () => {
    vi.stubEnv('DUE_SHARDS_WRITTEN', '2');
    const on = await placed(2, [dueShard(0)]);
    expect(on.ofKind('order').every((item) => /^DUE#[01]$/.test(String(item['dueShard'])))).toBe(true);
    expect((await sweep(on.asked(late))).acted).toBe(2);
  });
});

describe('a sweep of one shard', () => {
  it('goes on run after run under its lease, gives it back, and tells each once', async () => {
    const on = await placed(limit + 4);
    expect(await on.run('one', late)).toEqual({ acted: limit, sick: 0, more: true });
    expect([...(await on.leases.held(late))]).toEqual([shard]);
    expect(await on.run('one', late)).toEqual({ acted: 4, sick: 0, more: false });
    expect([...(await on.leases.held(late))]).toEqual([]);
    expect(on.told()).toBe(limit + 4);
  });

  it('is done by one of two at once', async () => {
    const on = await placed(12);
    const both = await Promise.all([on.run('one', late), on.run('another', late)]);
    expect(both.map(({ acted }) => acted).toSorted((a, b) => a - b)).toEqual([0, 12]);
    expect(on.told()).toBe(12);
  });

  it('is finished by the next sweep where it was killed in the middle, when its lease has run out', async () => {
    const on = await placed(12);
    void on.run('killed', late, { watchers: killedAfter(8, on.watchers) });
    await expect.poll(() => on.told()).toBe(8);
    expect((await on.run('next', addMillis(late, MINUTE))).acted).toBe(0);
    expect((await on.run('next', next)).acted).toBe(4);
    expect(on.told()).toBe(12);
  });

  it('ends where its lease ran out and another has taken it, which it does not take away', async () => {
    const on = await placed(limit + 4);
    await on.run('slow', late);
    expect((await on.run('another', next, { watchers: {} })).more).toBe(false);
    await on.leases.take(shard, 'another', next);
    expect(await on.run('slow', next)).toEqual({ acted: 0, sick: 0, more: false });
    await on.leases.release(shard, 'slow');
    expect([...(await on.leases.held(next))]).toEqual([shard]);
  });

  it('keeps its lease where a run fails, so that its next try goes on and no other begins', async () => {
    const on = await placed(3);
    const failing = () => Promise.reject(new Error('no calendar'));
    await expect(
      sweepShard({ ...on.asked(late), workingTime: failing }, { shard, holder: 'one' }),
    ).rejects.toThrow();
    expect(await shardsDue(on.asked(late))).toEqual([]);
    expect((await on.run('one', late)).acted).toBe(3);
  });

  it('sets aside an item that cannot be handled, and is done', async () => {
    const on = await placed(3);
    const [broken] = idsIn(shard, 1);
    const failing: Watchers = {
      'ORDER/ORDER': (key, asOf) =>
        key.pk === `ORDER#${broken}`
          ? Promise.reject(new RangeError())
          : (on.watchers['ORDER/ORDER']?.(key, asOf) ?? Promise.resolve()),
    };
    expect(await on.run('one', late, { watchers: failing })).toEqual({ acted: 2, sick: 1, more: false });
    expect([...(await on.leases.held(late))]).toEqual([]);
  });

  it('goes by the calendar as it is at each run: what has moved meanwhile is not told as late', async () => {
    const on = await placed(limit + 4);
    const due = instant('2027-01-06T00:00:00+08:00');
    await on.run('one', due);
    const off = ['2027-01-04', '2027-01-05'].map((date) => ({
      date: plainDate(date),
      name: { zh: '假', en: 'Off' },
    }));
    const moved = { ...by, calendar: workingCalendar([regional(2027, { off })]) };
    expect((await on.run('one', due, { workingTime: moved })).more).toBe(false);
    expect(on.told()).toBe(limit);
    expect(on.told('order.deadline-moved')).toBe(4);
    expect(await shardsDue(on.asked(due))).toEqual([]);
  });
});
