import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startCity, type City } from './harness/city.ts';
import { done, dug, green, linesOf } from './harness/lines.ts';

let city: City;
beforeAll(async () => {
  city = await startCity({ CLOCK_START: '2026-09-21T09:00:00+08:00' });
});
afterAll(() => city.close());
const { departments, registered, surveyed } = linesOf(() => city);

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

  it('has no field for a supplier, no clock but the platform’s, and a way to report who has', async () => {
    const one = await surveyed(20, ['gas']);
    const line = { crossings: [] };
    const named = await one.say('gas', 'planned', { line, supplier: '某某管材厂' });
    expect(named.status, 'there is no such field').toBe(422);
    const before = await city.clock.now();
    const said = await one.say('gas', 'planned', { line, occurredAt: '2026-09-21T09:30:00+08:00' });
    expect(said.status).toBe(201);
    const entry = (await one.show()).timeline.find(({ code }) => code === 'order.planned');
    expect((entry?.at ?? '') >= before, 'what it says is its word, not the time').toBe(true);
    const reported = await one.call('POST', `/v1/joint-installations/${one.id}/reports`, {
      body: { kind: 'named-supplier', service: 'gas', what: '要求使用指定品牌的管材' },
      headers: { 'idempotency-key': 'report-20' },
    });
    expect(reported.status).toBe(202);
    const { items } = (await city.operator('GET', '/v1/messages?limit=20')).body as {
      items: { title: string; body: string }[];
    };
    expect(items.find(({ title }) => title === '申请人反映承办单位的问题')?.body).toContain('指定材料');
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
