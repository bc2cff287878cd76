import { afterAll, beforeAll, expect, it } from 'vitest';
import { application, startCity, usccOf, type City } from './harness/city.ts';

let city: City;
beforeAll(async () => {
  city = await startCity({ CLOCK_START: '2026-09-21T09:00:00+08:00' });
});
afterAll(() => city.close());

const uscc = usccOf(1);
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
  const enterprise = city.enterprise(uscc);
  const applied = await enterprise('POST', '/v1/joint-installations', {
    body: application(uscc, ['water']),
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
  expect(await erase({ enterprise: uscc })).toMatchObject({
    status: 'done',
    records: [{ kind: 'contact', subject: { id }, outcome: 'deferred', why: { zh: expect.any(String) } }],
  });
  expect([await contactShown(), await contactOrdered()]).toEqual([contact, contact]);

  await enterprise('POST', `/v1/joint-installations/${id}/withdrawal`);
  await city.clock.settle();
  const done = await erase({ case: { kind: 'joint-installation', id } });
  expect(done).toMatchObject({ status: 'done', records: [{ outcome: 'erased' }] });
  expect([await contactShown(), await contactOrdered()]).toEqual([erased, erased]);
  expect(await erase({ enterprise: uscc })).toMatchObject({ records: [] });

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
  expect((await city.enterprise(uscc)('GET', '/v1/erasures')).status).toBe(403);
});
