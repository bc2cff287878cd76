import { afterAll, beforeAll, expect, it } from 'vitest';
import { application, startCity, usccOf, type City, type ServiceName } from './harness/city.ts';
import { clientOf, type Call } from './harness/client.ts';
import { verified } from './harness/standard-webhooks.ts';

/** Whoever a case concerns finds in its mailbox what became of it, in both languages, and its webhook says the same. */

const uscc = usccOf(1_401);
const code = '市大数据和行政审批局';

interface Mail {
  readonly code: string;
  readonly title: string;
  readonly body: string;
  readonly en?: { readonly title: string; readonly body: string };
  readonly subject?: { readonly kind: string; readonly id: string };
  readonly lastDay?: string;
  readonly contact?: { readonly name: string };
  readonly deliveryId?: string;
  readonly deliveryIds?: readonly string[];
}

/** What the enterprise asks to be sent. */
const heard = [
  'application.submitted',
  'application.documents-missing',
  'application.documents-due-soon',
  'application.ended-incomplete',
  'application.to-correct',
  'application.not-accepted',
  'application.overdue',
  'application.escalated',
  'application.plan-ready',
  'application.contract-signed',
  'application.connected',
  'application.completed',
];

let city: City;
let enterprise: Call;
let department: Call;
let secret: string;

const mailbox = async (reader: Call): Promise<readonly Mail[]> => {
  const { body } = await reader('GET', '/v1/messages?limit=100');
  return (body as { items: Mail[] }).items.toReversed();
};
const about = async (reader: Call, id: string) =>
  (await mailbox(reader)).filter(({ subject }) => subject?.id === id);
const codes = (mails: readonly Mail[]) => mails.map((mail) => mail.code).toSorted();

let sent = 0;
const apply = async (wanted: readonly ServiceName[], materials: readonly object[]) => {
  const { status, body } = await enterprise('POST', '/v1/joint-installations', {
    body: { ...application(uscc, wanted), materials },
    headers: { 'idempotency-key': `told-${(sent += 1)}` },
  });
  expect(status, JSON.stringify(body)).toBe(202);
  const { id } = body as { id: string };
  await city.clock.settle();
  const { orders } = (await enterprise('GET', `/v1/joint-installations/${id}`)).body as {
    orders: { id: string; service: ServiceName }[];
  };
  const orderOf = (service: ServiceName) => orders.find((one) => one.service === service)?.id ?? '';
  const say = async (service: ServiceName, type: string, more: object = {}) => {
    const answer = await city.utilities[service].say(orderOf(service), { type, ...more });
    expect(answer.status, JSON.stringify(answer.body)).toBe(201);
    await city.clock.settle();
  };
  return { id, orderOf, say };
};
const sitePlan = { kind: 'site-plan', sha256: 'a'.repeat(64) };

beforeAll(async () => {
  city = await startCity({ CLOCK_START: '2026-03-02T09:30:00+08:00' });
  enterprise = city.enterprise(uscc);
  const { body } = await city.operator('POST', '/v1/partners', {
    body: { name: code, kind: 'department', department: code, regions: ['450300'] },
  });
  department = clientOf(city.instance, { role: 'partner', partner: (body as { id: string }).id });
  const item = {
    name: { zh: '联合报装', en: 'Joint installation' },
    basis: '第十三条',
    handledBy: code,
    steps: [{ id: 'acceptance', statutory: 1 }],
    materials: {
      required: ['site-plan'],
      makeUp: { mayFollow: ['site-plan'], within: 3, otherwise: 'ended', basis: '第五条' },
    },
    effectiveFrom: '2026-03-02',
    why: '公布',
  };
  const published = await city.operator('PUT', '/v1/service-items/joint-installation', { body: item });
  expect(published.status, JSON.stringify(published.body)).toBe(200);
  const renamed = await city.operator('PUT', `/v1/partners/${city.utilities.telecom.id}`, {
    body: {
      name: '桂林通信',
      phone: '0773-2800000',
      kind: 'utility',
      services: ['telecom'],
      regions: ['450305'],
      webhookUrl: `${city.receiver.origin}/telecom`,
    },
  });
  expect(renamed.status, JSON.stringify(renamed.body)).toBe(200);
  const endpoint = await enterprise('POST', '/v1/webhook-endpoints', {
    body: { url: `${city.receiver.origin}/told`, types: heard },
    headers: { 'idempotency-key': 'endpoint' },
  });
  expect(endpoint.status, JSON.stringify(endpoint.body)).toBe(201);
  ({ secret } = endpoint.body as { secret: string });
});
afterAll(() => city.close());

it('a case from its receipt to its end is these mails, and each reads as a clerk would say it', async () => {
  const { id, orderOf, say } = await apply(['telecom'], [sitePlan]);
  await say('telecom', 'returned', { reasons: ['缺少机房位置图。', '联系人未填'] });
  const corrected = await enterprise('POST', `/v1/joint-installations/${id}/corrections`, {
    body: { orderId: orderOf('telecom'), note: '已补充', materials: [] },
    headers: { 'idempotency-key': 'corrected' },
  });
  expect(corrected.status, JSON.stringify(corrected.body)).toBe(200);
  for (const type of [
    'accepted',
    'planned',
    'contracted',
    'works-begun',
    'constructed',
    'inspected',
    'connected',
  ])
    await say('telecom', type);
  const mails = await about(enterprise, id);
  // Each application of a run is of another address.
  const read = mails.map(({ title, body }) =>
    `${title}：${body}`.replaceAll(/试验路 \d+ 号/g, '试验路 1 号'),
  );
  expect(read).toEqual([
    '已收到您的联合报装申请：您的联合报装（七星区试验路 1 号）申请已收到，申请事项：通信。各承办单位将分别办理，承诺于2026年3月9日（含当日）前办结。目前您无需办理任何手续。',
    '您的申请需要补正：桂林通信退回通信报装（七星区试验路 1 号），需要补正的全部内容：1. 缺少机房位置图；2. 联系人未填。请在平台上补正，补正后继续办理，等待补正的时间不计入办理期限。咨询：桂林通信（0773-2800000）。',
    '接入方案已答复：桂林通信已答复通信报装（七星区试验路 1 号）的接入方案。请与该单位核对方案并签订合同。咨询：桂林通信（0773-2800000）。',
    '请核对签约情况：桂林通信记录通信报装（七星区试验路 1 号）已签约。与事实不符的，请在平台上提出。咨询：桂林通信（0773-2800000）。',
    '一项报装已接通：通信报装（七星区试验路 1 号）已由桂林通信接通。您无需办理任何手续。咨询：桂林通信（0773-2800000）。',
    '您的联合报装已办结：联合报装（七星区试验路 1 号）已办结，已接通：通信。您无需办理任何手续。',
  ]);
  expect(mails.at(-1)).toMatchObject({
    code: 'application.completed',
    subject: { kind: 'joint-installation', id },
    en: { title: 'Your joint installation is completed' },
  });
  expect(mails[1]).toMatchObject({ contact: { name: '桂林通信', phone: '0773-2800000' } });
  expect(codes(await about(city.utilities.telecom.call, id)), 'at last to call').toEqual([
    'order.corrected',
    'order.created',
    'order.created',
  ]);
  expect(await about(department, id), 'nothing was late').toEqual([]);
});

/** Nothing of a machine stands in what people read: no code, no ISO date, no stop twice. */
const asWritten = ({ title, body, en }: Mail) => {
  const zh = `${title}${body}`.replaceAll(/[a-z]+ of the test/g, '某单位');
  expect(zh).not.toMatch(/[A-Za-z]|。。|；。|：。|，。|\d{4}-\d{2}-\d{2}/u);
  expect(`${en?.title ?? ''}${en?.body ?? ''}`).toMatch(/^[^。，]+\.$/u);
};

it('an order returned, another rejected, five overdue, a case ended for missing documents: everybody is told', async () => {
  const whole = await apply(['water', 'drainage', 'power', 'gas', 'heat', 'telecom'], [sitePlan]);
  await whole.say('water', 'returned', { reasons: ['缺少用水申请表'] });
  await whole.say('heat', 'rejected', { reasons: ['不在供热范围内'] });
  const lacking = await apply(['gas'], []);
  await city.clock.to('2026-03-06T10:00:00+08:00');

  const mine = { whole: await about(enterprise, whole.id), lacking: await about(enterprise, lacking.id) };
  expect(codes(mine.whole)).toEqual([
    'application.escalated',
    'application.not-accepted',
    'application.overdue',
    'application.submitted',
    'application.to-correct',
  ]);
  expect(codes(mine.lacking)).toEqual([
    'application.documents-due-soon',
    'application.documents-missing',
    'application.ended-incomplete',
    'application.escalated',
    'application.overdue',
  ]);
  const asked = mine.lacking.filter(({ code: one }) => one.startsWith('application.documents'));
  expect(asked.map(({ lastDay }) => lastDay)).toEqual(['2026-03-05', '2026-03-05']);

  for (const service of ['drainage', 'power', 'telecom'] as const)
    expect(codes(await about(city.utilities[service].call, whole.id))).toEqual(
      expect.arrayContaining(['order.created', 'order.escalated', 'order.overdue']),
    );
  expect(codes(await about(city.utilities.gas.call, lacking.id))).toEqual([
    'order.created',
    'order.escalated',
    'order.overdue',
    'order.withdrawn',
  ]);
  expect(codes(await about(city.utilities.water.call, whole.id)), 'it stands still').toEqual([
    'order.created',
  ]);

  // Those above: the department of breaches and escalations, the operators of what escalated, each once.
  for (const { id } of [whole, lacking]) {
    expect(codes(await about(department, id))).toEqual(['order.escalated', 'order.overdue']);
    expect(codes(await about(city.operator, id))).toEqual(['order.escalated']);
  }
  for (const reader of [enterprise, department, city.operator]) (await mailbox(reader)).forEach(asWritten);

  // Four that are late are one message, and four webhooks; each delivery is named in the mailbox.
  const pushed = city.receiver.received().filter(({ path }) => path === '/told');
  const types = pushed.map((one) => verified(secret, one).type);
  expect(types.filter((type) => type === 'application.overdue')).toHaveLength(5);
  expect(new Set(types)).toEqual(new Set(codes(await mailbox(enterprise))));
  const named = (await mailbox(enterprise)).flatMap(({ deliveryId, deliveryIds = [] }) => [
    ...(deliveryId === undefined ? [] : [deliveryId]),
    ...deliveryIds,
  ]);
  expect(named).toHaveLength(new Set(named).size);
  expect(named).toHaveLength(pushed.length);
});
