import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEPARTMENT, policyOf, startBenefits, type BenefitsCity } from './harness/benefits.ts';
import { clientOf, ok, type Call } from './harness/client.ts';

/** What a determination of bad faith keeps a department from (Art. 17): pilots, funds, awards. */
let city: BenefitsCity;
let visitor: Call;
let key = 0;

const post = (call: Call, path: string, body: object) =>
  call('POST', path, { body, headers: { 'idempotency-key': `integrity-${(key += 1)}` } });
const judge = (id: string, what: string) =>
  city.operator('POST', `/v1/integrity-cases/${id}/${what}`, { body: { grounds: '未按协议交付场地' } });
const pilot = { pilot: { level: 'region', name: '营商环境试点' } };
const publish = (code: string, change: object = {}) =>
  city.department('PUT', `/v1/policies/${code}`, {
    body: policyOf(['enterprise.industry == "I6510"'], { ...change, validTo: '2026-12-31' }),
  });
const applies = () =>
  post(city.department, '/v1/fund-applications', { kind: 'pilot', title: '政务服务试点' });
const awarded = async () => {
  const { items } = ok<{ items: { departments: { department: string; disqualified?: object }[] }[] }>(
    await visitor('GET', '/v1/award-lists'),
  );
  return items[0]?.departments ?? [];
};

beforeAll(async () => {
  city = await startBenefits('2026-03-02T01:00:00.000Z');
  visitor = clientOf(city.instance);
});
afterAll(() => city.close());

describe('an act of bad faith that is no late payment', () => {
  let id = '';
  it('is a candidate that a person opens, of a listed act and field, and has no consequence', async () => {
    const found = {
      department: DEPARTMENT,
      act: 'contract-breach',
      field: 'investment-promotion',
      what: '未按招商协议交付场地',
      reference: '招商协议 2025 第 7 号',
      since: '2026-01-05',
    };
    expect((await post(city.department, '/v1/integrity-cases', found)).status).toBe(403);
    expect(
      (await post(city.operator, '/v1/integrity-cases', { ...found, act: 'policy-overdue' })).status,
    ).toBe(422);
    expect(
      (await post(city.operator, '/v1/integrity-cases', { ...found, department: '没有的部门' })).status,
    ).toBe(422);
    const opened = ok<{ id: string }>(await post(city.operator, '/v1/integrity-cases', found));
    ({ id } = opened);
    expect(opened).toMatchObject({ status: 'candidate', act: 'contract-breach', openedBy: 'person' });
    const mails = ok<{ items: { code: string; body: string }[] }>(
      await city.department('GET', '/v1/messages'),
    );
    expect(mails.items[0]).toMatchObject({ code: 'integrity.candidate' });
    expect(mails.items[0]?.body).toContain('“合同违约”事项（未按招商协议交付场地，招商协议 2025 第 7 号）');
    expect(ok(await publish('PILOT-2026', pilot))).toMatchObject({ status: 'published' });
    expect((await applies()).status).toBe(201);
    const list = { title: '年度先进单位', departments: [DEPARTMENT, '市财政局'] };
    ok(await city.operator('PUT', '/v1/award-lists/2026', { body: list }));
    expect((await awarded()).every(({ disqualified }) => disqualified === undefined)).toBe(true);
  });

  it('keeps its department from pilots, funds and awards once it is determined, disputed or not', async () => {
    expect((await judge(id, 'determination')).status).toBe(200);
    ok(
      await city.department('POST', `/v1/integrity-cases/${id}/dispute`, { body: { grounds: '已另行交付' } }),
    );
    const refused = { status: 409, body: { type: '/problems/department-restricted', records: [id] } };
    expect(await publish('PILOT-2027', pilot)).toMatchObject(refused);
    expect(await applies()).toMatchObject(refused);
    // What is for enterprises is not taken from them.
    expect((await publish('PLAIN-2026')).status).toBe(201);
    expect((await publish('PILOT-2027', { ...pilot, status: 'draft' })).status).toBe(201);
    const [first, second] = await awarded();
    expect(first?.disqualified).toMatchObject({ records: [id] });
    expect(second?.disqualified).toBeUndefined();
    const mine = ok<{ items: object[] }>(await city.department('GET', '/v1/fund-applications'));
    expect(mine.items).toMatchObject([{ kind: 'pilot', restricted: { records: [id] } }]);
    const records = ok<{ items: object[] }>(await visitor('GET', '/v1/integrity-records'));
    expect(records.items).toMatchObject([{ act: 'contract-breach', field: 'investment-promotion' }]);
    expect(JSON.stringify(records)).not.toContain('招商协议');
  });

  it('keeps it from nothing any more when it is withdrawn', async () => {
    expect((await judge(id, 'withdrawal')).status).toBe(200);
    expect((await publish('PILOT-2027', pilot)).status).toBeLessThan(300);
    expect((await applies()).status).toBe(201);
    expect((await awarded()).every(({ disqualified }) => disqualified === undefined)).toBe(true);
  });

  it('is found on a list of judgments, each once, whoever else stands on it', async () => {
    const entries = [
      { name: DEPARTMENT, reference: '（2026）桂0305执1号', on: '2026-02-10' },
      { name: '某某公司', reference: '（2026）桂0305执2号', on: '2026-02-11' },
    ];
    const read = async () =>
      ok<{ opened: string[]; known: number; others: number }>(
        await city.operator('POST', '/v1/integrity-cases/findings', {
          body: { register: 'dishonest-judgments', source: '执行信息公开网', entries },
        }),
      );
    const first = await read();
    expect(first).toMatchObject({ known: 0, others: 1 });
    expect(first.opened).toHaveLength(1);
    expect(await read()).toEqual({ opened: [], known: 1, others: 1 });
    const shown = ok(await city.operator('GET', `/v1/integrity-cases/${first.opened[0]}`));
    expect(shown).toMatchObject({
      act: 'dishonest-judgment',
      openedBy: 'judgment-list',
      status: 'candidate',
    });
  });

  it('is found in what other registers publish: a breach of contract, an illegal charge, of the field they say', async () => {
    const publish = (register: string, more: object) =>
      city.operator('POST', '/v1/integrity-cases/findings', {
        body: {
          ...{ register, source: '市审计局公告' },
          entries: [{ name: DEPARTMENT, reference: '桂审〔2026〕3号', on: '2026-02-20', ...more }],
        },
      });
    expect((await publish('audit', {})).status, 'an audit tells of several acts').toBe(422);
    expect((await publish('charges-inspection', { act: 'contract-breach' })).status).toBe(422);
    expect((await publish('arbitration', {})).status, 'of which field').toBe(422);
    const seen = async (register: string, more: object) => {
      const { opened } = ok<{ opened: string[] }>(await publish(register, more));
      return ok<object>(await city.operator('GET', `/v1/integrity-cases/${opened[0]}`));
    };
    expect(await seen('arbitration', { field: 'ppp', fen: 5_000_000 })).toMatchObject({
      ...{ act: 'contract-breach', field: 'ppp', openedBy: 'register', register: 'arbitration' },
      ...{ status: 'candidate', fen: 5_000_000, reference: '桂审〔2026〕3号' },
    });
    expect(await seen('charges-inspection', {})).toMatchObject({ act: 'illegal-charge', field: 'charges' });
    const audit = { act: 'illegal-charge', field: 'charges' };
    expect(await seen('audit', audit)).toMatchObject(audit);
    expect(ok(await publish('audit', audit)), 'again').toEqual({ opened: [], known: 1, others: 0 });
    expect(
      await seen('audit', { ...audit, act: 'contract-breach' }),
      'another act in the same report',
    ).toMatchObject({ act: 'contract-breach' });
    expect((await applies()).status, 'a candidate has no consequence').toBe(201);
  });
});
