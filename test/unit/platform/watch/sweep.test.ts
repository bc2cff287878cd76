import { describe, expect, it, vi } from 'vitest';
import { regional } from '../../law/samples.ts';
import {
  foresee,
  foreseeLimit,
  foreseer,
  type Foreseen,
  type Foreseer,
} from '../../../../functions/platform/watch/foresee.ts';
import { Recomputations } from '../../../../functions/platform/watch/recomputation.ts';
import { recompute, recomputeByNow } from '../../../../functions/platform/watch/recompute.ts';
import { openShards } from '../../../../functions/platform/watch/index-keys.ts';
import { sweep } from '../../../../functions/platform/watch/sweep.ts';
import type { Watchers } from '../../../../functions/platform/watch/visit.ts';
import { DeadlineSpec } from '../../../../functions/law/deadline/model.ts';
import { watcher } from '../../../../functions/platform/watch/watched.ts';
import { SickItems } from '../../../../functions/platform/watch/sick-items.ts';
import { workingCalendar } from '../../../../functions/law/calendar/working-calendar.ts';
import { addMillis, DAY, HOUR, instant, MINUTE, type Instant } from '../../../../functions/law/instant.ts';
import { plainDate } from '../../../../functions/law/plain-date.ts';
import { Contended } from '../../../../functions/platform/table/contended.ts';
import { BadCursor, type Table } from '../../../../functions/platform/table/table.ts';
import { OrderId, type Order } from '../../../../functions/services/orders/model.ts';
import { by, standing } from '../../products/consultations/letters.ts';
import { handClock } from '../../services/webhooks/fixture.ts';

const begun = instant('2026-12-21T10:00:00+08:00');

const order = (number: number): Order => ({
  id: OrderId.parse(`or_${String(number).padStart(26, '0')}`),
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

const placed = async (count: number) => {
  const on = standing(handClock(begun));
  for (let number = 1; number <= count; number += 1)
    await on.table.transact(await on.orders.place(order(number), by));
  const watching: Watchers = { 'ORDER/ORDER': watcher(on.table, on.orders.watched) };
  const told = (type: string) =>
    on.ofKind('effect').filter(({ effect }) => (effect as { type?: string }).type === type).length;
  return { ...on, watching, told };
};

const sweepAt = (table: Table, watchers: Watchers, now: Instant) =>
  sweep({ table, watchers, now, workingTime: () => Promise.resolve(by), tellSick: () => [] });

describe('a sweep', () => {
  it('acts upon what is due, once, and what stays open goes on', async () => {
    const { table, watching, told, store } = await placed(5);
    const late = addMillis(begun, 20 * DAY);
    expect(await sweepAt(table, watching, begun)).toEqual({
      acted: 0,
      sick: 0,
      more: false,
      // The first reminder of all five.
      nothingBefore: '2027-01-04T01:00:00.000Z',
    });
    expect((await sweepAt(table, watching, late)).acted).toBe(5);
    expect(told('order.overdue')).toBe(5);
    expect((await store.find(order(1).id))?.order).toMatchObject({
      status: 'pending',
      limits: { acceptance: { breachedAt: '2027-01-05T16:00:00.000Z' } },
    });
    await sweepAt(table, watching, late);
    expect(told('order.overdue')).toBe(5);
  });

  it('asks for no shard twice where little of it is due', async () => {
    const { table, watching, told } = await placed(5);
    const again = vi.spyOn(table, 'allKeys');
    expect((await sweepAt(table, watching, addMillis(begun, 20 * DAY))).acted).toBe(5);
    expect(told('order.overdue')).toBe(5);
    expect(again).not.toHaveBeenCalled();
  });

  it('reads on in a shard of which more is due than its head', async () => {
    vi.stubEnv('DUE_SHARDS', '2');
    try {
      const { table, watching, told } = await placed(60);
      const again = vi.spyOn(table, 'allKeys');
      const late = addMillis(begun, 20 * DAY);
      expect(await sweepAt(table, watching, late)).toEqual({ acted: 60, sick: 0, more: false });
      expect(told('order.overdue')).toBe(60);
      expect(again).toHaveBeenCalledTimes(2);
    } finally {
      vi.unstubAllEnvs();
    }
  });

  it('says when more is due than one run takes', async () => {
    const { table, watching } = await placed(230);
    const seen = await sweepAt(table, watching, addMillis(begun, 20 * DAY));
    expect(seen.more).toBe(true);
    expect(seen.acted).toBeLessThanOrEqual(230);
  });

  it('sets aside what it cannot handle, acts upon everything else, and tries it again when it comes by next', async () => {
    const { table, watching, told } = await placed(5);
    const late = addMillis(begun, 20 * DAY);
    const broken = `ORDER#${order(3).id}`;
    const failing: Watchers = {
      'ORDER/ORDER': (key, asOf) =>
        key.pk === broken
          ? Promise.reject(new RangeError('138 0013 8000'))
          : (watching['ORDER/ORDER']?.(key, asOf) ?? Promise.resolve()),
    };
    expect(await sweepAt(table, failing, late)).toEqual({ acted: 4, sick: 1, more: false });
    expect(told('order.overdue')).toBe(4);
    const sick = async () => (await new SickItems(table).list(20, undefined)).items;
    expect(await sick()).toEqual([
      {
        kind: 'ORDER/ORDER',
        pk: broken,
        sk: 'ORDER',
        since: late,
        lastTriedAt: late,
        error: 'RangeError',
      },
    ]);
    // A run of the same sweep passes it by; the next sweep tries it again, and it is well.
    expect(await sweepAt(table, failing, addMillis(late, MINUTE))).toEqual({
      acted: 0,
      sick: 0,
      more: false,
    });
    const next = addMillis(late, HOUR / 2);
    expect(await sweepAt(table, watching, next)).toMatchObject({ acted: 1, sick: 0 });
    expect(told('order.overdue')).toBe(5);
    expect(await sick()).toEqual([]);
  });

  it('reaches what is due behind more sick items than one run takes', async () => {
    const { table, watching } = await placed(230);
    const late = addMillis(begun, 20 * DAY);
    const failing: Watchers = { 'ORDER/ORDER': () => Promise.reject(new Error()) };
    const tried = (await sweepAt(table, failing, late)).sick;
    expect(tried).toBeGreaterThan(100);
    let reached = 0;
    for (let more = true; more;) {
      const swept = await sweepAt(table, watching, addMillis(late, MINUTE));
      [reached, more] = [reached + swept.acted, swept.more];
    }
    expect(reached).toBe(230 - tried);
  });

  it('takes one that lost every race for no sickness: it stays due', async () => {
    const { table, watching } = await placed(1);
    const late = addMillis(begun, 20 * DAY);
    const losing: Watchers = { 'ORDER/ORDER': () => Promise.reject(new Contended()) };
    expect((await sweepAt(table, losing, late)).sick).toBe(0);
    expect((await new SickItems(table).list(20, undefined)).items).toEqual([]);
    expect((await sweepAt(table, watching, addMillis(late, MINUTE))).acted).toBe(1);
  });

  it('tries what a moved calendar found sick though it is not due, and what is due no more', async () => {
    const { table, watching } = await placed(1);
    const failing: Watchers = { 'ORDER/ORDER': () => Promise.reject(new Error()) };
    for (let shard = 0; shard < openShards; shard += 1)
      await recompute(table, failing, { shard, fromYear: 2027 }, { now: begun, workingTime: by });
    const sick = async () => (await new SickItems(table).list(20, undefined)).items.length;
    expect(await sick()).toBe(1);
    await sweepAt(table, watching, addMillis(begun, HOUR / 2));
    expect(await sick()).toBe(0);
  });

  it('sets aside an item of a kind that nobody watches', async () => {
    const { table } = await placed(1);
    expect(await sweepAt(table, {}, addMillis(begun, 20 * DAY))).toEqual({ acted: 0, sick: 1, more: false });
  });
});

describe('recomputation', () => {
  const off = ['2027-01-04', '2027-01-05'].map((date) => ({
    date: plainDate(date),
    name: { zh: '假', en: 'Off' },
  }));
  const changed = { ...by, calendar: workingCalendar([regional(2027, { off })]) };
  const now = addMillis(begun, HOUR);

  const all = async (
    { table, watching }: Awaited<ReturnType<typeof placed>>,
    fromYear: number,
    as = changed,
  ) => {
    let looked = 0;
    const counting: Watchers = {
      'ORDER/ORDER': (key, asOf) => {
        looked += 1;
        return watching['ORDER/ORDER']?.(key, asOf) ?? Promise.resolve();
      },
    };
    for (let shard = 0; shard < openShards; shard += 1)
      await recompute(table, counting, { shard, fromYear }, { now, workingTime: as });
    return looked;
  };

  it('tells each partner whose limit has moved, once, and the second time changes nothing', async () => {
    const on = await placed(20);
    expect(await all(on, 2027)).toBe(20);
    expect(on.told('order.deadline-moved')).toBe(20);
    const before = structuredClone(on.ofKind('order'));
    await all(on, 2027);
    expect(on.told('order.deadline-moved')).toBe(20);
    expect(on.ofKind('order')).toEqual(before);
  });

  it('looks at no limit that rests on earlier years only, and at none that is closed', async () => {
    const on = await placed(4);
    expect(await all(on, 2028)).toBe(0);
    const stored = await on.store.find(order(1).id);
    if (!stored) throw new Error('no order');
    const ended = await on.orders.act(stored, { type: 'withdrawn' }, { now, workingTime: by });
    if (!ended.ok) throw new Error('refused');
    await on.table.transact(ended.value.writes);
    expect(await all(on, 2027)).toBe(3);
  });

  it('leaves nobody untold whose order is written before its batch comes', async () => {
    const on = await placed(1);
    const stored = await on.store.find(order(1).id);
    if (!stored) throw new Error('no order');
    const accepted = await on.orders.act(
      stored,
      { type: 'returned', eventId: 'e', reasons: ['缺材料'] },
      { now, workingTime: changed },
    );
    if (!accepted.ok) throw new Error('refused');
    await on.table.transact(accepted.value.writes);
    expect(on.told('order.deadline-moved')).toBe(1);
    await all(on, 2027);
    expect(on.told('order.deadline-moved')).toBe(1);
  });

  it('is done again where another calendar was published while it ran', async () => {
    const on = await placed(3);
    const shard = openShards - 1;
    const times = [by, changed, changed, changed];
    const batch = { shard, fromYear: 2027 };
    const port = { now: () => now, workingTime: () => Promise.resolve(times.shift() ?? changed) };
    expect(await recomputeByNow(on.table, on.watching, batch, port)).toMatchObject({ batch, more: true });
    expect(await recomputeByNow(on.table, on.watching, batch, port)).toMatchObject({ more: false });
  });

  it('ends where a newer one has begun, which reaches what it left', async () => {
    const on = await placed(3);
    const recomputations = new Recomputations(on.table);
    for (const name of ['first', 'second'])
      await on.table.transact(await recomputations.begin(name, 2027, now));
    const port = { now: () => now, workingTime: () => Promise.resolve(changed) };
    const runOf = async (run: number) => {
      for (let shard = 0; shard < openShards; shard += 1)
        await recomputeByNow(on.table, on.watching, { shard, fromYear: 2027, run }, port);
      return on.told('order.deadline-moved');
    };
    expect([await runOf(1), await runOf(2)]).toEqual([0, 3]);
  });
});

describe('a calendar that is only looked at', () => {
  const off = [{ date: plainDate('2027-01-04'), name: { zh: '假', en: 'Off' } }];
  const asOf = {
    now: addMillis(begun, HOUR),
    workingTime: { ...by, calendar: workingCalendar([regional(2027, { off })]) },
  };
  const everything = async (
    { table, orders }: Awaited<ReturnType<typeof placed>>,
    foreseers: Readonly<Record<string, Foreseer>> = { 'ORDER/ORDER': foreseer(orders.watched) },
  ) => {
    const looks: Foreseen[] = [];
    let cursor: string | undefined;
    do {
      const look = await foresee(table, foreseers, { fromYear: 2027, cursor }, asOf);
      looks.push(look);
      cursor = look.cursor;
    } while (cursor !== undefined);
    return looks;
  };

  it('says which limits would move, from when to when, and writes nothing', async () => {
    const on = await placed(2);
    const before = structuredClone(on.ofKind('order'));
    const [look, ...more] = await everything(on);
    expect(more).toEqual([]);
    expect(look).toMatchObject({ looked: 2, unread: 0 });
    expect(look?.moves).toContainEqual({
      kind: 'order',
      id: order(1).id,
      limit: 'acceptance',
      from: '2027-01-05T16:00:00.000Z',
      to: '2027-01-06T16:00:00.000Z',
    });
    expect(on.ofKind('order')).toEqual(before);
    expect(on.told('order.deadline-moved')).toBe(0);
  });

  it('takes so many at a time, and goes on by its cursor until everything was looked at once', async () => {
    const on = await placed(foreseeLimit + 30);
    const looks = await everything(on);
    expect(looks.length).toBeGreaterThan(1);
    expect(looks.reduce((sum, { looked }) => sum + looked, 0)).toBe(foreseeLimit + 30);
    const moved = looks.flatMap(({ moves }) => moves.map(({ id }) => id));
    expect(new Set(moved).size).toBe(foreseeLimit + 30);
    await expect(foresee(on.table, {}, { fromYear: 2027, cursor: '9.x' }, asOf)).rejects.toThrow(BadCursor);
  });

  it('passes by what it cannot read, and says how many those were', async () => {
    const on = await placed(3);
    const broken: Foreseer = ({ pk }, at) =>
      pk.endsWith('2')
        ? Promise.reject(new Error('broken'))
        : foreseer(on.orders.watched)({ pk, sk: 'ORDER' }, at);
    const [look] = await everything(on, { 'ORDER/ORDER': broken });
    expect(look).toMatchObject({ looked: 3, unread: 1 });
    expect(look?.moves).toHaveLength(2);
  });
});
