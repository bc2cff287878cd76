import { exportJWK, generateKeyPair } from 'jose';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { authorize } from '../../../local/gateway/authorizer.ts';
import { openIssuer, type Issuer } from '../../../local/gateway/issuer.ts';
import type { Route } from '../../../local/gateway/routes.ts';

/** The JWT authorizer of an HTTP API, which looks at the signature of a token once. */

const origin = 'http://127.0.0.1:3000';
const route = { jwt: { issuer: origin, audience: ['liban'] }, scopes: [] } as unknown as Route;

let issuer: Issuer;
beforeEach(async () => {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  issuer = openIssuer({ ...(await exportJWK(privateKey)), kid: 'k-1' }, origin, 'liban');
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-12-01T00:00:00Z') });
});
afterEach(() => vi.useRealTimers());

const verdict = async (token: string) => (await authorize(issuer, route, `Bearer ${token}`)).kind;

it('takes a token for as long as it is good, and not a moment longer though it was taken before', async () => {
  const token = await issuer.token({ sub: 's-1' }, { use: 'access', lifetime: '1h' });
  expect(await verdict(token)).toBe('allowed');
  vi.setSystemTime(new Date('2026-12-01T00:59:59Z'));
  expect(await verdict(token)).toBe('allowed');
  vi.setSystemTime(new Date('2026-12-01T01:00:00Z'));
  expect(await verdict(token)).toBe('unauthorized');
});

it('takes no token that differs from one that was taken in one character of its signature', async () => {
  const token = await issuer.token({ sub: 's-1' }, { use: 'access' });
  expect(await verdict(token)).toBe('allowed');
  const [head = '', body = '', signature = ''] = token.split('.');
  const other = signature.startsWith('A') ? 'B' : 'A';
  expect(await verdict([head, body, other + signature.slice(1)].join('.'))).toBe('unauthorized');
});

it('takes no token of another issuer that has the same address', async () => {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const another = openIssuer({ ...(await exportJWK(privateKey)), kid: 'k-1' }, origin, 'liban');
  const token = await another.token({ sub: 's-1' }, { use: 'access' });
  expect((await authorize(another, route, `Bearer ${token}`)).kind).toBe('allowed');
  expect(await verdict(token)).toBe('unauthorized');
});
