import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  accountOf,
  filed,
  ordersOf,
  policyOf,
  say,
  startBenefits,
  type BenefitsCity,
} from './harness/benefits.ts';
import { usccOf } from './harness/city.ts';
import { clientOf, type Call } from './harness/client.ts';

/** What a benefit is had of, and what becomes of its money: years, choices, windows, 公示, 退回, 追回. One city. */
let city: BenefitsCity;
let citizen: Call;
let anybody: Call;
const fen = 100_000;
const industry = (code: string) => `enterprise.industry == "${code}"`;
const [yearly, choosing, early, late, objectedTo, unopposed, moved, silent, evaluated] = Array.from(
  { length: 9 },
  (_, index) => usccOf(index + 1),
) as [string, string, string, string, string, string, string, string, string];
/** Asked for nothing: what is met is paid to the account on record. */
const unasked = { confirmation: null };

interface Seen {
  readonly id: string;
  readonly fen: number;
  readonly status: string;
  readonly policy: { readonly code: string };
}
const entitlementsOf = async (uscc: string): Promise<Seen[]> =>
  ((await city.enterprise(uscc)('GET', '/v1/entitlements?limit=50')).body as { items: Seen[] }).items;
const sums = async (uscc: string, code: string): Promise<number[]> =>
  (await entitlementsOf(uscc)).filter((one) => one.policy.code === code).map((one) => one.fen);
const of = async (uscc: string, code: string) => city.entitlement(uscc, code);
const ask = async (caller: Call, uscc: string, code: string, what: string, body: object) =>
  caller('POST', `/v1/entitlements/${(await of(uscc, code)).id}/${what}`, { body });
/** The bureau pays what it was asked for last. */
const pay = async (uscc: string, code: string): Promise<string> => {
  const order = (await ordersOf(city.finance, (await of(uscc, code)).id)).at(-1);
  await say(city.finance, order?.id ?? '', { type: 'paid', fen: order?.request.fen });
  await city.clock.settle();
  return order?.id ?? '';
};
const lastTold = async (uscc: string) => {
  const { body } = await city.enterprise(uscc)('GET', '/v1/messages?limit=5');
  return (body as { items: { code: string; title: string; body: string }[] }).items[0];
};

beforeAll(async () => {
  city = await startBenefits('2026-12-01T01:00:00Z');
  citizen = clientOf(city.instance, { role: 'citizen', citizen: 'ct-1' });
  anybody = clientOf(city.instance);
  await city.file([
    filed(1, { industry: 'N7862' }),
    filed(2, { industry: 'O8010' }),
    ...[3, 4].map((number) => filed(number, { industry: 'F5211' })),
    ...[5, 6].map((number) => filed(number, { industry: 'C3912' })),
    ...[7, 8].map((number) => filed(number, { industry: 'H6110' })),
    filed(9, { industry: 'R8890' }),
  ]);
}, 60_000);
afterAll(() => city.close());

describe('a policy of every year, under a cap of several policies', () => {
  it('is granted once in a year, whatever its versions, and so much as the cap leaves', async () => {
    const caps = [{ group: 'TEST-CAP', fen: 150_000, per: 'year' }];
    const terms = { ...unasked, caps, period: { kind: 'year' } };
    await city.publish('YEARLY-A', policyOf([industry('N7862')], terms));
    await city.publish('YEARLY-B', policyOf([industry('N7862')], terms));
    await city.publish('YEARLY-A', policyOf([industry('N7862')], { ...terms, summary: '改' }));
    expect(await sums(yearly, 'YEARLY-A')).toEqual([fen]);
    expect(await sums(yearly, 'YEARLY-B')).toEqual([50_000]);
    const other = policyOf([industry('N7862')], { ...terms, caps: [{ ...caps[0], fen: 1 }] });
    expect(await city.operator('PUT', '/v1/policies/YEARLY-C', { body: other })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/caps/0/fen' }] },
    });
  });
});

describe('several policies of which an enterprise can have one', () => {
  const codes = ['CHOICE-A', 'CHOICE-B'];
  const apply = (code: string) =>
    city.enterprise(choosing)('POST', `/v1/policies/${code}/applications`, { body: {} });
  const standings = async () => {
    const { body } = await city.enterprise(choosing)('GET', '/v1/matches');
    const { items } = body as { items: { policy: { code: string }; standing: string }[] };
    return items.filter(({ policy }) => codes.includes(policy.code)).map(({ standing }) => standing);
  };

  it('are granted when it has chosen, and none before; of two clicks at once one comes true', async () => {
    const exclusions = [{ per: 'enterprise-year', policies: codes, stays: 'chosen' }];
    // The second names the first: with one of them alone there is nothing to choose.
    await city.publish('CHOICE-A', policyOf([industry('O8010'), 'enterprise.employees > 1'], { exclusions }));
    await city.publish('CHOICE-B', policyOf([industry('O8010'), 'enterprise.employees > 1'], { exclusions }));
    await city.file([filed(2, { industry: 'O8010', employees: 5 })]);
    expect(await standings()).toEqual(['choice', 'choice']);
    expect(await city.told(choosing)).toEqual(['benefit.to-be-chosen']);
    const both = await Promise.all(codes.map(apply));
    expect(both.map(({ status }) => status).toSorted()).toEqual([202, 409]);
    await city.clock.settle();
    expect((await standings()).toSorted()).toEqual(['excluded', 'met']);
    expect(await entitlementsOf(choosing)).toHaveLength(1);
  });
});

describe('applications that are taken on certain days', () => {
  const code = 'WINDOW-2026';
  const apply = (uscc: string) =>
    city.enterprise(uscc)('POST', `/v1/policies/${code}/applications`, { body: {} });
  const publish = (to: string) =>
    city.publish(
      code,
      policyOf([industry('F5211')], {
        mode: 'simple-application',
        windows: [{ from: '2026-12-02', to }],
      }),
    );

  it('are refused before and after them, with the days, and taken again when a window is extended', async () => {
    await publish('2026-12-03');
    expect(await apply(early)).toMatchObject({ status: 409, body: { opens: { from: '2026-12-02' } } });
    await city.clock.to('2026-12-02T01:00:00Z');
    expect((await apply(early)).status).toBe(202);
    await city.clock.to('2026-12-03T16:00:00Z');
    expect(await apply(late)).toMatchObject({ status: 409, body: { closed: { to: '2026-12-03' } } });
    expect((await apply(early)).status, 'it was applied for in time').toBe(200);
    await publish('2026-12-31');
    expect((await apply(late)).status).toBe(202);
  });

  it('are of policies that are applied for', async () => {
    const body = policyOf([industry('F5211')], { windows: [{ from: '2026-12-02', to: '2026-12-03' }] });
    expect(await city.operator('PUT', '/v1/policies/WRONG-2026', { body })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/windows' }] },
    });
  });
});

describe('a benefit that is published before it is paid', () => {
  const code = 'PUBLIC-2026';
  const list = async () => {
    const { body } = await anybody('GET', '/v1/benefit-publications');
    return (body as { items: { uscc: string; open: boolean }[] }).items.map(({ uscc }) => uscc).toSorted();
  };
  const objection = { reason: '该企业已停止经营' };
  let objections: string[] = [];

  it('is shown to everybody, and whoever is signed in objects once', async () => {
    const publication = { workingDays: 5, place: '市政府网站', citation: '第八条', decideWithin: 10 };
    await city.publish(code, policyOf([industry('C3912')], { ...unasked, publication }));
    expect(await list()).toEqual([objectedTo, unopposed].toSorted());
    const first = await ask(citizen, objectedTo, code, 'objections', objection);
    expect(first.status).toBe(201);
    expect(await ask(citizen, objectedTo, code, 'objections', { reason: '又' })).toMatchObject({
      status: 200,
      body: objection,
    });
    const rival = await ask(city.enterprise(unopposed), objectedTo, code, 'objections', objection);
    objections = [first, rival].map(({ body }) => (body as { id: string }).id);
    const own = city.enterprise(objectedTo);
    expect((await ask(own, objectedTo, code, 'objections', objection)).status).toBe(409);
    expect((await of(objectedTo, code)).limits['payment-1']).toMatchObject({ suspended: true });
    // Who objected is shown to nobody.
    expect(JSON.stringify(await of(objectedTo, code))).not.toContain('ct-1');
    expect(await lastTold(objectedTo)).toMatchObject({ code: 'entitlement.objection' });
  });

  it('is paid when its days are over, but for an objection that is not decided', async () => {
    await city.clock.to('2026-12-11T17:00:00Z');
    expect(await of(unopposed, code)).toMatchObject({ status: 'in-payment' });
    expect(await of(objectedTo, code)).toMatchObject({ stage: 'in-publication' });
    expect((await ask(citizen, unopposed, code, 'objections', objection)).status).toBe(404);
    expect(await list()).toEqual([objectedTo]);
  });

  it('is decided by its department, and everybody concerned is told', async () => {
    const decide = (by: Call, objectionId: string, upheld: boolean, reason = '经核实') =>
      ask(by, objectedTo, code, 'objection-decisions', { objection: objectionId, upheld, reason });
    const [first = '', second = ''] = objections;
    expect((await decide(citizen, first, false)).status).toBe(403);
    expect((await decide(city.department, first, false)).status).toBe(200);
    expect((await decide(city.department, first, false)).status, 'again').toBe(200);
    expect((await decide(city.department, first, true)).status, 'otherwise').toBe(409);
    expect(await of(objectedTo, code)).toMatchObject({ stage: 'in-publication' });
    const { body } = await citizen('GET', '/v1/messages');
    expect((body as { items: { code: string }[] }).items[0]).toMatchObject({
      code: 'entitlement.objection-decided',
    });
    expect((await decide(city.department, second, true, '确已停止经营')).status).toBe(200);
    expect(await of(objectedTo, code)).toMatchObject({ status: 'refused', reasons: ['确已停止经营'] });
    expect(await city.told(objectedTo)).toContain('entitlement.refused');
    expect(await city.told(unopposed)).toContain('entitlement.objection-decided');
    expect(await ordersOf(city.finance, (await of(objectedTo, code)).id)).toEqual([]);
    expect(await list()).toEqual([]);
  });
});

describe('money that a bank sends back', () => {
  const code = 'RETURNED-2026';
  const shares = [
    { source: '自治区财政', weight: 4 },
    { source: '市级财政', weight: 6 },
  ];
  const returns = (by: Call, uscc: string, orderId: string, sum: number) =>
    ask(by, uscc, code, 'returned-payments', { orderId, fen: sum, reason: '账户已注销', reference: 'R1' });

  it('asks the enterprise for another account, and is paid into that', async () => {
    const returned = { correctWithin: 5, lapses: true };
    await city.publish(code, policyOf([industry('H6110')], { ...unasked, shares, returned }));
    const order = await pay(moved, code);
    const { body } = await city.finance('GET', `/v1/orders/${order}`);
    expect(body).toMatchObject({
      request: { shares: [{ fen: 40_000 }, { fen: 60_000 }] },
    });
    const other = await city.register({ name: '他处财政局', kind: 'finance' });
    expect((await returns(other, moved, order, fen)).status).toBe(404);
    expect((await returns(city.finance, moved, order, fen + 1)).status).toBe(422);
    expect((await returns(city.finance, moved, order, fen)).status).toBe(200);
    expect((await returns(city.finance, moved, order, fen)).status, 'told again').toBe(200);
    const seen = await of(moved, code);
    expect(seen).toMatchObject({ status: 'payment-returned', money: 'returned', paid: 0 });
    expect(seen).toMatchObject({ next: { turn: 'applicant', what: 'confirmation' }, payTo: {} });
    expect(await lastTold(moved)).toMatchObject({ code: 'entitlement.payment-returned' });
    expect((await city.act(moved, code, 'confirmation', { account: accountOf(7_000) })).status).toBe(200);
    await city.clock.settle();
    await pay(moved, code);
    expect(await of(moved, code)).toMatchObject({ status: 'paid', money: 'reissued', paid: fen });
  });

  it('lapses where nobody corrects the account in time and the policy says so; reminded till then', async () => {
    const order = await pay(silent, code);
    await returns(city.department, silent, order, fen);
    await city.clock.workingDays(6);
    expect(await of(silent, code)).toMatchObject({ status: 'lapsed', money: 'lapsed', paid: 0 });
    const told = (await city.told(silent)).slice(-3);
    expect(told).toEqual([
      'entitlement.payment-returned',
      'entitlement.payment-returned',
      'entitlement.lapsed',
    ]);
    expect((await lastTold(silent))?.body).toContain('不再拨付');
    expect((await city.act(silent, code, 'confirmation', { account: accountOf(8_000) })).status).toBe(409);
  });
});

describe('an instalment that is paid after an evaluation', () => {
  const code = 'EVALUATED-2026';
  const plan = [
    { on: '2026-12-29', fen: 20_000 },
    { on: '2027-01-04', fen: 30_000 },
  ];
  const recovery = { fen: 50_000, reason: '投资未达标', basis: '第九条', payInto: '国库', plan };
  const evaluate = (body: object) => ask(city.department, evaluated, code, 'evaluations', body);
  const repay = (sum: number, reference: string, on = '2026-12-20') =>
    ask(city.department, evaluated, code, 'repayments', { fen: sum, on, reference });

  it('lapses when it fails, and what was paid before is recovered where the policy says so', async () => {
    const evaluation = { label: '完成投资计划', citation: '第九条', within: 20, failed: 'recovers' };
    const instalments = [
      { basisPoints: 5_000, afterWorkingDays: 0 },
      { basisPoints: 5_000, afterWorkingDays: 1, evaluation },
    ];
    await city.publish(code, policyOf([industry('R8890')], { ...unasked, instalments }));
    const failed = { instalment: 2, passed: false, reasons: ['投资未达标'] };
    expect((await evaluate({ ...failed, recovery })).status, 'nothing is paid yet').toBe(409);
    await pay(evaluated, code);
    expect(await of(evaluated, code)).toMatchObject({ status: 'in-payment', paid: 50_000 });
    expect((await evaluate(failed)).status, 'how it is paid back').toBe(422);
    expect((await evaluate({ ...failed, recovery })).status).toBe(200);
    expect((await evaluate({ ...failed, recovery })).status, 'again').toBe(200);
    expect(await of(evaluated, code)).toMatchObject({
      status: 'recovering',
      money: 'recovering',
      next: { turn: 'applicant', what: 'repayments' },
    });
    expect((await city.told(evaluated)).slice(-2).toSorted()).toEqual([
      'entitlement.evaluation',
      'entitlement.recovery',
    ]);
  });

  it('is told what is late of it, and ends with the last of it', async () => {
    expect((await repay(50_001, 'a')).status).toBe(422);
    expect((await repay(20_000, 'a', '2026-12-14')).status).toBe(200);
    expect((await repay(20_000, 'a', '2026-12-14')).status, 'a reference counts once').toBe(200);
    await city.clock.to('2027-01-05T01:00:00Z');
    expect(await lastTold(evaluated)).toMatchObject({ title: '资金逾期未退还' });
    expect((await repay(30_000, 'b', '2027-01-05')).status).toBe(200);
    expect(await of(evaluated, code)).toMatchObject({ status: 'recovered', money: 'recovered' });
    expect((await repay(1, 'c', '2027-01-05')).status).toBe(409);
  });
});

describe('a policy of every year', () => {
  it('is granted in the next one, under what the cap of that year leaves', async () => {
    // The new year has come meanwhile.
    expect(await sums(yearly, 'YEARLY-A')).toEqual([fen, fen]);
    expect(await sums(yearly, 'YEARLY-B')).toEqual([50_000, 50_000]);
  });
});
