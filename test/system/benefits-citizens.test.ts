import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ordersOf, policyOf, say, startBenefits, type BenefitsCity } from './harness/benefits.ts';
import { clientOf, ok, type Call } from './harness/client.ts';

/** 惠民政策: what a citizen is granted, and a child by its guardian. One city, step upon step. */
const HEALTH = '市卫生健康委员会';
const CHILD = 'CHILD-CARE-2026';
const [mother, father] = ['c-mother', 'c-father'];
const account = (number: number) => ({
  bank: '桂林银行',
  holder: `李四${number}`,
  number: `62220000${String(number).padStart(8, '0')}`,
});

interface Seen {
  readonly id: string;
  readonly status: string;
  readonly fen: number;
  readonly paid: number;
  readonly citizen?: string;
  readonly policy: { readonly code: string };
  readonly payTo?: { readonly version: number; readonly number: string };
  readonly notices: readonly { readonly body: string }[];
  readonly trace?: { readonly conditions: readonly { readonly facts: readonly { value: unknown }[] }[] };
}

let city: BenefitsCity;
let health: Call;
const citizen = (id: string): Call => clientOf(city.instance, { role: 'citizen', citizen: id });
const told = (id: string, facts: object, asOf = '2026-03-01'): ReturnType<Call> =>
  health('POST', `/v1/citizen-records/${id}/events`, { body: { asOf, facts } });
const seenBy = async (who: string, child: string, code = CHILD): Promise<Seen | undefined> => {
  const { items } = ok<{ items: Seen[] }>(await citizen(who)('GET', '/v1/entitlements'));
  const whole = await Promise.all(
    items
      .filter(({ policy }) => policy.code === code)
      .map(async ({ id }) => ok<Seen>(await citizen(who)('GET', `/v1/entitlements/${id}`))),
  );
  return whole.find((one) => one.citizen === child);
};
const ownOf = async (who: string, child: string, code = CHILD): Promise<Seen> => {
  const found = await seenBy(who, child, code);
  if (!found) throw new Error(`${who} sees nothing of ${child}`);
  return found;
};
const mailOf = async (call: Call): Promise<readonly { code: string; title: string; body: string }[]> =>
  ok<{ items: { code: string; title: string; body: string }[] }>(await call('GET', '/v1/messages?limit=100'))
    .items;
const confirm = (who: string, id: string, body: object) =>
  citizen(who)('POST', `/v1/entitlements/${id}/confirmation`, { body });

const childFacts = (more: object = {}) => ({
  birthDate: '2025-03-10',
  hukouRegion: '450305',
  hukouSince: '2025-03-20',
  guardian: mother,
  allowanceElsewhere: false,
  nursery: '张三托育园',
  ...more,
});

const condition = (name: string, label: string, expression: string, citation: string) => ({
  ...{ name, label, expression, citation },
});

const childCare = policyOf([], {
  name: '育儿补贴',
  documentNumber: '育儿补贴制度管理规范',
  beneficiary: 'citizen',
  conditions: [
    condition('under-three', '未满三周岁', 'on < addMonths(citizen.birthDate, 36)', '第五条'),
    condition('once', '未在其他地方领取', '!citizen.allowanceElsewhere', '第六条'),
  ],
  untilPaid: ['scope.alive', 'scope.region'],
  amount: { kind: 'fixed', fen: 360_000 },
  period: { kind: 'year' },
  department: HEALTH,
});

beforeAll(async () => {
  city = await startBenefits('2026-03-02T01:00:00Z');
  health = await city.register({
    name: HEALTH,
    kind: 'department',
    department: HEALTH,
    facts: ['birthDate', 'deathDate', 'hukouRegion', 'hukouSince', 'guardian', 'incapacitated'],
  });
  for (const [code, type] of [
    ['allowanceElsewhere', { kind: 'bool' }],
    ['nursery', { kind: 'text', longest: 60 }],
    ['unreachableMonths', { kind: 'int' }],
  ] as const) {
    const indicator = {
      ...{ name: code, nameEn: code, subject: 'citizen', type, unit: null, period: null },
      ...{ register: HEALTH, personal: true, freshDays: null },
      ...{ status: 'published', effectiveFrom: '2026-03-02' },
    };
    ok(await health('PUT', `/v1/indicators/${code}`, { body: indicator }));
  }
}, 60_000);
afterAll(() => city.close());

describe('育儿补贴', () => {
  it('is offered to the guardian whom a register names, and to nobody else', async () => {
    // An identity number names nobody here.
    expect((await told('110101199001011234', childFacts())).status).toBe(404);
    for (const child of ['c-child-1', 'c-child-2', 'c-child-3', 'c-child-4'])
      ok(await told(child, childFacts()));
    ok(await told('c-orphan', childFacts({ guardian: null })));
    await city.clock.settle();
    ok(await health('PUT', `/v1/policies/${CHILD}`, { body: childCare }));
    await city.clock.settle();
    const offered = await ownOf(mother, 'c-child-1');
    expect(offered).toMatchObject({ status: 'awaiting-confirmation', fen: 360_000 });
    // What it rests on was read and is shown to nobody.
    expect(offered.trace?.conditions.flatMap(({ facts }) => facts.map(({ value }) => value))).toEqual(
      expect.arrayContaining([null]),
    );
    expect(JSON.stringify(offered)).not.toMatch(/2025-03-10|张三/);
    const [mail] = await mailOf(citizen(mother));
    expect(mail).toMatchObject({
      code: 'entitlement.awaiting-confirmation',
      title: '您有一项惠民政策待确认',
    });
    expect(mail?.body).toMatch(/^您作为监护人代为办理的事项：您符合《育儿补贴》/);
    for (const who of ['c-stranger', father, 'c-child-1']) {
      expect((await citizen(who)('GET', `/v1/entitlements/${offered.id}`)).status).toBe(404);
      expect((await confirm(who, offered.id, { account: account(9) })).status).toBe(404);
      expect((await citizen(who)('GET', '/v1/matches?citizen=c-child-1')).status).toBe(404);
    }
    expect((await citizen(mother)('GET', '/v1/citizen-record?citizen=c-child-1')).status).toBe(200);
    expect((await citizen('c-stranger')('GET', '/v1/citizen-record?citizen=c-child-1')).status).toBe(404);
    // Nobody is known who may act for it: nobody is asked, and nothing lapses.
    const { items } = ok<{ items: Seen[] }>(await health('GET', '/v1/entitlements'));
    expect(items).toHaveLength(4);
    expect(JSON.stringify(items)).not.toContain('c-child');
  });

  it('is paid once into the account that the guardian confirmed, whatever is clicked at once', async () => {
    const { id } = await ownOf(mother, 'c-child-1');
    expect((await confirm(mother, id, {})).status).toBe(422);
    const clicks = await Promise.all([1, 2].map(() => confirm(mother, id, { account: account(1) })));
    expect(clicks.map(({ status }) => status)).toEqual([200, 200]);
    await city.clock.settle();
    const [order, ...more] = await ordersOf(city.finance, id);
    expect(more).toEqual([]);
    expect(JSON.stringify(order)).not.toMatch(/c-child|c-mother/);
    const { body } = await city.finance('GET', `/v1/orders/${order?.id ?? ''}`);
    expect(body).toMatchObject({ payee: account(1), request: { fen: 360_000 } });
    ok(await say(city.finance, order?.id ?? '', { type: 'paid', fen: 360_000 }));
    await city.clock.settle();
    expect(await ownOf(mother, 'c-child-1')).toMatchObject({ status: 'paid', paid: 360_000 });
    // The next child's offer shows no account of another's.
    expect((await ownOf(mother, 'c-child-2')).payTo).toBeUndefined();
  });

  it('goes to the guardian who acts by then, and into no account of the one before', async () => {
    const { id } = await ownOf(mother, 'c-child-2');
    ok(await confirm(mother, id, { account: account(2) }));
    await city.clock.settle();
    ok(await told('c-child-2', { guardian: father }, '2026-03-02'));
    await city.clock.settle();
    expect((await citizen(mother)('GET', `/v1/entitlements/${id}`)).status).toBe(404);
    expect((await confirm(mother, id, { account: account(2) })).status).toBe(404);
    const his = await ownOf(father, 'c-child-2');
    expect(his).toMatchObject({ id, status: 'account-changed' });
    expect(his.payTo).toBeUndefined();
    const codes = (await mailOf(citizen(father))).map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['entitlement.handed-over', 'entitlement.account-changed']));
    ok(await confirm(father, id, { account: account(3) }));
    await city.clock.settle();
    const order = (await ordersOf(city.finance, id)).at(-1);
    expect((await city.finance('GET', `/v1/orders/${order?.id ?? ''}`)).body).toMatchObject({
      payee: account(3),
    });
    ok(await say(city.finance, order?.id ?? '', { type: 'paid', fen: 360_000 }));
    await city.clock.settle();
    expect(await ownOf(father, 'c-child-2')).toMatchObject({ status: 'paid' });
  });

  it('ends when the child has died or moved away before it is paid; its order is called back', async () => {
    const dead = await ownOf(mother, 'c-child-3');
    ok(await confirm(mother, dead.id, { account: account(4) }));
    await city.clock.settle();
    const [order] = await ordersOf(city.finance, dead.id);
    ok(await told('c-child-3', { deathDate: '2026-03-02' }, '2026-03-02'));
    ok(await told('c-child-4', { hukouRegion: '450100', hukouSince: '2026-03-02' }, '2026-03-02'));
    await city.clock.settle();
    expect(await ownOf(mother, 'c-child-3')).toMatchObject({ status: 'lapsed', paid: 0 });
    expect((await city.finance('GET', `/v1/orders/${order?.id ?? ''}`)).body).toMatchObject({
      status: 'withdrawn',
    });
    const moved = await ownOf(mother, 'c-child-4');
    expect(moved).toMatchObject({ status: 'lapsed' });
    expect((await confirm(mother, moved.id, { account: account(5) })).status).toBe(409);
    const said = (await mailOf(citizen(mother))).filter(({ code }) => code === 'entitlement.lapsed');
    expect(said.map(({ body }) => body)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('据登记，受益人已去世，该事项终止'),
        expect.stringContaining('受益条件“户籍地在本市”已不具备'),
      ]),
    );
    // Their circumstances changed, and no account did.
    expect((await mailOf(citizen(mother))).map(({ code }) => code)).not.toContain(
      'enterprise.account-changed',
    );
    const theirs = (await mailOf(health)).filter(({ code }) => code === 'entitlement.lapsed');
    expect(theirs).toHaveLength(2);
    expect(JSON.stringify(theirs)).not.toMatch(/企业|c-child/);
  });

  it('tells the guardian of a payment that is late, with reason and plan (Art. 16)', async () => {
    ok(await told('c-late', childFacts()));
    await city.clock.settle();
    const { id } = await ownOf(mother, 'c-late');
    ok(await confirm(mother, id, { account: account(6) }));
    await city.clock.workingDays(6);
    const late = await ownOf(mother, 'c-late');
    expect(late.status).toBe('overdue');
    expect(late.notices[0]?.body).toContain('您');
    expect(late.notices[0]?.body).not.toMatch(/贵单位|企业/);
    expect((await mailOf(citizen(mother))).map(({ code }) => code)).toContain('entitlement.overdue-notice');
    const board = await clientOf(city.instance)(
      'GET',
      '/v1/reports/fulfilment?from=2026-03-01&to=2026-03-31',
    );
    expect(JSON.stringify(board.body)).not.toMatch(/c-late|c-mother/);
  });
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
