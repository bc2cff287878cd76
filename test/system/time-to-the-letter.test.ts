import { afterAll, beforeAll, expect, it } from 'vitest';
import { application, path, startCity, usccOf, type City, type ServiceName } from './harness/city.ts';
import { clientOf, type Call } from './harness/client.ts';

/** The conventions of statutory time: from when, in what, by which path, and by whose word. */

interface Explained {
  readonly due: string | null;
  readonly lastDay: string | null;
  readonly received: string;
  readonly receivedOn: string;
  readonly unit: string;
  readonly breached: boolean;
  readonly breachedAt?: string;
  readonly notes: readonly { zh: string; en: string }[];
  readonly path?: { steps: string[]; lengthened: boolean; standing: string[] };
}

let city: City;
let licensing: Call;
let supervisor: string;

const department = async (name: string) => {
  const { body } = await city.operator('POST', '/v1/partners', {
    body: {
      name,
      kind: 'department',
      department: name,
      regions: ['450300'],
      webhookUrl: `${city.receiver.origin}/${encodeURIComponent(name)}`,
    },
  });
  return (body as { id: string }).id;
};

beforeAll(async () => {
  city = await startCity({ CLOCK_START: '2026-09-30T23:55:00+08:00' });
  licensing = clientOf(city.instance, { role: 'partner', partner: await department('许可局') });
  supervisor = await department('监管局');
});
afterAll(() => city.close());

let sent = 0;
const pushLetter = async () => {
  const { status, body } = await licensing('POST', '/v1/consultations', {
    body: {
      to: supervisor,
      about: { kind: 'rule', reference: '条例第二十一条' },
      question: '是否需要办理？',
    },
    headers: { 'idempotency-key': `letter-${(sent += 1)}` },
  });
  expect(status, JSON.stringify(body)).toBe(201);
  return explained(licensing, `/v1/consultations/${(body as { id: string }).id}`, 'reply');
};

const explained = async (by: Call, of: string, limit: string): Promise<Explained> => {
  const { status, body } = await by('GET', `${of}/deadline`);
  expect(status, JSON.stringify(body)).toBe(200);
  const found = (body as { limits: Record<string, Explained> }).limits[limit];
  if (!found) throw new Error(`No limit ${limit}`);
  return found;
};
const said = ({ notes }: Explained) => ({
  zh: notes.map(({ zh }) => zh).join('\n'),
  en: notes.map(({ en }) => en).join('\n'),
});

let applied = 0;
const apply = async (...wanted: ServiceName[]) => {
  const uscc = usccOf(700 + (applied += 1));
  const call = city.enterprise(uscc);
  const { status, body } = await call('POST', '/v1/joint-installations', {
    body: application(uscc, wanted),
    headers: { 'idempotency-key': `filed-${applied}` },
  });
  expect(status, JSON.stringify(body)).toBe(202);
  const { id } = body as { id: string };
  await city.clock.settle();
  const show = async () =>
    (await call('GET', `/v1/joint-installations/${id}`)).body as {
      deadline: { due: string | null; suspended: boolean; breached: boolean; breachedAt?: string };
      orders: { id: string; service: ServiceName }[];
      timeline: { code: string; at: string; orderId?: string; facts?: Record<string, unknown> }[];
    };
  const { orders } = await show();
  const orderOf = (service: ServiceName) => orders.find((order) => order.service === service)?.id ?? '';
  const tell = (service: ServiceName, type: string, more: object = {}) =>
    city.utilities[service].say(orderOf(service), { type, ...more });
  const say = async (service: ServiceName, type: string, more: object = {}) => {
    const answer = await tell(service, type, more);
    expect(answer.status, JSON.stringify(answer.body)).toBe(201);
    await city.clock.settle();
  };
  const limit = (name = 'completion') => explained(call, `/v1/joint-installations/${id}`, name);
  return { id, call, show, orderOf, tell, say, limit };
};

it('takes a letter as received at its push: 2026-09-30 before midnight ends 10-10, Sunday 10-11 ends 10-14', async () => {
  await city.clock.to('2026-09-30T23:59:30+08:00');
  const lastMinute = await pushLetter();
  expect(lastMinute).toMatchObject({
    lastDay: '2026-10-10',
    due: '2026-10-10T16:00:00.000Z',
    received: 'on-time',
  });
  expect(said(lastMinute).zh).toContain('推送即视为送达，不论何时；次日起算');

  await city.clock.to('2026-10-11T10:00:00+08:00');
  const onSunday = await pushLetter();
  expect(onSunday).toMatchObject({ lastDay: '2026-10-14', received: 'on-time', receivedOn: '2026-10-11' });
  expect(said(onSunday).en).toContain('which is its receipt, whatever the hour');
});

it('takes what is filed on a Sunday as filed on Monday, and its orders as received at their push', async () => {
  const onSunday = await apply('telecom');
  expect(await onSunday.limit()).toMatchObject({ received: 'on-a-day-off', receivedOn: '2026-10-12' });
  expect(said(await onSunday.limit()).zh).toContain(
    '当日窗口不办公，视为下一工作日 2026-10-12 收到，其次日起算',
  );
  const order = `/v1/orders/${onSunday.orderOf('telecom')}`;
  expect(await explained(city.utilities.telecom.call, order, 'acceptance')).toMatchObject({
    receivedOn: '2026-10-11',
    lastDay: '2026-10-12',
  });
});

it('goes by the cut-off hour of the kind, published as legal data with a day from which it holds', async () => {
  const published = await city.operator('POST', '/v1/legal-data', {
    body: {
      effectiveFrom: '2026-10-12',
      changes: { cutOffs: { 'joint-installation': '15:00' } },
      reason: '窗口公告',
    },
    headers: { 'idempotency-key': 'cut-off' },
  });
  expect(published.status, JSON.stringify(published.body)).toBe(201);
  await city.clock.to('2026-10-12T14:59:00+08:00');
  expect(await (await apply('telecom')).limit()).toMatchObject({ received: 'on-time' });
  await city.clock.to('2026-10-12T15:30:00+08:00');
  const late = await (await apply('telecom')).limit();
  expect(late).toMatchObject({ received: 'after-cut-off', receivedOn: '2026-10-13' });
  expect(said(late)).toMatchObject({
    zh: expect.stringContaining('已过窗口截止时间 15:00，视为下一工作日 2026-10-13 收到'),
    en: expect.stringContaining("after the window's cut-off at 15:00"),
  });
});

it('is late only by a path that was not standing; one that stood lengthens itself and no other', async () => {
  await city.clock.to('2026-10-19T10:00:00+08:00');
  const [stands, isLate] = [await apply('water', 'telecom'), await apply('water', 'telecom')];
  const planned = (await stands.show()).deadline.due ?? '';
  expect((await isLate.show()).deadline.due).toBe(planned);
  for (const one of [stands, isLate])
    for (const service of ['water', 'telecom'] as const) await one.say(service, 'accepted');
  for (const type of path('telecom')) await stands.say('telecom', type);
  for (const one of [stands, isLate]) await one.say('water', 'returned', { reasons: ['缺少用地证明'] });

  await city.clock.to(planned);
  await city.clock.advance('PT31M');
  // One has nothing left but what waits for the applicant; of the other telecom goes on, and is too late.
  const standing = await stands.show();
  expect(standing.deadline).toMatchObject({ due: null, suspended: true, breached: false });
  expect(standing.deadline).not.toHaveProperty('breachedAt');
  expect(standing.timeline.map(({ code }) => code)).not.toContain('case.overdue');
  const why = await stands.limit();
  expect(why.path).toMatchObject({ standing: ['water-connection'], lengthened: true });
  expect(said(why).zh).toContain('现中止计时的环节：施工接通（water-connection）');
  const late = await isLate.show();
  expect(late.timeline.filter(({ code }) => code === 'case.overdue')).toMatchObject([{ at: planned }]);
  expect((await isLate.limit()).path).toMatchObject({ standing: ['water-connection'], lengthened: false });

  const answer = await stands.call('POST', `/v1/joint-installations/${stands.id}/corrections`, {
    body: { orderId: stands.orderOf('water'), note: '已补充', materials: [] },
  });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  await city.clock.settle();
  const due = (await stands.show()).deadline.due ?? '';
  expect(due > planned).toBe(true);
  const lengthened = said(await stands.limit());
  expect(lengthened.zh).toContain('只顺延该路径，不顺延其他路径');
  expect(lengthened.en).toContain('that lengthens this path, and no other');
  await city.clock.to(due);
  await city.clock.advance('PT31M');
  const overdue = await stands.show();
  expect(overdue.timeline.filter(({ code }) => code === 'case.overdue')).toMatchObject([{ at: due }]);
  expect(overdue.deadline).toMatchObject({ breached: true, breachedAt: due });
});

it('shows when a partner says it happened, and lets no clock go by that', async () => {
  const one = await apply('telecom');
  const now = await city.clock.now();
  const hour = (hours: number) => new Date(Date.parse(now) + hours * 3_600_000).toISOString();
  for (const occurredAt of [hour(1), hour(-24)]) {
    const refused = await one.tell('telecom', 'accepted', { occurredAt });
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ pointer: '/occurredAt' }] } });
  }
  await city.clock.workingDays(2);
  const overdue = await explained(
    city.utilities.telecom.call,
    `/v1/orders/${one.orderOf('telecom')}`,
    'acceptance',
  );
  expect(overdue).toMatchObject({ breached: true });
  await one.say('telecom', 'accepted', { occurredAt: hour(1) });
  const { timeline } = await one.show();
  const entry = timeline.find(({ code }) => code === 'order.accepted');
  expect(entry?.facts).toMatchObject({ occurredAt: hour(1) });
  expect(entry && entry.at > hour(24)).toBe(true);
  const after = await explained(
    city.utilities.telecom.call,
    `/v1/orders/${one.orderOf('telecom')}`,
    'acceptance',
  );
  expect(after).toMatchObject({ breached: true, breachedAt: overdue.breachedAt });
});

it('counts in the unit that an item publishes, and says so', async () => {
  const step = (id: string, statutory: number, unit = 'natural-days') => ({ id, statutory, unit });
  const item = {
    name: { zh: '联合报装', en: 'Joint installation' },
    basis: '第九条',
    handledBy: '市大数据和行政审批局',
    effectiveFrom: new Date(Date.parse(await city.clock.now()) + 8 * 3_600_000).toISOString().slice(0, 10),
    why: '公布时限',
  };
  const publish = (steps: object[]) =>
    city.operator('PUT', '/v1/service-items/joint-installation', { body: { ...item, steps } });
  const mixed = await publish([step('acceptance', 1), { id: 'telecom-plan', statutory: 2 }]);
  expect(mixed).toMatchObject({
    status: 422,
    body: { type: '/problems/plan-refused', errors: [{ pointer: '/steps/1/unit' }] },
  });
  const published = await publish([
    step('acceptance', 1),
    step('telecom-plan', 2),
    step('telecom-connection', 6),
  ]);
  expect(published.status, JSON.stringify(published.body)).toBe(200);
  const one = await apply('telecom');
  const limit = await one.limit();
  expect(limit).toMatchObject({ unit: 'natural-days' });
  expect(said(limit).zh).toContain('个自然日');
  const file = await one.call('GET', `/v1/joint-installations/${one.id}/deadline.ics`);
  expect(String(file.body).replaceAll('\r\n ', '')).toContain('9 个自然日');

  const inMonths = await publish([
    step('acceptance', 1, 'months'),
    step('telecom-plan', 1, 'months'),
    step('telecom-connection', 2, 'months'),
  ]);
  expect(inMonths.status, JSON.stringify(inMonths.body)).toBe(200);
  const months = await (await apply('telecom')).limit();
  expect(months).toMatchObject({ unit: 'months', budget: 4 });
  expect(said(months).zh).toContain('4 个月');
  expect(said(months).en).toContain('4 months');
});
