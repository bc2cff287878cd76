import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startCity, type City, type ServiceName } from './harness/city.ts';
import { clientOf } from './harness/client.ts';
import { submittedIn } from './harness/installations.ts';

let city: City;
beforeAll(async () => {
  city = await startCity({ CLOCK_START: '2026-09-21T09:00:00+08:00' });
});
afterAll(() => city.close());

const submitted = (number: number, wanted: readonly ServiceName[]) => submittedIn(city, number, wanted);

describe('a contract', () => {
  const charges = [{ item: 'DN100 管材及敷设', fen: 1_200_000, basis: '公布的价目表第 3 项' }];
  const planned = async (number: number) => {
    const one = await submitted(number, ['telecom', 'water']);
    await one.say('telecom', 'accepted', 'planned');
    return one;
  };
  const lineOf = async ({ show }: Awaited<ReturnType<typeof planned>>) =>
    (await show()).orders.find(({ service }) => service === 'telecom') as unknown as {
      id: string;
      status: string;
      contract?: { fen: number; owes?: string; signed?: object };
    };

  it('is offered, signed and paid: the clock stands while the applicant owes, and its word ends it', async () => {
    const one = await planned(11);
    expect((await one.tell('telecom', 'offered', { charges })).status).toBe(201);
    const offered = await one.order('telecom');
    const seen = await one.show();
    expect(seen.next).toMatchObject({ turn: 'applicant', what: 'contract-answers' });
    expect(seen).toMatchObject({ allowed: expect.arrayContaining(['contract-answers']) as unknown });
    const { body: mine } = await one.call('GET', '/v1/joint-installations?tab=mine');
    expect(JSON.stringify(mine), 'waits for its applicant').toContain(one.id);
    await city.clock.workingDays(3);
    const on = (await city.clock.now()).slice(0, 10);
    const orderId = one.orders['telecom'];
    expect((await one.act('contract-answers', { orderId, says: 'signed', on })).status).toBe(200);
    expect(await lineOf(one)).toMatchObject({
      status: 'contracted',
      contract: { fen: 1_200_000, owes: 'payment' },
    });
    const paid = await one.act('contract-answers', { orderId, says: 'paid', on, fen: 1_200_000 });
    expect(paid.status, JSON.stringify(paid.body)).toBe(200);
    expect((await lineOf(one)).contract).not.toHaveProperty('owes');
    const after = await one.order('telecom');
    expect(after.limits['completion']?.remaining).toBe(offered.limits['completion']?.remaining);
    const types = city.utilities.telecom
      .webhooks()
      .filter(({ data }) => data.orderId === orderId)
      .map(({ type }) => type);
    expect(types.filter((type) => type === 'order.contract-answered')).toHaveLength(2);
    const again = await one.act('contract-answers', { orderId, says: 'signed', on });
    expect(again, 'said twice').toMatchObject({ status: 409, body: { reason: 'nothing-to-confirm' } });
  });

  it('that charges what may not be charged is refused with the provision', async () => {
    const one = await planned(12);
    const refused = await one.tell('telecom', 'offered', {
      charges: [{ item: '接水费', fen: 1, basis: '惯例' }],
    });
    expect(refused.status, 'the list is by service').toBe(201);
    await one.say('water', 'accepted');
    await city.clock.workingDays(1);
    await one.say('water', 'surveyed', 'planned');
    const water = await one.tell('water', 'offered', {
      charges: [...charges, { item: '用水增容费', fen: 500_000, basis: '惯例' }],
    });
    expect(water).toMatchObject({
      status: 409,
      body: { reason: 'prohibited-charge', law: { charges: [{ at: 1, prohibited: 'water-connection' }] } },
    });
    expect((water.body as { detail: string }).detail).toContain('收费');
    expect((await one.order('water')).status, 'as it was').toBe('planned');
  });

  it('two words that differ stay two words, and the department hears of it', async () => {
    const one = await planned(13);
    await one.tell('telecom', 'offered', { charges });
    await one.say('telecom', 'contracted');
    const orderId = one.orders['telecom'];
    const contradict = (note: string) =>
      one.act('contract-answers', { orderId, says: 'signature-contradicted', note });
    expect((await contradict('从未签字')).status).toBe(200);
    expect(await lineOf(one)).toMatchObject({ status: 'offered', contract: { owes: 'signature' } });
    expect((await contradict('从未签字')).status, 'again').toBe(409);
    const seen = await one.show();
    expect(seen.timeline.map(({ code }) => code)).toContain('order.signature-contradicted');
    await city.clock.settle();
    expect(city.utilities.telecom.webhooks().map(({ type }) => type)).toContain(
      'order.contract-contradicted',
    );
    const stranger = await submitted(14, ['heat']);
    const at = `/v1/joint-installations/${one.id}/contract-answers`;
    const body = { orderId, says: 'offer-contradicted', note: '收费不符' };
    expect((await stranger.call('POST', at, { body })).status).toBe(404);
    expect((await stranger.act('contract-answers', body)).status, 'of another case').toBe(422);
  });

  it('and the change of a service: what was agreed of the former plan is over', async () => {
    const one = await planned(15);
    await one.tell('telecom', 'offered', { charges });
    const request = { service: 'telecom', lines: 40, bandwidthMbps: 2_000 };
    expect((await one.act('service-changes', { request })).status).toBe(200);
    expect(await lineOf(one)).toMatchObject({ status: 'accepted' });
    expect(await lineOf(one)).not.toHaveProperty('contract');
    await one.connect('telecom');
  });
});

describe('a call when all is done', () => {
  interface Call {
    readonly service: string;
    readonly round: number;
    readonly orderId: string;
  }
  const callsOf = async ({ show }: Awaited<ReturnType<typeof submitted>>) =>
    ((await show()) as unknown as { callBacks?: Call[] }).callBacks ?? [];
  const connected = async (number: number) => {
    const one = await submitted(number, ['telecom']);
    await one.say('telecom', 'accepted');
    await one.connect('telecom');
    expect((await one.show()).status).toBe('completed');
    const [call] = await callsOf(one);
    return { ...one, callId: call?.orderId ?? '' };
  };
  const say = (id: string, event: { type: string }) => city.utilities.telecom.say(id, event);
  const unhappy = { about: ['date', 'manner'], words: '比约定晚了三天' };

  it('is asked of the utility within published days, with whom to call, and late like any order', async () => {
    const one = await connected(21);
    const { body } = await city.utilities.telecom.call('GET', `/v1/orders/${one.callId}`);
    expect(body).toMatchObject({
      kind: 'call-back',
      status: 'pending',
      contact: { phone: '13812345678' },
      allowed: ['satisfied', 'unsatisfied', 'not-reached'],
    });
    await city.clock.workingDays(4);
    const { body: late } = await city.operator('GET', '/v1/overdue');
    expect(JSON.stringify(late)).toContain(one.callId);
    expect((await say(one.callId, { type: 'satisfied' })).status).toBe(201);
    await city.clock.settle();
    const { body: mail } = await city.enterprise(one.uscc)('GET', '/v1/messages?limit=5');
    expect(JSON.stringify(mail), 'the applicant reads what is said of it').toContain('回访记录');
  });

  it('is made again while the applicant is not content, and at last goes to the department', async () => {
    const one = await connected(22);
    for (const round of [1, 2, 3]) {
      const calls = await callsOf(one);
      expect(calls).toHaveLength(round);
      const answer = await say(calls.at(-1)?.orderId ?? '', { type: 'unsatisfied', ...unhappy });
      expect(answer.status, JSON.stringify(answer.body)).toBe(201);
      await city.clock.settle();
    }
    expect(await callsOf(one), 'as often as is published').toHaveLength(3);
    const more = await one.act('call-back-answers', { service: 'telecom', says: 'unsatisfied', ...unhappy });
    expect(more.status).toBe(200);
    expect(await callsOf(one)).toHaveLength(3);
    const { body } = await city.operator('GET', '/v1/messages?limit=100');
    expect(JSON.stringify(body), 'no such department yet: the city hears').toContain('call-back-left-open');
  });

  it('that stays unhappy is an order of the department, with a limit that is watched', async () => {
    const department = '住房和城乡建设局';
    const { body: partner } = await city.operator('POST', '/v1/partners', {
      body: {
        ...{ name: department, kind: 'department', department, regions: ['450305'] },
        webhookUrl: `${city.receiver.origin}/housing`,
      },
    });
    const office = clientOf(city.instance, { role: 'partner', partner: (partner as { id: string }).id });
    const one = await connected(25);
    for (const round of [1, 2, 3]) {
      const last = (await callsOf(one)).at(-1)?.orderId ?? '';
      // The last word is the applicant's own; said twice at once, it is one order.
      if (round < 3) await say(last, { type: 'unsatisfied', ...unhappy });
      else
        await Promise.all(
          [1, 2].map(() =>
            one.act('call-back-answers', { service: 'telecom', says: 'unsatisfied', ...unhappy }),
          ),
        );
      await city.clock.settle();
    }
    const { body } = await office('GET', '/v1/orders');
    const { items } = body as { items: { id: string; status: string; request: object }[] };
    expect(items).toMatchObject([{ status: 'pending', request: { words: unhappy.words } }]);
    expect((await callsOf(one)).at(-1)).toMatchObject({ takenUp: items[0]?.id });
    await city.clock.workingDays(7);
    const { body: late } = await city.operator('GET', '/v1/overdue?limit=100');
    expect(JSON.stringify(late), 'nobody has dealt with it').toContain(items[0]?.id);
    const met = { eventId: 'dealt-with', type: 'met', checks: [], grounds: '已责令整改并当面致歉' };
    const done = await office('POST', `/v1/orders/${items[0]?.id ?? ''}/events`, { body: met });
    expect(done.status, JSON.stringify(done.body)).toBe(201);
    await city.clock.settle();
    const { body: mail } = await city.enterprise(one.uscc)('GET', '/v1/messages?limit=10');
    expect(JSON.stringify(mail), 'the applicant hears how').toContain('已责令整改并当面致歉');
  });

  it('ends when nobody answers: as often as is published, and no loop', async () => {
    const one = await connected(23);
    expect((await say(one.callId, { type: 'unreached' })).status, 'nobody has tried').toBe(409);
    for (const _ of [1, 2, 3]) expect((await say(one.callId, { type: 'not-reached' })).status).toBe(201);
    expect((await say(one.callId, { type: 'not-reached' })).status, 'a fourth time').toBe(409);
    expect((await say(one.callId, { type: 'unreached' })).status).toBe(201);
    await city.clock.settle();
    expect(await one.show()).toMatchObject({
      allowed: expect.arrayContaining(['call-back-answers']) as unknown,
    });
  });

  it('is answered by the applicant itself, also where its utility said otherwise of it', async () => {
    const one = await connected(24);
    await say(one.callId, { type: 'satisfied' });
    const answer = await one.act('call-back-answers', {
      service: 'telecom',
      says: 'unsatisfied',
      ...unhappy,
    });
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    const calls = await callsOf(one);
    expect(calls.map(({ round }) => round)).toEqual([1, 2]);
    expect((await one.show()).timeline.map(({ code }) => code)).toContain('case.call-back-contradicted');
    await city.clock.settle();
    const mine = await one.act('call-back-answers', { service: 'telecom', says: 'satisfied' });
    expect(mine.status).toBe(200);
    expect((await one.act('call-back-answers', { service: 'telecom', says: 'satisfied' })).status).toBe(200);
    const taken = await say(calls[1]?.orderId ?? '', { type: 'unsatisfied', ...unhappy });
    expect(taken.status, 'the applicant has spoken').toBe(409);
    expect((await one.act('call-back-answers', { service: 'water', says: 'satisfied' })).status).toBe(409);
  });
});
