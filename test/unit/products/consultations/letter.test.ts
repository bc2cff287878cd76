import { describe, expect, expectTypeOf, it } from 'vitest';
import { regional } from '../../law/samples.ts';
import { addMillis } from '../../../../functions/law/instant.ts';
import { kindOf, kinds } from '../../../../functions/services/orders/kinds/index.ts';
import type { KindOfOrder, Target } from '../../../../functions/services/orders/kinds/kind.ts';
import { Order, OrderKind, OrderStatus } from '../../../../functions/services/orders/model.ts';
import { act } from '../../../../functions/services/orders/rules.ts';
import type { Act } from '../../../../functions/services/orders/acts.ts';
import { viewOrder } from '../../../../functions/services/orders/view.ts';
import { watcher } from '../../../../functions/platform/watch/watched.ts';
import { workingCalendar } from '../../../../functions/law/calendar/working-calendar.ts';
import { plainDate } from '../../../../functions/law/plain-date.ts';
import { by, due, letterOrder, served, standing } from './letters.ts';

const replied = (content: object): Act => ({ type: 'replied', eventId: 'e', ...content }) as Act;
const lapsed: Act = { type: 'lapsed' };
const early = addMillis(due, -1);

describe('a letter', () => {
  it.each([
    { position: 'no-objection' },
    { position: 'no-objection', remarks: '无意见' },
    { position: 'objection', grounds: '不符合规划' },
    { position: 'agree-with-conditions', conditions: ['先取得许可'] },
  ])('is answered by $position one millisecond before it is due, and not when it is', (content) => {
    expect(act(letterOrder(), replied(content), early, by)).toMatchObject({
      ok: true,
      value: { move: 'replied', order: { status: 'replied', endedAt: early, outcome: { reply: content } } },
    });
    expect(act(letterOrder(), replied(content), due, by)).toMatchObject({
      ok: false,
      error: { from: 'served', reason: 'lapsed' },
    });
  });

  it.each([
    {},
    { remarks: '正在研究' },
    { position: 'objection' },
    { position: 'agree-with-conditions' },
    { position: 'no-objection', grounds: '但是' },
  ])('keeps %j, which is no clear position, and its clock runs on', (content) => {
    const result = act(letterOrder(), replied(content), early, by);
    expect(result).toMatchObject({
      ok: true,
      value: { move: 'remarked', order: { status: 'served', said: [{ ...content, at: early }] } },
    });
    if (!result.ok) return;
    expect(result.value.order.limits).toEqual(letterOrder().limits);
    expect(act(result.value.order, lapsed, due, by).ok).toBe(true);
  });

  it('lapses when it is due and not before, with the article, the receipt and the days as evidence', () => {
    expect(act(letterOrder(), lapsed, early, by)).toMatchObject({
      ok: false,
      error: { reason: 'not-yet-due' },
    });
    const late = addMillis(due, 5_000);
    const result = act(letterOrder(), lapsed, late, by);
    expect(result).toMatchObject({
      ok: true,
      value: {
        order: {
          status: 'deemed-consent',
          endedAt: due,
          outcome: {
            outcome: 'deemed-consent',
            at: due,
            receivedAt: served,
            budget: 3,
            basis: expect.stringContaining('第十条'),
          },
        },
      },
    });
    if (!result.ok) return;
    const { order } = result.value;
    expect(order.outcome).not.toHaveProperty('reply');
    expect(order.limits['reply']).not.toHaveProperty('metAt');
    expect(Order.parse(order)).toEqual(order);
  });

  it('never moves again once it has its outcome', () => {
    const ends = [replied({ position: 'no-objection' }), { type: 'withdrawn' } as const];
    for (const end of ends) {
      const result = act(letterOrder(), end, early, by);
      if (!result.ok) throw new Error('refused');
      for (const next of [...ends, lapsed]) expect(act(result.value.order, next, due, by).ok).toBe(false);
    }
  });

  it('cannot be withdrawn once silence has answered', () => {
    expect(act(letterOrder(), { type: 'withdrawn' }, due, by)).toMatchObject({ error: { reason: 'lapsed' } });
  });

  it('offers its partner one move, which is to reply', () => {
    expect(viewOrder(letterOrder(), served, by).allowed).toEqual(['replied']);
  });
});

describe('a letter whose due moment the calendar moves', () => {
  const worked = { date: plainDate('2026-10-07'), name: { zh: '国庆节', en: 'National Day' } };
  const changed = { ...by, calendar: workingCalendar([regional(2026, { work: [worked] })]) };
  const sooner = addMillis(due, -24 * 3_600_000);

  it('tells whom it was served to, and wakes another execution at the new moment, once', async () => {
    const { orders, table, ofKind } = standing();
    const order = letterOrder();
    await table.transact(await orders.place(order, by));
    const look = watcher(table, orders.watched);
    const key = { pk: `ORDER#${order.id}`, sk: 'ORDER' };
    await look(key, { now: served, workingTime: changed });
    await look(key, { now: served, workingTime: changed });
    const effects = ofKind('effect').map(({ effect }) => effect);
    expect(effects).toMatchObject([
      { type: 'order.created' },
      { type: 'order.deadline-moved', data: { limits: [{ limit: 'reply', from: due, to: sooner }] } },
      { type: 'consultation.deadline-moved' },
      { machine: 'consultation', name: `${order.subject.id}-${Date.parse(sooner)}` },
    ]);
  });

  it('takes no answer from the new moment on', () => {
    expect(act(letterOrder(), replied({ position: 'no-objection' }), sooner, changed).ok).toBe(false);
    expect(act(letterOrder(), replied({ position: 'no-objection' }), addMillis(sooner, -1), changed).ok).toBe(
      true,
    );
  });
});

describe('only a letter is answered by silence (Art. 10)', () => {
  const others = OrderKind.options.filter((kind) => kind !== 'letter');

  it.each(others)('the table of %s knows neither the move nor the status', (kind) => {
    const { moves } = kindOf({ kind });
    const named = Object.entries(moves).flatMap(([from, possible]) => [
      from,
      ...Object.entries(possible ?? {}).flatMap(([move, target]) => [move, (target as Target).to]),
    ]);
    expect(named).not.toContain('lapsed');
    expect(named).not.toContain('deemed-consent');
  });

  it.each(others)('%s does not lapse from any status, however late', (kind) => {
    for (const status of OrderStatus.options)
      expect(act({ ...letterOrder(), kind, status }, lapsed, addMillis(due, 1e12), by).ok).toBe(false);
  });

  it('and no table of another kind that says otherwise would compile', () => {
    expectTypeOf<Target>().not.toExtend<{ to: 'deemed-consent' }>();
    // @ts-expect-error no other kind has a status that silence brings about
    const status: KindOfOrder['moves'] = { pending: { accepted: { to: 'deemed-consent' } } };
    // @ts-expect-error nor a move that time makes
    const move: KindOfOrder['moves'] = { pending: { lapsed: { to: 'accepted' } } };
    // @ts-expect-error nor may a letter's table stand for another kind
    const kind: KindOfOrder = kinds.letter;
    expect([status, move, kind]).toHaveLength(3);
  });
});
