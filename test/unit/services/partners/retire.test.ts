import { describe, expect, it, vi } from 'vitest';
import { newId } from '../../../../functions/platform/ids.ts';
import { tellingOrders } from '../telling/fixture.ts';
import { OrderId, type Order } from '../../../../functions/services/orders/model.ts';
import { handOverOrders, restingOrders } from '../../../../functions/services/orders/succession.ts';
import { retire } from '../../../../functions/services/partners/commands/retire.ts';
import type { PartnerDependencies } from '../../../../functions/services/partners/dependencies.ts';
import { Partner, PartnerId } from '../../../../functions/services/partners/model.ts';
import { resolve } from '../../../../functions/services/partners/names.ts';
import { Partners } from '../../../../functions/services/partners/partners.ts';
import { WaitingNames } from '../../../../functions/services/partners/waiting.ts';
import { handClock, memoryTable, start } from '../webhooks/fixture.ts';

const [old, next, last] = ['1', '2', '3'].map((n) => PartnerId.parse(`pt_${n.repeat(26)}`)) as [
  PartnerId,
  PartnerId,
  PartnerId,
];

/** Two partners, and a place to order from the first. */
const registry = async () => {
  const { table } = memoryTable();
  const clock = handClock();
  const context = { table, clock };
  const placing = tellingOrders(context);
  const partners = new Partners(table);
  for (const id of [old, next, last])
    await partners.add(
      Partner.parse({
        id,
        name: id,
        kind: 'finance',
        regions: ['450300'],
        webhookUrl: 'https://finance.example/hooks',
        createdAt: start,
      }),
    );
  const place = async (kind: 'payment' | 'letter', already: Partial<Order> = {}) => {
    clock.pass(1);
    const order: Order = {
      id: OrderId.parse(newId('or', clock.now())),
      kind,
      subject: { kind: 'entitlement', id: 'en_1' },
      partner: old,
      status: kind === 'letter' ? 'served' : 'pending',
      request: {},
      createdAt: clock.now(),
      limits: {},
      ...already,
    };
    await table.transact(await placing.orders.place(order, await placing.calendars.workingTime()));
    return order.id;
  };
  const secrets = { remove: () => Promise.resolve() };
  const needs = () => Promise.resolve([]);
  const resting = restingOrders(placing);
  const on = { ...placing, resting, partners, needs, secrets, waiting: new WaitingNames(table) };
  const asked = (retirement: object, id = old) =>
    retire(on as unknown as PartnerDependencies).run({
      params: { id },
      body: { reason: '机构调整', ...retirement },
    } as never);
  const handOver = (id = old) => handOverOrders({ ...placing, partners }, id);
  const inboxOf = async (partner: string) =>
    (await Array.fromAsync(placing.store.openOf(partner))).map(({ order }) => order.id);
  return { asked, place, partners, handOver, inboxOf, placing };
};

const many = Array.from({ length: 60 });

describe('retiring a partner', () => {
  it('is refused for a letter that lies behind any number of orders that would go over', async () => {
    const { asked, place, partners } = await registry();
    for (const _ of many) await place('payment');
    const letter = await place('letter');
    const refused = await asked({ successor: next });
    expect(refused).toMatchObject({ ok: false, error: { extensions: { orders: [{ id: letter }] } } });
    expect(await partners.find(old)).toBeDefined();
  });

  it('hands all of its open orders over, however many there are', async () => {
    const { asked, place, handOver, inboxOf } = await registry();
    const placed = [];
    for (const _ of many) placed.push(await place('payment'));
    expect(await asked({ successor: next })).toMatchObject({ ok: true });
    expect(await handOver()).toBe(many.length);
    expect(await inboxOf(old)).toEqual([]);
    expect(await inboxOf(next)).toEqual(placed);
    expect(await handOver()).toBe(0);
  });

  it('hands over what was placed with it after it had retired, by somebody who had not heard', async () => {
    const { asked, place, handOver, inboxOf } = await registry();
    await asked({ successor: next });
    await handOver();
    const unheard = vi.spyOn(Partners.prototype, 'successorOf');
    unheard.mockImplementation((id) => Promise.resolve(id));
    const late = await place('payment');
    unheard.mockRestore();
    await handOver();
    expect([await inboxOf(old), await inboxOf(next)]).toEqual([[], [late]]);
  });

  it('gives what a case asks of it afterwards to whoever is there', async () => {
    const { asked, place, inboxOf } = await registry();
    await asked({ successor: next });
    await asked({ successor: last }, next);
    const placed = await place('payment');
    expect([await inboxOf(old), await inboxOf(next), await inboxOf(last)]).toEqual([[], [], [placed]]);
  });

  it('hands over to who is there: a successor that has retired too is passed by', async () => {
    const { asked, place, handOver, inboxOf } = await registry();
    const placed = await place('payment');
    await asked({ successor: next });
    await asked({ successor: last }, next);
    await handOver(next);
    await handOver();
    expect([await inboxOf(next), await inboxOf(last)]).toEqual([[], [placed]]);
  });
});

describe('two retirements at the same moment', () => {
  it('lead no name to a partner that is retired', async () => {
    const { asked, partners } = await registry();
    await Promise.all([asked({ successor: next }), asked({ successor: last }, next)]);
    const meant = resolve(await partners.claims(), { role: 'payer', name: old });
    expect(meant.ok && (await partners.find(meant.value))).toMatchObject({
      id: (await partners.find(old)) ? old : last,
    });
  });
});
