import { decodeProtectedHeader, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openFixture, type Fixture } from './fixture.ts';

let fixture: Fixture;
beforeAll(async () => {
  fixture = await openFixture();
});
afterAll(() => fixture.close());

describe('routes', () => {
  test('reach their function as payload format 2.0', async () => {
    const { status, body } = await fixture.call(
      'POST',
      '/echo/a%20b/c/d?x=1&x=2&y=',
      { n: 1 },
      { 'X-Custom': 'Yes' },
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({
      version: '2.0',
      routeKey: 'POST /echo/{first}/{rest+}',
      rawPath: '/echo/a%20b/c/d',
      rawQueryString: 'x=1&x=2&y=',
      queryStringParameters: { x: '1,2', y: '' },
      pathParameters: { first: 'a b', rest: 'c/d' },
      headers: { 'x-custom': 'Yes', 'content-type': 'application/json' },
      requestContext: {
        http: { method: 'POST', path: '/echo/a%20b/c/d', protocol: 'HTTP/1.1' },
        stage: '$default',
        authorizer: { jwt: { claims: { role: 'operator', sub: 'operator', aud: 'fixture' }, scopes: null } },
      },
      body: '{"n":1}',
      isBase64Encoded: false,
    });
  });

  test('an exact path goes before a parameter, and an unknown one is nobody', async () => {
    expect((await fixture.call('GET', '/items/none')).body).toMatchObject({ routeKey: 'GET /items/none' });
    for (const [method, path] of [
      ['GET', '/items'],
      ['GET', '/items/'],
      ['DELETE', '/items/a'],
      ['GET', '/items/a/b'],
    ] as const) {
      expect(await fixture.call(method, path)).toMatchObject({
        status: 404,
        body: { type: '/problems/not-found' },
      });
    }
  });

  test('a body that is no text is base64; one over 10 MB is refused', async () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await fixture.call('POST', '/echo/a/b', 'a=1', form)).body).toMatchObject({
      body: 'YT0x',
      isBase64Encoded: true,
    });
    expect((await fixture.call('POST', '/echo/a/b', 'x'.repeat(10 * 1024 * 1024 + 1))).status).toBe(413);
  });

  test('a function that throws, takes too long or answers nonsense shows nothing of itself', async () => {
    const error = { status: 500, body: { type: '/problems/internal' } };
    expect(await fixture.call('GET', '/public/throws')).toMatchObject(error);
    expect(await fixture.call('GET', '/public/answers-nonsense')).toMatchObject(error);
    expect((await fixture.call('GET', '/public/sleeps')).status).toBe(503);
  });
});

describe('the JWT authorizer', () => {
  const unauthorized = { status: 401, body: { type: '/problems/unauthenticated' } };
  const get = (authorization: string) => fixture.call('GET', '/items/none', undefined, { authorization });

  const signed = async (claims: Record<string, unknown>, audience = 'fixture') => {
    const { privateKey } = await generateKeyPair('RS256');
    const own = await fixture.instance.token({ role: 'operator' });
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', kid: String(decodeProtectedHeader(own).kid) })
      .setIssuer(fixture.instance.endpoints.api)
      .setAudience(audience)
      .setExpirationTime('1h')
      .sign(privateKey);
  };

  test('takes a token of the issuer, with or without Bearer', async () => {
    const token = await fixture.instance.token({ role: 'operator' });
    expect((await get(`Bearer ${token}`)).status).toBe(200);
    expect((await get(token)).status).toBe(200);
  });

  test.each([
    ['nothing', () => ''],
    ['what is no token', () => 'Bearer nonsense'],
    ["another's signature", () => signed({ role: 'operator' })],
    ['no signature', () => `${btoa('{"alg":"none"}')}.${btoa('{"iss":"x"}')}.`.replaceAll('=', '')],
  ])('refuses %s', async (_, authorization) => {
    expect(await get(await authorization())).toMatchObject(unauthorized);
  });

  test('asks nobody on a public route, and for its scope on a scoped one', async () => {
    const open = await fixture.call('GET', '/public/hello', undefined, { authorization: '' });
    expect(open.body).toMatchObject({ pathParameters: { how: 'hello' } });
    expect(await fixture.call('GET', '/scoped')).toMatchObject({
      status: 403,
      body: { type: '/problems/forbidden' },
    });
  });

  test('is told by the issuer where its keys are', async () => {
    const { body } = await fixture.call('GET', '/.well-known/openid-configuration');
    const { issuer, jwks_uri } = body as { issuer: string; jwks_uri: string };
    expect(issuer).toBe(fixture.instance.endpoints.api);
    const { keys } = (await (await fetch(jwks_uri)).json()) as { keys: { kid: string; d?: string }[] };
    expect(keys).toHaveLength(1);
    expect(keys[0]).not.toHaveProperty('d');
  });
});

describe('POST /local/tokens', () => {
  test('gives a token for each role', async () => {
    const roles = [
      { role: 'enterprise', uscc: '914503001989000019' },
      { role: 'citizen', citizen: 'c' },
      { role: 'partner', partner: 'p', sub: 's', name: '张三' },
      { role: 'operator' },
    ];
    for (const request of roles) {
      const { body } = await fixture.call('POST', '/local/tokens', request);
      const { token } = body as { token: string };
      const echoed = await fixture.call('POST', '/echo/a/b', {}, { authorization: `Bearer ${token}` });
      expect(echoed.body).toMatchObject({ requestContext: { authorizer: { jwt: { claims: request } } } });
    }
  });

  test.each([
    [{ role: 'mayor' }, 422],
    [{ role: 'enterprise' }, 422],
    [{ role: 'operator', extra: 1 }, 422],
    ['{', 400],
  ])('%j is refused as a problem', async (request, status) => {
    const refused = await fixture.call('POST', '/local/tokens', request);
    expect(refused.status).toBe(status);
    expect(refused.headers.get('content-type')).toBe('application/problem+json');
  });
});
