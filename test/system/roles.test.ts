import { ok, verifyWebhook, type operations, type Schema } from '@liban/client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { usccOf } from './harness/city.ts';
import { clockOf, type InstanceClock } from './harness/clock.ts';
import { startInstanceProcess, type RunningInstance } from './harness/instance.ts';
import { startReceiver, type Receiver } from './harness/receiver.ts';
import { asPage, startRole, unnamedIn, type Role } from './harness/roles.ts';

/**
 * One story, told by everybody in it: each does its day with the client and by its guide, with what goes wrong, and reads
 * what it is told. docs/mails.md is what they read, whole.
 */

const uscc = usccOf(5_301);
const reason = { 'Audit-Reason': 'test' } as const;
type Said = operations['orders.record']['requestBody']['content']['application/json'];
type NewPartner = Schema<'NewPartner'>;
type Service = NonNullable<NewPartner['services']>[number];

let instance: RunningInstance;
let receiver: Receiver;
let clock: InstanceClock;
let operator: Role;
let leader: Role;
let applicant: Role;
const partners = new Map<string, Role & { readonly id: string; readonly secret: string }>();
const partner = (name: string) => {
  const found = partners.get(name);
  if (!found) throw new Error(`Nobody is ${name}`);
  return found;
};

beforeAll(async () => {
  [instance, receiver] = await Promise.all([
    startInstanceProcess({ CLOCK_START: '2026-03-02T09:30:00+08:00' }),
    startReceiver(),
  ]);
  clock = clockOf(instance);
  operator = startRole(instance, { role: 'operator' }, 'operator');
  leader = startRole(instance, { role: 'operator' }, 'leader');
  applicant = startRole(instance, { role: 'enterprise', uscc }, 'enterprise');
});
afterAll(async () => {
  await instance.dispose();
  await receiver.close();
});

/** What has come since it last looked, in full words. */
const seen = new Map<Role, number>();
const news = async (role: Role): Promise<readonly string[]> => {
  await clock.settle();
  const all = await role.reads();
  const before = seen.get(role) ?? 0;
  seen.set(role, all.length);
  return all.slice(before);
};

const orderOf = async ({ liban }: Role, service?: string) => {
  const { items } = await ok(
    liban.GET('/v1/orders', { params: { query: { tab: 'mine', sort: 'timeLeft' } } }),
  );
  const found = items.find(({ request }) => service === undefined || request['service'] === service);
  if (!found) throw new Error('Nothing is to be done');
  return found;
};
let events = 0;
const say = async ({ liban }: Role, id: string, event: object) => {
  const body = { eventId: `e-${(events += 1)}`, ...event } as Said;
  await ok(liban.POST('/v1/orders/{id}/events', { params: { path: { id } }, body }));
  await clock.settle();
};

const applied = async (place: string, services: readonly object[], materials: readonly object[]) => {
  const body = {
    applicant: { uscc, name: '桂林样例米粉有限公司', contact: { name: '李四', phone: '13812345678' } },
    site: { region: '450305', address: place },
    services,
    materials,
  } as Schema<'NewJointInstallation'>;
  const taken = await ok(applicant.liban.POST('/v1/joint-installations', { body }));
  await clock.settle();
  return taken;
};
const caseOf = (id: string) =>
  ok(applicant.liban.GET('/v1/joint-installations/{id}', { params: { path: { id } } }));
const statusesOf = async (id: string) =>
  Object.fromEntries((await caseOf(id)).orders.map(({ service, status }) => [service, status]));

let whole = '';
let lacking = '';

it('an operator lets everybody in, and publishes what a joint installation needs', async () => {
  const { liban } = operator;
  const register = async (name: string, guide: string, more: object) => {
    const body = { name, regions: ['450300'], phone: '0773-2800000', ...more } as NewPartner;
    const registered = await ok(liban.POST('/v1/partners', { body }));
    const { id } = registered;
    const role = startRole(instance, { role: 'partner', partner: id }, guide);
    partners.set(name, { ...role, id, secret: 'secret' in registered ? registered.secret : '' });
  };
  const utility = (name: string, service: Service, webhookUrl?: string) =>
    register(name, 'utility', { kind: 'utility', services: [service], ...(webhookUrl && { webhookUrl }) });
  await utility('桂林供水公司', 'water');
  await utility('桂林供热公司', 'heat');
  await utility('桂林通信公司', 'telecom');
  await utility('桂林燃气公司', 'gas', `${receiver.origin}/gas`);
  for (const name of ['市大数据和行政审批局', '发展和改革委员会', '自然资源局'])
    await register(name, 'department', { kind: 'department', department: name });
  await ok(
    liban.PUT('/v1/service-items/{code}', {
      params: { path: { code: 'joint-installation' } },
      body: {
        name: { zh: '联合报装', en: 'Joint installation' },
        basis: '第十三条',
        handledBy: '市大数据和行政审批局',
        steps: [{ id: 'acceptance', statutory: 1 }],
        materials: {
          required: ['site-plan'],
          makeUp: { mayFollow: ['site-plan'], within: 3, otherwise: 'ended', basis: '第五条' },
        },
        effectiveFrom: '2026-03-02',
        why: '公布',
      } as Schema<'ServiceItemChange'>,
    }),
  );
  const { items } = await ok(liban.GET('/v1/partners'));
  expect(items).toHaveLength(7);
  expect(await news(operator)).toEqual([]);
});

it('an applicant applies, once with everything and once without its plan, and is told what that means', async () => {
  // The receiver of the gas company is down from the start, and nobody has noticed.
  receiver.behave([{ status: 503 }], '/gas');
  const plan = { kind: 'site-plan', sha256: 'a'.repeat(64) };
  const water = { service: 'water', dailyUseM3: 50, pipeDiameterMm: 100 };
  const heat = { service: 'heat', kilowatts: 300 };
  const telecom = { service: 'telecom', lines: 10, bandwidthMbps: 1_000 };
  whole = (await applied('七星区样例路 1 号', [water, heat, telecom], [plan])).id;
  const taken = await applied('七星区样例路 8 号', [{ service: 'gas', m3PerHour: 20, use: '食堂' }], []);
  lacking = taken.id;
  expect(taken.makeUp).toMatchObject({ missing: ['site-plan'], lastDay: '2026-03-05' });
  expect(await news(applicant)).toEqual([
    '已收到您的联合报装申请：您的联合报装（七星区样例路 1 号）申请已收到，申请事项：供水、供热、通信。各承办单位将分别办理，承诺于2026年3月24日（含当日）前办结。目前您无需办理任何手续。',
    '申请已受理，尚缺材料：您的联合报装（七星区样例路 8 号）申请已容缺受理，尚缺：总平面图。请于2026年3月5日（含当日）前补交；逾期未补交的，办件将终止。补交期间照常办理。',
  ]);
});

it('a clerk returns an order, the applicant answers, and another clerk rejects his', async () => {
  const [water, heat] = [partner('桂林供水公司'), partner('桂林供热公司')];
  expect(await news(water)).toEqual([
    '您有一件新工单：供水报装（七星区样例路 1 号）已派发至贵单位，请在待办中查看并办理。受理期限至2026年3月3日（含当日）。',
  ]);
  const order = await orderOf(water);
  await say(water, order.id, { type: 'returned', reasons: ['缺少用水设备清单。', '联系人电话有误'] });
  const refused = await orderOf(heat);
  await say(heat, refused.id, { type: 'rejected', reasons: ['不在供热范围内'] });
  expect(await news(applicant)).toEqual([
    '您的申请需要补正：桂林供水公司退回供水报装（七星区样例路 1 号），需要补正的全部内容：1. 缺少用水设备清单；2. 联系人电话有误。请在平台上补正，补正后继续办理，等待补正的时间不计入办理期限。咨询：桂林供水公司（0773-2800000）。',
    '您的申请有一项不予受理：桂林供热公司对供热报装（七星区样例路 1 号）不予受理，理由：不在供热范围内。条件具备后可重新申请。咨询：桂林供热公司（0773-2800000）。',
  ]);
  await ok(
    applicant.liban.POST('/v1/joint-installations/{id}/corrections', {
      params: { path: { id: whole } },
      body: { orderId: order.id, note: '已补充清单，电话已更正' },
    }),
  );
  expect(await news(water)).toEqual([
    '申请人已补正：供水报装（七星区样例路 1 号）的申请人已补正，办理期限继续计算，请接续办理。受理期限至2026年3月3日（含当日）。',
  ]);
  await say(water, order.id, { type: 'accepted' });
  expect(await statusesOf(whole)).toMatchObject({ water: 'accepted', heat: 'rejected', telecom: 'pending' });
});

it('a department asks another, which never answers', async () => {
  const [asks, asked] = [partner('发展和改革委员会'), partner('自然资源局')];
  const about = { kind: 'rule', reference: '《样例规定》第三条' } as const;
  const question = '米粉加工项目是否仍需出具选址意见？';
  const sent = await ok(asks.liban.POST('/v1/consultations', { body: { to: asked.id, about, question } }));
  expect(sent).toHaveProperty('servedAt');
  expect(await news(asks), 'it knows that it has asked').toEqual([]);
  expect(await news(asked)).toEqual([
    '收到一件函告：发展和改革委员会关于《样例规定》第三条的函告已送达贵单位，请于2026年3月5日（含当日）前明确答复，逾期未明确答复的，依法视为同意。咨询：发展和改革委员会（0773-2800000）。',
  ]);
});

it('what a receiver did not take is found by an operator, sent again, and verified by the integrator', async () => {
  const gas = partner('桂林燃气公司');
  await clock.to('2026-03-03T20:00:00+08:00');
  expect(await news(gas)).toEqual([
    '您有一件新工单：供气报装（七星区样例路 8 号）已派发至贵单位，请在待办中查看并办理。受理期限至2026年3月3日（含当日）。',
    '有推送未能送达：有推送经多次尝试未能送达推送地址（main）。内容仍在事件列表中，期限照常计算。请检查接收程序，处理后可申请重新推送。一日之内的其他未送达推送不再逐条通知。',
  ]);
  expect(await news(operator)).toEqual([
    '有推送未能送达：发往桂林燃气公司的推送地址（main）的推送经多次尝试未能送达。一日之内发往同一接收方的其他未送达推送不再逐条通知。处理办法：运行手册（docs/runbook.md#dead-deliveries）。',
  ]);
  const { liban } = operator;
  const dead = () => ok(liban.GET('/v1/webhook-deliveries', { params: { query: { status: ['dead'] } } }));
  const [found] = (await dead()).items;
  const { attempts } = await ok(
    liban.GET('/v1/webhook-deliveries/{id}', { params: { path: { id: found?.id ?? '' } } }),
  );
  expect(new Set(attempts.map(({ answer }) => answer))).toEqual(new Set([503]));
  receiver.behave([{ status: 204 }], '/gas');
  const replay = (dryRun: boolean) =>
    ok(
      liban.POST('/v1/webhook-deliveries/replay', {
        params: { header: reason },
        body: { status: 'dead', dryRun },
      }),
    );
  expect((await replay(true)).items).toHaveLength(1);
  expect((await replay(false)).items).toMatchObject([{ outcome: 'replayed' }]);
  await clock.settle();
  expect((await dead()).items).toEqual([]);

  const taken = receiver.received().findLast(({ path, status }) => path === '/gas' && status === 204);
  const event = verifyWebhook(taken?.body ?? '', taken?.headers ?? {}, gas.secret);
  expect(event.type).toBe('order.created');
  const feed = await ok(gas.liban.GET('/v1/events', { params: { query: { after: 0 } } }));
  expect(feed.items.map(({ type }) => type)).toContain('order.created');
  await say(gas, (await orderOf(gas)).id, { type: 'accepted' });
});

it('days pass: one is late, one case ends for its missing plan, and silence is consent', async () => {
  await clock.to('2026-03-06T10:00:00+08:00');
  expect(await news(applicant)).toEqual([
    '联合踏勘日期已定：联合报装（七星区样例路 8 号）的联合踏勘定于2026年3月4日，承办单位当日到场。请安排人员在现场配合。',
    '您的申请有一项已逾期：通信报装（七星区样例路 1 号）由桂林通信公司办理，受理期限已于2026年3月3日届满，尚未受理，逾期已记录，并已催办。您无需办理任何手续。咨询：桂林通信公司（0773-2800000）。',
    '您的申请有一项逾期，已上报：通信报装（七星区样例路 1 号）由桂林通信公司办理，受理期限已于2026年3月3日届满，尚未受理，已上报主管部门和平台运营方。您无需办理任何手续。咨询：桂林通信公司（0773-2800000）。',
    '补交材料期限即将届满：联合报装（七星区样例路 8 号）尚缺：总平面图。请于2026年3月5日（含当日）前补交；逾期未补交的，办件将终止。',
    '材料逾期未补交，办件已终止：联合报装（七星区样例路 8 号）所缺材料（总平面图）未于2026年3月5日（含当日）前补交，办件已终止，各承办单位不再办理。仍需办理的，请备齐材料重新申请。',
  ]);
  expect((await caseOf(lacking)).status).toBe('ended-incomplete');
  expect(await news(partner('桂林通信公司'))).toEqual([
    '您有一件新工单：通信报装（七星区样例路 1 号）已派发至贵单位，请在待办中查看并办理。受理期限至2026年3月3日（含当日）。',
    '工单已逾期：通信报装（七星区样例路 1 号）受理期限已于2026年3月3日届满，尚未受理，已记录逾期。请立即办理，工单继续有效。',
    '逾期工单已上报：通信报装（七星区样例路 1 号）受理期限已于2026年3月3日届满，尚未受理，已上报主管部门和平台运营方。请立即办理。',
    '工单即将到期：通信报装（七星区样例路 1 号）承诺办结期限至2026年3月9日（含当日），请按期办理。',
  ]);
  expect(await news(partner('桂林燃气公司'))).toEqual([
    '联合踏勘日期已定：供气报装（七星区样例路 8 号）的联合踏勘定于2026年3月4日，请派员到场，踏勘后在工单中记录。',
    '工单已撤回：供气报装（七星区样例路 8 号）已撤回，贵单位无需继续办理。',
  ]);
  expect(await news(partner('市大数据和行政审批局'))).toEqual([
    '承办单位逾期：桂林通信公司承办的通信报装（七星区样例路 1 号）受理期限已于2026年3月3日届满，尚未受理。请督促其立即办理。咨询：桂林通信公司（0773-2800000）。',
    '逾期事项上报：桂林通信公司承办的通信报装（七星区样例路 1 号）受理期限已于2026年3月3日届满，尚未受理。已催办，请督办。咨询：桂林通信公司（0773-2800000）。',
  ]);
  expect(await news(operator)).toEqual([
    '逾期事项上报：桂林通信公司承办的通信报装（七星区样例路 1 号）受理期限已于2026年3月3日届满，尚未受理。已催办，请督办。咨询：桂林通信公司（0773-2800000）。',
  ]);
  expect(await news(partner('发展和改革委员会'))).toEqual([
    '函告的答复期限即将届满：自然资源局尚未明确答复贵单位关于《样例规定》第三条的函告，答复期限至2026年3月5日（含当日）；逾期视为同意。咨询：自然资源局（0773-2800000）。',
    '函告的答复期限今日届满：自然资源局尚未明确答复贵单位关于《样例规定》第三条的函告，今日是最后一日；逾期视为同意。咨询：自然资源局（0773-2800000）。',
    '函告视为同意：自然资源局逾期未明确答复贵单位关于《样例规定》第三条的函告，依法视为同意。咨询：自然资源局（0773-2800000）。',
  ]);
  expect(await news(partner('自然资源局'))).toEqual([
    '函告即将到期：发展和改革委员会关于《样例规定》第三条的函告须于2026年3月5日（含当日）前明确答复，逾期未明确答复的，依法视为同意。咨询：发展和改革委员会（0773-2800000）。',
    '函告今日到期：今日是答复发展和改革委员会关于《样例规定》第三条的函告的最后一日，请今日明确答复，逾期未明确答复的，依法视为同意。咨询：发展和改革委员会（0773-2800000）。',
    '贵单位视为同意：贵单位逾期未明确答复发展和改革委员会关于《样例规定》第三条的函告，依法视为同意，不能再答复。咨询：发展和改革委员会（0773-2800000）。',
  ]);
});

it('who leads sees on one page what is late and whose it is, and what went up', async () => {
  const { liban } = leader;
  const late = await ok(liban.GET('/v1/overdue', { params: { query: { counts: 'true', light: 'red' } } }));
  const telecom = partner('桂林通信公司');
  expect(late.items).toMatchObject([{ partner: telecom.id, turn: 'partner', daysOver: 3 }]);
  expect(late.counts?.by.filter(({ red }) => red > 0)).toMatchObject([
    { partnerName: '桂林通信公司', red: 1 },
  ]);
  const { limits } = await ok(
    liban.GET('/v1/orders/{id}', { params: { path: { id: late.items[0]?.orderId ?? '' } } }),
  );
  expect(limits['acceptance'], 'by one rule').toMatchObject({ overdue: 3 });
  const { items } = await ok(liban.GET('/v1/escalations'));
  expect(items.map(({ partner: of }) => of)).toEqual([telecom.id]);
  const counted = await ok(
    liban.GET('/v1/joint-installations', { params: { query: { counts: 'true', limit: 1 } } }),
  );
  expect(counted.counts).toMatchObject({ open: 1, ended: 1 });
  expect(await ok(liban.GET('/v1/projects/lost-days'))).toBeDefined();
  expect(
    await ok(
      liban.GET('/v1/reports/fulfilment', { params: { query: { from: '2026-03-01', to: '2026-03-31' } } }),
    ),
  ).toBeDefined();
});

it('the clerks do the rest, and the applicant reads how it ended', async () => {
  const [water, telecom] = [partner('桂林供水公司'), partner('桂林通信公司')];
  const late = await orderOf(telecom);
  for (const type of [
    'accepted',
    'planned',
    'contracted',
    'works-begun',
    'constructed',
    'inspected',
    'connected',
  ])
    await say(telecom, late.id, { type });
  // The day of the survey.
  await clock.to('2026-03-09T15:00:00+08:00');
  const order = await orderOf(water);
  for (const type of [
    'surveyed',
    'planned',
    'contracted',
    'works-begun',
    'constructed',
    'inspected',
    'connected',
  ])
    await say(water, order.id, { type });
  expect(await statusesOf(whole)).toEqual({ water: 'connected', heat: 'rejected', telecom: 'connected' });
  expect(await news(applicant)).toEqual([
    '联合踏勘日期已定：联合报装（七星区样例路 1 号）的联合踏勘定于2026年3月9日，各承办单位当日一并到场。请安排人员在现场配合。',
    '接入方案已答复：桂林通信公司已答复通信报装（七星区样例路 1 号）的接入方案。请与该单位核对方案并签订合同。咨询：桂林通信公司（0773-2800000）。',
    '请核对签约情况：桂林通信公司记录通信报装（七星区样例路 1 号）已签约。与事实不符的，请在平台上提出。咨询：桂林通信公司（0773-2800000）。',
    '一项报装已接通：通信报装（七星区样例路 1 号）已由桂林通信公司接通。您无需办理任何手续。咨询：桂林通信公司（0773-2800000）。',
    '接入方案已答复：桂林供水公司已答复供水报装（七星区样例路 1 号）的接入方案。请与该单位核对方案并签订合同。咨询：桂林供水公司（0773-2800000）。',
    '请核对签约情况：桂林供水公司记录供水报装（七星区样例路 1 号）已签约。与事实不符的，请在平台上提出。咨询：桂林供水公司（0773-2800000）。',
    '一项报装已接通：供水报装（七星区样例路 1 号）已由桂林供水公司接通。您无需办理任何手续。咨询：桂林供水公司（0773-2800000）。',
    '您的联合报装部分办结：联合报装（七星区样例路 1 号）已办结，已接通：供水、通信；未予办理：供热，理由见承办单位的告知。未予办理的事项仍需办理的，可重新申请。',
  ]);
});

it('docs/mails.md is what each of them read', async () => {
  const readers: (readonly [string, Role])[] = [
    ['申请人 The applicant', applicant],
    ...[...partners].map(([name, role]) => [name, role] as const),
    ['运营方 The operators', operator],
  ];
  const pages = await Promise.all(readers.map(async ([name, role]) => asPage(name, await role.mails())));
  await expect(
    [
      '# 信箱 What people read',
      '<!-- Written by test/system/roles.test.ts, from a running platform: run it with -u after a text has changed. -->',
      'Two cases of a small rice-noodle maker, and what everybody in them found in the mailbox, in both languages. In the first an order is returned and another refused, a third is late. The second is taken without its site plan, which never comes. A department asks another, and silence answers. Who is told what of everything else: [told.md](told.md).',
      ...pages,
      '',
    ]
      .join('\n\n')
      .trimEnd() + '\n',
  ).toMatchFileSnapshot('../../docs/mails.md');
});

it('no role did what its guide does not name', () => {
  const roles = [operator, leader, applicant, ...partners.values()];
  const unnamed = roles.flatMap((role) => unnamedIn(role).map((call) => `${role.guide}.md: ${call}`));
  expect([...new Set(unnamed)]).toEqual([]);
});
