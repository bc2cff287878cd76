import { afterAll, beforeAll, expect, it } from 'vitest';
import { application, path, services, startCity, usccOf, type CaseSeen, type City } from './harness/city.ts';

let city: City;
beforeAll(async () => {
  city = await startCity();
});
afterAll(() => city.close());

/** SIGKILL to everything, and a start on what is left. */
const killed = async () => {
  await city.instance.kill();
  await city.instance.restart();
};

it('loses nothing and repeats no order when all of it is killed again and again in the middle', async () => {
  const uscc = usccOf(1);
  const call = city.enterprise(uscc);
  const cases: string[] = [];
  for (let number = 0; number < 3; number += 1) {
    const { status, body } = await call('POST', '/v1/joint-installations', {
      body: application(uscc),
      headers: { 'idempotency-key': `case-${number}` },
    });
    expect(status).toBe(202);
    cases.push((body as { id: string }).id);
    // Killed at once: the answer was given, so nothing of it may be lost.
    if (number % 2 === 0) await killed();
  }
  await city.clock.settle();
  const show = async (id: string) => (await call('GET', `/v1/joint-installations/${id}`)).body as CaseSeen;
  for (const [index, id] of cases.entries()) {
    const { orders } = await show(id);
    expect(orders).toHaveLength(services.length);
    for (const { id: order, service } of orders) {
      const said = await city.utilities[service].say(order, { type: 'accepted' });
      expect(said.status).toBe(201);
    }
    if (index === 1) await killed();
  }
  await city.clock.workingDays(1);
  await killed();
  for (const id of cases)
    for (const { id: order, service } of (await show(id)).orders)
      for (const type of path(service))
        expect((await city.utilities[service].say(order, { type })).status).toBe(201);
  await killed();
  await city.clock.settle();

  for (const id of cases) expect((await show(id)).status).toBe('completed');
  for (const service of services) {
    const webhooks = city.utilities[service].webhooks();
    const created = webhooks.filter(({ type }) => type === 'order.created');
    // Of each case one to build, and once it connects one to call.
    for (const kind of ['work-order', 'call-back']) {
      const ofKind = created.filter(({ data }) => data['kind'] === kind);
      // A kill between a POST and its record sends the webhook again, under the same id: by id each came once.
      const byId = new Map(ofKind.map((webhook) => [webhook.id, webhook.data.orderId]));
      expect(byId.size).toBe(cases.length);
      expect(new Set(byId.values()).size).toBe(cases.length);
    }
  }
  const { body } = await city.operator('GET', '/v1/executions?machine=joint-installation');
  const executions = (body as { items: { status: string }[] }).items;
  expect(executions.map(({ status }) => status)).toEqual(cases.map(() => 'SUCCEEDED'));
});

it('refuses a second process on the same data', async () => {
  await expect(city.instance.restart()).rejects.toThrow(/did not start/);
});
