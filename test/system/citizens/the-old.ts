import { beforeAll, describe, expect, it } from 'vitest';
import { ordersOf, policyOf, say } from '../harness/benefits.ts';
import { account, condition, HEALTH, mailOf, type CitizensCity, type Seen } from '../harness/citizens.ts';
import { ok } from '../harness/client.ts';

/** 惠民政策: what the old are granted, and policies for counties. Step upon step. */
let on: CitizensCity;
let city: CitizensCity['city'];
let health: CitizensCity['health'];
const citizen: CitizensCity['citizen'] = (id) => on.citizen(id);
const told: CitizensCity['told'] = (...of) => on.told(...of);
const confirm: CitizensCity['confirm'] = (...of) => on.confirm(...of);
const ownOf: CitizensCity['ownOf'] = (...of) => on.ownOf(...of);

export const forTheOld = (inCity: () => CitizensCity): void => {
  beforeAll(() => {
    on = inCity();
    ({ city, health } = on);
  });

  describe('高龄津贴', () => {
    const code = 'OLD-AGE-2026';
    const of = (months: string, fen: number) => ({ label: months, when: months, fen });
    const oldAge = policyOf([], {
      name: '高龄津贴',
      documentNumber: '江民〔2026〕1号',
      beneficiary: 'citizen',
      conditions: [
        condition('eighty', '年满八十周岁', 'yearsBetween(citizen.birthDate, on) >= 80', '第二条'),
        condition('reachable', '失联未满三个月', 'citizen.unreachableMonths < 3', '第五条'),
      ],
      untilPaid: ['scope.alive', 'scope.region', 'reachable'],
      amount: {
        kind: 'table',
        rows: [
          of('yearsBetween(citizen.birthDate, on) >= 100', 30_000),
          of('yearsBetween(citizen.birthDate, on) >= 90', 10_000),
          of('yearsBetween(citizen.birthDate, on) >= 80', 3_000),
        ],
      },
      period: { kind: 'month' },
      department: HEALTH,
    });
    const old = (birthDate: string, more: object = {}) => ({
      ...{ birthDate, hukouRegion: '450312', unreachableMonths: 0 },
      ...more,
    });

    it('is confirmed by the old themselves, or by the guardian of who cannot act', async () => {
      ok(await told('c-old', old('1936-01-05')));
      ok(await told('c-frail', old('1925-01-05', { incapacitated: true, guardian: 'c-daughter' })));
      ok(await told('c-lost', old('1940-01-05')));
      ok(await health('PUT', `/v1/policies/${code}`, { body: oldAge }));
      await city.clock.settle();
      expect(await ownOf('c-old', 'c-old', code)).toMatchObject({
        fen: 10_000,
        status: 'awaiting-confirmation',
      });
      expect(await ownOf('c-daughter', 'c-frail', code)).toMatchObject({ fen: 30_000 });
      const mail = (await mailOf(citizen('c-old'))).find(
        ({ code: of }) => of === 'entitlement.awaiting-confirmation',
      );
      expect(mail?.body).toMatch(/^您符合《高龄津贴》/);
    });

    it('is told to the department where the bureau pays somebody who has died, and not granted again', async () => {
      const { id } = await ownOf('c-old', 'c-old', code);
      ok(await confirm('c-old', id, { account: account(7) }));
      await city.clock.settle();
      const [order] = await ordersOf(city.finance, id);
      ok(await say(city.finance, order?.id ?? '', { type: 'accepted' }));
      const today = (await city.clock.now()).slice(0, 10);
      ok(await told('c-old', { deathDate: today }, today));
      ok(await told('c-lost', { unreachableMonths: 3 }, today));
      await city.clock.settle();
      expect((await mailOf(health)).map((one) => one.code)).toContain('entitlement.ended-while-paid');
      expect(await ownOf('c-lost', 'c-lost', code)).toMatchObject({ status: 'lapsed' });
      ok(await say(city.finance, order?.id ?? '', { type: 'paid', fen: 10_000 }));
      await city.clock.to('2026-04-03T01:00:00Z');
      const { items } = ok<{ items: Seen[] }>(await citizen('c-old')('GET', '/v1/entitlements'));
      expect(items).toHaveLength(1);
      const living = ok<{ items: Seen[] }>(await citizen('c-daughter')('GET', '/v1/entitlements'));
      expect(living.items).toHaveLength(2);
    });

    it('asks nobody for another account where the payment of somebody who has died is refused', async () => {
      const { id } = await ownOf('c-daughter', 'c-frail', code);
      ok(await confirm('c-daughter', id, { account: account(8) }));
      await city.clock.settle();
      const [order] = await ordersOf(city.finance, id);
      ok(await say(city.finance, order?.id ?? '', { type: 'accepted' }));
      const today = (await city.clock.now()).slice(0, 10);
      ok(await told('c-frail', { deathDate: today }, today));
      await city.clock.settle();
      ok(
        await say(city.finance, order?.id ?? '', { type: 'refused', reason: '账户已注销', cause: 'account' }),
      );
      await city.clock.settle();
      expect((await citizen('c-daughter')('GET', `/v1/entitlements/${id}`)).body).toMatchObject({
        status: 'lapsed',
        paid: 0,
      });
      const theirs = (await mailOf(health)).filter((one) => one.code === 'entitlement.lapsed');
      expect(theirs.map(({ body }) => body).join()).toContain(id);
    });
  });

  describe('a policy for counties (P10 of 2025)', () => {
    it('is confirmed by the county’s office and paid to it', async () => {
      const office = '临桂区财政局';
      const lingui = await city.register({ name: office, kind: 'department', department: office, facts: [] });
      const indicator = {
        ...{ name: '规上工业产值', nameEn: 'Output', subject: 'county', type: { kind: 'money' }, unit: '分' },
        ...{ period: 'year', register: null, personal: false, freshDays: null },
        ...{ status: 'published', effectiveFrom: (await city.clock.now()).slice(0, 10) },
      };
      ok(await city.operator('PUT', '/v1/indicators/countyOutput', { body: indicator }));
      const facts = { office, countyOutput: { '2025': 9_600_000_000 } };
      const source = 'market-regulation';
      ok(
        await city.operator('POST', '/v1/county-records/450312/events', {
          body: { source, asOf: '2026-03-01', facts },
        }),
      );
      await city.publish(
        'COUNTY-2026',
        policyOf(['county.countyOutput["2025"] >= 5000000000'], {
          beneficiary: 'county',
          name: '县域增产奖励',
        }),
      );
      const mail = (await mailOf(lingui)).find(({ code }) => code === 'entitlement.awaiting-confirmation');
      const { entitlementId: id } = mail as unknown as { entitlementId: string };
      const body = { account: { bank: '桂林银行', holder: office, number: '6222000012340001' } };
      expect((await lingui('POST', `/v1/entitlements/${id}/confirmation`, { body })).status).toBe(200);
      expect((await health('POST', `/v1/entitlements/${id}/confirmation`, { body })).status).toBe(404);
      await city.clock.settle();
      const [order] = await ordersOf(city.finance, id);
      expect(order?.request).toMatchObject({ county: '450312' });
      ok(await say(city.finance, order?.id ?? '', { type: 'paid', fen: 100_000 }));
      await city.clock.settle();
      expect((await lingui('GET', `/v1/entitlements/${id}`)).body).toMatchObject({
        status: 'paid',
        county: '450312',
      });
      // Its own list, beside that of what it answers for, which is nothing.
      const listed = async (query: string) =>
        ok<{ items: Seen[] }>(await lingui('GET', `/v1/entitlements${query}`)).items.map((one) => one.id);
      expect([await listed(''), await listed('?acting=true')]).toEqual([[], [id]]);
    });
  });
};
