import { eachOf, ok as told, ProblemError, verifyWebhook, type Schema } from '@liban/client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { application, startCity, usccOf, type City } from './harness/city.ts';
import { libanOf, ok } from './harness/client.ts';
import { verified } from './harness/standard-webhooks.ts';

let city: City;
let number = 0;
let key = 0;
beforeAll(async () => {
  city = await startCity();
});
afterAll(() => city.close());

const all = '/v1/webhook-endpoints';
const at = (path: string) => city.receiver.received().filter((one) => one.path === path);
const keyed = (body?: object) => ({
  ...(body && { body }),
  headers: { 'idempotency-key': `k${(key += 1)}` },
});

const applied = async (service: 'telecom', region = '450305') => {
  const uscc = usccOf((number += 1));
  const asked = application(uscc, [service]);
  return ok<{ id: string }>(
    await city.enterprise(uscc)(
      'POST',
      '/v1/joint-installations',
      keyed({ ...asked, site: { ...asked.site, region } }),
    ),
  ).id;
};

it('a secret is changed while webhooks come: each verifies by the one before or the new one, and both in between', async () => {
  const { call, secret: old } = city.utilities.telecom;
  const arrived = () => at('/telecom');
  const verifies = (secret: string, one: ReturnType<typeof arrived>[number]) => {
    try {
      return verified(secret, one).type === 'order.created';
    } catch {
      return false;
    }
  };
  const flow = async (count: number) => {
    for (let n = 0; n < count; n += 1) await applied('telecom');
  };
  const rotate = () => call('POST', `${all}/main/secret-rotations`, keyed());
  const [, rotated] = await Promise.all([flow(6), rotate()]);
  const { secret: fresh } = ok<{ secret: string }>(rotated);
  await flow(2);
  await city.clock.settle();
  expect(arrived()).toHaveLength(8);
  expect(arrived().every((one) => verifies(old, one))).toBe(true);
  expect(
    arrived()
      .slice(-2)
      .every((one) => verifies(fresh, one)),
  ).toBe(true);
  expect((await rotate()).status).toBe(409);
  // The other way: the old one is ended while they come, and what comes then verifies by the new one alone.
  await Promise.all([flow(6), call('POST', `${all}/main/secret-rotations/end`)]);
  await flow(2);
  await city.clock.settle();
  expect(arrived()).toHaveLength(16);
  expect(
    arrived()
      .slice(8)
      .every((one) => verifies(fresh, one)),
  ).toBe(true);
  expect(
    arrived()
      .slice(-2)
      .some((one) => verifies(old, one)),
  ).toBe(false);
  expect((await rotate()).status).toBe(201);
});

it('an endpoint beside the first is sent what it chose, by a secret and numbers of its own, and can be taken away', async () => {
  const { call } = city.utilities.telecom;
  const url = `${city.receiver.origin}/telecom-billing`;
  const added = ok<{ id: string; secret: string }>(
    await call('POST', all, { body: { url, types: ['order.withdrawn'] } }),
  );
  const caseId = await applied('telecom');
  await city.clock.settle();
  expect(at('/telecom-billing')).toEqual([]);
  const withdraw = `/v1/joint-installations/${caseId}/withdrawal`;
  ok(await city.enterprise(usccOf(number))('POST', withdraw, { body: { reason: '不再需要' } }));
  await city.clock.settle();
  const [came] = at('/telecom-billing');
  const event = verifyWebhook(came?.body ?? '', came?.headers ?? {}, added.secret);
  expect(event).toMatchObject({ type: 'order.withdrawn', sequence: 1 });
  expect((await call('GET', `/v1/webhook-deliveries?endpoint=${added.id}`)).body).toMatchObject({
    items: [{ sequence: 1, status: 'delivered' }],
  });
  expect((await call('POST', `${all}/${added.id}/removal`)).status).toBe(204);
  expect((await call('GET', all)).body).toMatchObject({ items: [{ id: 'main' }] });
});

it('a utility without an endpoint works by its inbox, from the first order to the last', async () => {
  const region = '450302';
  const registered = ok<{ id: string }>(
    await city.operator('POST', '/v1/partners', {
      body: { name: 'inbox utility', kind: 'utility', services: ['telecom'], regions: [region] },
    }),
  );
  const liban = libanOf(city.instance, { role: 'partner', partner: registered.id });
  const caseId = await applied('telecom', region);
  await city.clock.settle();
  const orders: Schema<'Order'>[] = [];
  const inbox = eachOf((cursor) =>
    told(liban.GET('/v1/orders', { params: { query: cursor ? { cursor } : {} } })),
  );
  for await (const one of inbox) orders.push(one);
  const [order] = orders;
  const id = order?.id ?? '';
  expect(order?.limits['acceptance']?.due).toMatch(/^20/);
  expect(await told(liban.GET('/v1/webhook-deliveries'))).toMatchObject({ items: [{ status: 'inbox' }] });
  expect(await told(liban.GET('/v1/events'))).toMatchObject({ items: [{ type: 'order.created' }] });
  const steps = [
    'accepted',
    'planned',
    'contracted',
    'works-begun',
    'constructed',
    'inspected',
    'connected',
  ] as const;
  const say = (type: (typeof steps)[number]) =>
    told(liban.POST('/v1/orders/{id}/events', { params: { path: { id } }, body: { eventId: type, type } }));
  const early = await say('connected').catch((error: unknown) => error);
  expect(early).toBeInstanceOf(ProblemError);
  expect(early).toMatchObject({ status: 409, problem: { type: '/problems/move-not-allowed' } });
  for (const type of steps) {
    await say(type);
    await city.clock.settle();
  }
  const seen = await city.enterprise(usccOf(number))('GET', `/v1/joint-installations/${caseId}`);
  expect(seen.body).toMatchObject({ status: 'completed' });
});

it('a utility plays a case to its end in the sandbox: signed, marked, in numbers of its own, and nobody else sees any of it', async () => {
  const { call, id: partner } = city.utilities.gas;
  const services = application(usccOf(1), ['gas', 'water']).services;
  const before = ok<{ items: unknown[] }>(await city.operator('GET', '/v1/escalations')).items;
  const played = ok<{ id: string; orders: { id: string }[]; others: string[] }>(
    await call('POST', '/v1/sandbox/joint-installations', keyed({ services })),
  );
  expect(played.others).toEqual(['water']);
  const order = played.orders[0]?.id ?? '';
  const moves = async (body: object) =>
    ok<{ orders: { status: string; limits: Record<string, { breachedAt?: string }> }[] }>(
      await call('POST', `/v1/sandbox/cases/${played.id}/moves`, keyed(body)),
    ).orders[0];
  const says = (type: string, rest: object = {}) =>
    call('POST', `/v1/orders/${order}/events`, { body: { eventId: type, type, ...rest } });
  await says('returned', { reasons: ['图纸不清'] });
  expect(await moves({ type: 'correct' })).toMatchObject({ status: 'pending' });
  expect((await moves({ type: 'let-pass', workingDays: 3 }))?.limits['acceptance']?.breachedAt).toBeDefined();
  await says('accepted');
  await moves({ type: 'schedule-survey', surveyOn: (await city.clock.now()).slice(0, 10) });
  for (const type of [
    'surveyed',
    'planned',
    'contracted',
    'works-begun',
    'constructed',
    'inspected',
    'connected',
  ])
    expect((await says(type, type === 'planned' ? { line: { crossings: [] } } : {})).status).toBe(201);
  await city.clock.settle();
  const webhooks = at('/gas').map((one) => verified(city.utilities.gas.secret, one));
  expect(webhooks.map(({ type }) => type)).toEqual(
    expect.arrayContaining(['order.created', 'order.corrected', 'order.overdue', 'order.survey-scheduled']),
  );
  expect(webhooks.every((one) => 'sandbox' in one && one.sandbox)).toBe(true);
  expect((await call('GET', '/v1/events')).body).toMatchObject({ items: [], after: 0 });
  expect((await call('GET', '/v1/events?endpoint=sandbox')).body).toMatchObject({ after: webhooks.length });
  expect((await call('GET', '/v1/orders')).body).toMatchObject({ items: [] });
  expect((await call('GET', '/v1/orders?sandbox=true')).body).toMatchObject({
    items: [{ sandbox: true, status: 'connected' }],
  });
  // Nobody else: no order of the other service, no escalation, no message; a stranger finds no such case.
  expect((await city.utilities.water.call('GET', '/v1/orders?sandbox=true')).body).toMatchObject({
    items: [],
  });
  expect((await city.utilities.water.call('GET', `/v1/sandbox/cases/${played.id}`)).status).toBe(404);
  expect(ok<{ items: unknown[] }>(await city.operator('GET', '/v1/escalations')).items).toEqual(before);
  expect(JSON.stringify((await city.operator('GET', '/v1/messages')).body)).not.toContain(partner);
});
