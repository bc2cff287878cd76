import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { Webhook } from 'svix';
import { application, startCity, usccOf, type City } from './harness/city.ts';
import { verified } from './harness/standard-webhooks.ts';

let city: City;
let number = 0;
beforeAll(async () => {
  city = await startCity();
  // From a Saturday on, so that no limit ends while an endpoint stays silent for two days: that would be told it too.
  const now = Date.parse(await city.clock.now());
  const daysToSaturday = (6 - new Date(now).getUTCDay() + 7) % 7;
  await city.clock.to(
    `${new Date(now + (daysToSaturday + 7) * 86_400_000).toISOString().slice(0, 10)}T02:00:00Z`,
  );
});
afterAll(() => city.close());
beforeEach(() => city.receiver.behave([{ status: 204 }], '/telecom'));

const applied = async () => {
  const uscc = usccOf((number += 1));
  const { body } = await city.enterprise(uscc)('POST', '/v1/joint-installations', {
    body: application(uscc, ['telecom']),
    headers: { 'idempotency-key': 'one' },
  });
  await city.clock.settle();
  return (body as { id: string }).id;
};

interface Delivery {
  id: string;
  status: string;
  sequence: number;
  type: string;
  attempted: number;
}
const deliveries = async (filter: string) =>
  (
    (await city.operator('GET', `/v1/webhook-deliveries?${filter}&limit=100`)).body as {
      items: Delivery[];
    }
  ).items;
const attemptsOf = async (id: string) =>
  ((await city.operator('GET', `/v1/webhook-deliveries/${id}`)).body as { attempts: { answer?: number }[] })
    .attempts;
const attemptsAt = () => city.receiver.received().filter(({ path }) => path === '/telecom');

it('is signed so that an HMAC written from the specification verifies it, and svix, and no changed body', async () => {
  await applied();
  const webhook = attemptsAt().at(-1);
  if (!webhook) throw new Error('No webhook came');
  const { secret } = city.utilities.telecom;
  expect(verified(secret, webhook).type).toBe('order.created');
  expect(new Webhook(secret).verify(webhook.body, { ...webhook.headers })).toMatchObject({
    type: 'order.created',
  });
  expect(() => verified(secret, { ...webhook, body: webhook.body.replace('order', 'Order') })).toThrow();
});

it('is tried again on its schedule: the id stays, the timestamp is fresh, and a redirect is a failure', async () => {
  city.receiver.behave(
    [{ status: 500 }, { status: 302, headers: { location: '/elsewhere' } }, { status: 204 }],
    '/telecom',
  );
  const before = attemptsAt().length;
  await applied();
  expect(attemptsAt()).toHaveLength(before + 1);
  await city.clock.advance('PT7S');
  expect(attemptsAt()).toHaveLength(before + 2);
  await city.clock.advance('PT3M');
  expect(attemptsAt()).toHaveLength(before + 2);
  await city.clock.advance('PT4M');
  const all = attemptsAt().slice(before);
  expect(all).toHaveLength(3);
  expect(new Set(all.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  expect(city.receiver.received().some(({ path }) => path === '/elsewhere')).toBe(false);
  const [newest] = await deliveries(`recipient=${city.utilities.telecom.id}`);
  expect(newest).toMatchObject({ status: 'delivered', attempted: 3 });
  expect((await attemptsOf(newest?.id ?? '')).map(({ answer }) => answer)).toEqual([500, 302, 204]);
  expect((await deliveries('status=pending')).map(({ id }) => id)).not.toContain(newest?.id);
});

it('is dead after the last try, its endpoint paused and everybody told; a test event that is taken resumes it', async () => {
  const { call } = city.utilities.telecom;
  const last = (await deliveries(`recipient=${city.utilities.telecom.id}`))[0]?.sequence ?? 0;
  city.receiver.behave([{ status: 503, body: 'the disk is full' }], '/telecom');
  const id = await applied();
  await city.clock.advance('P2D');
  const dead = (await deliveries('status=dead')).find(({ type }) => type === 'order.created');
  expect(await attemptsOf(dead?.id ?? '')).toHaveLength(8);
  // With its own token the partner sees what its endpoint said, and where everything stands meanwhile.
  const seen = (await call('GET', `/v1/webhook-deliveries/${dead?.id ?? ''}`)).body;
  expect(seen).toMatchObject({
    status: 'dead',
    attempts: expect.arrayContaining([expect.objectContaining({ answer: 503, said: 'the disk is full' })]),
  });
  const inbox = (await call('GET', '/v1/orders')).body as { items: { subject: { id: string } }[] };
  expect(inbox.items.some(({ subject }) => subject.id === id)).toBe(true);
  // One event alone pauses nothing; the next that is not taken does.
  await applied();
  await city.clock.advance('PT1H');
  const paused = (await call('GET', '/v1/webhook-endpoints')).body;
  expect(paused).toMatchObject({
    items: [{ id: 'main', status: 'paused', from: last + 1 }],
    pausedAfter: { hours: 12 },
  });
  for (const reader of [call, city.operator])
    expect((await reader('GET', '/v1/messages?limit=100')).body).toMatchObject({
      items: expect.arrayContaining([
        expect.objectContaining({ code: 'endpoint.paused' }),
        expect.objectContaining({ code: 'webhook.dead' }),
      ]),
    });
  const escalations = (await city.operator('GET', '/v1/escalations?limit=100')).body;
  expect(escalations).toMatchObject({
    items: expect.arrayContaining([
      expect.objectContaining({ limit: 'endpoint', partner: city.utilities.telecom.id }),
    ]),
  });
  // What comes now is held, and nobody but its owner's test event, taken, has it go on.
  await applied();
  expect((await call('POST', `/v1/webhook-deliveries/${dead?.id ?? ''}/replay`)).status).toBe(409);
  const test = '/v1/webhook-endpoints/main/test-events';
  expect((await call('POST', test)).body).toMatchObject({ taken: false, answer: 503, resumed: false });
  city.receiver.behave([{ status: 204 }], '/telecom');
  const before = attemptsAt().length;
  expect((await call('POST', test)).body).toMatchObject({ taken: true, answer: 204, resumed: true });
  await city.clock.settle();
  const [tested, ...rest] = attemptsAt().slice(before);
  expect(tested && verified(city.utilities.telecom.secret, tested)).toMatchObject({
    type: 'test',
    test: true,
  });
  const numbers = rest.map(({ body }) => (JSON.parse(body) as { sequence: number }).sequence);
  expect(numbers).toEqual(numbers.map((_, n) => last + 1 + n));
  const all = await deliveries(`recipient=${city.utilities.telecom.id}`);
  expect(all.slice(0, numbers.length).map(({ status }) => status)).toEqual(numbers.map(() => 'delivered'));
  expect(await deliveries('status=dead')).toEqual([]);
  expect((await call('GET', '/v1/webhook-endpoints')).body).toMatchObject({ items: [{ status: 'active' }] });
});

it('is signed with both secrets for a day after a rotation, and with the new one alone from then on', async () => {
  const { id, secret: old } = city.utilities.telecom;
  const rotate = () =>
    city.operator('POST', `/v1/partners/${id}/secret-rotations`, {
      headers: { 'idempotency-key': 'rotation-1' },
    });
  const { secret: fresh } = (await rotate()).body as { secret: string };
  // An answer that was lost on its way is asked for again. Another rotation would make the old one void, and is refused.
  expect((await rotate()).body).toMatchObject({ secret: fresh });
  const second = { headers: { 'idempotency-key': 'rotation-2' } };
  expect((await city.operator('POST', `/v1/partners/${id}/secret-rotations`, second)).status).toBe(409);
  await applied();
  const during = attemptsAt().at(-1);
  if (!during) throw new Error('No webhook came');
  expect(verified(old, during).type).toBe('order.created');
  expect(verified(fresh, during).type).toBe('order.created');
  await city.clock.advance('PT25H');
  await applied();
  const after = attemptsAt().at(-1);
  if (!after) throw new Error('No webhook came');
  expect(verified(fresh, after).type).toBe('order.created');
  expect(() => verified(old, after)).toThrow();
});

it('stands in the feed too, without gaps, for whoever missed it', async () => {
  const { call } = city.utilities.telecom;
  const all = (await call('GET', '/v1/events?after=0')).body as { items: { id: string; sequence: number }[] };
  expect(all.items.map(({ sequence }) => sequence)).toEqual(all.items.map((_, index) => index + 1));
  const webhooks = attemptsAt().map(({ body, headers }) => ({
    id: headers['webhook-id'],
    sequence: (JSON.parse(body) as { sequence: number }).sequence,
  }));
  for (const { id, sequence } of all.items) expect(webhooks).toContainEqual({ id, sequence });
  const rest = (await call('GET', `/v1/events?after=${all.items.length - 1}`)).body as { items: unknown[] };
  expect(rest.items).toHaveLength(1);
});

it('is not sent any more to an endpoint that said 410 Gone, until an operator names another', async () => {
  city.receiver.behave([{ status: 410 }], '/telecom');
  await applied();
  const before = attemptsAt().length;
  await applied();
  expect(attemptsAt()).toHaveLength(before);
  expect((await deliveries('status=disabled')).length).toBeGreaterThan(0);
  const { id } = city.utilities.telecom;
  const changed = await city.operator('PUT', `/v1/partners/${id}`, {
    body: {
      name: 'telecom of the test',
      kind: 'utility',
      services: ['telecom'],
      regions: ['450305'],
      webhookUrl: `${city.receiver.origin}/moved`,
    },
  });
  expect(changed.status).toBe(200);
  await applied();
  expect(city.receiver.received().some(({ path }) => path === '/moved')).toBe(true);
  // What was not sent meanwhile is sent now, all at once, and each once.
  const filter = { status: 'disabled', recipient: id };
  const missed = await deliveries('status=disabled');
  const replay = async () =>
    (await city.operator('POST', '/v1/webhook-deliveries/replay', { body: filter })).body as {
      items: { id: string; outcome: string }[];
    };
  expect((await replay()).items.map((one) => [one.id, one.outcome])).toEqual(
    missed.map((one) => [one.id, 'replayed']),
  );
  expect((await replay()).items).toEqual([]);
  await city.clock.settle();
  const sent = city.receiver.received().filter(({ path }) => path === '/moved');
  for (const one of missed) expect(sent.map(({ headers }) => headers['webhook-id'])).toContain(one.id);
  expect(await deliveries('status=disabled')).toEqual([]);
});
