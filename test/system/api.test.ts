import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { application, startCity, usccOf, type City } from './harness/city.ts';
import { clientOf, type Call, type Reply, type Request } from './harness/client.ts';

let city: City;
let enterprise: Call;
const uscc = usccOf(1);
let keys = 0;

beforeAll(async () => {
  city = await startCity({ LOG_LEVEL: 'info' });
  enterprise = city.enterprise(uscc);
});
afterAll(() => city.close());

const submit = (request: Request, key = `key-${(keys += 1)}`): Promise<Reply> =>
  enterprise('POST', '/v1/joint-installations', {
    ...request,
    headers: { 'idempotency-key': key, ...request.headers },
  });

interface Line {
  readonly code: string;
  readonly correlationId?: string;
  readonly deliveryId?: string;
}
const linesOf = (output: string): readonly Line[] =>
  output.split('\n').flatMap((line) => (line.startsWith('{') ? [JSON.parse(line) as Line] : []));

const pointers = ({ body }: Reply) =>
  (body as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer);
const valid = application(uscc);
const count = async () =>
  ((await enterprise('GET', '/v1/joint-installations?limit=100')).body as { items: unknown[] }).items.length;

describe('bad input gets a clear error and changes nothing', () => {
  const withApplicant = (change: object) => ({ ...valid, applicant: { ...valid.applicant, ...change } });
  it.each([
    ['an unknown field', { ...valid, colour: 'red' }, '/colour'],
    ['an unknown field deep inside', { ...valid, site: { ...valid.site, floor: 3 } }, '/site/floor'],
    ['a code whose check digit is wrong', withApplicant({ uscc: '91450300MA5KABCD19' }), '/applicant/uscc'],
    ['the code of somebody else', withApplicant({ uscc: usccOf(2) }), '/applicant/uscc'],
    ['a region outside Guilin', { ...valid, site: { ...valid.site, region: '110101' } }, '/site/region'],
    ['a project code of another form', { ...valid, project: { code: 'X', name: 'P' } }, '/project/code'],
    ['no service at all', { ...valid, services: [] }, '/services'],
    ['the same service twice', { ...valid, services: [valid.services[0], valid.services[0]] }, '/services'],
    [
      'a service without what it needs',
      { ...valid, services: [{ service: 'gas', use: '食堂' }] },
      '/services/0/m3PerHour',
    ],
    ['an unknown service', { ...valid, services: [{ service: 'coffee' }] }, '/services/0/service'],
    [
      'a commitment without a key project',
      { ...valid, commitments: [{ subject: 'x', madeBy: 'y', madeOn: '2026-01-01' }] },
      '/commitments',
    ],
  ])('%s', async (_, body, pointer) => {
    const before = await count();
    const answer = await submit({ body });
    expect(answer.status).toBe(422);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(pointers(answer)).toContain(pointer);
    expect(await count()).toBe(before);
  });

  it('malformed JSON is 400, another media type 415, a body that is too large 413', async () => {
    expect((await submit({ raw: '{"applicant":' })).status).toBe(400);
    expect(
      (await submit({ raw: 'a=b', headers: { 'content-type': 'application/x-www-form-urlencoded' } })).status,
    ).toBe(415);
    expect((await submit({ raw: JSON.stringify({ ...valid, wantedBy: 'x'.repeat(300_000) }) })).status).toBe(
      413,
    );
  });

  it('says so in the language asked for', async () => {
    const ask = (language: string) =>
      submit({ body: { ...valid, colour: 'red' }, headers: { 'accept-language': language } });
    expect((await ask('en-GB,en;q=0.9')).body).toMatchObject({ title: 'Some of what was sent is not right' });
    expect((await ask('zh-CN')).body).toMatchObject({ title: '提交的内容有误' });
  });

  it('names the service that nobody provides in a region', async () => {
    const answer = await submit({ body: { ...valid, site: { region: '450321', address: '阳朔' } } });
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({
      type: '/problems/no-provider',
      services: expect.arrayContaining(['water', 'gas']) as unknown,
    });
  });

  it('never shows a stack, an ARN or a token', async () => {
    const answers = await Promise.all([
      submit({ body: { ...valid, colour: 'red' } }),
      submit({ raw: '{' }),
      enterprise('GET', '/v1/joint-installations?cursor=e30'),
      city.operator('GET', '/v1/executions?machine=nothing-like-it'),
    ]);
    for (const { status, body } of answers) {
      expect(status).toBeGreaterThanOrEqual(400);
      expect(JSON.stringify(body)).not.toMatch(/arn:|\.ts:|at .*\(|eyJ/);
    }
  });
});

describe('every refusal is a problem, whoever says it', () => {
  const nobody: Call = (...asked) => clientOf(city.instance)(...asked);
  it.each([
    ['no token', 401, () => nobody('GET', '/v1/orders')],
    ['another role', 403, () => enterprise('GET', '/v1/waiting-names')],
    ['no such route', 404, () => enterprise('GET', '/v1/coffee')],
    ['no such route, and no token', 404, () => nobody('GET', '/nothing/at/all')],
    ['another method', 405, () => enterprise('DELETE', '/v1/joint-installations')],
    ['more than the gateway takes', 413, () => enterprise('POST', '/v1/me', { raw: 'x'.repeat(11_000_000) })],
    ['an address that is none', 400, () => enterprise('GET', '/v1/%ff')],
  ])('%s: %i', async (_, status, ask) => {
    const refused = await ask();
    expect(refused.status).toBe(status);
    expect(refused.headers.get('content-type')).toBe('application/problem+json');
    const { requestId, instance, type } = refused.body as Record<string, string>;
    expect(refused.headers.get('x-request-id')).toBe(requestId);
    expect(instance).toBe(`urn:request:${requestId}`);
    expect((await nobody('GET', type ?? '')).body).toMatchObject({ type, status });
  });

  it('a known path says which methods it has', async () => {
    const { headers } = await enterprise('DELETE', '/v1/joint-installations');
    expect(headers.get('allow')).toBe('GET, POST');
  });

  it('the id of an application stands in each line that follows from it, to its last delivery', async () => {
    const { headers } = await city.enterprise(usccOf(8))('POST', '/v1/joint-installations', {
      body: application(usccOf(8)),
      headers: { 'idempotency-key': 'followed' },
    });
    await city.clock.settle();
    const lines = linesOf(city.instance.output());
    const followed = lines.filter(({ correlationId }) => correlationId === headers.get('x-request-id'));
    const codes = new Set(followed.map(({ code }) => code));
    for (const code of [
      'joint-installation.submitted',
      'http.answered',
      'execution.started',
      'task.done',
      'webhook.enqueued',
      'webhook.attempted',
    ])
      expect(codes, code).toContain(code);
    const deliveries = (code: string) =>
      followed.filter((line) => line.code === code).map((line) => line.deliveryId);
    expect(deliveries('webhook.attempted').toSorted()).toEqual(deliveries('webhook.enqueued').toSorted());
    expect(
      lines.filter(({ correlationId }) => correlationId === undefined),
      'no line of a function is without one',
    ).toEqual([]);
  });

  it('each type that the API declares leads to its page, for people and for programs', async () => {
    const { body } = await nobody('GET', '/openapi.json');
    const { type } = (
      body as { components: { schemas: { Problem: { properties: Record<string, unknown> } } } }
    ).components.schemas.Problem.properties as { type: { enum: string[] } };
    for (const one of type.enum) {
      expect((await nobody('GET', one)).body).toMatchObject({ type: one });
      const page = await nobody('GET', one, { headers: { accept: 'text/html,*/*;q=0.8' } });
      expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(page.body).toContain(one);
    }
    expect((await nobody('GET', '/problems/coffee')).status).toBe(404);
  });
});

describe('idempotency', () => {
  it('a key is required', async () => {
    const answer = await enterprise('POST', '/v1/joint-installations', { body: valid });
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ type: '/problems/idempotency-key-missing' });
  });

  it('the same key and body gives the stored answer, another body 422', async () => {
    const first = await submit({ body: valid }, 'again');
    const second = await submit({ body: valid }, 'again');
    expect(second.status).toBe(202);
    expect(second.body).toEqual(first.body);
    expect(second.headers.get('location')).toBe(first.headers.get('location'));
    expect((await submit({ body: { ...valid, wantedBy: '2026-12-31' } }, 'again')).status).toBe(422);
  });

  it('of many at once one is taken, the others get its answer or 409', async () => {
    const before = await count();
    const body = application(uscc);
    const answers = await Promise.all(Array.from({ length: 8 }, () => submit({ body }, 'at-once')));
    expect(answers.every(({ status }) => status === 202 || status === 409)).toBe(true);
    const ids = new Set(
      answers.filter(({ status }) => status === 202).map(({ body }) => (body as { id: string }).id),
    );
    expect(ids.size).toBe(1);
    expect(await count()).toBe(before + 1);
  });

  it('keys of different applicants never meet', async () => {
    const mine = await submit({ body: application(uscc) }, 'shared');
    const other = usccOf(3);
    const theirs = await city.enterprise(other)('POST', '/v1/joint-installations', {
      body: application(other),
      headers: { 'idempotency-key': 'shared' },
    });
    expect(theirs.status).toBe(202);
    expect((theirs.body as { id: string }).id).not.toBe((mine.body as { id: string }).id);
  });

  it('a request that was refused can be corrected under the same key', async () => {
    const refused = await submit(
      { body: { ...valid, site: { region: '450321', address: '阳朔' } } },
      'corrected',
    );
    expect(refused.status).toBe(422);
    expect((await submit({ body: application(uscc) }, 'corrected')).status).toBe(202);
  });
});

describe('who may see what', () => {
  it("somebody else's case is like a missing one", async () => {
    const { body } = await submit({ body: application(uscc) });
    const { id } = body as { id: string };
    const stranger = city.enterprise(usccOf(4));
    const theirs = await stranger('GET', `/v1/joint-installations/${id}`);
    const missing = await stranger('GET', '/v1/joint-installations/ji_01J00000000000000000000000');
    expect([theirs.status, missing.status]).toEqual([404, 404]);
    const { instance: _, requestId: __, ...likeMissing } = missing.body as Record<string, unknown>;
    expect(theirs.body).toMatchObject(likeMissing);
    expect((await stranger('POST', `/v1/joint-installations/${id}/withdrawal`)).status).toBe(404);
  });

  it("a partner sees its own orders, whom to call in them, and nobody else's", async () => {
    const { body } = await submit({ body: application(uscc, ['water']) });
    await city.clock.settle();
    const shown = await enterprise('GET', `/v1/joint-installations/${(body as { id: string }).id}`);
    const [order] = (shown.body as { orders: { id: string }[] }).orders;
    const own = await city.utilities.water.call('GET', `/v1/orders/${order?.id ?? ''}`);
    expect(own.body).toMatchObject({ contact: { name: '李四', phone: '13812345678' } });
    expect((await city.utilities.gas.call('GET', `/v1/orders/${order?.id ?? ''}`)).status).toBe(404);
    expect(JSON.stringify(city.utilities.water.webhooks())).not.toContain('13812345678');
    expect(JSON.stringify((await city.utilities.water.call('GET', '/v1/orders')).body)).not.toContain('李四');
  });

  it('an operator sees personal data masked', async () => {
    const { body } = await submit({ body: application(uscc) });
    const seen = await city.operator('GET', `/v1/joint-installations/${(body as { id: string }).id}`);
    expect(JSON.stringify(seen.body)).not.toMatch(/13812345678|李四/);
  });

  it('without a token 401, with a role that may not 403', async () => {
    const nobody = clientOf(city.instance);
    expect((await nobody('GET', '/v1/joint-installations')).status).toBe(401);
    expect((await enterprise('GET', '/v1/waiting-names')).status).toBe(403);
    expect((await city.utilities.gas.call('GET', '/v1/executions?machine=joint-installation')).status).toBe(
      403,
    );
  });

  it('who may have to address a partner finds it by its name, and nothing of how it is reached', async () => {
    const { body } = await enterprise('GET', '/v1/partners?service=water&region=450305');
    expect(body).toEqual({
      items: [
        {
          id: city.utilities.water.id,
          name: 'water of the test',
          kind: 'utility',
          services: ['water'],
          regions: ['450305'],
        },
      ],
    });
    const { body: all } = await city.operator('GET', '/v1/partners?service=water');
    expect((all as { items: object[] }).items[0]).toHaveProperty('webhookUrl');
  });

  it('no personal data, token or secret stands in the log', async () => {
    await submit({ body: application(uscc) });
    await city.clock.settle();
    expect(city.instance.output()).toContain('joint-installation.submitted');
    expect(city.instance.output()).not.toMatch(/13812345678|李四|whsec_/);
  });
});

it('pages through a list with a cursor, each case once', async () => {
  const other = usccOf(5);
  const call = city.enterprise(other);
  for (let number = 0; number < 5; number += 1)
    await call('POST', '/v1/joint-installations', {
      body: application(other, ['telecom']),
      headers: { 'idempotency-key': `page-${number}` },
    });
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = (await call('GET', `/v1/joint-installations?limit=2${cursor ? `&cursor=${cursor}` : ''}`))
      .body as {
      items: { id: string }[];
      cursor?: string;
    };
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.cursor;
  } while (cursor !== undefined);
  expect(seen).toHaveLength(5);
  expect(new Set(seen).size).toBe(5);
  expect(seen).toEqual(seen.toSorted().toReversed());
});

it('sends its description compressed, and not again to whoever has it', async () => {
  const fetched = (headers: Record<string, string>) =>
    fetch(`${city.instance.endpoints.api}/openapi.json`, { headers });
  for (const encoding of ['br', 'gzip']) {
    const response = await fetched({ 'accept-encoding': encoding });
    expect(response.headers.get('content-encoding')).toBe(encoding);
    expect(await response.json()).toMatchObject({ openapi: '3.1.0' });
  }
  const plain = await fetched({ 'accept-encoding': 'identity' });
  expect(plain.headers.get('content-encoding')).toBeNull();
  const etag = plain.headers.get('etag') ?? '';
  expect((await fetched({ 'if-none-match': `W/"other", W/${etag}` })).status).toBe(304);
  expect((await fetched({ 'if-none-match': '"other"' })).status).toBe(200);
});

it('describes itself: every route and every webhook', async () => {
  const { body } = await clientOf(city.instance)('GET', '/openapi.json');
  const document = body as {
    openapi: string;
    paths: Record<string, object>;
    webhooks: Record<string, object>;
  };
  expect(document.openapi).toBe('3.1.0');
  expect(document.paths['/v1/joint-installations']).toHaveProperty('post');
  expect(Object.keys(document.webhooks)).toContain('order');
  expect((await clientOf(city.instance)('GET', '/healthz')).body).toMatchObject({ status: 'ok' });
});
