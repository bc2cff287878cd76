import { describe, expect, it } from 'vitest';
import { DeadlineSpec } from '../../../../functions/law/deadline/model.ts';
import { addMillis, DAY, type Instant } from '../../../../functions/law/instant.ts';
import { textBytes } from '../../../../functions/platform/table/facts.ts';
import { orderKeys } from '../../../../functions/services/orders/deadlines.ts';
import { mostHolds } from '../../../../functions/services/orders/limits.ts';
import { OrderEvent, OrderId, type Order } from '../../../../functions/services/orders/model.ts';
import { act } from '../../../../functions/services/orders/rules.ts';
import { by, served, standing } from '../../products/consultations/letters.ts';
import { handClock } from '../webhooks/fixture.ts';

/** What DynamoDB counts: the bytes of each name and each value (AWS, "Item sizes and formats"). */
const itemBytes = (value: unknown): number =>
  typeof value === 'string'
    ? Buffer.byteLength(value)
    : typeof value === 'number'
      ? 21
      : typeof value !== 'object' || value === null
        ? 1
        : 3 +
          Object.entries(value).reduce(
            (sum, [name, one]) => sum + 1 + (Array.isArray(value) ? 0 : name.length) + itemBytes(one),
            0,
          );

const longId = (prefix: string) => `${prefix}_${'Z'.repeat(26)}`;
const limit = (budget: number, kind: 'statutory' | 'promised', beside?: string) => ({
  deadline: DeadlineSpec.parse({ budget, kind, basis: '条'.repeat(300), anchor: served }),
  ...(beside && { beside }),
});

/** With all that any kind of order may have: limits of both sorts, a survey, who asked, a long request. */
const heaviest: Order = {
  id: OrderId.parse(longId('or')),
  kind: 'work-order',
  subject: { kind: 'joint-installation', id: longId('ji') },
  partner: longId('pt'),
  askedBy: longId('pt'),
  status: 'pending',
  request: { text: '文'.repeat(20_000) },
  createdAt: served,
  limits: {
    acceptance: limit(30, 'promised'),
    'acceptance-statutory': limit(40, 'statutory', 'acceptance'),
    completion: limit(60, 'promised'),
    'completion-statutory': limit(80, 'statutory', 'completion'),
  },
  survey: { needed: true, agreedFor: '2026-12-31' },
};

const event = (content: object) => OrderEvent.parse({ eventId: 'e', ...content });

/** Returned and corrected as often as it may be: the order, and how often it was taken. */
const returnedForEver = (order: Order): { order: Order; times: number; refused: unknown } => {
  let [one, now, times]: [Order, Instant, number] = [order, served, 0];
  for (;;) {
    const returned = act(one, event({ type: 'returned', reasons: ['缺'.repeat(500)] }), now, by);
    if (!returned.ok) return { order: one, times, refused: returned.error };
    const corrected = act(
      returned.value.order,
      { type: 'corrected', note: '补'.repeat(2_000), materials: [] },
      addMillis(now, DAY / 24),
      by,
    );
    if (!corrected.ok) throw new Error('a return is not answered');
    [one, now, times] = [corrected.value.order, addMillis(now, DAY / 12), times + 1];
  }
};

const store = () => standing(handClock(served));

describe("an order's head", () => {
  it('stays under 1 KB beside what it is found by, whatever was asked, said and corrected', async () => {
    const { table, store: orders, ofKind } = store();
    await table.transact(orders.create(heaviest, by));
    const before = await orders.find(heaviest.id);
    if (!before) throw new Error('no order');
    const { order } = returnedForEver(heaviest);
    const held = act(order, event({ type: 'accepted' }), addMillis(served, 2 * DAY), by);
    if (!held.ok) throw new Error('not accepted');
    await table.transact(orders.replace(before, held.value.order, by));
    const [head] = ofKind('order');
    const { facts, ...moved } = head as Readonly<Record<string, object>>;
    expect(itemBytes(moved)).toBeLessThan(1_024);
    // What it is found by never changes, and is capped: with the most of it a head is written with two units.
    expect(itemBytes(moved) + itemBytes({ ...facts, text: '文'.repeat(textBytes / 3) })).toBeLessThan(2_048);
    expect((await orders.find(heaviest.id))?.order).toEqual(held.value.order);
  });

  it('is alone rewritten by a move that fulfils no limit', () => {
    const { store: orders } = store();
    const planned = { ...heaviest, status: 'planned' as const };
    const next = act(planned, event({ type: 'contracted' }), served, by);
    if (!next.ok) throw new Error('not contracted');
    const { dues = {} } = orderKeys(planned, { now: served, workingTime: by });
    expect(orders.replace({ order: planned, version: 4, dues }, next.value.order, by)).toHaveLength(1);
  });
});

it('is returned so often and no more, and the partner is told how often', () => {
  const { times, refused } = returnedForEver(heaviest);
  expect(times).toBe(mostHolds);
  expect(refused).toMatchObject({ reason: 'too-many-holds', limit: mostHolds });
});
