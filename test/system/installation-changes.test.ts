import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { application, startCity, usccOf, type City, type ServiceName } from './harness/city.ts';
import { submittedIn } from './harness/installations.ts';

let city: City;
beforeAll(async () => {
  city = await startCity({ CLOCK_START: '2026-09-21T09:00:00+08:00' });
});
afterAll(() => city.close());

const submitted = (number: number, wanted: readonly ServiceName[]) => submittedIn(city, number, wanted);
const wider = { service: 'water', dailyUseM3: 80, pipeDiameterMm: 200 };

describe('one service of several', () => {
  it('is withdrawn while the rest goes on, and the promised day is that of what is left', async () => {
    const one = await submitted(1, ['water', 'gas', 'telecom']);
    const before = await one.show();
    expect(before).toMatchObject({ allowed: expect.arrayContaining(['service-withdrawals']) as unknown });
    const left = await one.act('service-withdrawals', { service: 'gas' });
    expect(left.status, JSON.stringify(left.body)).toBe(200);
    const after = await one.show();
    expect(after.status).toBe('in-progress');
    expect(after.deadline.due < before.deadline.due).toBe(true);
    expect(after.deadline.budget).toBeLessThan(before.deadline.budget);
    expect(after.timeline.map(({ code }) => code)).toContain('case.service-withdrawn');
    await city.clock.settle();
    expect(city.utilities.gas.webhooks().map(({ type }) => type)).toContain('order.withdrawn');
    expect((await one.act('service-withdrawals', { service: 'gas' })).status, 'again').toBe(200);
    expect((await one.act('service-withdrawals', { service: 'heat' })).status, 'never asked').toBe(422);

    // The survey waits for nobody who left.
    await one.say('water', 'accepted');
    await one.say('telecom', 'accepted');
    expect(await one.show()).toHaveProperty('surveyOn');
    await city.clock.workingDays(1);
    await one.connect('water');
    await one.connect('telecom');
    expect((await one.show()).status, 'nothing that is left was refused').toBe('completed');
  });

  it('raced with its connection is either: the second is told how it ended', async () => {
    const one = await submitted(2, ['telecom', 'water']);
    await one.say('telecom', 'accepted', 'planned', 'contracted', 'works-begun', 'constructed', 'inspected');
    const [withdrawn, connected] = await Promise.all([
      one.act('service-withdrawals', { service: 'telecom' }),
      city.utilities.telecom.say(one.orders['telecom'] ?? '', { type: 'connected' }),
    ]);
    expect([withdrawn.status, connected.status].toSorted()).toEqual(
      withdrawn.status === 200 ? [200, 409] : [201, 409],
    );
    await city.clock.settle();
    const { status } = await one.order('telecom');
    expect(status).toBe(withdrawn.status === 200 ? 'withdrawn' : 'connected');
    expect((await one.act('service-withdrawals', { service: 'water' })).status).toBe(200);
    await city.clock.settle();
    const { status: ended } = await one.show();
    expect(ended).toBe(status === 'connected' ? 'completed' : 'withdrawn');
  });

  it('ends the case when it was the last', async () => {
    const one = await submitted(3, ['water', 'telecom']);
    for (const service of ['water', 'telecom'])
      expect((await one.act('service-withdrawals', { service })).status).toBe(200);
    await city.clock.settle();
    expect(await one.show()).toMatchObject({ status: 'withdrawn' });
    const late = await one.act('service-changes', { request: wider });
    expect(late.status, 'changed when all is over').not.toBe(200);
  });

  it('is changed freely before its plan: another limit by what is asked now, the others as they were', async () => {
    const one = await submitted(4, ['water', 'telecom']);
    await one.say('water', 'accepted');
    const before = await one.order('water');
    const telecom = await one.order('telecom');
    expect((await one.act('service-changes', { request: wider })).status).toBe(200);
    const after = await one.order('water');
    expect(after).toMatchObject({ status: 'accepted', request: { pipeDiameterMm: 200 } });
    expect((after.limits['completion']?.due ?? '') > (before.limits['completion']?.due ?? '')).toBe(true);
    expect((await one.order('telecom')).limits).toEqual(telecom.limits);
    const seen = await one.show();
    const again = await one.act('service-changes', { request: wider });
    expect(again.status, 'the same again').toBe(200);
    expect((await one.show()).timeline).toHaveLength(seen.timeline.length);
    await city.clock.settle();
    const told = city.utilities.water.webhooks().filter(({ type }) => type === 'order.changed');
    expect(told.at(-1)?.data).toMatchObject({ request: { pipeDiameterMm: 200 } });
    await one.tell('water', 'returned', { reasons: ['缺少用地证明'] });
    const returned = await one.act('service-changes', { request: { ...wider, dailyUseM3: 90 } });
    expect(returned, 'what came back is answered first').toMatchObject({
      status: 409,
      body: { from: 'returned' },
    });
  });

  it('changed after its plan is planned anew, with a limit of its own; once it is built it is too late', async () => {
    const one = await submitted(5, ['water', 'telecom']);
    await one.say('water', 'accepted');
    await one.say('telecom', 'accepted');
    await city.clock.workingDays(1);
    await one.say('water', 'surveyed', 'planned');
    await city.clock.workingDays(2);
    const telecom = await one.order('telecom');
    const [before, whole] = [await one.order('water'), await one.show()];
    const narrower = { ...wider, pipeDiameterMm: 80 };
    expect((await one.act('service-changes', { request: narrower })).status).toBe(200);
    const after = await one.order('water');
    expect(after.status).toBe('accepted');
    expect((after.limits['completion']?.due ?? '') > (before.limits['completion']?.due ?? '')).toBe(true);
    expect((await one.order('telecom')).limits).toEqual(telecom.limits);
    expect((await one.show()).deadline.due >= whole.deadline.due).toBe(true);
    const why = await one.call('GET', `/v1/orders/${one.orders['water'] ?? ''}/deadline`);
    expect(JSON.stringify(why.body)).toContain('申请人变更报装内容');
    // Its site has been seen: it is planned without another visit.
    await one.say('water', 'planned', 'contracted', 'works-begun', 'constructed');
    const late = await one.act('service-changes', { request: wider });
    expect(late).toMatchObject({ status: 409, body: { from: 'constructed' } });
    expect((late.body as { basis?: string }).basis).toContain('样例');
  });

  it('is nobody else’s to withdraw or change', async () => {
    const one = await submitted(6, ['water', 'telecom']);
    const stranger = await submitted(7, ['water']);
    const at = `/v1/joint-installations/${one.id}`;
    const body = { service: 'water' };
    expect((await stranger.call('POST', `${at}/service-withdrawals`, { body })).status).toBe(404);
    expect((await city.operator('POST', `${at}/service-withdrawals`, { body })).status).toBe(403);
    expect((await stranger.call('POST', `${at}/service-changes`, { body: { request: wider } })).status).toBe(
      404,
    );
  });
});

describe('a supply while somebody builds', () => {
  const day = (instant: string, days: number) =>
    new Date(Date.parse(instant) + days * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10);
  const until = async (days: number) => day(await city.clock.now(), days);
  const termed = async (number: number, days: number) =>
    submittedIn(city, number, ['power'], { temporary: { from: await until(0), until: await until(days) } });
  const titles = async (one: { call: City['operator'] }) =>
    ((await one.call('GET', '/v1/messages?limit=100')).body as { items: { title: string }[] }).items.map(
      ({ title }) => title,
    );

  it('is told before its end, extended as often as is published, late where nobody removes it, and has an end', async () => {
    const one = await termed(20, 32);
    const order = await one.order('power');
    expect(order).toMatchObject({ kind: 'temporary-supply', request: { until: await until(32) } });
    await one.say('power', 'accepted', 'supplied');
    const [supplied, whole] = [await one.order('power'), await one.show()];
    expect(supplied.limits['removal']?.due ?? '').toMatch(/./);
    expect(whole, 'what was promised is met, and it goes on').toMatchObject({
      status: 'in-progress',
      deadline: { metAt: expect.any(String) as string },
    });
    expect((await one.act('withdrawal', {})).status, 'nothing that runs is lost sight of').toBe(409);
    expect(await titles(one)).not.toContain('临时供应即将到期');
    await city.clock.workingDays(6);
    expect((await titles(one)).filter((title) => title === '临时供应即将到期')).not.toHaveLength(0);

    const longer = await until(50);
    const [a, b] = await Promise.all([
      one.act('temporary-changes', { what: 'extended', until: longer }),
      one.act('temporary-changes', { what: 'extended', until: longer }),
    ]);
    expect([a.status, b.status], 'said twice').toEqual([200, 200]);
    const after = await one.order('power');
    expect((after.limits['removal']?.due ?? '') > (supplied.limits['removal']?.due ?? '')).toBe(true);
    await city.clock.settle();
    expect(city.utilities.power.webhooks().map(({ type }) => type)).toContain('order.term-changed');
    const ask = (days: number) =>
      until(days).then((to) => one.act('temporary-changes', { what: 'extended', until: to }));
    expect((await ask(10)).status, 'no earlier day').toBe(409);
    expect((await ask(4_000)).status, 'longer than is published').toBe(422);
    expect((await ask(55)).status).toBe(200);
    expect(await ask(60), 'as often as is published').toMatchObject({ status: 409, body: { limit: 2 } });

    expect((await one.act('temporary-changes', { what: 'ended' })).status).toBe(200);
    await city.clock.workingDays(7);
    expect(await titles(one), 'late').toContain('您的申请有一项已逾期');
    expect((await one.order('power')).limits['removal']).toHaveProperty('breachedAt');
    await one.say('power', 'removed');
    expect((await one.show()).status).toBe('completed');
    expect((await one.act('temporary-changes', { what: 'ended' })).status, 'it is over').toBe(409);
  });

  it('is asked for beside what is permanent, which may take its place; not by a stranger, nor what is not supplied so', async () => {
    const term = { from: await until(1), until: await until(90) };
    const power = { service: 'power', loadKva: 100, voltage: 'low', supply: 'single' };
    const one = await submittedIn(city, 21, ['power'], { temporary: { ...term, services: [power] } });
    const { temporary } = one.answer.body as { temporary: string };
    const at = `/v1/joint-installations/${temporary}`;
    const beside = (await one.call('GET', at)).body as {
      orders: { id: string }[];
      application: { temporary: object };
    };
    expect(beside.application.temporary).toEqual(term);
    const say = (type: string) => city.utilities.power.say(beside.orders[0]?.id ?? '', { type });
    expect((await say('accepted')).status).toBe(201);
    const stranger = await termed(22, 30);
    const body = { what: 'ended' };
    expect((await stranger.call('POST', `${at}/temporary-changes`, { body })).status).toBe(404);
    expect((await one.act('temporary-changes', body)).status, 'the permanent one has no term').toBe(409);
    expect((await say('supplied')).status).toBe(201);
    expect((await say('made-permanent')).status).toBe(201);
    await city.clock.settle();
    expect((await one.call('GET', at)).body).toMatchObject({ status: 'completed' });
    expect((await one.show()).status, 'which goes on by itself').toBe('in-progress');

    // Ended before it is supplied: nobody supplies it any more.
    expect((await stranger.act('temporary-changes', body)).status).toBe(200);
    await city.clock.settle();
    expect((await stranger.show()).status).toBe('withdrawn');
    const wrong = async (more: object, key: string) => {
      const uscc = usccOf(23);
      return city.enterprise(uscc)('POST', '/v1/joint-installations', {
        body: { ...application(uscc, ['telecom']), ...more },
        headers: { 'idempotency-key': key },
      });
    };
    for (const [temp, pointer] of [
      [term, '/services/0'],
      [{ ...term, services: [power], until: term.from }, '/temporary/until'],
      [{ ...term, services: [power], until: '2036-01-01' }, '/temporary/until'],
    ] as const)
      expect(
        await wrong({ temporary: temp }, JSON.stringify(temp).slice(0, 60) + pointer.length),
      ).toMatchObject({
        status: 422,
        body: { errors: [{ pointer }] },
      });
  });

  it('ends today with a case whose documents do not come, and stays watched until it is removed', async () => {
    const published = await city.operator('PUT', '/v1/service-items/joint-installation-temporary', {
      body: {
        name: { zh: '临时供应', en: 'Temporary supply' },
        basis: '样例',
        handledBy: '市大数据和行政审批局',
        steps: [
          { id: 'acceptance', statutory: 1 },
          { id: 'temporary', statutory: 3 },
        ],
        materials: {
          required: ['site-plan'],
          makeUp: { mayFollow: ['site-plan'], within: 2, otherwise: 'ended', basis: '第五条 容缺受理' },
        },
        effectiveFrom: await until(0),
        why: '样例',
      },
    });
    expect(published.status, JSON.stringify(published.body)).toBe(200);
    const one = await termed(24, 60);
    await one.say('power', 'accepted', 'supplied');
    const before = await one.order('power');
    await city.clock.workingDays(4);
    expect((await one.show()).status).toBe('ended-incomplete');
    const order = await one.order('power');
    expect(order.status, 'it runs').toBe('supplied');
    expect((order.limits['removal']?.due ?? '') < (before.limits['removal']?.due ?? ''), 'to be gone').toBe(
      true,
    );
    expect(city.utilities.power.webhooks().map(({ type }) => type)).toContain('order.term-changed');
    const { items } = (await one.call('GET', '/v1/messages?limit=100')).body as { items: { body: string }[] };
    expect(items.map(({ body }) => body).join()).toContain('已接通的临时供应同时终止');
    await city.clock.workingDays(8);
    expect((await one.order('power')).limits['removal']).toHaveProperty('breachedAt');
    await one.say('power', 'removed');
    expect((await one.show()).status).toBe('ended-incomplete');
  });
});
