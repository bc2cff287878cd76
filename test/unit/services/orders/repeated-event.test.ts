import { expect, it } from 'vitest';
import { addMillis } from '../../../../functions/law/instant.ts';
import type { Call } from '../../../../functions/platform/http/index.ts';
import type { Item } from '../../../../functions/platform/table/writes.ts';
import { Dossiers } from '../../../../functions/services/dossiers/dossiers.ts';
import { record } from '../../../../functions/services/orders/commands/record-event.ts';
import { OrderStore } from '../../../../functions/services/orders/store.ts';
import { by, letterOrder, served, standing } from '../../products/consultations/letters.ts';
import { handClock } from '../webhooks/fixture.ts';

const said = { eventId: 'e', type: 'replied', position: 'no-objection' } as const;
const order = letterOrder();

/** A letter in its partner's inbox, and what comes of an answer to it. */
const prepared = async () => {
  const on = standing(handClock(addMillis(served, 60_000)));
  await on.table.transact(await on.orders.place(order, by));
  const answering = record({
    ...on,
    dossiers: new Dossiers(on.table),
    takeFirst: () => Promise.resolve([]),
  });
  const say = (body: object) =>
    answering.run({
      params: { id: order.id },
      body,
      caller: { role: 'partner', partner: order.partner, subject: 's', registration: { name: '某局' } },
    } as unknown as Call<typeof answering.route>);
  const events = () => on.ofKind('timeline').filter(({ said: what }) => what !== undefined);
  return { ...on, say, events };
};

it('an event that comes again is taken once, and another under its id is not', async () => {
  const { say, events } = await prepared();
  expect(await say(said)).toMatchObject({ value: { status: 201 } });
  expect(await say(said)).toMatchObject({ value: { status: 200 } });
  expect(await say({ ...said, position: 'objection' })).toMatchObject({ ok: false });
  expect(events()).toHaveLength(1);
});

it('an event that an older layout has taken is not taken again, though the order would allow it', async () => {
  const { table, store, say, events } = await prepared();
  const [head] = await table.getAll<Item & { events?: string }>([
    { pk: OrderStore.partitionsOf(order.id)[0] ?? '', sk: 'ORDER' },
  ]);
  const { events: _, ...old } = head ?? { pk: '', sk: '', kind: '' };
  await table.transact([
    table.write.put(old),
    table.write.put({ ...OrderStore.eventKey(order.id, 'e'), kind: 'order-event', event: said } as Item),
  ]);
  expect(await say(said)).toMatchObject({ value: { status: 200 } });
  expect(events()).toHaveLength(0);
  expect((await store.find(order.id))?.order.status).toBe('served');
});
