import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startCity, type City, type ServiceName } from './harness/city.ts';
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
