import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  application,
  path,
  services,
  startCity,
  usccOf,
  type CaseSeen,
  type City,
  type OrderSeen,
} from './harness/city.ts';

let city: City;
beforeAll(async () => {
  city = await startCity({ CLOCK_START: '2026-09-21T09:00:00+08:00' });
});
afterAll(() => city.close());

const submitted = async (number: number, wanted = services as readonly (typeof services)[number][]) => {
  const uscc = usccOf(number);
  const call = city.enterprise(uscc);
  const answer = await call('POST', '/v1/joint-installations', {
    body: application(uscc, wanted),
    headers: { 'idempotency-key': `case-${number}` },
  });
  expect(answer.status).toBe(202);
  const { id } = answer.body as { id: string };
  await city.clock.settle();
  const show = async () => (await call('GET', `/v1/joint-installations/${id}`)).body as CaseSeen;
  const orders = Object.fromEntries((await show()).orders.map((order) => [order.service, order.id]));
  const say = async (service: (typeof services)[number], type: string, more: object = {}) => {
    const said = await city.utilities[service].say(orders[service] ?? '', { type, ...more });
    expect(said.status, JSON.stringify(said.body)).toBe(201);
    await city.clock.settle();
  };
  const order = async (service: (typeof services)[number]) =>
    (await call('GET', `/v1/orders/${orders[service] ?? ''}`)).body as OrderSeen;
  return { id, call, answer, show, orders, order, say };
};

const finish = async (
  { say }: Awaited<ReturnType<typeof submitted>>,
  wanted: readonly (typeof services)[number][],
) => {
  for (const service of wanted) for (const type of path(service)) await say(service, type);
};

it('goes from one application to six connections, each provider told once and in time', async () => {
  const one = await submitted(1);
  expect(one.answer.headers.get('location')).toBe(`/v1/joint-installations/${one.id}`);
  expect(one.answer.body).toMatchObject({
    status: 'submitted',
    deadline: { kind: 'promised', budget: 16.5 },
  });
  for (const service of services) await one.say(service, 'accepted');
  const first = (await one.call('GET', `/v1/first-responders/${one.id}`)).body;
  expect(first).toMatchObject({
    subject: { kind: 'joint-installation', id: one.id },
    organisation: { partner: city.utilities.water.id, name: 'water of the test' },
    handedOn: 0,
  });
  expect(await one.show(), 'shown within the case too').toMatchObject({
    firstResponder: { ...(first as object), allowed: [] },
  });
  await city.clock.workingDays(1);
  await finish(one, services);

  const done = await one.show();
  expect(done.status).toBe('completed');
  expect(done.next, 'nobody has anything to do').toBeUndefined();
  for (const service of services) {
    const { limits } = await one.order(service);
    expect(Object.values(limits).every(({ metAt }) => metAt !== undefined)).toBe(true);
    const mine = city.utilities[service]
      .webhooks()
      .filter(({ data }) => data.orderId === one.orders[service]);
    const types = mine.map(({ type }) => type);
    expect(types.filter((type) => type === 'order.created')).toHaveLength(1);
    expect(types.filter((type) => type === 'order.survey-scheduled')).toHaveLength(
      service === 'telecom' ? 0 : 1,
    );
    expect(new Set(mine.map(({ id }) => id)).size).toBe(mine.length);
  }
});

it('shows operators the execution, in at most 6 + 4 transitions for each provider', async () => {
  const { body } = await city.operator('GET', '/v1/executions?machine=joint-installation&status=SUCCEEDED');
  const [first] = (body as { items: { id: string }[] }).items;
  const execution = (await city.operator('GET', `/v1/executions/${first?.id ?? ''}`)).body as {
    status: string;
    passed: { state: string }[];
  };
  expect(execution.status).toBe('SUCCEEDED');
  expect(execution.passed.length).toBeLessThanOrEqual(6 + 4 * services.length);
});

it('lists executions of all machines in one call, each with its case, and draws one from its definition', async () => {
  const all = (await city.operator('GET', '/v1/executions?status=SUCCEEDED&limit=100')).body as {
    items: { id: string; subject?: { kind: string; id: string }; href?: string; redrives: number }[];
  };
  const one = all.items.find(({ id }) => id.startsWith('joint-installation:'));
  const id = one?.subject?.id ?? '';
  expect(one).toMatchObject({
    id: `joint-installation:${id}`,
    subject: { kind: 'joint-installation' },
    href: `/v1/joint-installations/${id}`,
    redrives: 0,
  });
  expect(new Set(all.items.map((each) => each.id.split(':')[0])).size).toBeGreaterThan(1);

  const graph = (await city.operator('GET', `/v1/executions/${one?.id ?? ''}/graph`)).body as {
    status: string;
    states: { name: string; status: string; entered: number }[];
    transitions: { from: string; to: string }[];
    current: string[];
  };
  expect(graph).toMatchObject({ status: 'SUCCEEDED', current: [] });
  expect(graph.states.filter(({ status }) => status === 'left').length).toBeGreaterThan(3);
  expect(Math.max(...graph.states.map(({ entered }) => entered))).toBe(services.length);
  expect(graph.transitions.length).toBeGreaterThan(graph.states.length / 2);

  interface Events {
    readonly items: readonly { id: number; type: string }[];
    readonly after: number;
    readonly more: boolean;
  }
  const eventsAfter = async (after: number) =>
    (await city.operator('GET', `/v1/executions/${one?.id ?? ''}/events?after=${after}&limit=100`))
      .body as Events;
  const types: string[] = [];
  let events = await eventsAfter(0);
  expect(events.items[0]).toMatchObject({ id: 1, type: 'ExecutionStarted' });
  for (; events.items.length > 0; events = await eventsAfter(events.after))
    types.push(...events.items.map(({ type }) => type));
  expect(types.at(-1)).toBe('ExecutionSucceeded');
  expect(types.filter((type) => type === 'ExecutionStarted')).toHaveLength(1);
});

it('suspends the clock of an order returned for correction, and goes on when the applicant answers', async () => {
  const one = await submitted(2, ['water']);
  const before = (await one.order('water')).limits['completion'];
  await one.say('water', 'returned', { reasons: ['缺少用地证明'], asks: ['land-certificate'] });
  const seen = await one.show();
  expect(seen.orders[0]).toMatchObject({
    status: 'returned',
    hold: { reasons: ['缺少用地证明'], asks: ['land-certificate'] },
  });
  expect(seen.next).toMatchObject({
    turn: 'applicant',
    what: 'corrections',
    orderId: one.orders['water'],
    lastDay: null,
  });
  expect((await one.order('water')).limits['completion']).toMatchObject({ due: null, suspended: true });
  await city.clock.workingDays(3);
  const corrected = await one.call('POST', `/v1/joint-installations/${one.id}/corrections`, {
    body: {
      orderId: one.orders['water'],
      note: '已补充',
      materials: [{ kind: 'land-certificate', reference: 'GX-1' }],
    },
  });
  expect(corrected.status).toBe(200);
  const after = (corrected.body as CaseSeen).orders[0];
  expect(after?.status).toBe('pending');
  const runs = (await one.order('water')).limits['completion'];
  expect(runs?.remaining).toBe(before?.remaining);
  expect((runs?.due ?? '') > (before?.due ?? '')).toBe(true);
  await city.clock.settle();
  const told = city.utilities.water.webhooks().find(({ type }) => type === 'order.corrected');
  expect(told?.data).toMatchObject({ orderId: one.orders['water'], note: '已补充' });
  const again = await one.call('POST', `/v1/joint-installations/${one.id}/corrections`, {
    body: { orderId: one.orders['water'], note: '再次' },
  });
  expect(again.status).toBe(409);
});

it('records a provider past its limit as late, once; the order goes on and the case completes', async () => {
  const one = await submitted(3, ['gas', 'telecom']);
  await one.say('telecom', 'accepted');
  await city.clock.workingDays(3);
  const late = (await one.show()).orders.find(({ service }) => service === 'gas');
  expect(late?.breachedAt).toBeDefined();
  const entries = (await one.show()).timeline.filter(
    ({ code, orderId }) => code === 'order.overdue' && orderId === late?.id,
  );
  expect(entries).toHaveLength(1);

  const queue = async (call: typeof city.operator) =>
    (await call('GET', '/v1/overdue?counts=true')).body as {
      items: { orderId?: string; light: string; partner?: string }[];
      counts: { by: { partner?: string; red: number }[] };
    };
  const { gas, telecom } = city.utilities;
  for (const who of [city.operator, gas.call]) {
    const { items, counts } = await queue(who);
    expect(items.find(({ orderId }) => orderId === late?.id)).toMatchObject({
      light: 'red',
      limit: 'acceptance',
      turn: 'partner',
      partner: gas.id,
      partnerName: 'gas of the test',
      subject: { kind: 'joint-installation', id: one.id },
    });
    // Beside it the call of whom it has connected before, which it owes as well.
    const red = items.filter(({ partner, light }) => partner === gas.id && light === 'red').length;
    expect(counts.by.find(({ partner }) => partner === gas.id)).toMatchObject({ red });
  }
  expect((await queue(telecom.call)).items.some(({ orderId }) => orderId === late?.id)).toBe(false);
  expect((await one.call('GET', '/v1/overdue')).status).toBe(403);
  await one.say('gas', 'accepted');
  expect((await queue(gas.call)).items.some(({ orderId }) => orderId === late?.id)).toBe(false);
  await city.clock.workingDays(1);
  await finish(one, ['gas', 'telecom']);
  expect((await one.show()).status).toBe('completed');
});

it('ends partly completed when one service is rejected', async () => {
  const one = await submitted(4, ['water', 'telecom']);
  await one.say('water', 'rejected', { reasons: ['该地块暂无供水管网'] });
  await one.say('telecom', 'accepted');
  await finish(one, ['telecom']);
  expect((await one.show()).status).toBe('partly-completed');
});

it('tells every provider when the applicant withdraws, and ends the execution', async () => {
  const one = await submitted(5, ['water', 'heat']);
  await one.say('water', 'accepted');
  const withdrawn = await one.call('POST', `/v1/joint-installations/${one.id}/withdrawal`);
  expect(withdrawn.body).toMatchObject({ status: 'withdrawn' });
  await city.clock.settle();
  for (const service of ['water', 'heat'] as const)
    expect(
      city.utilities[service]
        .webhooks()
        .some(({ type, data }) => type === 'order.withdrawn' && data.orderId === one.orders[service]),
    ).toBe(true);
  expect((await city.operator('GET', `/v1/executions/joint-installation:${one.id}`)).body).toMatchObject({
    status: 'SUCCEEDED',
  });
  const after = await city.utilities.water.say(one.orders['water'] ?? '', { type: 'surveyed' });
  expect(after.status).toBe(409);
});

it('says on the case that its execution stopped, and that it goes on', async () => {
  const one = await submitted(8, ['telecom']);
  const execution = `joint-installation:${one.id}`;
  const steer = async (how: string, body?: object) => {
    const { status } = await city.operator('POST', `/v1/executions/${execution}/${how}`, { body });
    expect(status).toBe(202);
    await city.clock.settle();
  };
  const told = async () => (await one.show()).timeline.filter(({ code }) => code.startsWith('execution.'));
  await steer('stop', { reason: '误操作' });
  const stopped = {
    code: 'execution.stopped',
    facts: { execution, status: 'ABORTED', error: 'StoppedByOperator' },
  };
  expect(await told()).toMatchObject([stopped]);
  await steer('redrive');
  expect(await told()).toMatchObject([stopped, { code: 'execution.resumed', facts: { execution } }]);
  await one.say('telecom', 'accepted');
  await finish(one, ['telecom']);
  expect((await one.show()).status).toBe('completed');
});

it('takes the same event once, refuses a move the table does not know, and changes nothing by either', async () => {
  const one = await submitted(6, ['telecom']);
  const event = { eventId: 'the-same', type: 'accepted' };
  const { call } = city.utilities.telecom;
  const say = (body: object) => call('POST', `/v1/orders/${one.orders['telecom'] ?? ''}/events`, { body });
  expect((await say(event)).status).toBe(201);
  expect((await say(event)).status).toBe(200);
  expect((await say({ ...event, type: 'planned' })).status).toBe(409);
  const refused = await say({ eventId: 'too-early', type: 'connected' });
  expect(refused.status).toBe(409);
  expect(refused.body).toMatchObject({ type: '/problems/move-not-allowed', status: 409 });
  expect((await one.show()).orders[0]?.status).toBe('accepted');
});

it('never answers 409 to a utility that says only what `allowed` names, and lets it come to an end', async () => {
  const one = await submitted(9, ['water']);
  const { call, say } = city.utilities.water;
  const id = one.orders['water'] ?? '';
  const correct = () =>
    one.call('POST', `/v1/joint-installations/${one.id}/corrections`, {
      body: { orderId: id, note: '已补正' },
    });
  const more: Readonly<Record<string, object>> = {
    returned: { reasons: ['缺少用地证明'] },
    'plan-changed': { line: { crossings: [] } },
    'inspection-failed': { reasons: ['接口渗漏'] },
    suspended: { ground: 'applicant-owes', until: (await city.clock.now()).slice(0, 10) },
  };
  const said: string[] = [];
  const next = async () => {
    const { status, allowed } = (await call('GET', `/v1/orders/${id}`)).body as {
      status: string;
      allowed: string[];
    };
    // To refuse the service is the other way to end: here each detour is gone once, and then straight on.
    return { status, type: allowed.findLast((type) => type !== 'rejected' && !said.includes(type)), allowed };
  };
  let seen = await next();
  for (; seen.allowed.length > 0; seen = await next()) {
    const { status, type } = seen;
    if (type === undefined) {
      expect(status).toBe('returned');
      expect((await correct()).status).toBe(200);
    } else {
      const answer = await say(id, { type, ...more[type] });
      expect(answer.status, JSON.stringify(answer.body)).toBe(201);
      said.push(type);
    }
    await city.clock.settle();
  }
  expect(seen.status).toBe('connected');
  expect(said.toSorted()).toEqual(
    [
      'accepted',
      'plan-changed',
      'inspection-failed',
      'resumed',
      'returned',
      'suspended',
      ...path('water'),
    ].toSorted(),
  );
  expect((await one.show()).status).toBe('completed');
});

it('gives key projects the green channel: shorter limits, external approval beside everything', async () => {
  const uscc = usccOf(7);
  const body = {
    ...application(uscc, ['gas']),
    project: { code: '2405-450300-04-01-123456', name: '重点项目', key: true },
    commitments: [{ subject: '占道挖掘许可', madeBy: '李四', madeOn: '2026-09-20' }],
  };
  const answer = await city.enterprise(uscc)('POST', '/v1/joint-installations', {
    body,
    headers: { 'idempotency-key': 'green' },
  });
  expect(answer.body).toMatchObject({ channel: 'green' });
  const { id, deadline } = answer.body as { id: string; deadline: { budget: number } };
  expect(deadline.budget).toBeLessThan(16.5);
  const { body: why } = await city.enterprise(uscc)('GET', `/v1/joint-installations/${id}/deadline`);
  expect((why as { plan: { path: string[] } }).plan.path).not.toContain('gas-external-approval');
});

describe('a site', () => {
  const site = { region: '450305', address: '七星区同址路 1 号' };
  const apply = (uscc: string, key: string, more: object = {}) =>
    city.enterprise(uscc)('POST', '/v1/joint-installations', {
      body: { ...application(uscc, ['water']), site, ...more },
      headers: { 'idempotency-key': key },
    });
  const [first, second] = [usccOf(21), usccOf(22)];
  let id = '';

  it('is asked for once by an applicant: the same again, however it is written, is told where it is', async () => {
    const both = await Promise.all([apply(first, 'site-1'), apply(first, 'site-2')]);
    expect(both.map(({ status }) => status).toSorted(), 'of two at once').toEqual([202, 409]);
    ({ id } = both.find(({ status }) => status === 202)?.body as { id: string });
    const written = { site: { ...site, address: '桂林市七星区同址路１号' } };
    expect(await apply(first, 'site-3', written)).toMatchObject({
      status: 409,
      body: { existing: [{ service: 'water', caseId: id, href: `/v1/joint-installations/${id}` }] },
    });
    const other = await apply(first, 'site-4', { services: application(first, ['heat']).services });
    expect(other.status, 'another service').toBe(202);
  });

  it('is one within metres that are published, however it is addressed, until what took it has ended', async () => {
    const near = (key: string, longitude: number, address: string) =>
      apply(first, key, {
        services: application(first, ['gas']).services,
        site: { region: '450305', address, location: { longitude, latitude: 25.27 } },
      });
    // Some twenty metres apart, in two cells of the map.
    const both = await Promise.all([
      near('metres-1', 110.2999, '七星区临近路 1 号'),
      near('metres-2', 110.3001, '七星区临近大道东侧'),
    ]);
    expect(both.map(({ status }) => status).toSorted(), 'of two at once').toEqual([202, 409]);
    const taken = both.find(({ status }) => status === 202)?.body as { id: string };
    expect(both.find(({ status }) => status === 409)?.body).toMatchObject({
      existing: [{ service: 'gas', caseId: taken.id, metres: 20 }],
    });
    expect((await near('metres-3', 110.3005, '七星区临近路 3 号')).status, 'further off').toBe(202);
    await city.clock.settle();
    const withdrawal = `/v1/joint-installations/${taken.id}/withdrawal`;
    expect((await city.enterprise(first)('POST', withdrawal, { body: { reason: '重新选址' } })).status).toBe(
      200,
    );
    expect((await near('metres-4', 110.3, '七星区临近路 4 号')).status, 'free again').toBe(202);
  });

  it('is taken of another applicant, and whoever works there sees what it resembles', async () => {
    const taken = await apply(second, 'site-5');
    expect(taken.status).toBe(202);
    const { id: other } = taken.body as { id: string };
    await city.clock.settle();
    const path = `/v1/joint-installations/${other}`;
    expect((await city.operator('GET', path)).body).toMatchObject({
      alike: [{ service: 'water', caseId: id }],
    });
    const { body: own } = await city.enterprise(second)('GET', path);
    const order = `/v1/orders/${(own as CaseSeen).orders[0]?.id ?? ''}`;
    expect((await city.utilities.water.call('GET', order)).body).toMatchObject({ request: { alike: [id] } });
    const { body: whole } = await city.enterprise(second)('GET', order);
    expect(whole).toMatchObject({ request: { service: 'water' } });
    expect(JSON.stringify([own, whole]), 'no applicant sees of another').not.toContain(id);
  });

  it('is free again once the case has ended', async () => {
    const withdrawn = await city.enterprise(first)('POST', `/v1/joint-installations/${id}/withdrawal`);
    expect(withdrawn.status).toBe(200);
    expect((await apply(first, 'site-6')).status).toBe(202);
  });

  it('is served by the nearest utility, and by whom the applicant chooses where several sell', async () => {
    const region = '450328';
    const register = async (name: string, service: string) => {
      const body = { name, kind: 'utility', services: [service], regions: [region] };
      return ((await city.operator('POST', '/v1/partners', { body })).body as { id: string }).id;
    };
    const [water, telecom] = [await register('龙胜供水', 'water'), await register('龙胜通信', 'telecom')];
    await register('龙胜电信', 'telecom');
    const { body } = await city.enterprise(first)(
      'GET',
      `/v1/joint-installations/providers?region=${region}`,
    );
    const { items } = body as { items: { service: string }[] };
    expect(items.find(({ service }) => service === 'water')).toEqual({
      service: 'water',
      choose: false,
      providers: [{ partner: water, partnerName: '龙胜供水' }],
    });
    expect(items.find(({ service }) => service === 'telecom')).toMatchObject({ choose: true });
    const there = { site: { region, address: '龙脊路 1 号' } };
    const asked = { ...there, services: application(first, ['water', 'telecom']).services };
    expect(await apply(first, 'near-1', asked)).toMatchObject({
      status: 422,
      body: {
        errors: [{ pointer: '/providers/telecom', detail: '该区域有多家通信单位，请选择一家' }],
        choices: [{ service: 'telecom' }],
      },
    });
    const chosen = (partner: string, key: string) =>
      apply(first, key, { ...asked, providers: { telecom: partner } });
    expect((await chosen(water, 'near-2')).status, 'who does not provide it').toBe(422);
    expect(await chosen(telecom, 'near-3')).toMatchObject({
      status: 202,
      body: {
        providers: [
          { service: 'water', partner: water, partnerName: '龙胜供水' },
          { service: 'telecom', partner: telecom, partnerName: '龙胜通信' },
        ],
      },
    });
  });
});
