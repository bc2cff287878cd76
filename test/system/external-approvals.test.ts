import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clientOf } from './harness/client.ts';
import {
  application,
  startCity,
  usccOf,
  type CaseSeen,
  type City,
  type LineSeen,
  type OrderSeen,
  type ServiceName,
} from './harness/city.ts';

let city: City;
beforeAll(async () => {
  city = await startCity({ CLOCK_START: '2026-09-21T09:00:00+08:00' });
});
afterAll(() => city.close());

interface ApprovalSeen {
  readonly id: string;
  readonly matter: string;
  readonly place: string;
  readonly department: string;
  readonly way: string;
  readonly status: string;
  readonly orderId?: string;
  readonly offered?: boolean;
  readonly government?: boolean;
  readonly uses: readonly { service: string }[];
}
type Seen = CaseSeen & { readonly approvals: readonly ApprovalSeen[] };
type WorkOrder = OrderSeen & {
  readonly allowed: readonly string[];
  readonly external?: { readonly outcome?: string; readonly openedAt?: string };
};

const departments: Record<string, (orderId: string, event: object) => Promise<number>> = {};
const registered = async (department: string) => {
  const { body } = await city.operator('POST', '/v1/partners', {
    body: { name: `市${department}`, kind: 'department', department, services: [], regions: ['450300'] },
  });
  const call = clientOf(city.instance, { role: 'partner', partner: (body as { id: string }).id });
  let said = 0;
  departments[department] = async (orderId, event) => {
    const eventId = `${department}-${(said += 1)}`;
    const { status } = await call('POST', `/v1/orders/${orderId}/events`, { body: { eventId, ...event } });
    await city.clock.settle();
    return status;
  };
};

/** A case whose utilities have all come as far as their plan. */
const surveyed = async (number: number, wanted: readonly ServiceName[], more: object = {}) => {
  const uscc = usccOf(number);
  const call = city.enterprise(uscc);
  const answer = await call('POST', '/v1/joint-installations', {
    body: { ...application(uscc, wanted), ...more },
    headers: { 'idempotency-key': `line-${number}` },
  });
  expect(answer.status, JSON.stringify(answer.body)).toBe(202);
  const { id } = answer.body as { id: string };
  await city.clock.settle();
  const show = async () => (await call('GET', `/v1/joint-installations/${id}`)).body as Seen;
  const line = async (service: ServiceName) =>
    (await show()).orders.find((one) => one.service === service) as LineSeen;
  const order = async (service: ServiceName) =>
    (await city.utilities[service].call('GET', `/v1/orders/${(await line(service)).id}`)).body as WorkOrder;
  const say = async (service: ServiceName, type: string, rest: object = {}) => {
    const said = await city.utilities[service].say((await line(service)).id, { type, ...rest });
    await city.clock.settle();
    return said;
  };
  for (const service of wanted) await say(service, 'accepted');
  await city.clock.workingDays(1);
  for (const service of wanted) await say(service, 'surveyed');
  const approval = async (matter: string, department?: string) =>
    (await show()).approvals.findLast(
      (one) => one.matter === matter && (department === undefined || one.department === department),
    ) as ApprovalSeen;
  const news = async () =>
    (
      (await call('GET', `/v1/messages?limit=50`)).body as {
        items: { title: string; body: string; subject: { id: string } }[];
      }
    ).items.filter(({ subject }) => subject.id === id);
  return { id, call, show, order, say, approval, news };
};

const oldRoad = { matter: 'road-excavation', place: '试验路（一路至二路）', builtOn: '2010-05-01' } as const;
const dug = { ...oldRoad, lengthM: 120, widthM: 1.2, depthM: 1.5, areaM2: 144 };
const green = { matter: 'green-space', place: '试验路南侧绿地', areaM2: 20 } as const;
const done = { grounds: '符合条件', checks: [] };

describe('a line that needs approvals', () => {
  it('has them all asked at once by one window, begins no works before them, and gets one answer', async () => {
    for (const one of ['城市管理委员会', '公安局交通警察支队', '园林局', '水利局']) await registered(one);
    const one = await surveyed(1, ['gas']);
    const promised = (await one.show()).deadline.due;
    expect((await one.say('gas', 'planned', { line: { crossings: [dug, green] } })).status).toBe(201);

    const { approvals, orders, deadline } = await one.show();
    expect(approvals.map(({ matter, department, status }) => [matter, department, status])).toEqual([
      ['road-excavation', '城市管理委员会', 'asked'],
      ['road-excavation', '公安局交通警察支队', 'asked'],
      ['green-space', '园林局', 'asked'],
    ]);
    expect(orders).toHaveLength(4);
    expect(deadline.due, 'as it was presumed').toBe(promised);
    expect((await one.news()).map(({ title }) => title)).toContain('外线审批已并联发起');

    await one.say('gas', 'contracted');
    const waits = await one.order('gas');
    expect(waits.allowed).not.toContain('works-begun');
    expect(waits.limits['completion']).toMatchObject({ suspended: true });
    const early = await one.say('gas', 'works-begun');
    expect(early).toMatchObject({ status: 409, body: { reason: 'approvals-open' } });

    for (const { department, orderId = '' } of approvals) {
      expect((await one.order('gas')).external?.outcome, 'no half answers').toBeUndefined();
      expect(await departments[department]?.(orderId, { type: 'met', ...done })).toBe(201);
    }
    const cleared = await one.order('gas');
    expect(cleared).toMatchObject({ external: { outcome: 'cleared' } });
    expect(cleared.limits['completion']).toMatchObject({ suspended: false });
    const told = city.utilities.gas.webhooks().filter(({ type }) => type === 'order.approvals-answered');
    expect(told).toHaveLength(1);
    expect((await one.news()).filter(({ title }) => title === '外线审批已全部办结')).toHaveLength(1);
    for (const type of ['works-begun', 'constructed', 'inspected', 'connected'])
      expect((await one.say('gas', type)).status, type).toBe(201);
    expect((await one.say('gas', 'works-begun')).status, 'never twice').toBe(409);
    expect((await one.show()).status).toBe('completed');
  });

  it('makes the case due the earlier when nobody digs after all, and opens nothing', async () => {
    const one = await surveyed(2, ['gas']);
    const promised = (await one.show()).deadline.due;
    await one.say('gas', 'planned', { line: { crossings: [] } });
    const { approvals, deadline } = await one.show();
    expect(approvals).toEqual([]);
    expect(deadline.due < promised).toBe(true);
    await one.say('gas', 'contracted');
    expect((await one.say('gas', 'works-begun')).status).toBe(201);
  });

  it('is not planned in silence where digging is presumed', async () => {
    const one = await surveyed(3, ['gas']);
    expect(await one.say('gas', 'planned', { line: undefined })).toMatchObject({
      status: 409,
      body: { reason: 'line-not-said' },
    });
  });

  it('is approved once where two utilities cross the same place, be it at the same moment', async () => {
    const one = await surveyed(4, ['gas', 'heat']);
    const line = { crossings: [dug] };
    await Promise.all((['gas', 'heat'] as const).map((service) => one.say(service, 'planned', { line })));
    const { approvals } = await one.show();
    expect(approvals).toHaveLength(2);
    for (const { uses, orderId = '', department } of approvals) {
      expect(uses.map(({ service }) => service).toSorted()).toEqual(['gas', 'heat']);
      await departments[department]?.(orderId, { type: 'met', ...done });
    }
    for (const service of ['gas', 'heat'] as const)
      expect(await one.order(service)).toMatchObject({ external: { outcome: 'cleared' } });
  });

  it('that has grown is approved anew before anybody digs; what it does not need is withdrawn', async () => {
    const one = await surveyed(5, ['gas']);
    await one.say('gas', 'planned', { line: { crossings: [dug, green] } });
    await one.say('gas', 'contracted');
    for (const { orderId = '', department } of (await one.show()).approvals)
      await departments[department]?.(orderId, { type: 'met', ...done });
    expect((await one.say('gas', 'works-begun')).status).toBe(201);
    const longer = { ...dug, lengthM: 300, areaM2: 360 };
    expect((await one.say('gas', 'plan-changed', { line: { crossings: [longer] } })).status).toBe(201);
    expect((await one.show()).approvals.map(({ matter, status }) => [matter, status])).toEqual([
      ['road-excavation', 'withdrawn'],
      ['road-excavation', 'withdrawn'],
      ['green-space', 'withdrawn'],
      ['road-excavation', 'asked'],
      ['road-excavation', 'asked'],
    ]);
    expect(await one.say('gas', 'constructed')).toMatchObject({
      status: 409,
      body: { reason: 'approvals-open' },
    });
    const before = (await one.show()).deadline.due;
    // Nothing that is smaller is asked again.
    await one.say('gas', 'plan-changed', { line: { crossings: [{ ...longer, lengthM: 250 }] } });
    const again = await one.show();
    expect(again.approvals.filter(({ status }) => status === 'asked')).toHaveLength(2);
    expect(again.deadline.due).toBe(before);
  });

  it('waits for a department that nobody is, and goes on by itself once somebody is', async () => {
    const one = await surveyed(6, ['gas']);
    const crossing = { matter: 'planning', place: '试验路' };
    await one.say('gas', 'planned', { line: { crossings: [crossing] } });
    expect(await one.approval('planning')).toMatchObject({ status: 'waiting' });
    expect((await one.news()).map(({ title }) => title)).toContain('办理事项等待登记部门');
    expect((await city.operator('GET', '/v1/waiting-names')).body).toMatchObject({
      items: [{ name: '自然资源局', waiting: [{ kind: 'joint-installation', id: one.id }] }],
    });
    await registered('自然资源局');
    await city.clock.settle();
    const asked = await one.approval('planning');
    expect(asked).toMatchObject({ status: 'asked' });
    expect(await departments['自然资源局']?.(asked.orderId ?? '', { type: 'met', ...done })).toBe(201);
    expect(await one.order('gas')).toMatchObject({ external: { outcome: 'cleared' } });
  });

  it('is returned to the applicant, late and denied by departments, and never at the utility’s cost', async () => {
    const one = await surveyed(7, ['gas']);
    await one.say('gas', 'planned', { line: { crossings: [green] } });
    const { orderId = '' } = await one.approval('green-space');
    await departments['园林局']?.(orderId, { type: 'returned', reasons: ['缺少恢复方案'] });
    expect((await one.show()).next).toMatchObject({ turn: 'applicant', what: 'corrections', orderId });
    const correction = { orderId, note: '已补恢复方案', materials: [] };
    const corrected = await one.call('POST', `/v1/joint-installations/${one.id}/corrections`, {
      body: correction,
    });
    expect(corrected.status).toBe(200);
    await city.clock.workingDays(9);
    const seen = await one.show();
    expect(seen.orders.find(({ id }) => id === orderId)?.breachedAt).toBeDefined();
    expect(seen.orders.find(({ service }) => service === 'gas')?.breachedAt).toBeUndefined();
    const late = (await city.operator('GET', '/v1/overdue')).body as { items: { orderId?: string }[] };
    expect(late.items.some((item) => item.orderId === orderId)).toBe(true);
    await departments['园林局']?.(orderId, { type: 'not-met', grounds: '绿地不得占用', checks: [] });
    expect(await one.order('gas')).toMatchObject({ external: { outcome: 'refused' } });
    expect((await one.news()).map(({ title }) => title)).toContain('外线审批未全部通过');
    await one.say('gas', 'contracted');
    expect((await one.say('gas', 'works-begun')).status).toBe(409);
    await one.say('gas', 'plan-changed', { line: { crossings: [] } });
    expect((await one.say('gas', 'works-begun')).status, 'by another way').toBe(201);
  });

  it('is asked of nobody any more when its case is withdrawn, or its utility rejects it', async () => {
    const one = await surveyed(8, ['gas', 'heat']);
    await one.say('gas', 'planned', { line: { crossings: [green] } });
    await one.say('heat', 'planned', { line: { crossings: [dug] } });
    await one.say('gas', 'rejected', { reasons: ['无管网'] });
    expect(await one.approval('green-space')).toMatchObject({ status: 'withdrawn' });
    expect(await one.approval('road-excavation')).toMatchObject({ status: 'asked' });
    const withdrawn = await one.call('POST', `/v1/joint-installations/${one.id}/withdrawal`);
    expect(withdrawn.status).toBe(200);
    const { approvals, orders } = await one.show();
    expect(new Set(approvals.map(({ status }) => status))).toEqual(new Set(['withdrawn']));
    expect(orders.every(({ status }) => ['withdrawn', 'rejected'].includes(status))).toBe(true);
  });
});

describe('published thresholds', () => {
  it('exempt, file or offer a commitment for what is small, and review a young road whatever they say', async () => {
    const today = (await city.clock.now()).slice(0, 10);
    const shown = (await city.operator('GET', '/v1/line-rules/450305')).body as {
      matters: object[];
      version: number;
    };
    expect(shown).toMatchObject({ version: 0, sample: true, confidence: 'unverified' });
    const published = await city.operator('PUT', '/v1/line-rules/450305', {
      body: {
        place: '七星区（样例，仿伊川县）',
        basis: '样例：伊川县供电外线办法',
        confidence: 'read',
        sample: true,
        matters: shown.matters,
        thresholds: [
          { matters: ['green-space'], maxAreaM2: 15, way: 'exempt', basis: '样例：15 平方米以下' },
          { matters: ['green-space'], maxAreaM2: 30, way: 'filing', basis: '样例：30 平方米以下' },
          { matters: ['road-excavation'], maxLengthM: 200, way: 'commitment', basis: '样例：200 米以下' },
        ],
        effectiveFrom: today,
        why: '试验',
        replaces: 0,
      },
    });
    expect(published.status, JSON.stringify(published.body)).toBe(200);
    const one = await surveyed(9, ['gas', 'heat']);
    const small = { ...green, place: '小块绿地', areaM2: 10 };
    await one.say('gas', 'planned', { line: { crossings: [small, green, dug] } });
    expect((await one.show()).approvals.map(({ way, status, offered }) => [way, status, offered])).toEqual([
      // Two patches are as large as both.
      ['filing', 'filed', undefined],
      ['filing', 'filed', undefined],
      ['review', 'asked', true],
      ['review', 'asked', true],
    ]);
    await one.say('heat', 'planned', {
      line: { crossings: [{ ...dug, place: '新路', builtOn: '2024-01-01' }] },
    });
    const young = await one.approval('road-excavation', '城市管理委员会');
    expect(young).toMatchObject({ way: 'review', government: true });
    expect(young.offered).toBeUndefined();
  });

  it('of key projects are committed to with the application, and the departments have a filing', async () => {
    const one = await surveyed(10, ['gas'], {
      project: { code: '2405-450300-04-01-123456', name: '重点项目', key: true },
      commitments: [{ subject: '占道挖掘许可', madeBy: '李四', madeOn: '2026-09-20' }],
    });
    await one.say('gas', 'planned', {
      line: { crossings: [dug, { matter: 'river', place: '小东江', lengthM: 20 }] },
    });
    expect((await one.show()).approvals.map(({ matter, way, status }) => [matter, way, status])).toEqual([
      ['road-excavation', 'commitment', 'committed'],
      ['road-excavation', 'commitment', 'committed'],
      ['river', 'review', 'asked'],
    ]);
    const { orderId = '' } = await one.approval('river');
    await departments['水利局']?.(orderId, { type: 'met', ...done });
    await one.say('gas', 'contracted');
    expect((await one.say('gas', 'works-begun')).status).toBe(201);
  });
});
