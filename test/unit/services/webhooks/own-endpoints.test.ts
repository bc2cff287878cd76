import { describe, expect, it } from 'vitest';
import { ok } from '../../../../functions/common/result.ts';
import { DAY, HOUR } from '../../../../functions/law/instant.ts';
import type { HttpEvent } from '../../../../functions/platform/http/event.ts';
import { mostChosen } from '../../../../functions/services/webhooks/chosen-endpoints.ts';
import { newSecret } from '../../../../functions/services/partners/secrets.ts';
import type { Outbound } from '../../../../functions/services/webhooks/send.ts';
import { secretsAt } from '../../../../functions/services/webhooks/sign.ts';
import type { EndpointId } from '../../../../functions/services/webhooks/model.ts';
import { webhookApi } from './api.ts';
import { partnerId, start, tellThem, toTell, webhooks } from './fixture.ts';
import { tell } from '../../../../functions/services/webhooks/tell.ts';

const water = { role: 'partner', sub: 'water', name: '李四', partner: partnerId };
const operator = { role: 'operator', sub: 'zhang', name: '张三' };
const all = '/v1/webhook-endpoints';
const url = 'https://billing.water.example/hooks';
const wanted = { url, types: ['order.withdrawn'] };

const prepared = async () => {
  const on = await webhooks();
  await on.secrets.put(partnerId, { current: newSecret() });
  const sent: Outbound[] = [];
  const handler = webhookApi(on, (outbound) => {
    sent.push(outbound);
    return Promise.resolve(ok({ status: 200, said: 'fine' }));
  });
  const ask = async (
    route: string,
    { id, body, query = {}, key = 'k', by = water }: Asked = {},
  ): Promise<{ status: number | undefined; body: Record<string, unknown> }> => {
    const { statusCode, body: answered = '{}' } = await handler(
      {
        routeKey: route,
        rawPath: route.replace('{id}', id ?? ''),
        headers: { 'accept-language': 'en', 'content-type': 'application/json', 'idempotency-key': key },
        queryStringParameters: query,
        ...(body && { body: JSON.stringify(body) }),
        ...(id !== undefined && { pathParameters: { id } }),
        requestContext: { requestId: 'r', authorizer: { jwt: { claims: by } } },
      } as unknown as HttpEvent,
      {} as never,
    );
    return { status: statusCode, body: JSON.parse(answered) as Record<string, unknown> };
  };
  const add = async (body: object = wanted) => String((await ask(`POST ${all}`, { body })).body['id']);
  return { ...on, ask, add, sent };
};
interface Asked {
  readonly id?: string;
  readonly body?: object;
  readonly query?: Record<string, string>;
  readonly key?: string;
  readonly by?: Record<string, string>;
}

describe('endpoints beside the first', () => {
  it('are added once each, and the secret is shown once', async () => {
    const { ask } = await prepared();
    const first = await ask(`POST ${all}`, { body: wanted });
    expect(first).toMatchObject({ status: 201, body: { url, status: 'active' } });
    expect(first.body['secret']).toMatch(/^whsec_/);
    const again = await ask(`POST ${all}`, { body: wanted });
    expect(again).toMatchObject({ status: 200, body: { id: first.body['id'] } });
    expect(again.body).not.toHaveProperty('secret');
    const other = { url, types: ['order.created'] };
    expect((await ask(`POST ${all}`, { body: other })).status).toBe(409);
  });

  it('are as many as there may be, and no more', async () => {
    const { ask, add } = await prepared();
    for (let n = 0; n < mostChosen; n += 1) await add({ ...wanted, url: `${url}/${n}` });
    expect((await ask(`POST ${all}`, { body: wanted })).status).toBe(409);
    expect((await ask(`GET ${all}`)).body['items']).toHaveLength(1 + mostChosen);
  });

  it.each(['http://water.example/', 'https://127.0.0.1/', 'https://192.168.0.1/', 'https://hooks.internal/'])(
    'are not added at %s, and none is moved there',
    async (hidden) => {
      const { ask } = await prepared();
      expect((await ask(`POST ${all}`, { body: { ...wanted, url: hidden } })).status).toBe(422);
      expect((await ask(`PUT ${all}/{id}`, { id: 'main', body: { url: hidden } })).status).toBe(422);
    },
  );

  it('are told only what they chose, with numbers of their own, and the first is told everything', async () => {
    const on = await prepared();
    const endpoint = (await on.add()) as EndpointId;
    const withdrawn = (n: number) => {
      const one = toTell(n);
      return { ...one, effect: { ...one.effect, type: 'order.withdrawn' } };
    };
    const events = [toTell(1), withdrawn(2), toTell(3), withdrawn(4)];
    await tell(on)(events);
    await tell(on)(events);
    const numbers = async (to: object) =>
      (await on.feed.after({ kind: 'partner', id: partnerId, ...to }, 0, 10)).map(({ sequence, data }) => [
        sequence,
        data['orderId'],
      ]);
    expect(await numbers({})).toEqual([1, 2, 3, 4].map((n) => [n, `or_${n}`]));
    expect(await numbers({ endpoint })).toEqual([
      [1, 'or_2'],
      [2, 'or_4'],
    ]);
    expect(new Set(on.queued).size).toBe(6);
    const query = { endpoint };
    expect((await on.ask('GET /v1/events', { query })).body).toMatchObject({ after: 2 });
    expect((await on.ask('GET /v1/webhook-deliveries', { query })).body['items']).toHaveLength(2);
  });

  it('taken away are sent nothing, and keep no secret', async () => {
    const on = await prepared();
    const id = await on.add();
    expect((await on.ask(`POST ${all}/{id}/removal`, { id })).status).toBe(204);
    expect((await on.ask(`POST ${all}/{id}/removal`, { id })).status).toBe(204);
    expect(await on.secrets.find(`${partnerId}#${id}`)).toBeUndefined();
    expect((await on.ask(`POST ${all}/{id}/test-events`, { id })).status).toBe(404);
  });

  it('are nobody else’s: an operator names whose, a stranger has none', async () => {
    const { ask, add } = await prepared();
    const id = await add();
    const stranger = { ...water, partner: 'pt_01J9ZZZZZZZZZZZZZZZZZZZZZ0' };
    expect((await ask(`GET ${all}`, { by: stranger })).body['items']).toEqual([]);
    expect((await ask(`POST ${all}/{id}/secret-rotations`, { id, by: stranger })).status).toBe(404);
    expect((await ask(`GET ${all}`, { by: operator })).status).toBe(422);
    const query = { recipient: partnerId };
    expect((await ask(`GET ${all}`, { by: operator, query })).body['items']).toHaveLength(2);
  });
});

describe('the first endpoint', () => {
  it('is moved by its owner, and what was gone is well again', async () => {
    const { ask, partners } = await prepared();
    await partners.change(partnerId, (one) => ({ ...one, webhookDisabledAt: start }));
    expect((await ask(`GET ${all}`)).body['items']).toMatchObject([{ id: 'main', status: 'gone' }]);
    expect((await ask(`PUT ${all}/{id}`, { id: 'main', body: { url } })).body).toMatchObject({
      url,
      status: 'active',
    });
    const types = { url, types: ['order.created'] };
    expect((await ask(`PUT ${all}/{id}`, { id: 'main', body: types })).status).toBe(422);
  });

  it('may be none: the partner works by its inbox, and may have one again under the secret it had', async () => {
    const on = await prepared();
    const before = await on.secrets.find(partnerId);
    expect((await on.ask(`POST ${all}/{id}/removal`, { id: 'main' })).status).toBe(204);
    expect((await on.ask(`GET ${all}`)).body['items']).toEqual([]);
    expect((await on.ask(`PUT ${all}/{id}`, { id: 'main', body: { url } })).status).toBe(200);
    expect(await on.secrets.find(partnerId)).toEqual(before);
  });
});

describe('a rotation', () => {
  const route = `POST ${all}/{id}/secret-rotations`;

  it('has both secrets sign for a day; a second one would void the first, and is refused until it is ended', async () => {
    const { ask, secrets, clock } = await prepared();
    const id = 'main';
    const signing = async () => {
      const found = await secrets.find(partnerId);
      return found ? secretsAt(found, clock.now()) : [];
    };
    const [old] = await signing();
    const { secret } = (await ask(route, { id })).body;
    expect((await ask(route, { id })).body['secret']).toBe(secret);
    expect(await signing()).toEqual([secret, old]);
    clock.pass(23 * HOUR);
    expect((await ask(route, { id, key: 'second' })).status).toBe(409);
    expect(await signing()).toEqual([secret, old]);
    expect((await ask(`POST ${all}/{id}/secret-rotations/end`, { id })).status).toBe(204);
    expect(await signing()).toEqual([secret]);
    const next = await ask(route, { id, key: 'third' });
    expect(next.status).toBe(201);
    expect(await signing()).toEqual([next.body['secret'], secret]);
    clock.pass(DAY);
    expect(await signing()).toEqual([next.body['secret']]);
  });
});

describe('a test event', () => {
  it('is signed, marked, has no number, and is counted nowhere', async () => {
    const on = await prepared();
    const tested = await on.ask(`POST ${all}/{id}/test-events`, { id: 'main' });
    expect(tested.body).toMatchObject({ taken: true, answer: 200, said: 'fine', resumed: false });
    const [{ body, headers } = { body: '', headers: {} as Record<string, string> }] = on.sent;
    expect(JSON.parse(body)).toEqual({ type: 'test', timestamp: start, test: true, data: {} });
    expect(headers['webhook-signature']).toMatch(/^v1,/);
    expect(on.ofKind('webhook-delivery')).toEqual([]);
    expect(on.ofKind('feed-event')).toEqual([]);
    expect(on.ofKind('endpoint-trouble')).toEqual([]);
  });
});

describe('replaying by oneself', () => {
  const route = `POST ${all}/{id}/replays`;

  it('takes everything since a time in its order, and the same request again answers the same', async () => {
    const on = await prepared();
    const times = [0, 1, 2, 3, 4, 5].map((n) => new Date(Date.parse(start) + n * HOUR).toISOString());
    for (const [n, at] of times.entries()) await tell(on)([{ ...toTell(n + 1), at: at as typeof start }]);
    on.clock.pass(6 * HOUR);
    const body = { since: times[2], limit: 3 };
    const first = await on.ask(route, { id: 'main', body });
    expect(first.body).toMatchObject({ cursor: '5', items: [{ outcome: 'replayed' }, {}, {}] });
    expect(await on.ask(route, { id: 'main', body })).toEqual(first);
    const rest = await on.ask(route, { id: 'main', body: { ...body, cursor: '5' }, key: 'next' });
    expect(rest.body['items']).toHaveLength(1);
    expect(rest.body).not.toHaveProperty('cursor');
    expect(on.ofKind('effect')).toHaveLength(4);
  });

  it('is not while the endpoint stands still: what it missed comes in order', async () => {
    const on = await prepared();
    await tellThem(on, [1]);
    const paused = { state: 'paused', since: start, at: start, from: 1 } as const;
    const to = { kind: 'partner', id: partnerId } as const;
    await on.table.transact([on.troubles.save(to, paused, undefined)]);
    expect((await on.ask(route, { id: 'main', body: {} })).status).toBe(409);
    expect((await on.ask(`POST ${all}/{id}/resumption`, { id: 'main' })).body).toMatchObject({
      status: 'catching-up',
      from: 1,
    });
  });
});
