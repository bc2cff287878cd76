import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startCity, type City, type OrderSeen } from './harness/city.ts';
import { clientOf, ok, type Call } from './harness/client.ts';

/** A pipe bursts: its utility digs at once, and files the papers afterwards (Regulation on Urban Roads art. 34). */

interface Works {
  readonly id: string;
  readonly orderId: string;
  readonly status: string;
  readonly reportedAt: string;
  readonly reviews: readonly { department: string; orderId: string; answer?: string }[];
  readonly limits: Readonly<
    Record<string, { due: string | null; metAt?: string; breachedAt?: string; unit: string }>
  >;
  readonly papers?: { readonly papers: readonly string[] };
  readonly timeline: readonly { readonly at: string; readonly code: string }[];
}

const roads = ['城市管理委员会', '公安局交通警察支队'] as const;
const path = '/v1/emergency-works';

let city: City;
let offices: Readonly<Record<(typeof roads)[number], Call>>;
beforeAll(async () => {
  // A Friday evening: nobody is at a desk until Monday, and the clock of the papers runs all the same.
  city = await startCity({ CLOCK_START: '2026-09-18T18:30:00+08:00' });
  const registered = await Promise.all(
    roads.map(async (department) => {
      const { body } = await city.operator('POST', '/v1/partners', {
        body: {
          ...{ name: department, kind: 'department', department, regions: ['450305'] },
          webhookUrl: `${city.receiver.origin}/${encodeURIComponent(department)}`,
        },
      });
      const { id } = body as { id: string };
      return [department, clientOf(city.instance, { role: 'partner', partner: id })] as const;
    }),
  );
  offices = Object.fromEntries(registered) as typeof offices;
});
afterAll(() => city.close());

let number = 0;
const burst = (address = `七星区抢修路 ${(number += 1)} 号`) => ({
  body: { service: 'water', site: { region: '450305', address }, cause: 'DN300 供水管爆裂' },
  headers: { 'idempotency-key': `burst-${(number += 1)}` },
});
const water = () => city.utilities.water;
const reported = async (address?: string): Promise<Works> => {
  const answer = await water().call('POST', path, burst(address));
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  await city.clock.settle();
  return answer.body as Works;
};
const show = async ({ id }: Works, call: Call = city.operator) =>
  (await call('GET', `${path}/${id}`)).body as Works;
const say = async ({ orderId }: Works, type: string, more: object = {}) => {
  const said = await water().say(orderId, { type, ...more });
  await city.clock.settle();
  return said;
};
const papers = {
  line: { crossings: [{ matter: 'road-excavation', place: '抢修路机动车道', lengthM: 4, widthM: 2 }] },
  papers: ['市政掘〔2026〕样例 1 号'],
};
const file = (works: Works) => say(works, 'papers-filed', papers);
let events = 0;
const decide = async (
  works: Works,
  department: (typeof roads)[number],
  type: 'met' | 'not-met',
  grounds: string,
) => {
  const orderId = works.reviews.find((review) => review.department === department)?.orderId ?? '';
  const body = { eventId: `road-${(events += 1)}`, type, checks: [], grounds };
  const said = await offices[department]('POST', `/v1/orders/${orderId}/events`, { body });
  return said;
};
const codes = async (call: Call, { id }: Works) =>
  ok<{ items: { code: string; subject?: { id: string } }[] }>(await call('GET', '/v1/messages?limit=100'))
    .items.filter(({ subject }) => subject?.id === id)
    .map(({ code }) => code);

describe('a burst pipe', () => {
  it('is dug up at once: stamped by the platform, at the desks of both departments, nobody asked', async () => {
    const back = { ...burst().body, reportedAt: '2026-09-17T08:00:00+08:00' };
    const dated = await water().call('POST', path, { body: back, headers: { 'idempotency-key': 'dated' } });
    expect(dated, 'no body says when').toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/reportedAt' }] },
    });
    const works = await reported();
    expect(works).toMatchObject({ status: 'digging', limits: { papers: { unit: 'hours' } } });
    expect(Date.parse(works.limits['papers']?.due ?? '') - Date.parse(works.reportedAt), 'by the clock').toBe(
      86_400_000,
    );
    for (const department of roads) {
      expect(await codes(offices[department], works)).toContain('order.emergency-begun');
      const { items } = ok<{ items: { id: string; status: string; allowed: string[] }[] }>(
        await offices[department]('GET', '/v1/orders'),
      );
      expect(items, 'at its desk').toMatchObject([{ status: 'returned', allowed: ['not-met'] }]);
      expect((await show(works, offices[department])).id).toBe(works.id);
    }
    const inbox = ok<{ items: { id: string }[] }>(
      await water().call('GET', '/v1/orders?kind=emergency-works'),
    );
    expect(inbox.items.map(({ id }) => id)).toContain(works.orderId);
  });

  it('is reported once: twice at a time, or again while it is open, is the first', async () => {
    const address = '七星区同一处';
    const raced = await Promise.all([1, 2].map(() => water().call('POST', path, burst(address))));
    expect(raced.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    const [first] = raced.filter(({ status }) => status === 201);
    expect(await water().call('POST', path, burst(address))).toMatchObject({
      status: 409,
      body: { existing: { id: (first?.body as Works).id } },
    });
  });

  it('is reported by who provides the service, and seen by nobody else', async () => {
    expect((await city.utilities.gas.call('POST', path, burst())).status, 'no service of its own').toBe(422);
    const elsewhere = { ...burst().body, site: { region: '450311', address: '雁山区抢修路 1 号' } };
    expect(
      await water().call('POST', path, { body: elsewhere, headers: { 'idempotency-key': 'elsewhere' } }),
      'where it serves nobody',
    ).toMatchObject({ status: 422, body: { errors: [{ pointer: '/site/region' }] } });
    for (const stranger of [
      ...Object.values(offices),
      city.operator,
      clientOf(city.instance, { role: 'citizen', citizen: 'c' }),
    ])
      expect((await stranger('POST', path, burst())).status).toBe(403);
    const works = await reported();
    expect((await city.utilities.gas.call('GET', `${path}/${works.id}`)).status).toBe(404);
    const { body: other } = await city.operator('POST', '/v1/partners', {
      body: {
        ...{ name: '雁山区城市管理局', kind: 'department', department: roads[0], regions: ['450311'] },
      },
    });
    const sameName = clientOf(city.instance, { role: 'partner', partner: (other as { id: string }).id });
    expect((await sameName('GET', `${path}/${works.id}`)).status, 'of another district').toBe(404);
    const event = { eventId: 'theirs', type: 'papers-filed', ...papers };
    const theirs = await city.utilities.gas.call('POST', `/v1/orders/${works.orderId}/events`, {
      body: event,
    });
    expect(theirs.status, 'files the papers of another').toBe(404);
    expect((await say(works, 'papers-filed', { ...papers, line: { crossings: [] } })).body).toMatchObject({
      reason: 'line-not-said',
    });
  });

  it('whose papers are there in time is approved by both, at once, and closed with the road', async () => {
    const works = await reported();
    expect((await file(works)).status).toBe(201);
    expect((await file(works)).status, 'filed twice').toBe(409);
    const filed = await show(works);
    expect(filed).toMatchObject({ status: 'papers-filed', papers: { papers: papers.papers } });
    expect(filed.limits['papers']).toHaveProperty('metAt');
    const answers = await Promise.all(
      roads.map((department) => decide(works, department, 'met', '手续齐全')),
    );
    expect(
      answers.map(({ status }) => status),
      'two at once',
    ).toEqual([201, 201]);
    await city.clock.settle();
    expect(await show(works)).toMatchObject({
      status: 'papers-approved',
      reviews: [{ answer: 'approved' }, { answer: 'approved' }],
    });
    expect(
      water()
        .webhooks()
        .map(({ type }) => type),
    ).toContain('order.emergency-answered');
    expect((await say(works, 'restored')).status).toBe(201);
    expect((await show(works)).status).toBe('emergency-closed');
    expect((await decide(works, roads[0], 'not-met', '事后')).status, 'when all is over').toBe(409);
    await reported((works as unknown as { site: { address: string } }).site.address);
  });

  it('that was none is refused, before any papers or after, and the road is owed all the same', async () => {
    const works = await reported();
    expect((await decide(works, roads[1], 'not-met', '管线完好，系日常改造')).status).toBe(201);
    await city.clock.settle();
    const refused = await show(works);
    expect(refused).toMatchObject({ status: 'papers-refused' });
    expect(refused.timeline.map(({ code }) => code)).toContain('order.papers-refused');
    expect((await file(works)).status, 'papers do not mend it').toBe(409);
    const other = works.reviews.find(({ department }) => department === roads[0])?.orderId ?? '';
    expect((await offices[roads[0]]('GET', `/v1/orders/${other}`)).body, 'asked no more').toMatchObject({
      status: 'withdrawn',
    });
    await say(works, 'restored');
    expect((await show(works)).status).toBe('emergency-refused');
  });

  it('without papers after its hours is overdue, told to the utility and both departments, again and again', async () => {
    const works = await reported();
    await city.clock.to('2026-09-19T18:20:00+08:00');
    const before = await show(works);
    expect(before.limits['papers'], 'a Saturday, and not over yet').not.toHaveProperty('breachedAt');
    await city.clock.to('2026-09-19T19:31:00+08:00');
    await city.clock.settle();
    expect((await show(works)).limits['papers']).toHaveProperty('breachedAt');
    const told = async () =>
      Promise.all([water().call, ...Object.values(offices)].map((call) => codes(call, works)));
    for (const each of await told()) expect(each).toContain('order.overdue');
    await city.clock.workingDays(3);
    await city.clock.settle();
    for (const each of await told())
      expect(each.filter((code) => code === 'order.escalated').length, each.join()).toBeGreaterThan(1);
    const late = ok<{ items: { orderId?: string }[] }>(await city.operator('GET', '/v1/overdue?limit=100'));
    expect(JSON.stringify(late.items), 'in the queue of what is late').toContain(works.id);

    // Late is late for ever: filed, answered and restored, the breach stays on record.
    await file(works);
    const order = (await water().call('GET', `/v1/orders/${works.orderId}`)).body as OrderSeen;
    expect(order.limits['papers']).toMatchObject({ breachedAt: expect.any(String) as unknown });
    await say(works, 'restored');
    for (const department of roads) await decide(works, department, 'met', '补办');
    await city.clock.settle();
    expect((await show(works)).status).toBe('emergency-closed');
    expect((await show(works)).limits['restoration'], 'the road was late too').toHaveProperty('breachedAt');
  });
});
