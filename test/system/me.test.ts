import { afterAll, beforeAll, expect, it } from 'vitest';
import { application, startCity, usccOf, type City } from './harness/city.ts';
import { clientOf, type Call } from './harness/client.ts';
import { registerDepartments, type Department } from './harness/departments.ts';

/** Who I am, how much awaits me (`GET /v1/me`), and how long it is kept whom to call for me. */

let city: City;
let departments: Readonly<Record<'林业局' | '水利局', Department>>;
const uscc = usccOf(1);

beforeAll(async () => {
  city = await startCity();
  departments = await registerDepartments(city, ['林业局', '水利局']);
});
afterAll(() => city.close());

const me = async (call: Call) => {
  const { status, body } = await call('GET', '/v1/me');
  expect(status, JSON.stringify(body)).toBe(200);
  const { may: _, ...rest } = body as { may: unknown; awaiting: Record<string, number> };
  return rest;
};

it('says who calls, by token and registration', async () => {
  const named = { name: '王五', sub: 'w5' };
  const as = (who: Parameters<typeof clientOf>[1]) =>
    me(clientOf(city.instance, who && { ...who, ...named }));
  expect(await as({ role: 'citizen', citizen: 'c-1' })).toEqual({
    ...named,
    role: 'citizen',
    citizen: 'c-1',
    awaiting: { messages: 0, jointInstallations: 0, entitlements: 0 },
  });
  expect(await as({ role: 'operator' })).toMatchObject({ ...named, role: 'operator' });
  expect(await as({ role: 'enterprise', uscc })).toMatchObject({ ...named, role: 'enterprise', uscc });
  expect(await as({ role: 'partner', partner: departments.林业局.id })).toMatchObject({
    ...named,
    partner: departments.林业局.id,
    registration: { kind: 'department', department: '林业局' },
  });
  expect(await as({ role: 'partner', partner: city.utilities.gas.id })).toMatchObject({
    registration: { kind: 'utility', services: ['gas'] },
  });
});

it('counts the orders and letters that are open, by one token', async () => {
  const sent = await departments.林业局.call('POST', '/v1/consultations', {
    body: {
      to: departments['水利局'].id,
      about: { kind: 'rule', reference: '第十条' },
      question: '是否同意？',
    },
    headers: { 'idempotency-key': 'me-letter' },
  });
  expect(sent.status, JSON.stringify(sent.body)).toBe(201);
  const asked = departments['水利局'];
  expect((await me(asked.call)).awaiting).toEqual({ orders: 0, letters: 1, messages: 1 });
  const { orderId } = sent.body as { orderId: string };
  expect((await asked.say(orderId, { type: 'replied', position: 'no-objection' })).status).toBe(201);
  // That a letter came stays in its mailbox.
  expect((await me(asked.call)).awaiting).toEqual({ orders: 0, letters: 0, messages: 1 });
});

it('counts the cases in which it is the applicant’s turn', async () => {
  const enterprise = city.enterprise(uscc);
  const submitted = await enterprise('POST', '/v1/joint-installations', {
    body: application(uscc, ['gas', 'water']),
    headers: { 'idempotency-key': 'me-case' },
  });
  expect(submitted.status, JSON.stringify(submitted.body)).toBe(202);
  await city.clock.settle();
  const { gas } = city.utilities;
  expect((await me(gas.call)).awaiting).toMatchObject({ orders: 1, letters: 0 });
  expect((await me(enterprise)).awaiting).toMatchObject({ jointInstallations: 0, projects: 0 });
  const { body } = await gas.call('GET', '/v1/orders');
  const [order] = (body as { items: { id: string }[] }).items;
  const returned = await gas.say(order?.id ?? '', { type: 'returned', reasons: ['用途不明'] });
  expect(returned.status, JSON.stringify(returned.body)).toBe(201);
  expect((await me(enterprise)).awaiting).toMatchObject({ jointInstallations: 1 });
  expect((await me(city.enterprise(usccOf(2)))).awaiting).toMatchObject({ jointInstallations: 0 });
});

const leaving = usccOf(3);
const contact = { name: '李四', phone: '13812345678' };
const erased = { name: '已删除', phone: '已删除', erased: true };

let requests = 0;
const erase = async (subject: object) => {
  const { status, body } = await city.operator('POST', '/v1/erasures', {
    body: { subject, reason: '撤回同意' },
    headers: { 'idempotency-key': `erasure-${(requests += 1)}` },
  });
  expect(status, JSON.stringify(body)).toBe(202);
  await city.clock.settle();
  return (await city.operator('GET', `/v1/erasures/${(body as { id: string }).id}`)).body;
};

it('keeps whom to call while a case goes on, erases it with the end of the case, and breaks nothing', async () => {
  const enterprise = city.enterprise(leaving);
  const applied = await enterprise('POST', '/v1/joint-installations', {
    body: application(leaving, ['water']),
    headers: { 'idempotency-key': 'case' },
  });
  const { id } = applied.body as { id: string };
  await city.clock.settle();
  const shown = async () => {
    const { status, body } = await enterprise('GET', `/v1/joint-installations/${id}`);
    expect(status).toBe(200);
    return body as { application: { applicant: { contact: object } }; orders: { id: string }[] };
  };
  const contactShown = async () => (await shown()).application.applicant.contact;
  const orderId = (await shown()).orders[0]?.id ?? '';
  const contactOrdered = async () => {
    const { body } = await city.utilities.water.call('GET', `/v1/orders/${orderId}`);
    return (body as { contact: object }).contact;
  };
  expect([await contactShown(), await contactOrdered()]).toEqual([contact, contact]);

  // Asked for while the utility needs it: it is said why not, and the case goes on.
  expect(await erase({ enterprise: leaving })).toMatchObject({
    status: 'done',
    records: [{ kind: 'contact', subject: { id }, outcome: 'deferred', why: { zh: expect.any(String) } }],
  });
  expect([await contactShown(), await contactOrdered()]).toEqual([contact, contact]);

  await enterprise('POST', `/v1/joint-installations/${id}/withdrawal`);
  await city.clock.settle();
  const done = await erase({ case: { kind: 'joint-installation', id } });
  expect(done).toMatchObject({ status: 'done', records: [{ outcome: 'erased' }] });
  expect([await contactShown(), await contactOrdered()]).toEqual([erased, erased]);
  expect(await erase({ enterprise: leaving })).toMatchObject({ records: [] });

  const { body } = await enterprise('GET', '/v1/messages');
  const codes = (body as { items: { code: string }[] }).items.map(({ code }) => code);
  expect(codes.filter((code) => code === 'personal-data.erased').length).toBeGreaterThanOrEqual(2);
});

it('says how long each kind is kept, by a sample until an operator sets it', async () => {
  const set = { months: 6, mustKeep: false, basis: '本市档案管理办法' };
  expect((await city.operator('PUT', '/v1/retention-periods/contact', { body: set })).status).toBe(200);
  const { body } = await city.operator('GET', '/v1/retention-periods');
  const { items } = body as { items: { kind: string; sample: boolean; months: number }[] };
  expect(items.filter(({ sample }) => !sample)).toMatchObject([{ kind: 'contact', months: 6 }]);
  expect((await city.enterprise(leaving)('GET', '/v1/erasures')).status).toBe(403);
});

it('counts a case that stands still until what was missing comes, also when its day is over', async () => {
  const missing = usccOf(4);
  const enterprise = city.enterprise(missing);
  const today = new Date(Date.parse(await city.clock.now()) + 8 * 3_600_000).toISOString().slice(0, 10);
  const published = await city.operator('PUT', '/v1/service-items/joint-installation', {
    body: {
      name: { zh: '联合报装', en: 'Joint installation' },
      basis: '第五条',
      handledBy: '市大数据和行政审批局',
      steps: ['acceptance', 'telecom-plan', 'telecom-connection'].map((id) => ({ id, statutory: 2 })),
      materials: {
        required: ['site-plan'],
        makeUp: { mayFollow: ['site-plan'], within: 3, otherwise: 'suspended', basis: '第五条 容缺受理' },
      },
      effectiveFrom: today,
      why: '公布材料',
    },
  });
  expect(published.status, JSON.stringify(published.body)).toBe(200);
  const applied = await enterprise('POST', '/v1/joint-installations', {
    body: application(missing, ['telecom']),
    headers: { 'idempotency-key': 'me-missing' },
  });
  const { id } = applied.body as { id: string };
  await city.clock.settle();
  const turns = async () => (await me(enterprise)).awaiting['jointInstallations'];
  expect(await turns()).toBe(1);
  await city.clock.workingDays(5);
  const { body } = await enterprise('GET', `/v1/joint-installations/${id}`);
  expect(body).toMatchObject({ makeUp: { lapsedAt: expect.any(String) } });
  expect(await turns()).toBe(1);
  const supplied = await enterprise('POST', `/v1/joint-installations/${id}/materials`, {
    body: { materials: [{ kind: 'site-plan', sha256: '0'.repeat(64) }] },
  });
  expect(supplied.status, JSON.stringify(supplied.body)).toBe(200);
  expect(await turns()).toBe(0);
});
