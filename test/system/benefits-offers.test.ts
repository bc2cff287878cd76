import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { usccOf } from './harness/city.ts';
import {
  accountOf,
  filed,
  ordersOf,
  policyOf,
  startBenefits,
  type BenefitsCity,
} from './harness/benefits.ts';
import { clientOf, type Reply } from './harness/client.ts';

/** How an enterprise comes by an offer, asks for one, lets one lapse or waives it. One city, step upon step. */
let city: BenefitsCity;
const fen = 100_000;
const limited = { source: '测试资金', budget: fen };
const industry = (code: string) => `enterprise.industry == "${code}"`;

beforeAll(async () => {
  city = await startBenefits('2026-03-02T01:00:00Z');
  await city.file([
    ...[1, 2].map((number) => filed(number, { industry: 'N7862', employees: 30 })),
    filed(3, { industry: 'F5211', employees: 200 }),
    ...[5, 6, 7].map((number) => filed(number, { industry: 'F5220' })),
    filed(8, { industry: 'H6110' }),
    filed(9, { industry: 'H6110', newGraduates: 1 }),
    filed(10, { industry: 'R8890' }, null),
    filed(11, { industry: 'C3912', region: '450312' }),
    filed(12, { industry: 'C3912', region: '450305' }),
  ]);
}, 60_000);
afterAll(() => city.close());

describe('a simple application (快申快享)', () => {
  const code = 'APPLY-2026';
  const [applicant, unlucky] = [usccOf(1), usccOf(2)];
  const path = `/v1/policies/${code}/applications`;
  const apply = (uscc: string, facts: object) => city.enterprise(uscc)('POST', path, { body: { facts } });
  const form = async (uscc: string) =>
    (await city.enterprise(uscc)('GET', path)).body as {
      asks: { path: string }[];
      account: object | null;
      decision: { conditions: { outcome: string; facts: object[] }[] };
    };
  const asked = async (uscc: string) => (await form(uscc)).asks.map((one) => one.path);

  it('asks only what is unknown, all of it at once, and fills in the rest', async () => {
    await city.publish(
      code,
      policyOf([industry('N7862'), 'enterprise.employees >= 20', 'enterprise.insuredMonths >= 12'], {
        mode: 'simple-application',
        amount: {
          kind: 'formula',
          expression: 'enterprise.researchSpending["2025"]',
          per: 10,
          rounding: { mode: 'down', toFen: 100 },
          cap: 50_000_000,
        },
      }),
    );
    expect(await city.find(applicant, code)).toBeUndefined();
    const { asks, account, decision } = await form(applicant);
    expect(asks).toEqual([{ path: 'insuredMonths' }, { path: 'researchSpending.2025' }]);
    expect(account).toEqual(accountOf(1));
    expect(decision.conditions.map(({ outcome }) => outcome)).toEqual(['met', 'met', 'unknown']);
    expect(decision.conditions[1]?.facts).toMatchObject([{ value: 30, source: 'market-regulation' }]);
  });

  it('does not take what a register holds already', async () => {
    const { status, body } = await apply(applicant, { employees: 200, insuredMonths: 24 });
    expect(status).toBe(409);
    expect(body).toMatchObject({ type: '/problems/already-on-file', onFile: [{ path: 'employees' }] });
  });

  it('asks for the rest where something is still unknown, and never again for what was supplied', async () => {
    const { status, body } = await apply(applicant, { insuredMonths: 24 });
    expect({ status, body }).toMatchObject({
      status: 422,
      body: { asks: [{ path: 'researchSpending.2025' }] },
    });
    expect(await asked(applicant)).toEqual(['researchSpending.2025']);
  });

  it('is granted with what was supplied, once, however often it is sent', async () => {
    const first = await apply(applicant, { researchSpending: { '2025': 2_000_000 } });
    expect(first).toMatchObject({ status: 202, body: { fen: 200_000 } });
    const again = await apply(applicant, {});
    expect(again.status).toBe(200);
    expect((again.body as { id: string }).id).toBe((first.body as { id: string }).id);
    await city.clock.settle();
    expect(await city.entitlement(applicant, code)).toMatchObject({ status: 'awaiting-confirmation' });
    expect(await asked(applicant)).toEqual([]);
  });

  it('is refused where a condition is not met, condition by condition, and asks nothing further', async () => {
    const { status, body } = await apply(unlucky, { insuredMonths: 3 });
    expect(status).toBe(409);
    const { decision } = body as { decision: { conditions: { outcome: string; gap?: object }[] } };
    expect(decision.conditions.map(({ outcome }) => outcome)).toEqual(['met', 'met', 'not-met']);
    expect(decision.conditions[2]?.gap).toMatchObject({ have: 3, need: 12 });
    expect(await asked(unlucky)).toEqual([]);
    expect(await city.find(unlucky, code)).toBeUndefined();
  });
});

describe('a near miss', () => {
  const code = 'NEAR-2026';
  const matches = async (uscc: string) =>
    (
      (await city.enterprise(uscc)('GET', '/v1/matches')).body as {
        items: { policy: { code: string }; standing: string; missing: object[] }[];
      }
    ).items.filter(({ policy }) => policy.code === code);
  const supply = (uscc: string, facts: object) =>
    city.enterprise(uscc)('PATCH', '/v1/enterprise-record', { body: { facts } });

  it('lists what is missing, and exactly that datum makes it an entitlement', async () => {
    await city.publish(code, policyOf([industry('H6110'), 'enterprise.newGraduates >= 2']));
    const uscc = usccOf(8);
    expect(await matches(uscc)).toMatchObject([{ standing: 'unknown', missing: [{ path: 'newGraduates' }] }]);
    expect((await supply(uscc, { newGraduates: 3 })).status).toBe(200);
    await city.clock.settle();
    expect(await city.entitlement(uscc, code)).toMatchObject({
      status: 'awaiting-confirmation',
      trace: {
        conditions: [
          { facts: [{ source: 'market-regulation' }] },
          {
            facts: [{ path: 'enterprise.newGraduates', value: 3, source: 'enterprise', asOf: '2026-03-02' }],
          },
        ],
      },
    });
  });

  it('that a register has decided is not decided otherwise by the enterprise', async () => {
    const uscc = usccOf(9);
    expect(await matches(uscc)).toMatchObject([{ standing: 'short', missing: [] }]);
    expect((await supply(uscc, { newGraduates: 2 })).status).toBe(409);
    await city.clock.settle();
    expect(await city.find(uscc, code)).toBeUndefined();
  });
});

describe('a trial', () => {
  const path = '/v1/policies/NEAR-2026/try';
  const record = { ...filed(99, { industry: 'H6110' }), newGraduates: undefined };

  it('shows anybody, condition by condition, how a record would fare, and keeps nothing of it', async () => {
    const visitor = clientOf(city.instance);
    const { status, body } = await visitor('POST', path, { body: { record } });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      outcome: 'unknown',
      conditions: [{ outcome: 'met' }, { outcome: 'unknown', missing: ['enterprise.newGraduates'] }],
    });
    expect((await visitor('POST', path, { body: {} })).status).toBe(422);
    expect((await city.operator('GET', `/v1/enterprise-records/${record.uscc}`)).status).toBe(404);
  });

  it('of a draft is for those who write it', async () => {
    const draft = { ...policyOf([industry('H6110')]), status: 'draft' };
    await city.operator('PUT', '/v1/policies/NEAR-2026', { body: draft });
    const versioned = '/v1/policies/NEAR-2026/versions/2/try';
    expect(await city.department('POST', versioned, { body: { record } })).toMatchObject({
      status: 200,
      body: { outcome: 'met', version: 2 },
    });
    const stranger = await city.register({ name: '市商务局', kind: 'department', department: '市商务局' });
    expect((await stranger('POST', versioned, { body: { record } })).status).toBe(404);
    expect((await city.enterprise(record.uscc)('POST', versioned, { body: { record } })).status).toBe(403);
    expect((await clientOf(city.instance)('POST', versioned, { body: { record } })).status).toBe(401);
  });
});

describe('an account', () => {
  it('given once is on record and is not asked for again', async () => {
    const uscc = usccOf(10);
    await city.publish('FIRST-2026', policyOf([industry('R8890')]));
    expect((await city.confirm(uscc, 'FIRST-2026')).status).toBe(422);
    const account = accountOf(10_000);
    expect((await city.act(uscc, 'FIRST-2026', 'confirmation', { account })).status).toBe(200);
    const seen = await city.operator('GET', `/v1/enterprise-records/${uscc}`);
    for (const all of [JSON.stringify(seen.body), city.instance.output()])
      expect(all).not.toContain(account.number);
    expect((await city.enterprise(uscc)('GET', '/v1/enterprise-record')).body).toMatchObject({
      account,
      provenance: { account: { source: 'enterprise', asOf: '2026-03-02' } },
    });
    await city.publish('SECOND-2026', policyOf([industry('R8890')]));
    expect(await city.confirm(uscc, 'SECOND-2026')).toMatchObject({
      status: 200,
      body: { account },
    });
    await city.clock.settle();
    const [order] = await ordersOf(city.finance, (await city.entitlement(uscc, 'SECOND-2026')).id);
    expect((await city.finance('GET', `/v1/orders/${order?.id ?? ''}`)).body).toMatchObject({
      payee: account,
    });
  });
});

describe('a policy that asks nothing', () => {
  it('is paid to the account on record', async () => {
    const uscc = usccOf(10);
    await city.publish('UNASKED-2026', policyOf([industry('R8890')], { confirmation: null }));
    const [order] = await ordersOf(city.finance, (await city.entitlement(uscc, 'UNASKED-2026')).id);
    expect((await city.finance('GET', `/v1/orders/${order?.id ?? ''}`)).body).toMatchObject({
      payee: accountOf(10_000),
    });
  });
});

/** Who of these holds the offer, and who waits. */
const inOrder = async (code: string, usccs: readonly string[]) => {
  const all = await Promise.all(
    usccs.map(async (uscc) => ({ uscc, ...(await city.entitlement(uscc, code)) })),
  );
  const having = (wanted: string) => all.filter(({ status }) => status === wanted).map(({ uscc }) => uscc);
  return { offered: having('awaiting-confirmation'), waiting: having('queued') };
};

describe('a policy of one district and one branch of industry', () => {
  const [inside, outside] = [usccOf(11), usccOf(12)];
  const of = { regions: ['450312'], industries: ['C'], amount: { kind: 'fixed', fen: 7_700_000 } };
  const rule = ['enterprise.industry == "C3912"'];

  it('offers nothing to an enterprise of another district, and says why', async () => {
    await city.publish('RG-2026', policyOf(rule, of));
    expect((await city.entitlement(inside, 'RG-2026')).status).toBe('awaiting-confirmation');
    expect(await city.find(outside, 'RG-2026')).toBeUndefined();
    const { body } = await city.enterprise(outside)('GET', '/v1/matches');
    const near = (body as { items: { policy: { code: string } }[] }).items.find(
      ({ policy }) => policy.code === 'RG-2026',
    );
    expect(near).toMatchObject({
      standing: 'short',
      decision: { conditions: expect.arrayContaining([expect.objectContaining(district)]) },
    });
  });

  const district = { name: 'scope.region', label: '注册地在临桂区', outcome: 'not-met' };

  it('refuses its application by the same reason', async () => {
    await city.publish('RG-APPLY-2026', policyOf(rule, { ...of, mode: 'simple-application' }));
    const path = '/v1/policies/RG-APPLY-2026/applications';
    expect((await city.enterprise(inside)('POST', path, { body: {} })).status).toBe(202);
    const refused = await city.enterprise(outside)('POST', path, { body: {} });
    expect(refused).toMatchObject({
      status: 409,
      body: { decision: { conditions: expect.arrayContaining([expect.objectContaining(district)]) } },
    });
  });
});

describe('an offer that is waived', () => {
  const code = 'WAIVED-2026';
  const everybody = [5, 6, 7].map(usccOf);
  const waive = (uscc: string): Promise<Reply> => city.act(uscc, code, 'waiver');

  it('frees its money for the queue, and what it excluded is had instead', async () => {
    await city.publish(code, policyOf([industry('F5220')], { fund: limited }));
    await city.publish(
      'INSTEAD-2026',
      policyOf([industry('F5220')], { excludes: [code], amount: { kind: 'fixed', fen: 5_000 } }),
    );
    const { offered, waiting } = await inOrder(code, everybody);
    const [first = '', next = '', last = ''] = [...offered, ...waiting];
    expect(waiting).toHaveLength(2);
    expect(await city.find(first, 'INSTEAD-2026')).toBeUndefined();

    // Who waits may waive as well: it leaves the queue.
    const [leaving, staying] = [next, last];
    expect((await waive(leaving)).status).toBe(200);
    expect((await waive(first)).status).toBe(200);
    expect((await waive(first)).status).toBe(200);
    await city.clock.settle();
    expect(await city.entitlement(first, code)).toMatchObject({ status: 'waived' });
    expect(await inOrder(code, everybody)).toEqual({ offered: [staying], waiting: [] });
    for (const uscc of [first, leaving])
      expect(await city.entitlement(uscc, 'INSTEAD-2026')).toMatchObject({ fen: 5_000 });
    expect(await city.find(staying, 'INSTEAD-2026')).toBeUndefined();
  });

  it('is over and not confirmed; of a click and a waiver at once, one comes true', async () => {
    const { offered } = await inOrder(code, everybody);
    const gone = everybody.find((uscc) => !offered.includes(uscc)) ?? '';
    expect((await city.confirm(gone, code)).status).toBe(409);
    const [last = ''] = offered;
    const { payTo } = await city.entitlement(last, code);
    const click = city.act(last, code, 'confirmation', { accountVersion: payTo?.version });
    const both = await Promise.all([click, waive(last)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });
});

describe('an offer that nobody confirms', () => {
  const code = 'LAPSING-2026';
  const silent = usccOf(3);
  /** More than one transaction serves. */
  const many = Array.from({ length: 20 }, (_, index) => 100 + index);
  const queue = many.map(usccOf);

  it('lapses after two reminders, and its money serves the queue as far as it goes', async () => {
    const rows = [
      { label: '大型', when: 'enterprise.employees >= 100', fen },
      { label: '小型', when: 'enterprise.employees < 100', fen: fen / many.length },
    ];
    await city.publish(
      code,
      policyOf([industry('F5211')], {
        fund: limited,
        // Longer than the click has time: nobody in the queue is overdue meanwhile.
        paymentLimit: 60,
        amount: { kind: 'table', rows },
      }),
    );
    await city.file(many.map((number) => filed(number, { industry: 'F5211', employees: 10 })));
    const { due } = (await city.entitlement(silent, code)).limits['confirmation'] ?? {};
    if (!due) throw new Error('Its time runs');
    const before = new Date(Date.parse(due) - 60_000).toISOString();
    await city.clock.to(before);
    expect(await inOrder(code, [silent, ...queue])).toEqual({ offered: [silent], waiting: queue });
    await city.clock.to(due);
    expect(await city.confirm(silent, code)).toMatchObject({
      status: 409,
      body: { claim: `/v1/policies/${code}/applications` },
    });
    await city.clock.advance('PT30M');
    expect(await city.entitlement(silent, code)).toMatchObject({ status: 'lapsed' });
    // At 20, 10, 5 working days before the end, and on the day before.
    expect(await city.told(silent)).toEqual([
      'entitlement.awaiting-confirmation',
      ...Array.from({ length: 4 }, () => 'entitlement.confirmation-due-soon'),
      'entitlement.lapsed',
    ]);
    expect(await inOrder(code, queue)).toEqual({ offered: queue, waiting: [] });
    expect((await city.confirm(queue[0] ?? '', code)).status).toBe(200);
  });

  const apply = () => city.enterprise(silent)('POST', `/v1/policies/${code}/applications`, { body: {} });
  const match = async () => {
    const { body } = await city.enterprise(silent)('GET', '/v1/matches');
    return (body as { items: { policy: { code: string } }[] }).items.find((one) => one.policy.code === code);
  };

  it('is claimed again while the policy is in force, once, and stands in its queue like anybody', async () => {
    expect(await match()).toMatchObject({ standing: 'met', claimable: true });
    const lapsed = await city.entitlement(silent, code);
    const [first, second] = await Promise.all([apply(), apply()]);
    expect([first.status, second.status].toSorted()).toEqual([200, 202]);
    const { id } = (first.status === 202 ? first : second).body as { id: string };
    expect(id).not.toBe(lapsed.id);
    expect((await match()) ?? {}).not.toHaveProperty('claimable');
    const { body } = await city.enterprise(silent)('GET', `/v1/entitlements/${id}`);
    expect(body).toMatchObject({ status: 'queued' });
  });

  it('leaves no policy less time than the city grants for the click', async () => {
    const short = policyOf([industry('F5211')], { confirmation: { limit: 3 } });
    expect(await city.operator('PUT', '/v1/policies/SHORT-2026', { body: short })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/confirmation/limit' }] },
    });
  });
});

describe('two policies published at the same moment', () => {
  it('both find whoever meets both: who is refused by the other looks again', async () => {
    const codes = ['BESIDE-A', 'BESIDE-B'];
    const policy = policyOf([industry('H6110')], { confirmation: null });
    const published = await Promise.all(
      codes.map((code) => city.operator('PUT', `/v1/policies/${code}`, { body: policy })),
    );
    expect(published.map(({ status }) => status)).toEqual([201, 201]);
    await city.clock.settle();
    for (const code of codes) expect(await city.find(usccOf(8), code), code).toBeDefined();
  });
});
