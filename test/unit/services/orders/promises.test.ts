import { describe, expect, it } from 'vitest';
import { DeadlineSpec } from '../../../../functions/law/deadline/model.ts';
import { addMillis, DAY, type Instant } from '../../../../functions/law/instant.ts';
import { idFrom } from '../../../../functions/platform/ids.ts';
import { OrderId, type Order } from '../../../../functions/services/orders/model.ts';
import { PromiseCount } from '../../../../functions/services/orders/promises.ts';
import { by, served, standing } from '../../products/consultations/letters.ts';
import { handClock } from '../webhooks/fixture.ts';

const later = (days: number): Instant => addMillis(served, days * DAY);

let made = 0;

/** To be done within three working days of the day it was received on. */
const order = (at: Instant, more: Partial<Order> = {}): Order => ({
  id: OrderId.parse(idFrom('or', at, String((made += 1)))),
  kind: 'work-order',
  subject: { kind: 'joint-installation', id: 'ji_1' },
  partner: `pt_${'1'.repeat(26)}`,
  status: 'pending',
  request: { service: 'water' },
  createdAt: at,
  limits: {
    promised: { deadline: DeadlineSpec.parse({ budget: 3, kind: 'promised', basis: '承诺', anchor: at }) },
  },
  ...more,
});

const counted = (orders: readonly Order[], now: Instant) => {
  const count = new PromiseCount();
  for (const one of orders) count.add(one, now, by);
  return count.rows();
};

describe('promises', () => {
  it('are kept by what ended in time, broken by what did not, and run until then', () => {
    const [soon, late] = [later(1), later(20)];
    const all = [
      order(served, { endedAt: soon, status: 'connected' }),
      order(served, { endedAt: late, status: 'connected' }),
      order(served),
    ];
    expect(counted(all, soon)).toMatchObject([{ kept: 1, late: 1, running: 1 }]);
    // Nobody has to note that it is over: time alone makes it late.
    expect(counted(all, late)).toMatchObject([{ kept: 1, late: 2, running: 0 }]);
  });

  it('are told apart by month, partner, kind and service', () => {
    const other = `pt_${'2'.repeat(26)}`;
    const all = [
      order(served),
      order(later(40)),
      order(served, { partner: other }),
      order(served, { request: { service: 'gas' } }),
      order(served, { kind: 'payment', request: {} }),
    ];
    expect(counted(all, served)).toHaveLength(5);
    expect(counted(all, served).filter(({ service }) => service === undefined)).toHaveLength(1);
  });

  it('are those received in the period, of whatever state, and no letters', async () => {
    const { table, store } = standing(handClock(served));
    const other = `pt_${'2'.repeat(26)}`;
    const wanted = [order(served), order(later(2), { endedAt: later(3), status: 'connected' })];
    const letter = { kind: 'letter', status: 'served' } as const;
    const all = [...wanted, order(later(-1)), order(later(9)), order(later(1), letter)];
    for (const one of [...all, order(later(1), { partner: other })])
      await table.transact(store.create(one, by));
    const stretch = { from: served, until: later(9) };
    const found = async (partner?: string) =>
      (await Array.fromAsync(store.received(stretch, partner))).map(({ id }) => id).toSorted();
    expect(await found(wanted[0]?.partner)).toEqual(wanted.map(({ id }) => id).toSorted());
    expect(await found()).toHaveLength(3);
  });

  it('are counted once where one ends while they are read', async () => {
    const { table, store } = standing(handClock(served));
    const one = order(served);
    await table.transact(store.create(one, by));
    const orders = store.received({ from: served, until: later(9) });
    const found = [(await orders.next()).value?.id];
    const stored = await store.find(one.id);
    if (!stored) throw new Error('No order');
    const ended = { ...one, status: 'connected', endedAt: later(1) } as const;
    await table.transact(store.replace(stored, ended, by));
    for await (const { id } of orders) found.push(id);
    expect(found).toEqual([one.id]);
  });
});
