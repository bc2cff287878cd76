import { afterAll, beforeAll, expect, it } from 'vitest';
import { instant } from '../../functions/law/instant.ts';
import { dateOf } from '../../functions/law/plain-date.ts';
import { startCity, type City } from './harness/city.ts';
import { clientOf, type Call } from './harness/client.ts';
import { verified } from './harness/standard-webhooks.ts';

interface Department {
  readonly id: string;
  readonly call: Call;
  webhooks(): readonly { type: string; data: Record<string, unknown> }[];
}

interface Letter {
  readonly id: string;
  readonly orderId: string;
  readonly status: string;
  readonly servedAt: string;
  readonly outcome?: Record<string, unknown>;
  readonly deadline: { due: string | null; days: { date: string; why: string }[]; provisional: boolean };
  readonly service: { push?: { status: string; attempts: { answer?: number }[] } };
  readonly remarks: readonly unknown[];
  readonly timeline: readonly { at: string; code: string }[];
}

let city: City;
let licensing: Department;
let supervising: Department;

const department = async (name: string): Promise<Department> => {
  const { status, body } = await city.operator('POST', '/v1/partners', {
    body: {
      name,
      kind: 'department',
      department: name,
      regions: ['450300'],
      webhookUrl: `${city.receiver.origin}/${encodeURIComponent(name)}`,
    },
  });
  expect(status, JSON.stringify(body)).toBe(201);
  const { id, secret } = body as { id: string; secret: string };
  return {
    id,
    call: clientOf(city.instance, { role: 'partner', partner: id }),
    webhooks: () =>
      city.receiver
        .received()
        .filter(({ path }) => path === `/${encodeURIComponent(name)}`)
        .map((webhook) => verified(secret, webhook)),
  };
};

let sent = 0;
const send = async (about: object = { kind: 'rule', reference: '《城镇排水与污水处理条例》第二十一条' }) => {
  const answer = await licensing.call('POST', '/v1/consultations', {
    body: { to: supervising.id, about, question: '是否需要单独办理排水许可？' },
    headers: { 'idempotency-key': `letter-${(sent += 1)}` },
  });
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  const { id, orderId } = answer.body as Letter;
  const show = async (by: Call = licensing.call) =>
    (await by('GET', `/v1/consultations/${id}`)).body as Letter;
  const say = (event: object, eventId = 'e-1') =>
    supervising.call('POST', `/v1/orders/${orderId}/events`, {
      body: { eventId, type: 'replied', ...event },
    });
  return { id, orderId, answer: answer.body as Letter, show, say };
};

beforeAll(async () => {
  city = await startCity({ CLOCK_START: '2026-09-29T10:00:00+08:00' });
  licensing = await department('licensing');
  supervising = await department('supervising');
});
afterAll(() => city.close());

it('lets a letter of 2026-09-29 10:00 lapse at the end of 2026-10-09, to the second, and names each day', async () => {
  const letter = await send();
  expect(letter.answer).toMatchObject({
    status: 'served',
    servedAt: expect.stringMatching(/^2026-09-29T02:0/),
    deadline: { due: '2026-10-09T16:00:00.000Z', provisional: false },
  });
  await city.clock.settle();
  const served = await letter.show(supervising.call);
  expect(served.service.push).toMatchObject({ status: 'delivered', attempts: [{ answer: 204 }] });
  expect(supervising.webhooks().at(-1)).toMatchObject({
    type: 'order.created',
    data: { orderId: letter.orderId, kind: 'letter', request: { question: '是否需要单独办理排水许可？' } },
  });
  const inbox = await supervising.call('GET', '/v1/orders');
  expect(inbox.body).toMatchObject({ items: [{ id: letter.orderId, kind: 'letter', allowed: ['replied'] }] });

  await city.clock.to('2026-10-09T23:59:30+08:00');
  expect((await letter.show()).status).toBe('served');
  await city.clock.to('2026-10-10T00:00:00+08:00');
  const lapsed = await letter.show();
  expect(lapsed).toMatchObject({
    status: 'deemed-consent',
    outcome: {
      outcome: 'deemed-consent',
      at: '2026-10-09T16:00:00.000Z',
      basis: expect.stringContaining('第十条'),
      receivedAt: letter.answer.servedAt,
      budget: 3,
    },
  });
  expect(lapsed.deadline.days.map(({ date, why }) => `${date} ${why}`)).toEqual([
    '2026-09-29 anchor',
    '2026-09-30 working-day',
    '2026-10-01 holiday',
    '2026-10-02 holiday',
    '2026-10-03 holiday',
    '2026-10-04 holiday',
    '2026-10-05 holiday',
    '2026-10-06 holiday',
    '2026-10-07 holiday',
    '2026-10-08 working-day',
    '2026-10-09 working-day',
  ]);
  expect(lapsed.outcome?.['days']).toEqual(lapsed.deadline.days);
  await city.clock.settle();
  for (const side of [licensing, supervising])
    expect(side.webhooks().filter(({ type }) => type === 'consultation.deemed-consent')).toHaveLength(1);

  const late = await letter.say({ position: 'objection', grounds: '不符合规划' });
  expect(late.status).toBe(409);
  expect(late.body).toMatchObject({ type: '/problems/lapsed' });
  const after = await letter.show();
  expect(after).toEqual(lapsed);
  expect((await city.operator('GET', `/v1/executions/consultation:${letter.id}`)).body).toMatchObject({
    status: 'SUCCEEDED',
  });
});

it('keeps an unclear answer without stopping the clock, and takes a clear one until the due moment', async () => {
  const letter = await send({ kind: 'case', id: 'ji_01J9ZZZZZZZZZZZZZZZZZZZZZZ' });
  const unclear = await letter.say({ remarks: '正在研究' });
  expect(unclear.body).toMatchObject({ status: 'served', allowed: ['replied'] });
  const groundless = await letter.say({ position: 'objection' }, 'e-2');
  expect(groundless.body).toMatchObject({ status: 'served' });
  const { due } = (await letter.show()).deadline;
  expect(due).toBe(letter.answer.deadline.due);

  const clear = { position: 'agree-with-conditions', conditions: ['先取得占道许可'] };
  expect((await letter.say(clear, 'e-3')).body).toMatchObject({ status: 'replied' });
  await city.clock.settle();
  expect(await letter.show()).toMatchObject({
    status: 'replied',
    outcome: { outcome: 'replied', reply: clear },
    firstResponder: { organisation: { partner: supervising.id }, ended: true },
    remarks: [{ remarks: '正在研究' }, { position: 'objection' }],
  });
  const told = licensing.webhooks().filter(({ data }) => data['orderId'] === letter.orderId);
  expect(told.map(({ type }) => type)).toEqual([
    'consultation.remarked',
    'consultation.remarked',
    'consultation.replied',
  ]);
  expect((await letter.say({ position: 'no-objection' }, 'e-4')).status).toBe(409);
});

it('withdraws a letter, and shows it to its two sides only', async () => {
  const letter = await send();
  const stranger = await department('a third one');
  expect((await stranger.call('GET', `/v1/consultations/${letter.id}`)).status).toBe(404);
  const withdraw = (by: Call) =>
    by('POST', `/v1/consultations/${letter.id}/withdrawal`, { body: { reason: '情况已清楚' } });
  expect((await withdraw(supervising.call)).status).toBe(404);
  expect((await withdraw(licensing.call)).body).toMatchObject({
    status: 'withdrawn',
    outcome: { outcome: 'withdrawn', reason: '情况已清楚' },
  });
  expect((await letter.say({ position: 'no-objection' })).status).toBe(409);
  const [sentBox, received] = await Promise.all([
    licensing.call('GET', '/v1/consultations?box=sent'),
    supervising.call('GET', '/v1/consultations'),
  ]);
  for (const { body } of [sentBox, received])
    expect((body as { items: { id: string }[] }).items.map(({ id }) => id)).toContain(letter.id);
  const file = await licensing.call('GET', `/v1/consultations/${letter.id}/deadline.ics`);
  expect(file.headers.get('content-type')).toContain('text/calendar');
  expect(file.body).toContain('BEGIN:VEVENT');
});

it('is enacted by a publication: letters from then on cite the new text, those under way the draft', async () => {
  const before = await send();
  const draft = '《桂林市优化政务服务若干规定（征求意见稿）》第十条';
  const under = (letter: Letter) => letter.deadline as unknown as { basis: string; budget: number };
  expect(under(before.answer)).toMatchObject({ basis: draft, budget: 3 });

  const anyone = clientOf(city.instance);
  const { body: shipped } = await anyone('GET', '/v1/legal-data');
  expect(shipped).toMatchObject({ version: 0, sample: true, document: { days: { 'letter-reply': 3 } } });
  const title = { zh: '桂林市优化政务服务若干规定', en: 'Guilin Regulation on Government Services' };
  const enactment = {
    effectiveFrom: dateOf(instant(((await anyone('GET', '/healthz')).body as { now: string }).now)),
    reason: '市人大常委会公告',
    replaces: 0,
    changes: {
      instruments: { 'guilin-2026': { title, status: 'in-force', seen: 'text' } },
      provisions: { 'guilin-2026:11': { label: { zh: '第十一条', en: 'art. 11' }, seen: 'text' } },
      bases: { letter: ['guilin-2026:11'] },
      days: { 'letter-reply': 5 },
    },
  };
  const publish = (body: object, key: string) =>
    city.operator('POST', '/v1/legal-data', { body, headers: { 'idempotency-key': key } });
  const unknown = { ...enactment, changes: { bases: { letter: ['guilin-2026:12'] } } };
  expect(await publish(unknown, 'law-0')).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: '/changes/bases/letter/0' }] },
  });
  const raced = await Promise.all([publish(enactment, 'law-1'), publish(enactment, 'law-2')]);
  expect(raced.map(({ status }) => status).toSorted()).toEqual([201, 412]);
  expect((await anyone('GET', '/v1/legal-data')).body).toMatchObject({ version: 1, sample: false });

  const after = await send();
  expect(under(after.answer)).toMatchObject({ basis: '《桂林市优化政务服务若干规定》第十一条', budget: 5 });
  expect(under(await before.show())).toMatchObject({ basis: draft, budget: 3 });
  const { items } = (await city.operator('GET', '/v1/audit-entries')).body as { items: { act: string }[] };
  expect(items).toContainEqual(
    expect.objectContaining({ act: 'legal-data.published', reason: '市人大常委会公告' }),
  );
});
