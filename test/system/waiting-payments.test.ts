import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { usccOf } from './harness/city.ts';
import type { Call, Reply } from './harness/client.ts';
import {
  BUREAU,
  DEPARTMENT,
  filed,
  ordersOf,
  policyOf,
  say,
  startBenefits,
  type BenefitsCity,
} from './harness/benefits.ts';

/** Who is registered, what goes by their names, and what waits for one. One city, step upon step. */
let city: BenefitsCity;

const webhookUrl = 'http://127.0.0.1:9/';
const utility = {
  name: '桂林市供水公司',
  kind: 'utility',
  services: ['water'],
  regions: ['450300'],
  webhookUrl,
};
const office = (name: string, department: string, region: string) => ({
  ...{ name, kind: 'department', department, regions: [region], webhookUrl },
});

const post = (path: string, body: object) => city.operator('POST', path, { body });
const partners = async () =>
  (
    (await city.operator('GET', '/v1/partners')).body as {
      items: { id: string; name: string; retired?: object }[];
    }
  ).items;
const idOf = async (name: string) =>
  (await partners()).find((one) => one.name === name && !one.retired)?.id ?? '';
const retire = async (name: string, body: object = {}) =>
  post(`/v1/partners/${await idOf(name)}/retirement`, { reason: '机构调整', ...body });
const waitingNames = async () =>
  ((await city.operator('GET', '/v1/waiting-names')).body as { items: { name: string; waiting: object[] }[] })
    .items;
const failedExecutions = async () =>
  (
    (await city.operator('GET', '/v1/executions?machine=entitlement&status=FAILED')).body as {
      items: object[];
    }
  ).items;
const pointers = ({ body }: Reply) =>
  (body as { errors?: { pointer: string }[] }).errors?.map(({ pointer }) => pointer);

const crowd = [1, 2, 3].map(usccOf);
const [alone, heir] = [usccOf(4), usccOf(5)];

beforeAll(async () => {
  city = await startBenefits('2026-03-02T01:00:00Z');
  await city.file([
    ...[1, 2, 3].map((number) => filed(number, { industry: 'I6510' })),
    filed(4, { industry: 'C3912' }),
    filed(5, { industry: 'D4415' }),
  ]);
}, 60_000);
afterAll(() => city.close());

describe('a registration', () => {
  it('repeated fifty times at once makes one partner, whose secret is shown once', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => post('/v1/partners', utility)));
    const created = answers.filter(({ status }) => status === 201);
    expect(created).toHaveLength(1);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201, 200]));
    expect(new Set(answers.map(({ body }) => (body as { id: string }).id)).size).toBe(1);
    expect(answers.filter(({ body }) => 'secret' in (body as object))).toHaveLength(1);
    expect((await partners()).filter(({ name }) => name === utility.name)).toHaveLength(1);
  });

  it('under the name or the code of another says whose it is', async () => {
    const other = await post('/v1/partners', { ...utility, services: ['heat'] });
    expect(other).toMatchObject({ status: 409, body: { existing: [await idOf(utility.name)] } });
    const twin = await post('/v1/partners', office('另一工信局', DEPARTMENT, '450300'));
    expect(twin).toMatchObject({ status: 409, body: { existing: [await idOf(DEPARTMENT)] } });
  });

  it.each([
    ['takes no reserved word', office('企业', 'enterprise', '450300'), '/department'],
    ['of a department has its code', { ...utility, name: '无代码局', kind: 'department' }, '/department'],
  ])('%s', async (_, body, pointer) => {
    const answer = await post('/v1/partners', body);
    expect({ status: answer.status, at: pointers(answer) }).toEqual({ status: 422, at: [pointer] });
  });
});

describe('a policy', () => {
  const publish = (change: object) =>
    city.operator('PUT', '/v1/policies/NAMES-2026', {
      body: policyOf(['enterprise.industry == "T9900"'], change),
    });

  it('that names somebody unregistered is not published, and says whom', async () => {
    const answer = await publish({ department: '不存在的局', payer: '不存在的财政局' });
    expect({ status: answer.status, at: pointers(answer) }).toEqual({
      status: 422,
      at: ['/department', '/payer'],
    });
    expect((await publish({ department: '不存在的局', status: 'draft' })).status).toBe(201);
  });

  it('is not broken by what is registered, renamed or retired later', async () => {
    await post('/v1/partners', office('临桂林业站', '林业', '450311'));
    expect((await publish({ department: '林业' })).status).toBeLessThan(300);
    const breaks = [{ by: { kind: 'policy', id: 'NAMES-2026' }, wanted: { name: '林业' }, why: 'ambiguous' }];
    expect(await post('/v1/partners', office('七星林业站', '林业', '450305'))).toMatchObject({
      status: 409,
      body: { breaks },
    });
    const renamed = { name: '财政局', kind: 'finance', regions: ['450300'], webhookUrl };
    expect(await city.operator('PUT', `/v1/partners/${await idOf(BUREAU)}`, { body: renamed })).toMatchObject(
      {
        status: 409,
        body: { breaks: [{ wanted: { role: 'payer', name: BUREAU }, why: 'unknown' }] },
      },
    );
    expect(await retire('临桂林业站')).toMatchObject({ status: 409, body: { breaks: [{ why: 'retired' }] } });
  });

  it('is paid as before when a second bureau is registered', async () => {
    await city.register({ name: '社会保险事业中心', kind: 'finance' });
    await city.publish('ALONE-2026', policyOf(['enterprise.industry == "C3912"']));
    await city.confirm(alone, 'ALONE-2026');
    await city.clock.settle();
    expect(await ordersOf(city.finance, (await city.entitlement(alone, 'ALONE-2026')).id)).toHaveLength(1);
  });
});

describe('what waits for a name', () => {
  const code = 'CROWD-2026';
  const bureau = '临桂区财政局';
  let again: Call;

  it('waits in the table, and everybody is told', async () => {
    await city.register({ name: bureau, kind: 'finance' });
    await city.publish(code, policyOf(['enterprise.industry == "I6510"'], { payer: bureau }));
    expect((await retire(bureau)).status).toBe(409);
    expect((await retire(bureau, { letWait: true })).status).toBe(200);
    for (const uscc of crowd) expect((await city.confirm(uscc, code)).status).toBe(200);
    await city.clock.advance('PT10M');

    expect(await failedExecutions()).toEqual([]);
    for (const uscc of crowd) {
      expect(await city.entitlement(uscc, code)).toMatchObject({
        status: 'in-payment',
        waits: { role: 'payer', name: bureau, why: 'retired' },
      });
      expect(await city.told(uscc)).toContain('entitlement.waiting-for-name');
    }
    expect(await waitingNames()).toMatchObject([{ role: 'payer', name: bureau, why: 'retired' }]);
    expect((await waitingNames())[0]?.waiting).toHaveLength(crowd.length);
    const told = async (reader: Call) =>
      ((await reader('GET', '/v1/messages?limit=100')).body as { items: { code: string }[] }).items.filter(
        (one) => one.code === 'entitlement.waiting-for-name',
      ).length;
    expect(await told(city.department)).toBe(crowd.length);
    expect(await told(city.operator)).toBe(1);
  });

  it('keeps no policy from being published, which has it looked at', async () => {
    const answer = await city.operator('PUT', '/v1/policies/BESIDE-2026', {
      body: policyOf(['enterprise.industry == "T9900"']),
    });
    expect(answer.status).toBe(201);
    await city.clock.settle();
    expect(await waitingNames()).toHaveLength(1);
  });

  it('still waits after a sweep, and all of it goes on with one registration', async () => {
    await city.clock.advance('PT1H');
    expect(await waitingNames()).toHaveLength(1);
    again = await city.register({ name: bureau, kind: 'finance' });
    await city.clock.settle();
    for (const uscc of crowd) {
      const { id, waits } = await city.entitlement(uscc, code);
      expect(waits).toBeUndefined();
      expect(await ordersOf(again, id)).toMatchObject([{ kind: 'payment', status: 'pending' }]);
    }
    expect(await waitingNames()).toEqual([]);
    await city.clock.advance('PT3H');
    expect(await failedExecutions()).toEqual([]);
  });
});

describe('a partner that retires', () => {
  const [old, young] = ['阳朔县财政局', '阳朔县财政局（新）'];
  const code = 'HEIR-2026';

  it('keeps what is open, or hands it to its successor', async () => {
    const before = await city.register({ name: old, kind: 'finance' });
    const after = await city.register({ name: young, kind: 'finance' });
    await city.publish(code, policyOf(['enterprise.industry == "D4415"'], { payer: old }));
    await city.confirm(heir, code);
    await city.clock.settle();
    const { id } = await city.entitlement(heir, code);
    expect(await retire(old)).toMatchObject({
      status: 409,
      body: { orders: [{ kind: 'payment', subject: { id } }] },
    });
    expect((await retire(old, { successor: await idOf(DEPARTMENT) })).status).toBe(422);

    const [retiring, successor] = [await idOf(old), await idOf(young)];
    for (let times = 0; times < 2; times += 1)
      expect(
        (await post(`/v1/partners/${retiring}/retirement`, { reason: '机构调整', successor })).status,
      ).toBe(200);
    await city.clock.settle();
    expect((await before('GET', '/v1/orders')).status).toBe(403);
    const [order] = await ordersOf(after, id);
    expect((await say(after, order?.id ?? '', { type: 'paid', fen: order?.request.fen })).status).toBe(201);
    await city.clock.settle();
    expect(await city.entitlement(heir, code)).toMatchObject({ status: 'paid' });
  });
});
