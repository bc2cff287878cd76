import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  application,
  startCity,
  usccOf,
  type City,
  type OrderSeen,
  type ServiceName,
} from './harness/city.ts';
import { submittedIn } from './harness/installations.ts';

let city: City;
beforeAll(async () => {
  city = await startCity({ CLOCK_START: '2026-09-07T09:00:00+08:00' });
});
afterAll(() => city.close());

interface PhaseSeen {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly orders?: readonly { readonly service: ServiceName; readonly orderId: string }[];
}

const forty = {
  buildings: Array.from({ length: 40 }, (_, n) => ({
    name: `${n + 1}号楼`,
    units: 60,
    phase: n < 12 ? '一期' : n < 26 ? '二期' : '三期',
  })),
  phases: [{ name: '一期', expectedOn: '2026-09-21' }, { name: '二期' }, { name: '三期' }],
};

/** A batch whose services are accepted and surveyed. */
const batchOf = async (number: number, wanted: readonly ServiceName[], batch: object = forty) => {
  const one = await submittedIn(city, number, wanted, { batch });
  const at = `/v1/joint-installations/${one.id}`;
  const show = async () =>
    (await one.call('GET', at)).body as Awaited<ReturnType<typeof one.show>> & {
      readonly phases: readonly PhaseSeen[];
      readonly allowed: readonly string[];
      readonly deadline: { readonly metAt?: string };
    };
  const phase = async (id: string) => (await show()).phases.find((each) => each.id === id);
  const orderOf = async (id: string, service: ServiceName) =>
    (await phase(id))?.orders?.find((each) => each.service === service)?.orderId ?? '';
  const change = async (id: string, what: string, more: object = {}) => {
    const answer = await one.act('phase-changes', { phase: id, what, ...more });
    await city.clock.settle();
    return answer;
  };
  /** What a utility says of its part of a phase. */
  const says = async (id: string, service: ServiceName, type: string, more: object = {}) => {
    const told = await city.utilities[service].say(await orderOf(id, service), { type, ...more });
    await city.clock.settle();
    return told;
  };
  const connects = async (id: string, service: ServiceName, from = 0) => {
    for (const type of ['works-begun', 'constructed', 'inspected', 'connected'].slice(from))
      expect((await says(id, service, type)).status, type).toBe(201);
  };
  const order = async (id: string, service: ServiceName) =>
    (await one.call('GET', `/v1/orders/${await orderOf(id, service)}`)).body as OrderSeen & {
      readonly kind: string;
      readonly request: { readonly phase: string; readonly buildings: readonly object[] };
    };
  const contracted = async (...services: readonly ServiceName[]) => {
    for (const service of services) await one.say(service, 'accepted');
    if (services.some((service) => service !== 'telecom')) await city.clock.workingDays(1);
    for (const service of services) {
      if (service !== 'telecom') await one.say(service, 'surveyed');
      await one.say(service, 'planned', 'contracted');
    }
  };
  return { ...one, at, show, phase, change, says, connects, order, orderOf, contracted };
};

const nextDay = (day: string, days: number) =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

const newsOf = async (one: { call: City['operator'] }) =>
  ((await one.call('GET', '/v1/messages?limit=100')).body as { items: { title: string; body: string }[] })
    .items;

describe('forty buildings in one application', () => {
  it('has one plan and contract for all, and each phase its own orders and days, from the day it is declared ready', async () => {
    const one = await batchOf(1, ['water', 'telecom']);
    expect((await one.show()).phases.map(({ name, status }) => [name, status])).toEqual([
      ['一期', 'planned'],
      ['二期', 'planned'],
      ['三期', 'planned'],
    ]);
    // Declared before there is a contract: nobody is asked to build yet, and nothing is lost.
    expect((await one.change('p1', 'ready')).status).toBe(200);
    expect(await one.phase('p1')).toMatchObject({ status: 'ready' });
    await one.contracted('water', 'telecom');
    const seen = await one.show();
    expect(seen.deadline.metAt, 'its plans are answered').toBeDefined();
    expect(seen.phases[0]).toMatchObject({ status: 'under-way' });
    expect(seen.orders, 'two of the whole, two of the phase').toHaveLength(4);
    const first = await one.order('p1', 'water');
    expect(first).toMatchObject({ kind: 'phase', status: 'pending', request: { phase: '一期' } });
    expect(first.request.buildings).toHaveLength(12);
    expect(first.limits['completion']).toMatchObject({ suspended: false });
    const pushed = city.utilities.water.webhooks().filter(({ type }) => type === 'order.created');
    expect(pushed.at(-1)?.data).toMatchObject({ kind: 'phase', request: { phase: '一期' } });

    const whole = await city.utilities.water.say(one.orders['water'] ?? '', { type: 'works-begun' });
    expect(whole.status, 'the main line').toBe(201);
    await one.say('water', 'constructed', 'inspected');
    const early = await city.utilities.water.say(one.orders['water'] ?? '', { type: 'connected' });
    expect(early, 'not before its phases').toMatchObject({ status: 409, body: { reason: 'phases-open' } });

    await one.connects('p1', 'water');
    expect(await one.phase('p1'), 'telecom is still at it').toMatchObject({ status: 'under-way' });
    await one.connects('p1', 'telecom');
    expect(await one.phase('p1')).toMatchObject({ status: 'connected' });
    const told = (await newsOf(one)).find(({ title }) => title === '一期已全部接通');
    expect(told?.body).toContain('二期、三期');

    await city.clock.workingDays(3);
    expect((await one.change('p2', 'ready')).status).toBe(200);
    const second = await one.order('p2', 'water');
    expect((second.limits['completion']?.due ?? '') > (first.limits['completion']?.due ?? '')).toBe(true);
    // The third is given up; what is left of the second ends the whole.
    expect((await one.change('p3', 'withdrawn')).status).toBe(200);
    expect(city.utilities.water.webhooks().map(({ type }) => type)).toContain('order.phases-changed');
    await one.connects('p2', 'water', 0);
    expect((await one.show()).status).toBe('in-progress');
    await one.connects('p2', 'telecom', 0);
    expect((await one.show()).status, 'all that was not withdrawn').toBe('completed');
    expect((await newsOf(one)).map(({ title }) => title)).toContain('您的联合报装已办结');
    expect((await one.change('p2', 'withdrawn')).status, 'too late').toBe(409);
  });

  it('fails the acceptance of one phase: mended by its applicant, inspected again, twice, and no other waits for it', async () => {
    const one = await batchOf(2, ['telecom']);
    await one.contracted('telecom');
    for (const id of ['p1', 'p2']) expect((await one.change(id, 'ready')).status).toBe(200);
    for (const id of ['p1', 'p2'])
      for (const type of ['works-begun', 'constructed'])
        expect((await one.says(id, 'telecom', type)).status).toBe(201);
    const running = (await one.order('p2', 'telecom')).limits;
    for (const reason of ['3号楼弱电间无接地', '3号楼接地电阻超标']) {
      const failed = await one.says('p1', 'telecom', 'inspection-failed', { reasons: [reason] });
      expect(failed.status, JSON.stringify(failed.body)).toBe(201);
      expect(await one.phase('p1')).toMatchObject({ status: 'to-mend' });
      expect((await one.order('p1', 'telecom')).limits['completion']).toMatchObject({ suspended: true });
      const told = (await newsOf(one)).filter(({ title }) => title === '验收不合格，请整改');
      expect(told.map(({ body }) => body).join()).toContain(reason);
      expect((await one.says('p1', 'telecom', 'inspected')).status, 'not before it is mended').toBe(409);
      await city.clock.workingDays(1);
      const mended = await one.act('corrections', {
        orderId: await one.orderOf('p1', 'telecom'),
        note: '已整改',
      });
      expect(mended.status, JSON.stringify(mended.body)).toBe(200);
      await city.clock.settle();
      expect(await one.order('p1', 'telecom')).toMatchObject({ status: 'constructed' });
    }
    expect((await one.order('p2', 'telecom')).limits['completion']?.due).toBe(running['completion']?.due);
    await one.connects('p2', 'telecom', 2);
    expect(await one.phase('p2')).toMatchObject({ status: 'connected' });
    await one.connects('p1', 'telecom', 2);
    expect((await one.change('p3', 'ready')).status).toBe(200);
    await one.connects('p3', 'telecom');
    expect((await one.show()).status).toBe('completed');
  });

  it('raced, repeated, by strangers, and after a calendar has moved: each phase is what was said of it first', async () => {
    const one = await batchOf(3, ['telecom', 'water']);
    await one.contracted('telecom', 'water');
    const day = '2026-11-02';
    expect((await one.change('p2', 'moved', { expectedOn: day })).status).toBe(200);
    const [a, b] = await Promise.all([one.change('p1', 'ready'), one.change('p1', 'ready')]);
    expect([a.status, b.status], 'said twice').toEqual([200, 200]);
    expect((await one.phase('p1'))?.orders, 'asked once').toHaveLength(2);
    const before = (await one.order('p1', 'water')).limits['completion']?.due ?? '';
    const off = [{ date: before.slice(0, 10), name: { zh: '样例', en: 'Sample' } }];
    const notice = { number: '样例〔2026〕1号', url: 'https://www.guilin.gov.cn/sample.htm' };
    const moved = await city.operator('PUT', '/v1/calendar/2026/region', {
      body: { off, work: [], notice, reason: '样例', version: 1 },
    });
    expect(moved.status, JSON.stringify(moved.body)).toBe(200);
    await city.clock.settle();
    expect(((await one.order('p1', 'water')).limits['completion']?.due ?? '') > before).toBe(true);
    expect((await newsOf(one)).map(({ title }) => title)).toContain('一项办理期限届满日有变动');
    expect((await one.change('p1', 'moved', { expectedOn: day })).status, 'its limits run').toBe(409);
    expect((await one.change('p9', 'ready')).status, 'no such phase').toBe(422);
    expect((await one.change('p2', 'moved', { expectedOn: '2026-01-01' })).status, 'a day gone by').toBe(422);
    const stranger = await batchOf(4, ['telecom']);
    const foreign = { phase: 'p1', what: 'withdrawn' };
    expect((await stranger.call('POST', `${one.at}/phase-changes`, { body: foreign })).status).toBe(404);
    expect((await city.operator('POST', `${one.at}/phase-changes`, { body: foreign })).status).toBe(403);

    // Both services of the last open phases are done at once: the whole ends once.
    expect((await one.change('p2', 'withdrawn')).status).toBe(200);
    expect((await one.change('p3', 'withdrawn')).status).toBe(200);
    const changed = await one.act('service-withdrawals', { service: 'water' });
    expect(changed.status, 'a phase of it has begun').toBe(409);
    for (const service of ['telecom', 'water'] as const)
      for (const type of ['works-begun', 'constructed', 'inspected'])
        expect((await one.says('p1', service, type)).status).toBe(201);
    const ids = await Promise.all((['telecom', 'water'] as const).map((each) => one.orderOf('p1', each)));
    const both = await Promise.all([
      city.utilities.telecom.say(ids[0] ?? '', { type: 'connected' }),
      city.utilities.water.say(ids[1] ?? '', { type: 'connected' }),
    ]);
    expect(both.map(({ status }) => status)).toEqual([201, 201]);
    await city.clock.settle();
    expect((await one.show()).status).toBe('completed');
    expect((await one.show()).timeline.filter(({ code }) => code === 'case.phase-connected')).toHaveLength(1);

    // The last phase that is left takes the case with it.
    await stranger.contracted('telecom');
    expect((await stranger.change('p1', 'ready')).status).toBe(200);
    for (const id of ['p1', 'p2', 'p3']) expect((await stranger.change(id, 'withdrawn')).status).toBe(200);
    expect((await stranger.show()).status).toBe('withdrawn');
    expect(await stranger.order('p1', 'telecom')).toMatchObject({ status: 'withdrawn' });
  });

  it('waits for its applicant once a phase is due to be ready, or may begin, or is to be mended; nothing connected is given up', async () => {
    const today = (await city.clock.now()).slice(0, 10);
    const one = await batchOf(7, ['telecom', 'water'], {
      buildings: [
        { name: '1号楼', phase: '一期' },
        { name: '2号楼', phase: '二期' },
      ],
      phases: [{ name: '一期', expectedOn: nextDay(today, 4) }, { name: '二期' }],
    });
    const waiting = async () =>
      ((await one.call('GET', '/v1/me')).body as { awaiting: { jointInstallations: number } }).awaiting
        .jointInstallations;
    expect(await waiting(), 'its day is to come').toBe(0);
    await city.clock.workingDays(4);
    expect(await waiting(), 'and has come').toBe(1);
    expect((await one.change('p1', 'ready')).status).toBe(200);
    expect(await waiting(), 'no contract yet, and the second has no day').toBe(0);
    await one.contracted('telecom', 'water');
    expect(await waiting(), 'the second may begin').toBe(1);
    expect((await one.change('p2', 'withdrawn')).status).toBe(200);
    expect(await waiting()).toBe(0);

    for (const type of ['works-begun', 'constructed']) await one.says('p1', 'water', type);
    const failed = await one.says('p1', 'water', 'inspection-failed', { reasons: ['水表井未封堵'] });
    expect(failed.status).toBe(201);
    expect(await waiting(), 'to be mended').toBe(1);
    await one.connects('p1', 'telecom');
    const last = await one.change('p1', 'withdrawn');
    expect(last, 'the last one, of which a part is connected').toMatchObject({
      status: 409,
      body: { from: 'connected' },
    });
    expect((await one.show()).status).toBe('in-progress');
  });

  it('says what is wrong of it, and where', async () => {
    const uscc = usccOf(5);
    const sent = async (batch: object, key: string) => {
      return city.enterprise(uscc)('POST', '/v1/joint-installations', {
        body: { ...application(uscc, ['telecom']), batch },
        headers: { 'idempotency-key': key },
      });
    };
    const pointers = ({ body }: { body: unknown }) =>
      (body as { errors: { pointer: string; detail: string }[] }).errors.map(({ pointer }) => pointer);
    const many = { buildings: Array.from({ length: 101 }, (_, n) => ({ name: `${n}号楼` })) };
    const two = [{ name: '一期' }, { name: '二期' }];
    const cases: readonly (readonly [object, string])[] = [
      [many, '/batch/buildings'],
      [{ buildings: [{ name: '1号楼' }, { name: '1号楼' }] }, '/batch/buildings/1/name'],
      [{ buildings: [{ name: '1号楼', phase: '一期' }], phases: two }, '/batch/phases/1/name'],
      [{ buildings: [{ name: '1号楼', phase: '四期' }] }, '/batch/buildings/0/phase'],
      [{ buildings: [] }, '/batch/buildings'],
    ];
    for (const [batch, where] of cases) {
      const answer = await sent(batch, `wrong-${where}-${JSON.stringify(batch).length}`);
      expect(answer.status, where).toBe(422);
      expect(pointers(answer)).toContain(where);
    }
    // Who names no phases has them by the published number.
    const eleven = { buildings: Array.from({ length: 11 }, (_, n) => ({ name: `${n}号楼` })) };
    const one = await batchOf(6, ['telecom'], eleven);
    expect((await one.show()).phases.map(({ name }) => name)).toEqual(['第1期', '第2期']);
  });
});
