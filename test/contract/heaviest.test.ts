import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Call } from '../../functions/platform/http/index.ts';
import { bytesOf } from '../../functions/common/bytes.ts';
import { Consultation, letterBytes, NewConsultation } from '../../functions/products/consultations/model.ts';
import { orderOf } from '../../functions/products/consultations/rules.ts';
import type { ConsultationDependencies } from '../../functions/products/consultations/dependencies.ts';
import { lapse } from '../../functions/products/consultations/tasks/lapse.ts';
import { Dossiers } from '../../functions/services/dossiers/dossiers.ts';
import { record } from '../../functions/services/orders/commands/record-event.ts';
import { tellingOrders } from '../unit/services/telling/fixture.ts';
import { eventBytes, mostSaid } from '../../functions/services/orders/limits.ts';
import { OrderEvent } from '../../functions/services/orders/model.ts';
import { due, by, served } from '../unit/products/consultations/letters.ts';
import { databaseTable } from './database.ts';
import { sampleLaw } from '../../functions/law/legal-data/sample.ts';

let database: Awaited<ReturnType<typeof databaseTable>>;
beforeAll(async () => {
  database = await databaseTable();
});
afterAll(() => database.close());

/** As much as there may be, of what takes most. */
const until = <T>(most: number, one: (characters: number) => T): T => {
  let characters = 4_000;
  while (bytesOf(one(characters)) > most) characters -= 1;
  return one(characters);
};

const id = (prefix: string, number = 1) => `${prefix}_${String(number).padStart(26, '0')}`;

const heaviestLetter = Consultation.parse({
  ...NewConsultation.parse(
    until(letterBytes, (characters) => ({
      to: id('pt', 2),
      about: { kind: 'rule', reference: '条'.repeat(300) },
      question: '问'.repeat(characters),
      materials: Array.from({ length: 20 }, () => ({ kind: '图'.repeat(60), reference: '卷'.repeat(200) })),
    })),
  ),
  id: id('cl'),
  from: id('pt', 1),
  orderId: id('or'),
  servedAt: served,
});

const heaviestRemark = (number: number) =>
  OrderEvent.parse(
    until(eventBytes, (characters) => ({
      eventId: `${number}`.padStart(100, 'e'),
      type: 'replied',
      conditions: Array.from({ length: 4 }, () => '附'.repeat(characters)),
      remarks: '言'.repeat(characters),
    })),
  );

it('lets silence be consent whatever the department that is asked has said without a position (Art. 10)', async () => {
  const { table } = database;
  const at = (now: typeof due) => tellingOrders({ table, clock: { now: () => now } });
  const order = orderOf(heaviestLetter, sampleLaw());
  await table.transact(await at(served).orders.place(order, by));
  const remark = (number: number) => {
    const answering = record({
      ...at(served),
      dossiers: new Dossiers(table),
      takeFirst: () => Promise.resolve([]),
    });
    return answering.run({
      params: { id: order.id },
      body: heaviestRemark(number),
      caller: { role: 'partner', partner: order.partner, subject: 's', registration: { name: '某局' } },
    } as unknown as Call<typeof answering.route>);
  };
  for (let number = 1; number <= mostSaid; number += 1)
    expect(await remark(number)).toMatchObject({ ok: true, value: { status: 201 } });
  expect(await remark(mostSaid + 1)).toMatchObject({
    ok: false,
    error: { kind: 'too-many', extensions: { reason: 'too-much-said', limit: mostSaid } },
  });

  const silence = await lapse(at(due) as unknown as ConsultationDependencies)({ orderId: order.id });
  expect(silence).toEqual({ letter: { open: false, status: 'deemed-consent' } });
  const kept = (await at(due).store.find(order.id))?.order;
  expect(kept?.outcome?.outcome).toBe('deemed-consent');
  expect(kept?.said).toHaveLength(mostSaid);
  expect(bytesOf(kept)).toBeLessThan(1024 * 1024);
}, 60_000);
