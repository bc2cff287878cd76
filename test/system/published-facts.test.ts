import { afterAll, beforeAll, expect, it } from 'vitest';
import { usccOf } from './harness/city.ts';
import { filed, policyOf, startBenefits, type BenefitsCity } from './harness/benefits.ts';
import type { Call } from './harness/client.ts';

/** A fact that the product never heard of: published, told, asked for, waited for, refused. One city, step upon step. */
let city: BenefitsCity;
let insurance: Call;
const REGISTER = '社会保险经办机构';
const [ready, waiting, stranger] = [usccOf(1), usccOf(2), usccOf(3)];

const indicator = (change: object = {}) => ({
  status: 'published',
  effectiveFrom: '2026-03-02',
  ...{ name: '招用人员', nameEn: 'Hires', unit: null, period: null },
  ...{ register: REGISTER, personal: false, freshDays: 60 },
  type: {
    kind: 'list',
    atMost: 100,
    fields: { key: { kind: 'text', personal: true }, paidMonths: { kind: 'int' }, claimed: { kind: 'bool' } },
  },
  ...change,
});
const publishFact = (by: Call, code: string, change?: object) =>
  by('PUT', `/v1/indicators/${code}`, { body: indicator(change) });
const tell = (by: Call, uscc: string, facts: object, asOf = '2026-03-02') =>
  by('POST', `/v1/enterprise-records/${uscc}/events`, { body: { asOf, facts } });
const matchOf = async (uscc: string, code: string) => {
  const { body } = await city.enterprise(uscc)('GET', '/v1/matches');
  const { items } = body as { items: { policy: { code: string }; standing: string; decision: object }[] };
  return items.find(({ policy }) => policy.code === code);
};

const JOBS = 'JOBS-2026';
const jobs = policyOf(
  ['enterprise.industry == "C3912"', 'enterprise.hires.exists(h, !h.claimed && waitFor(h.paidMonths, 3))'],
  {
    amount: {
      kind: 'formula',
      expression:
        'size(enterprise.hires.filter(h, !h.claimed && h.paidMonths >= 3)) * rate("job-expansion", enterprise.region, on)',
      per: 1,
      rounding: { mode: 'half-up', toFen: 1 },
      cap: 50_000_000,
    },
  },
);
const checkJobs = () => city.operator('POST', `/v1/policies/${JOBS}/check`, { body: jobs });

beforeAll(async () => {
  city = await startBenefits('2026-03-02T01:00:00Z');
  insurance = await city.register({
    ...{ kind: 'department', name: REGISTER, department: REGISTER, facts: ['*'] },
  });
  const facts = { industry: 'C3912', region: '450305' };
  await city.file([1, 2, 3].map((number) => filed(number, facts)));
}, 60_000);
afterAll(() => city.close());

it('no policy asks for what nobody published', async () => {
  const { body } = await checkJobs();
  const places = (body as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer);
  expect(new Set(places)).toEqual(new Set(['/conditions/1/expression', '/amount/expression']));
  expect((await tell(insurance, ready, { hires: [] })).status).toBe(422);
});

it('the department that answers for it publishes it, and no other one', async () => {
  expect((await publishFact(city.department, 'hires')).status).toBe(403);
  expect((await publishFact(insurance, 'employees')).status).toBe(422);
  expect((await publishFact(insurance, 'hires')).status).toBe(201);
  expect((await publishFact(insurance, 'hires')).status).toBe(200);
  const rate = {
    ...{ place: '450300', from: '2026-01-01', name: '每人补助', unit: 'fen', value: 150_000 },
    ...{ basis: '测试〔2026〕2号', confidence: 'sample' },
  };
  expect((await city.operator('PUT', '/v1/rates/job-expansion', { body: rate })).status).toBe(201);
  expect(await checkJobs()).toMatchObject({ body: { errors: [] } });
  const { body } = await city.operator('GET', '/v1/indicators');
  const codes = (body as { items: { code: string }[] }).items.map(({ code }) => code);
  expect(codes).toEqual(expect.arrayContaining(['employees', 'hires']));
});

it('its register tells it, held against its type; nobody else may', async () => {
  expect((await tell(city.department, ready, { hires: [] })).status).toBe(403);
  expect((await tell(insurance, ready, { hires: [{ paidMonths: -1 }] })).status).toBe(422);
  expect((await tell(insurance, ready, { hires: [{ paidMonths: 3, age: 20 }] })).status).toBe(422);
  const supply = { body: { facts: { hires: [] } } };
  expect((await city.enterprise(ready)('PATCH', '/v1/enterprise-record', supply)).status).toBe(403);
  const hire = (key: string, paidMonths: number, claimed = false) => ({ key, paidMonths, claimed });
  const seven = [...['a', 'b', 'c', 'd', 'e'].map((key) => hire(key, 3)), hire('f', 2), hire('g', 6, true)];
  expect((await tell(insurance, ready, { hires: seven })).status).toBe(200);
  expect((await tell(insurance, waiting, { hires: [hire('h', 2)] })).status).toBe(200);
  const { body } = await city.operator('GET', `/v1/enterprise-records/${ready}`);
  expect(body).toMatchObject({ facts: { hires: Array(7).fill({}) } });
  expect(JSON.stringify(body)).not.toContain('"key"');
});

it('who meets it is granted what it comes to: five of seven, at the rate of the city', async () => {
  await city.publish(JOBS, jobs);
  expect(await city.entitlement(ready, JOBS)).toMatchObject({ fen: 750_000 });
});

it('who only waits is told so once, and applies in vain, with what is waited for', async () => {
  expect(await city.find(waiting, JOBS)).toBeUndefined();
  expect(await matchOf(waiting, JOBS)).toMatchObject({
    standing: 'not-yet',
    decision: { conditions: [{}, { outcome: 'not-yet', awaited: [{ have: 2, need: 3 }] }] },
  });
  expect((await city.told(waiting)).filter((code) => code === 'benefit.not-yet')).toHaveLength(1);
});

it('what nobody told is unknown, and its register owes it: nobody is asked for it', async () => {
  const match = await matchOf(stranger, JOBS);
  expect(match).toMatchObject({ standing: 'unknown', missing: [{ path: 'hires', register: REGISTER }] });
});

it('is matched anew when the third month is paid, and paid for what is there', async () => {
  const facts = { hires: [{ key: 'h', paidMonths: 3, claimed: false }] };
  expect((await tell(insurance, waiting, facts)).status).toBe(200);
  await expect.poll(async () => (await city.find(waiting, JOBS))?.fen, { timeout: 15_000 }).toBe(150_000);
});

it('is neither withdrawn nor made another type while a policy asks for it, which is named; it is widened', async () => {
  const withdrawn = { status: 'withdrawn', effectiveFrom: '2026-04-01' };
  const refused = await insurance('PUT', '/v1/indicators/hires', { body: withdrawn });
  expect(refused).toMatchObject({ status: 409, body: { policies: [{ code: JOBS }] } });
  expect((await publishFact(insurance, 'hires', { type: { kind: 'int' } })).status).toBe(422);
  const { type } = indicator();
  const wider = {
    ...type,
    fields: { ...type.fields, kind: { kind: 'code', values: { graduate: '毕业生' } } },
  };
  expect((await publishFact(insurance, 'hires', { type: wider })).status).toBe(201);
  await city.operator('PUT', `/v1/policies/${JOBS}`, { body: { status: 'ended' } });
  expect((await insurance('PUT', '/v1/indicators/hires', { body: withdrawn })).status).toBe(201);
  // Until then it may be asked for, but by no policy that goes on after it.
  const { body } = await checkJobs();
  expect((body as { errors: object[] }).errors).not.toHaveLength(0);
});

it('of publications at once each is one: none is lost and none is half', async () => {
  const codes = Array.from({ length: 5 }, (_, n) => `raced${n}`);
  const scalar = { type: { kind: 'int' }, register: null };
  const all = await Promise.all(codes.map((code) => publishFact(city.operator, code, scalar)));
  expect(all.map(({ status }) => status)).toEqual(codes.map(() => 201));
  const { body } = await city.operator('GET', '/v1/indicators');
  const found = (body as { items: { code: string }[] }).items.map(({ code }) => code);
  expect(found).toEqual(expect.arrayContaining(codes));
});
