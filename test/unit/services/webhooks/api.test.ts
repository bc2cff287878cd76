import { describe, expect, it } from 'vitest';
import type { HttpEvent } from '../../../../functions/platform/http/event.ts';
import type { DeliveryHead } from '../../../../functions/services/webhooks/model.ts';
import { webhookApi } from './api.ts';
import { delivery, deliveryId, partnerId, put, said, start, tellThem, webhooks } from './fixture.ts';

const operator = { role: 'operator', sub: 'zhang', name: '张三' };
const water = { role: 'partner', sub: 'water', name: '李四', partner: partnerId };

const prepared = async (...deliveries: DeliveryHead[]) => {
  const on = await webhooks();
  await put(on, ...deliveries);
  const handler = webhookApi(on);
  const ask = async (
    claims: Record<string, string>,
    routeKey: string,
    { id, query = {}, body }: { id?: string; query?: Record<string, string>; body?: object } = {},
  ) => {
    const event = {
      routeKey,
      rawPath: routeKey,
      headers: { 'audit-reason': 'test', 'accept-language': 'en', 'content-type': 'application/json' },
      queryStringParameters: query,
      ...(body && { body: JSON.stringify(body) }),
      ...(id !== undefined && { pathParameters: { id } }),
      requestContext: {
        requestId: 'r',
        http: { method: 'POST', path: '/' },
        authorizer: { jwt: { claims } },
      },
    };
    const { statusCode, body: answered = '{}' } = await handler(event as unknown as HttpEvent, {} as never);
    return { status: statusCode, body: JSON.parse(answered) as Record<string, unknown> };
  };
  return { ...on, ask };
};

describe('GET /v1/events', () => {
  const route = 'GET /v1/events';

  it('gives a partner its own events in their order', async () => {
    const { ask, ...on } = await prepared();
    await tellThem(on, [1]);
    await tellThem(on, [2], 'pt_other');
    await tellThem(on, [3]);
    expect(await ask(water, route)).toEqual({
      status: 200,
      body: {
        items: [
          {
            sequence: 1,
            id: deliveryId(1),
            type: 'order.created',
            timestamp: start,
            data: { orderId: 'or_1' },
          },
          {
            sequence: 2,
            id: deliveryId(3),
            type: 'order.created',
            timestamp: start,
            data: { orderId: 'or_3' },
          },
        ],
        after: 2,
      },
    });
  });

  it('goes on after the last sequence the partner has', async () => {
    const { ask, ...on } = await prepared();
    await tellThem(
      on,
      Array.from({ length: 12 }, (_, n) => n + 1),
    );
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
  const waiting = { tries: 1, nextAttemptAt: start } as const;
  const four = [
    delivery({ status: 'dead' }),
    delivery({ id: deliveryId(2), sequence: 2, ...waiting }),
    delivery({ id: deliveryId(3), sequence: 3, status: 'delivered' }),
    delivery({ id: deliveryId(4), sequence: 4 }),
  ];
  const ids = ({ body }: { body: Record<string, unknown> }) =>
    (body['items'] as { id: string }[]).map(({ id }) => id);

  it('lists those that need somebody or another attempt, newest first; not what is delivered or on its way', async () =>
    expect(ids(await (await prepared(...four)).ask(operator, route))).toEqual([
      deliveryId(2),
      deliveryId(1),
    ]));

  it('lists those of one status', async () => {
    const { ask } = await prepared(...four);
    expect(ids(await ask(operator, route, { query: { status: 'pending' } }))).toEqual([deliveryId(2)]);
    expect((await ask(operator, route, { query: { status: 'delivered' } })).status).toBe(422);
  });

  it('lists everything one recipient was sent, newest first, page by page', async () => {
    const { ask } = await prepared(...four);
    const first = await ask(operator, route, { query: { recipient: partnerId, limit: '3' } });
    expect(ids(first)).toEqual([deliveryId(4), deliveryId(3), deliveryId(2)]);
    const query = { recipient: partnerId, cursor: String(first.body['cursor']) };
    expect(ids(await ask(operator, route, { query }))).toEqual([deliveryId(1)]);
    expect(ids(await ask(operator, route, { query: { recipient: 'pt_other' } }))).toEqual([]);
  });

  it.each([
    ['what nobody took, or is tried again', { tab: 'open' }, [2, 1]],
    ['what nobody took', { tab: 'mine' }, [1]],
    ['what is tried again', { tab: 'waiting' }, [2]],
    ['of one partner what nobody took', { tab: 'mine', partner: partnerId }, [1]],
    ['of one partner what is over', { tab: 'ended', partner: partnerId }, [3]],
    ['of one partner several statuses', { status: 'dead,delivered', partner: partnerId }, [3, 1]],
    ['of another partner nothing', { tab: 'open', partner: 'pt_other' }, []],
    ['of a type', { kind: 'order.overdue' }, []],
    ['of a thing', { text: deliveryId(2) }, [2]],
  ])('lists %s', async (_, query, expected) => {
    const { ask } = await prepared(...four);
    expect(ids(await ask(operator, route, { query }))).toEqual(expected.map(deliveryId));
  });

  it('counts what each tab has: of one endpoint exactly, of all what needs somebody', async () => {
    const { ask } = await prepared(...four);
    const counted = async (query: object) =>
      (await ask(operator, route, { query: { counts: 'true', limit: '1', ...query } })).body['counts'];
    const troubled = { open: 2, mine: 1, waiting: 1 };
    expect(await counted({})).toMatchObject({ ...troubled, ended: 0, exact: false });
    expect(await counted({ partner: partnerId })).toMatchObject({ ...troubled, ended: 2, exact: true });
  });

  it('names whom it was for, and is no list of two recipients', async () => {
    const { ask } = await prepared(...four);
    const { body } = await ask(operator, route, { query: { tab: 'mine' } });
    expect(body['items']).toMatchObject([{ recipientName: '桂林市自来水公司' }]);
    const query = { recipient: partnerId, partner: partnerId };
    expect((await ask(operator, route, { query })).status).toBe(422);
  });

  it('shows one with what it says and every attempt', async () => {
    const { ask } = await prepared(delivery());
    const one = await ask(operator, `${route}/{id}`, { id: deliveryId(1) });
    const { id: _, ...event } = said(delivery());
    const recipientName = '桂林市自来水公司';
    expect(one).toEqual({ status: 200, body: { ...delivery(), recipientName, event, attempts: [] } });
  });

  it.each([deliveryId(9), 'nonsense'])('knows no delivery %s', async (id) =>
    expect((await (await prepared()).ask(operator, `${route}/{id}`, { id })).status).toBe(404),
  );

  it('of a partner are its own, and no other’s are there for it', async () => {
    const { ask, ...on } = await prepared();
    await tellThem(on, [1]);
    await tellThem(on, [2], 'pt_other');
    expect(await ask(water, route)).toMatchObject({ status: 200, body: { items: [{ id: deliveryId(1) }] } });
    expect((await ask(water, route, { query: { recipient: 'pt_other' } })).status).toBe(403);
    expect((await ask(water, `${route}/{id}`, { id: deliveryId(1) })).status).toBe(200);
    expect((await ask(water, `${route}/{id}`, { id: deliveryId(2) })).status).toBe(404);
    expect((await ask(water, `POST ${route.slice(4)}/{id}/replay`, { id: deliveryId(2) })).status).toBe(404);
  });
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
        body: { status: 'pending', round: 2, tries: 0, replayedBy: 'zhang' },
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

describe('POST /v1/webhook-deliveries/replay', () => {
  const route = 'POST /v1/webhook-deliveries/replay';
  const dead = (n: number, change: Partial<DeliveryHead> = {}) =>
    delivery({
      id: deliveryId(n),
      sequence: n,
      status: 'dead',
      tries: 8,
      attempted: 8,
      lastAttempt: { at: start, round: 1, ms: 1, failure: 'timeout' },
      ...change,
    });
  const outcomes = ({ body }: { body: Record<string, unknown> }) =>
    (body['items'] as { id: string; outcome: string; code?: string }[]).map(({ id, outcome, code }) =>
      [id, outcome, ...(code === undefined ? [] : [code])].join(' '),
    );

  it('replays what fits, and each once however often it is asked', async () => {
    const { ask, ofKind } = await prepared(
      dead(1),
      dead(2, { type: 'order.overdue' }),
      dead(3, { lastAttempt: { at: start, round: 1, ms: 1, answer: 503 } }),
      delivery({ id: deliveryId(4), sequence: 4, status: 'disabled' }),
    );
    const body = { type: 'order.created', error: 'timeout' };
    expect(outcomes(await ask(operator, route, { body: { ...body, dryRun: true } }))).toEqual([
      `${deliveryId(1)} would-replay`,
    ]);
    expect(ofKind('effect')).toEqual([]);
    expect(outcomes(await ask(operator, route, { body }))).toEqual([`${deliveryId(1)} replayed`]);
    expect(outcomes(await ask(operator, route, { body }))).toEqual([]);
    expect(outcomes(await ask(operator, route, { body: { error: '503' } }))).toEqual([
      `${deliveryId(3)} replayed`,
    ]);
    expect(ofKind('effect')).toHaveLength(2);
  });

  it('says of each that is refused why, and goes on with the others', async () => {
    const enterprise = { kind: 'enterprise', id: '91450300MA5KABCD17' } as const;
    const { ask } = await prepared(dead(1), dead(2, { recipient: enterprise }));
    expect(outcomes(await ask(operator, route, { body: {} }))).toEqual([
      `${deliveryId(2)} refused conflict`,
      `${deliveryId(1)} replayed`,
    ]);
  });

  it('looks at no more than it is asked to, and goes on where it ended', async () => {
    const { ask } = await prepared(dead(1), dead(2), dead(3));
    const first = await ask(operator, route, { body: { limit: 2 } });
    expect(outcomes(first)).toHaveLength(2);
    const { cursor } = first.body;
    expect(outcomes(await ask(operator, route, { body: { limit: 2, cursor } }))).toEqual([
      `${deliveryId(1)} replayed`,
    ]);
    expect((await ask(operator, route, { body: { limit: 51 } })).status).toBe(422);
  });

  it('keeps to the times it is given', async () => {
    const { ask } = await prepared(dead(1));
    const at = '2026-03-02T09:00:00+08:00';
    expect(outcomes(await ask(operator, route, { body: { until: at } }))).toEqual([]);
    expect(outcomes(await ask(operator, route, { body: { since: at } }))).toHaveLength(1);
  });

  it('is for operators only', async () =>
    expect((await (await prepared()).ask(water, route, { body: {} })).status).toBe(403));
});
