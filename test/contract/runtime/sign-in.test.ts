import { createHash, randomBytes } from 'node:crypto';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openFixture, type Fixture } from './fixture.ts';

/** Signing in on one machine, as a page does it: authorization code with PKCE (RFC 7636), refresh, logout. */
let fixture: Fixture;
beforeAll(async () => {
  fixture = await openFixture();
});
afterAll(() => fixture.close());

const verifier = randomBytes(32).toString('base64url');
const api = (): string => fixture.instance.endpoints.api;

const authorize = (change: Record<string, string> = {}): Promise<Response> => {
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: 'liban-console',
    redirect_uri: `${api()}/signed-in`,
    scope: 'openid profile offline_access',
    state: 'kept by the page',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    role: 'enterprise',
    uscc: '91450300MA5KABCD17',
    ...change,
  });
  return fetch(`${api()}/local/sign-in?${query.toString()}`, { redirect: 'manual' });
};

const codeOf = async (response: Response): Promise<string> => {
  const back = new URL(response.headers.get('location') ?? '');
  expect(back.searchParams.get('state')).toBe('kept by the page');
  return back.searchParams.get('code') ?? '';
};

const exchange = async (form: Record<string, string>) => {
  const response = await fetch(`${api()}/local/sign-in/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: 'liban-console',
      redirect_uri: `${api()}/signed-in`,
      code_verifier: verifier,
      ...form,
    }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, string> };
};

test('a code becomes tokens: for the API, for the page, and one to get new ones', async () => {
  const { status, body } = await exchange({ code: await codeOf(await authorize({ nonce: 'n-1' })) });
  expect(status).toBe(200);
  expect(decodeJwt(body['access_token'] ?? '')).toMatchObject({
    role: 'enterprise',
    uscc: '91450300MA5KABCD17',
    token_use: 'access',
    aud: 'fixture',
  });
  expect(decodeJwt(body['id_token'] ?? '')).toMatchObject({
    aud: 'liban-console',
    nonce: 'n-1',
    token_use: 'id',
  });

  const renewed = await exchange({ grant_type: 'refresh_token', refresh_token: body['refresh_token'] ?? '' });
  expect(decodeJwt(renewed.body['access_token'] ?? '')).toMatchObject({
    role: 'enterprise',
    token_use: 'access',
  });
  // What renews opens nothing itself.
  const { status: opened } = await fixture.call(
    'POST',
    '/echo/a/b',
    {},
    {
      authorization: `Bearer ${body['refresh_token']}`,
    },
  );
  expect(opened).toBe(401);
});

test('a code is good once, and for nobody who does not have its verifier', async () => {
  const code = await codeOf(await authorize());
  const other = randomBytes(32).toString('base64url');
  expect(await exchange({ code, code_verifier: other })).toMatchObject({
    status: 400,
    body: { error: 'invalid_grant' },
  });
  // Tried once, it is spent.
  expect(await exchange({ code })).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
});

test('a token that renews is of this issuer, and for the client it was given to', async () => {
  const { body } = await exchange({ code: await codeOf(await authorize()) });
  const renew = (change: Record<string, string>) =>
    exchange({ grant_type: 'refresh_token', refresh_token: body['refresh_token'] ?? '', ...change });
  expect((await renew({ client_id: 'another' })).status).toBe(400);
  expect((await renew({ refresh_token: body['access_token'] ?? '' })).status).toBe(400);
});

test.each([
  ['a page elsewhere', { redirect_uri: 'https://elsewhere.example/signed-in' }],
  ['no challenge', { code_challenge: '' }],
  ['a challenge in the clear', { code_challenge_method: 'plain' }],
  ['a role that does not exist', { role: 'mayor' }],
])('nobody is sent back with a code to %s', async (_, change) => {
  const response = await authorize(change);
  expect({ status: response.status, location: response.headers.get('location') }).toEqual({
    status: 400,
    location: null,
  });
});

test.each([
  ['/', '/'],
  ['https://elsewhere.example/', ''],
])('signing out leads to this machine, whatever is asked: %s', async (wanted, path) => {
  const query = new URLSearchParams({ post_logout_redirect_uri: wanted });
  const response = await fetch(`${api()}/local/sign-in/end?${query.toString()}`, { redirect: 'manual' });
  expect(response.headers.get('location')).toBe(`${api()}${path}`);
});
