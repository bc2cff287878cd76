import { describe, expect, it } from 'vitest';
import { eachOf, libanClient, ok, ProblemError, type Schema } from '@liban/client';

const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': status < 400 ? 'application/json' : 'application/problem+json',
      ...headers,
    },
  });

type Step = Response | Error;

/** Answers in turn, and what was asked. */
const server = (...steps: readonly Step[]) => {
  const asked: Request[] = [];
  const rest = [...steps];
  const send = (async (request: Request) => {
    asked.push(request);
    const step = rest.shift();
    if (step === undefined || step instanceof Error) throw step ?? new Error('asked too often');
    return step;
  }) as typeof fetch;
  return { asked, send };
};

const clientOf = (send: typeof fetch, more: object = {}) =>
  libanClient({
    origin: 'https://api.example.cn',
    token: () => 'a-token',
    fetch: send,
    retries: { firstPause: 1 },
    ...more,
  });

const orderId = 'or_01KA3Q6Z8M4T2V9XB5N7C1D0EF';
const showOrder = { params: { path: { id: orderId } } };
const overloaded = () =>
  json(503, { type: '/problems/unavailable', title: 'Not available', status: 503 }, { 'retry-after': '0' });
const keysOf = (asked: readonly Request[]) => asked.map(({ headers }) => headers.get('idempotency-key'));

const register = {
  params: { path: { id: 'pt_01KA3Q6Z8M4T2V9XB5N7C1D0EF' }, header: { 'Audit-Reason': 'leaked' } },
} as const;
const rotate = '/v1/partners/{id}/secret-rotations';

describe('a call', () => {
  it('goes with the token and the language, and is typed by the description', async () => {
    const { asked, send } = server(json(200, { id: orderId, status: 'pending' }));
    const order: Schema<'OwnOrder'> = await ok(
      clientOf(send, { language: 'en' }).GET('/v1/orders/{id}', showOrder),
    );
    expect(order.status).toBe('pending');
    expect(asked[0]?.url).toBe(`https://api.example.cn/v1/orders/${orderId}`);
    expect(asked[0]?.headers.get('authorization')).toBe('Bearer a-token');
    expect(asked[0]?.headers.get('accept-language')).toBe('en');
  });

  it('that was refused is an error with the kind of problem and the id of the request', async () => {
    const problem = {
      type: '/problems/not-found',
      title: 'Not found',
      status: 404,
      instance: 'urn:request:r-1',
    };
    const { send } = server(json(404, problem));
    const refused = await ok(clientOf(send).GET('/v1/orders/{id}', showOrder)).catch(
      (error: unknown) => error,
    );
    expect(refused).toBeInstanceOf(ProblemError);
    expect(refused).toMatchObject({ status: 404, requestId: 'r-1', message: 'Not found' });
    expect((refused as ProblemError).is('/problems/not-found')).toBe(true);
  });

  it('that a proxy answered is an error without a problem', async () => {
    const { send } = server(new Response('<html>', { status: 502 }));
    await expect(ok(clientOf(send).GET('/healthz'))).rejects.toMatchObject({
      status: 502,
      problem: undefined,
    });
  });
});

describe('trying again', () => {
  it('after 503 and 429, with the same key for what needs one', async () => {
    const { asked, send } = server(
      overloaded(),
      json(429, { type: '/problems/too-many-requests', title: 'Too many', status: 429 }),
      json(201, { secret: 'whsec_x' }),
    );
    await ok(clientOf(send).POST(rotate, register));
    const keys = keysOf(asked);
    expect(keys).toHaveLength(3);
    expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(new Set(keys).size).toBe(1);
  });

  it('keeps the key that the caller gave, and gives none where none is needed', async () => {
    const { asked, send } = server(json(201, { secret: 'whsec_x' }), json(201, {}));
    const client = clientOf(send);
    await client.POST(rotate, {
      params: { ...register.params, header: { 'Audit-Reason': 'leaked', 'Idempotency-Key': 'mine' } },
    });
    await client.POST('/v1/orders/{id}/events', { ...showOrder, body: { eventId: 'e-1', type: 'accepted' } });
    expect(keysOf(asked)).toEqual(['mine', null]);
  });

  it('after an error of the network what is safe or has a key, and nothing else', async () => {
    const lost = new TypeError('fetch failed');
    const reading = server(lost, json(200, {}));
    await ok(clientOf(reading.send).GET('/v1/orders/{id}', showOrder));
    expect(reading.asked).toHaveLength(2);
    const telling = server(lost);
    const event = { ...showOrder, body: { eventId: 'e-1', type: 'accepted' } } as const;
    await expect(clientOf(telling.send).POST('/v1/orders/{id}/events', event)).rejects.toBe(lost);
    expect(telling.asked).toHaveLength(1);
  });

  it('has an end, and none where it is told so', async () => {
    const busy = server(overloaded(), overloaded(), overloaded(), overloaded());
    expect((await clientOf(busy.send).GET('/healthz')).response.status).toBe(503);
    expect(busy.asked).toHaveLength(4);
    const once = server(overloaded());
    await clientOf(once.send, { retries: false }).GET('/healthz');
    expect(once.asked).toHaveLength(1);
  });

  it('does not wait longer than it may for a `Retry-After`', async () => {
    const { asked, send } = server(json(503, {}, { 'retry-after': '3600' }));
    expect((await clientOf(send).GET('/healthz')).response.status).toBe(503);
    expect(asked).toHaveLength(1);
  });
});

it('goes through a list by its cursors', async () => {
  const { asked, send } = server(
    json(200, { items: [{ id: 'a' }, { id: 'b' }], cursor: 'next' }),
    json(200, { items: [{ id: 'c' }] }),
  );
  const liban = clientOf(send);
  const ids: string[] = [];
  for await (const { id } of eachOf((cursor) =>
    ok(liban.GET('/v1/orders', { params: { query: cursor === undefined ? {} : { cursor } } })),
  ))
    ids.push(id);
  expect(ids).toEqual(['a', 'b', 'c']);
  expect(asked.map(({ url }) => new URL(url).search)).toEqual(['', '?cursor=next']);
});
