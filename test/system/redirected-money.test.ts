import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { usccOf } from './harness/city.ts';
import type { Call } from './harness/client.ts';
import {
  accountOf,
  filed,
  ordersOf,
  policyOf,
  say,
  startBenefits,
  type BenefitsCity,
} from './harness/benefits.ts';

/** Nobody but the enterprise says where its money goes, and it sees where before it clicks. One city. */
let city: BenefitsCity;
/** Registered, and authorised for no account. */
let stranger: Call;
/** The register that may tell accounts. */
let register: Call;

const [attacked, warned, holding, accepted, unasked] = [1, 2, 3, 4, 5].map(usccOf);
const thief = { bank: '某银行', holder: '李四', number: '6222000000009999' };
const other = (number: number) => accountOf(9_000 + number);

const event = (caller: Call, uscc: string, body: object) =>
  caller('POST', `/v1/enterprise-records/${uscc}/events`, {
    body: { asOf: '2026-03-02', facts: {}, ...body },
  });
const accountOnRecord = async (uscc: string) =>
  ((await city.enterprise(uscc)('GET', '/v1/enterprise-record')).body as { account: object }).account;
const payeeOf = async (uscc: string, code: string) => {
  const [order] = (await ordersOf(city.finance, (await city.entitlement(uscc, code)).id)).toReversed();
  return ((await city.finance('GET', `/v1/orders/${order?.id ?? ''}`)).body as { payee?: object }).payee;
};
const messages = async (uscc: string) =>
  (
    (await city.enterprise(uscc)('GET', '/v1/messages?limit=100')).body as {
      items: { code: string; body: string }[];
    }
  ).items;
const industry = (code: string, change: object = {}) =>
  policyOf([`enterprise.industry == "${code}"`], change);

beforeAll(async () => {
  city = await startBenefits('2026-03-02T01:00:00Z');
  stranger = await city.register({
    name: '某局',
    kind: 'department',
    department: '某局',
    facts: ['employees'],
  });
  register = await city.register({
    name: '结算账户库',
    kind: 'department',
    department: 'accounts',
    facts: ['account'],
  });
  await city.file([
    filed(1, { industry: 'C3912' }),
    filed(2, { industry: 'D4415' }),
    filed(3, { industry: 'E4710' }),
    filed(4, { industry: 'E4710' }),
    filed(5, { industry: 'F5211' }),
  ]);
}, 60_000);
afterAll(() => city.close());

describe('a fact', () => {
  it.each([
    ['as the enterprise', { source: 'enterprise', account: thief }, 422],
    ['as another register', { source: 'market-regulation', facts: { employees: 3 } }, 422],
    [
      'as the enterprise in one field',
      { provenance: { account: { source: 'enterprise', asOf: '2026-03-02' } }, account: thief },
      422,
    ],
    ['of a day to come', { asOf: '2026-03-03', facts: { employees: 3 } }, 422],
    ['it is not authorised for', { account: thief }, 403],
    ['of personal data', { contacts: { phone: '13800000000' } }, 403],
    ['of another subject', { facts: { creditGrade: 'A' } }, 403],
  ])('is not taken from a department that speaks %s', async (_, body, status) => {
    expect((await event(stranger, attacked ?? '', body)).status).toBe(status);
    expect(await accountOnRecord(attacked ?? '')).toEqual(accountOf(1));
  });

  it('is taken from whoever is registered for it, under its own name', async () => {
    expect((await event(stranger, attacked ?? '', { facts: { employees: 7 } })).body).toMatchObject({
      changed: 1,
    });
    expect((await city.enterprise(attacked ?? '')('GET', '/v1/enterprise-record')).body).toMatchObject({
      facts: { employees: 7 },
      provenance: { employees: { source: '某局' } },
    });
  });

  it('an operator brings in only from registered sources, line by line', async () => {
    const line = (source: string, more: object) =>
      JSON.stringify({ uscc: attacked, source, asOf: '2026-03-02', facts: {}, ...more });
    const sent = await city.operator('POST', '/v1/enterprise-records', {
      raw: [
        line('enterprise', { account: thief }),
        line('不存在的局', {}),
        line('某局', { account: thief }),
      ].join('\n'),
      headers: { 'content-type': 'application/x-ndjson' },
    });
    await city.clock.settle();
    const { body } = await city.operator('GET', `/v1/import-runs/${(sent.body as { id: string }).id}`);
    expect(body).toMatchObject({
      ...{ state: 'done', lines: 3, changed: 0, rejected: 3 },
      errors: [
        { line: 1, reason: 'not-allowed', places: [{ pointer: '/source', code: 'source-not-registered' }] },
        { line: 2, places: [{ code: 'source-not-registered' }] },
        { line: 3, places: [{ pointer: '/account', code: 'not-authorised' }] },
      ],
    });
    expect(await accountOnRecord(attacked ?? '')).toEqual(accountOf(1));
  });
});

describe('the account', () => {
  const code = 'SHOWN-2026';
  it('is shown before the click, masked and known again, and nothing is confirmed unseen', async () => {
    await city.publish(code, industry('D4415'));
    const { payTo } = await city.entitlement(warned ?? '', code);
    expect(payTo).toMatchObject({
      bank: accountOf(2).bank,
      number: '************0002',
      source: 'market-regulation',
    });
    const asked = (await messages(warned ?? '')).find(
      (one) => one.code === 'entitlement.awaiting-confirmation',
    );
    expect(asked?.body).toContain('桂林银行，尾号 0002');
    expect(asked?.body).not.toContain(accountOf(2).number);
    expect(await city.act(warned ?? '', code, 'confirmation', {})).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/accountVersion' }], account: payTo },
    });
  });

  it('that changed between look and click is told, and the click is refused until it is looked at again', async () => {
    const looked = (await city.entitlement(warned ?? '', code)).payTo?.version;
    expect((await event(register, warned ?? '', { account: other(2) })).status).toBe(200);
    await city.clock.settle();
    const refused = await city.act(warned ?? '', code, 'confirmation', { accountVersion: looked });
    expect(refused).toMatchObject({ status: 409, body: { account: { number: '************9002' } } });
    const told = (await messages(warned ?? '')).find((one) => one.code === 'enterprise.account-changed');
    expect(told?.body).toContain('尾号 9002');
    expect((await city.confirm(warned ?? '', code)).status).toBe(200);
    await city.clock.settle();
    expect(await payeeOf(warned ?? '', code)).toEqual(other(2));
    for (const one of ['entitlement.confirmed', 'entitlement.payment-ordered'])
      expect((await messages(warned ?? '')).find((message) => message.code === one)?.body).toContain(
        '尾号 9002',
      );
  });

  it('confirmed once is not confirmed as another by a second click', async () => {
    expect((await city.act(warned ?? '', code, 'confirmation', {})).status).toBe(200);
    expect((await city.act(warned ?? '', code, 'confirmation', { account: thief })).status).toBe(409);
  });
});

describe('an account that changes after the click', () => {
  const code = 'HELD-2026';
  const orders = async (uscc: string) => ordersOf(city.finance, (await city.entitlement(uscc, code)).id);

  it('holds back what the bureau has not accepted, and its time stands still', async () => {
    await city.publish(code, industry('E4710'));
    for (const uscc of [holding, accepted]) await city.confirm(uscc ?? '', code);
    await city.clock.settle();
    const [taken] = await orders(accepted ?? '');
    await say(city.finance, taken?.id ?? '', { type: 'accepted' });
    for (const [index, uscc] of [holding, accepted].entries())
      await event(register, uscc ?? '', { account: other(3 + index) });
    await city.clock.settle();
    expect(await city.entitlement(holding ?? '', code)).toMatchObject({
      status: 'account-changed',
      limits: { 'payment-1': { suspended: true } },
    });
    expect(await orders(holding ?? '')).toMatchObject([{ status: 'withdrawn' }]);
    expect(await city.told(holding ?? '')).toEqual(
      expect.arrayContaining(['enterprise.account-changed', 'entitlement.account-changed']),
    );
  });

  it('goes on into the account that is confirmed anew', async () => {
    expect((await city.confirm(holding ?? '', code)).status).toBe(200);
    await city.clock.settle();
    expect(await orders(holding ?? '')).toMatchObject([{ status: 'withdrawn' }, { status: 'pending' }]);
    expect(await payeeOf(holding ?? '', code)).toEqual(other(3));
    expect(await city.entitlement(holding ?? '', code)).toMatchObject({
      status: 'in-payment',
      limits: { 'payment-1': { suspended: false } },
    });
  });

  it('changes nothing about an order that the bureau has accepted: it is paid as it was confirmed', async () => {
    expect(await orders(accepted ?? '')).toMatchObject([{ status: 'accepted' }]);
    expect(await payeeOf(accepted ?? '', code)).toEqual(accountOf(4));
    expect(await city.told(accepted ?? '')).toContain('enterprise.account-changed');
  });
});

describe('a policy that asks nothing', () => {
  it('pays no later instalment into an account that the enterprise has not seen', async () => {
    const code = 'UNASKED-2026';
    await city.publish(
      code,
      industry('F5211', {
        confirmation: null,
        instalments: [
          { basisPoints: 5_000, afterWorkingDays: 0 },
          { basisPoints: 5_000, afterWorkingDays: 3 },
        ],
      }),
    );
    const [first] = await ordersOf(city.finance, (await city.entitlement(unasked ?? '', code)).id);
    await say(city.finance, first?.id ?? '', { type: 'paid', fen: first?.request.fen });
    await event(register, unasked ?? '', { account: other(5) });
    await city.clock.workingDays(4);
    const held = await city.entitlement(unasked ?? '', code);
    expect(held).toMatchObject({ status: 'account-changed', payTo: { number: '************9005' } });
    expect(await ordersOf(city.finance, held.id)).toHaveLength(1);
    expect((await city.confirm(unasked ?? '', code)).status).toBe(200);
    await city.clock.settle();
    expect(await payeeOf(unasked ?? '', code)).toEqual(other(5));
  });
});
