import { describe, expect, it } from 'vitest';
import { accessTokenBy, AccessTokenMark } from '../../../../functions/platform/http/access-token.ts';
import { admits, identify, ownerOf } from '../../../../functions/platform/http/caller.ts';
import type { HttpEvent } from '../../../../functions/platform/http/event.ts';
import type { Caller, Registration } from '../../../../functions/platform/http/route.ts';

const partner = 'pt_01J9ZZZZZZZZZZZZZZZZZZZZZZ';
const person = { sub: 'zhang', name: '张三' };
const good = {
  enterprise: { ...person, role: 'enterprise', uscc: '91450300MA5KABCD17' },
  citizen: { ...person, role: 'citizen', citizen: 'c-1' },
  partner: { ...person, role: 'partner', partner },
  operator: { ...person, role: 'operator' },
};

const asked = (claims: object | undefined, header: object = {}): HttpEvent => {
  const encoded = Buffer.from(JSON.stringify(header)).toString('base64url');
  return {
    headers: { authorization: `Bearer ${encoded}.payload.signature` },
    requestContext: { ...(claims && { authorizer: { jwt: { claims, scopes: null } } }) },
  } as unknown as HttpEvent;
};

const as = (claims: object | undefined, registration?: Registration) =>
  identify(asked(claims), {
    isAccessToken: () => true,
    registrationOf: () => Promise.resolve(registration),
  });

describe('a token', () => {
  it.each(Object.values(good))('stands for a caller: $role', async (claims) => {
    const { sub, ...rest } = claims;
    const registration = { name: '林业局', kind: 'department', department: '林业局' } as const;
    expect(await as(claims, registration)).toEqual({
      ok: true,
      value: { ...rest, subject: sub, ...(claims.role === 'partner' && { registration }) },
    });
  });

  it.each([
    ['no claims', undefined],
    ['a role there is not', { ...good.operator, role: 'department' }],
    ['no name', { sub: 'zhang', role: 'operator' }],
    ['an empty name', { ...good.operator, name: '' }],
    ['a name of 101 characters', { ...good.operator, name: '长'.repeat(101) }],
    ['half of a surrogate pair in its name', { ...good.operator, name: '\ud800' }],
    ['no sub', { name: '张三', role: 'operator' }],
    ['a sub of 256 characters', { ...good.operator, sub: 's'.repeat(256) }],
    ['a wrong check digit', { ...good.enterprise, uscc: '91450300MA5KABCD18' }],
    ['a code of 3,000 characters', { ...good.enterprise, uscc: '9'.repeat(3_000) }],
    ['a partner that is no id', { ...good.partner, partner: 'pt_1#PARTNER' }],
    ['a citizen of 65 characters', { ...good.citizen, citizen: 'c'.repeat(65) }],
    ['a claim that is no text', { ...good.citizen, citizen: ['c-1'] }],
  ])('with %s is nobody: 401', async (_, claims) =>
    expect(await as(claims)).toMatchObject({ ok: false, error: { kind: 'unauthenticated' } }),
  );

  it('is told which claims do not fit, and nothing of what they say', async () => {
    const refused = await as({ role: 'enterprise', sub: 'zhang', uscc: 'secret' });
    expect(refused).toMatchObject({ error: { detail: { en: 'Missing or wrong in the token: name, uscc' } } });
    expect(JSON.stringify(refused)).not.toContain('secret');
  });

  it('of a partner that is not registered is a 403 that says so', async () =>
    expect(await as(good.partner, undefined)).toMatchObject({
      error: { kind: 'forbidden', detail: { en: 'This partner is not registered, or has been retired' } },
    }));
});

describe('an ID token', () => {
  const told = (mark: string, claims: object, header: object = {}) =>
    accessTokenBy(mark)(asked({ ...good.operator, ...claims }, header));

  it.each([
    ['token_use=access', { token_use: 'access' }, {}],
    ['scope', { scope: 'city' }, {}],
    ['header.typ=at+jwt', {}, { typ: 'at+jwt' }],
    ['header.typ=at+jwt', {}, { typ: 'application/AT+JWT' }],
    ['typ=Bearer', { typ: 'Bearer' }, {}],
  ])('is told from an access token by %s', (mark, claims, header) =>
    expect(told(mark, claims, header)).toBe(true),
  );

  it.each([
    ['token_use=access', { token_use: 'id' }, {}],
    ['token_use=access', {}, {}],
    ['scope', { scope: '' }, {}],
    ['scope', {}, {}],
    ['header.typ=at+jwt', { typ: 'at+jwt' }, { typ: 'JWT' }],
    ['header.typ=at+jwt', {}, {}],
    ['typ=Bearer', { typ: 'ID' }, { typ: 'Bearer' }],
    ['constructor', {}, {}],
  ])('is none by %s', (mark, claims, header) => expect(told(mark, claims, header)).toBe(false));

  it('has no header that says anything where there is none', () => {
    const isAccessToken = accessTokenBy('header.typ=at+jwt');
    for (const authorization of [undefined, '', 'Bearer', 'Bearer bm9uc2Vuc2U.x.y', 'Bearer bnVsbA.x.y'])
      expect(isAccessToken({ ...asked(good.operator), headers: { authorization } } as HttpEvent)).toBe(false);
  });

  it('is refused before anything else is read of it', async () =>
    expect(
      await identify(asked(good.partner), {
        isAccessToken: () => false,
        registrationOf: () => Promise.reject(new Error('Asked for the registration')),
      }),
    ).toMatchObject({ error: { kind: 'unauthenticated', detail: { en: 'This is no access token' } } }));

  it.each(['', '=access', 'token_use=', 'a b', 'x'.repeat(200)])('cannot be told by %j', (mark) =>
    expect(AccessTokenMark.safeParse(mark).success).toBe(false),
  );
});

describe('a route', () => {
  const by = (registration: Registration): Caller => ({
    role: 'partner',
    partner,
    subject: 's',
    name: 'n',
    registration,
  });
  const department = by({ name: '林业局', kind: 'department', department: '林业局' });
  const utility = by({ name: '水务', kind: 'utility', services: ['water'] });

  it('lets in a role, or one kind of partner', () => {
    expect(admits('partner', department)).toBe(true);
    expect(admits('partner', utility)).toBe(true);
    expect(admits('partner:department', department)).toBe(true);
    expect(admits('partner:department', utility)).toBe(false);
    expect(admits('operator', department)).toBe(false);
  });
});

it('no two callers own the same, whatever their names', () => {
  const who = { subject: 'a', name: 'n' };
  const owners = [
    ownerOf({ ...who, role: 'enterprise', uscc: 'a' }),
    ownerOf({ ...who, role: 'citizen', citizen: 'a' }),
    ownerOf({ ...who, role: 'citizen', citizen: 'a#b' }),
    ownerOf({ ...who, role: 'citizen', citizen: 'a%23b' }),
    ownerOf({ ...who, role: 'partner', partner: 'a', registration: { name: '财政局', kind: 'finance' } }),
    ownerOf({ ...who, role: 'operator' }),
  ];
  expect(new Set(owners).size).toBe(owners.length);
});
