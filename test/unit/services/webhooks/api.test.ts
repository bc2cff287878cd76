import { describe, expect, it } from 'vitest';
import type { HttpEvent } from '../../../../functions/platform/http/event.ts';
import { httpFunctionFor } from '../../../../functions/platform/http/index.ts';
import { events, list, show } from '../../../../functions/services/webhooks/queries/read.ts';
import { replay } from '../../../../functions/services/webhooks/commands/replay.ts';
import { enqueue } from '../../../../functions/services/webhooks/enqueue.ts';
import type { Delivery } from '../../../../functions/services/webhooks/model.ts';
import { webhookRoutes } from '../../../../functions/services/webhooks/routes.ts';
import { delivery, deliveryId, effectId, partnerId, start, webhooks } from './fixture.ts';

const operator = { role: 'operator', sub: 'zhang', name: '张三' };
const water = { role: 'partner', sub: 'water', name: '李四', partner: partnerId };

const prepared = async (...deliveries: Delivery[]) => {
  const on = await webhooks();
  for (const one of deliveries) await on.table.transact([on.store.create(one)]);
  const httpFunction = httpFunctionFor({
    isAccessToken: () => true,
    registrationsIn: () => () => Promise.resolve({ kind: 'utility', services: ['water'] }),
  });
  const handler = httpFunction(webhookRoutes, { events, list, show, replay }, on);
  const ask = async (
    claims: Record<string, string>,
    routeKey: string,
    { id, query = {} }: { id?: string; query?: Record<string, string> } = {},
  ) => {
    const event = {
      routeKey,
      rawPath: routeKey,
      headers: { 'accept-language': 'en' },
      queryStringParameters: query,
      ...(id !== undefined && { pathParameters: { id } }),
      requestContext: { requestId: 'r', authorizer: { jwt: { claims } } },
    };
    const { statusCode, body = '{}' } = await handler(event as unknown as HttpEvent, {} as never);
    return { status: statusCode, body: JSON.parse(body) as Record<string, unknown> };
  };
  return { ...on, ask };
};

const tell = (on: Awaited<ReturnType<typeof webhooks>>, n: number, partner = partnerId) =>
  enqueue(on)(effectId(n), { effect: 'tell-partner', partner, type: 'order.created', data: { n } }, start);

describe('GET /v1/events', () => {
  const route = 'GET /v1/events';

  it('gives a partner its own events in their order', async () => {
    const { ask, ...on } = await prepared();
    await tell(on, 1);
    await tell(on, 2, 'pt_other');
    await tell(on, 3);
    expect(await ask(water, route)).toEqual({
      status: 200,
      body: {
        items: [
          { sequence: 1, id: deliveryId(1), type: 'order.created', timestamp: start, data: { n: 1 } },
          { sequence: 2, id: deliveryId(3), type: 'order.created', timestamp: start, data: { n: 3 } },
        ],
        after: 2,
      },
    });
  });

  it('goes on after the last sequence the partner has', async () => {
    const { ask, ...on } = await prepared();
    for (let n = 1; n <= 12; n += 1) await tell(on, n);
    const { body } = await ask(water, route, { query: { after: '9', limit: '2' } });
    expect(body).toMatchObject({ items: [{ sequence: 10 }, { sequence: 11 }], after: 11 });
  });

  it('is empty, and stays where it is, when there is nothing new', async () => {
    const { ask } = await prepared();
    expect(await ask(water, route, { query: { after: '7' } })).toEqual({
      status: 200,
      body: { items: [], after: 7 },
    });
  });

  it.each([{ after: '-1' }, { after: 'x' }, { limit: '0' }, { limit: '101' }, { cursor: 'x' }])(
    'refuses %j',
    async (query) => expect((await (await prepared()).ask(water, route, { query })).status).toBe(422),
  );

  it('is for partners only', async () => {
    const { ask } = await prepared();
    expect((await ask(operator, route)).status).toBe(403);
  });
});

describe('GET /v1/webhook-deliveries', () => {
  const route = 'GET /v1/webhook-deliveries';
  const two = [
    delivery({ status: 'dead' }),
    delivery({ id: deliveryId(2) as Delivery['id'], status: 'delivered' }),
  ];

  it('lists all, newest first', async () => {
    const { body } = await (await prepared(...two)).ask(operator, route);
    expect(body).toMatchObject({ items: [{ id: deliveryId(2) }, { id: deliveryId(1) }] });
  });

  it('lists those of one status', async () => {
    const { body } = await (await prepared(...two)).ask(operator, route, { query: { status: 'dead' } });
    expect(body['items']).toMatchObject([{ id: deliveryId(1), status: 'dead' }]);
  });

  it('shows one with every attempt', async () => {
    const { ask } = await prepared(delivery());
    const one = await ask(operator, `${route}/{id}`, { id: deliveryId(1) });
    expect(one).toEqual({ status: 200, body: delivery() });
  });

  it.each([deliveryId(9), 'nonsense'])('knows no delivery %s', async (id) =>
    expect((await (await prepared()).ask(operator, `${route}/{id}`, { id })).status).toBe(404),
  );

  it('is for operators only', async () =>
    expect((await (await prepared()).ask(water, route)).status).toBe(403));
});

describe('POST /v1/webhook-deliveries/{id}/replay', () => {
  const route = 'POST /v1/webhook-deliveries/{id}/replay';
  const id = deliveryId(1);

  it.each(['dead', 'disabled', 'delivered'] as const)(
    'sends one that is %s on its way again, under another execution',
    async (status) => {
      const { ask, ofKind } = await prepared(delivery({ status, tries: 8 }));
      expect(await ask(operator, route, { id })).toMatchObject({
        status: 202,
        body: { status: 'pending', round: 2, tries: 0 },
      });
      expect(ofKind('effect')).toMatchObject([
        { effect: { machine: 'webhook-delivery', name: `${id}-2`, input: { deliveryId: id, round: 2 } } },
      ]);
    },
  );

  it('does not wait for the next attempt of one that failed', async () => {
    const { ask } = await prepared(delivery({ tries: 1, nextAttemptAt: start }));
    expect((await ask(operator, route, { id })).status).toBe(202);
  });

  it('answers 409 while the first attempt of a round is still to come: so a second click does nothing', async () => {
    const { ask, ofKind } = await prepared(delivery({ status: 'dead' }));
    const statuses = [await ask(operator, route, { id }), await ask(operator, route, { id })];
    expect(statuses.map(({ status }) => status)).toEqual([202, 409]);
    expect(ofKind('effect')).toHaveLength(1);
  });

  it('answers 409 while the recipient has no endpoint', async () => {
    const { ask, partners } = await prepared(delivery({ status: 'disabled' }));
    await partners.change(partnerId, (now) => ({ ...now, webhookDisabledAt: start }));
    expect(await ask(operator, route, { id })).toMatchObject({
      status: 409,
      body: { detail: 'The recipient has no endpoint: give it a new address first' },
    });
  });

  it('answers 404 for a delivery that is not there', async () =>
    expect((await (await prepared()).ask(operator, route, { id })).status).toBe(404));
});
