import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { usccOf } from './harness/city.ts';
import {
  accountOf,
  filed,
  ordersOf,
  policyOf,
  say,
  startBenefits,
  type BenefitsCity,
} from './harness/benefits.ts';
import type { Call } from './harness/client.ts';

/** What becomes of an entitlement after its click: reviewed, paid, refused, received. One city, step upon step. */
let city: BenefitsCity;
let reviewer: Call;

const [refused, disputing] = [usccOf(4), usccOf(5)];
/** Three at once for two sums: who of them waits shows when they are matched. */
let [approved, rejected, queued] = ['', '', ''];
const reviewed = 'REVIEWED-2026';
const parted = 'PARTED-2026';
const fen = 100_000;
/** An odd sum: its halves differ by a fen. */
const odd = 100_001;
/** Paid before the refusal. */
const already = 10_000;

interface Heard {
  readonly code: string;
  readonly body: string;
  readonly en?: { readonly body: string };
  readonly lastDay?: string;
}
/** What stands in a mailbox, the first first. */
const heard = async (reader: Call): Promise<Heard[]> =>
  ((await reader('GET', '/v1/messages?limit=100')).body as { items: Heard[] }).items.toReversed();
const codesOf = async (reader: Call): Promise<string[]> => (await heard(reader)).map(({ code }) => code);

/** A department of its own, so that its inbox holds nothing else. */
const REVIEWING = '市科学技术局';

beforeAll(async () => {
  city = await startBenefits('2026-03-02T01:00:00Z');
  await city.file([
    ...[1, 2, 3].map((number) => filed(number, { industry: 'I6510' })),
    ...[4, 5].map((number) => filed(number, { industry: 'C3912' })),
    filed(6, { industry: 'D4415' }),
    ...[7, 8].map((number) => filed(number, { industry: 'D4620' })),
  ]);
}, 60_000);
afterAll(() => city.close());

describe('a policy that a department reviews', () => {
  it('is asked for its review when the enterprise has confirmed', async () => {
    reviewer = await city.register({ name: REVIEWING, kind: 'department', department: REVIEWING });
    await city.publish(
      reviewed,
      policyOf(['enterprise.industry == "I6510"'], {
        review: true,
        department: REVIEWING,
        fund: { source: '测试资金', budget: 2 * fen },
      }),
    );
    const offers = await Promise.all(
      [1, 2, 3].map(usccOf).map(async (uscc) => ({ uscc, ...(await city.entitlement(uscc, reviewed)) })),
    );
    [approved = '', rejected = ''] = offers
      .filter(({ status }) => status === 'awaiting-confirmation')
      .map(({ uscc }) => uscc);
    [queued = ''] = offers.filter(({ status }) => status === 'queued').map(({ uscc }) => uscc);
    for (const uscc of [approved, rejected]) expect((await city.confirm(uscc, reviewed)).status).toBe(200);
    await city.clock.settle();
    expect(await city.entitlement(approved, reviewed)).toMatchObject({ status: 'in-review' });
  });

  it('is paid when the review approves', async () => {
    const { id } = await city.entitlement(approved, reviewed);
    const [review] = await ordersOf(reviewer, id);
    expect(review).toMatchObject({ kind: 'review', request: { fen, uscc: approved } });
    expect((await say(reviewer, review?.id ?? '', { type: 'met', grounds: '材料属实' })).status).toBe(201);
    await city.clock.settle();
    const [payment] = await ordersOf(city.finance, id);
    expect(
      await say(city.finance, payment?.id ?? '', { type: 'paid', fen, paidOn: '2099-01-01' }),
    ).toMatchObject({ status: 422, body: { errors: [{ pointer: '/paidOn' }] } });
    expect((await say(city.finance, payment?.id ?? '', { type: 'paid', fen })).status).toBe(201);
    await city.clock.settle();
    expect(await city.entitlement(approved, reviewed)).toMatchObject({ status: 'paid', paid: fen });
    expect(await city.told(approved), 'each once').toEqual([
      'entitlement.awaiting-confirmation',
      'entitlement.confirmed',
      'entitlement.payment-ordered',
      'entitlement.paid',
    ]);
  });

  it('is refused with the reason, and its money serves the next in the queue', async () => {
    const { id } = await city.entitlement(rejected, reviewed);
    const [review] = await ordersOf(reviewer, id);
    expect((await say(reviewer, review?.id ?? '', { type: 'returned', reasons: ['缺少材料'] })).status).toBe(
      409,
    );
    await say(reviewer, review?.id ?? '', { type: 'not-met', grounds: '已停止经营' });
    await city.clock.settle();
    expect(await city.entitlement(rejected, reviewed)).toMatchObject({
      status: 'refused',
      reasons: ['已停止经营'],
      paid: 0,
    });
    const told = (await heard(city.enterprise(rejected))).at(-1);
    expect(told).toMatchObject({ code: 'entitlement.refused' });
    expect(told?.body).toMatch(/理由：已停止经营。如有异议/);
    expect(told?.en?.body).toContain('If you object');
    expect(await city.told(queued)).toEqual(['entitlement.queued', 'entitlement.awaiting-confirmation']);
    expect((await heard(city.enterprise(queued))).at(-1)?.lastDay, 'until which day').toMatch(/^2026-/);
    expect(await city.entitlement(queued, reviewed)).toMatchObject({ status: 'awaiting-confirmation' });
    expect(await ordersOf(city.finance, id)).toEqual([]);
  });
});

describe('a payment', () => {
  const departmentHears = () => codesOf(city.department);

  const dispute = () => city.act(disputing, parted, 'dispute', { reason: '未到账' });
  const payNext = async (uscc: string) => {
    const { id } = await city.entitlement(uscc, parted);
    const order = (await ordersOf(city.finance, id)).at(-1);
    await say(city.finance, order?.id ?? '', { type: 'paid', fen: order?.request.fen });
    await city.clock.settle();
  };

  it('that is refused says why to the enterprise and the department, and its time stands still', async () => {
    await city.publish(
      parted,
      policyOf(['enterprise.industry == "C3912"'], {
        amount: { kind: 'fixed', fen: odd },
        instalments: [
          { basisPoints: 5_000, afterWorkingDays: 0 },
          { basisPoints: 5_000, afterWorkingDays: 3 },
        ],
      }),
    );
    await city.confirm(refused, parted);
    await city.clock.settle();
    const { id } = await city.entitlement(refused, parted);
    const [order] = await ordersOf(city.finance, id);
    await say(city.finance, order?.id ?? '', { type: 'partly-paid', fen: already });
    await say(city.finance, order?.id ?? '', {
      type: 'refused',
      cause: 'account',
      reason: '账号与户名不符',
    });
    await city.clock.settle();
    expect(await city.entitlement(refused, parted)).toMatchObject({
      status: 'payment-refused',
      reasons: ['账号与户名不符'],
      paid: already,
      limits: { 'payment-1': { suspended: true } },
    });
    expect(await city.told(refused)).toContain('entitlement.payment-refused');
    expect(await departmentHears()).toContain('entitlement.payment-refused');
  });

  it('goes on with another account, by an order of its own for what is left', async () => {
    expect((await city.confirm(refused, parted)).status).toBe(422);
    const account = accountOf(4_000);
    expect((await city.act(refused, parted, 'confirmation', { account })).status).toBe(200);
    await city.clock.settle();
    const { id, limits } = await city.entitlement(refused, parted);
    const [first, second] = await ordersOf(city.finance, id);
    expect(first).toMatchObject({ status: 'refused' });
    expect(second).toMatchObject({ status: 'pending', request: { instalment: 1, fen: 50_000 - already } });
    const { body } = await city.finance('GET', `/v1/orders/${second?.id ?? ''}`);
    expect(body).toMatchObject({ payee: account });
    expect(limits['payment-1']).toMatchObject({ suspended: false });
  });

  it('comes in parts that add up to the instalment, to the fen', async () => {
    const { id } = await city.entitlement(refused, parted);
    const order = (await ordersOf(city.finance, id)).at(-1);
    const left = order?.request.fen ?? 0;
    const pay = (type: string, sum: number) => say(city.finance, order?.id ?? '', { type, fen: sum });
    const paid = async (sum: number) =>
      expect(await city.entitlement(refused, parted)).toMatchObject({ status: 'in-payment', paid: sum });
    expect((await pay('partly-paid', left)).status).toBe(409);
    expect((await pay('partly-paid', 20_000)).status).toBe(201);
    await paid(already + 20_000);
    expect((await pay('paid', left)).status).toBe(409);
    expect((await pay('paid', left - 20_000)).status).toBe(201);
    await city.clock.settle();
    await paid(already + left);
  });

  it('that has not arrived is disputed while the next instalment is still to come', async () => {
    await city.confirm(disputing, parted);
    await city.clock.settle();
    expect((await dispute()).status).toBe(409);
    await payNext(disputing);
    expect((await dispute()).status).toBe(200);
    expect(await city.entitlement(disputing, parted)).toMatchObject({ status: 'in-payment' });
    for (const reader of [city.department, city.operator]) {
      const told = (await heard(reader)).findLast(({ code }) => code === 'entitlement.disputed');
      expect(told?.body).toContain('提出异议：未到账。');
    }
  });

  it('is ordered instalment by instalment, each on its day, and the sum is the entitlement', async () => {
    const { id } = await city.entitlement(refused, parted);
    await city.clock.to('2026-03-05T00:59:00Z');
    expect(await ordersOf(city.finance, id)).toHaveLength(2);
    await city.clock.to('2026-03-05T01:10:00Z');
    const last = (await ordersOf(city.finance, id)).at(-1);
    expect(last).toMatchObject({ status: 'pending', request: { instalment: 2 } });
    await payNext(refused);
    const { status, paid, payments } = await city.entitlement(refused, parted);
    expect({ status, paid }).toEqual({ status: 'paid', paid: odd });
    expect(payments.map(({ instalment }) => instalment)).toEqual([1, 1, 1, 2]);
    expect(payments.reduce((sum, one) => sum + one.fen, 0)).toBe(odd);
  });

  it('is received when the enterprise says so, once', async () => {
    expect((await city.act(refused, parted, 'receipt')).status).toBe(200);
    expect((await city.act(refused, parted, 'receipt')).status).toBe(200);
    expect(await city.entitlement(refused, parted)).toMatchObject({ status: 'received' });
    expect((await city.act(refused, parted, 'dispute', { reason: '反悔' })).status).toBe(409);
  });

  it('of which nothing is left to come is disputed as a whole, and received when it has arrived', async () => {
    await payNext(disputing);
    expect((await dispute()).status).toBe(200);
    expect(await city.entitlement(disputing, parted)).toMatchObject({ status: 'disputed', paid: odd });
    expect((await city.act(disputing, parted, 'receipt')).status).toBe(200);
    expect(await city.entitlement(disputing, parted)).toMatchObject({ status: 'received' });
    for (const reader of [city.department, city.operator])
      expect(await codesOf(reader), 'whoever heard of the dispute').toContain('entitlement.received');
  });
});

describe('a policy with a bureau of its own', () => {
  const code = 'ELSEWHERE-2026';
  const payer = '临桂区财政局';
  const uscc = usccOf(6);
  let named: Call;

  it('is paid by no other one', async () => {
    const other = await city.register({ name: '阳朔县财政局', kind: 'finance' });
    named = await city.register({ name: payer, kind: 'finance' });
    await city.publish(code, policyOf(['enterprise.industry == "D4415"'], { payer }));
    await city.confirm(uscc, code);
    await city.clock.settle();
    const { id } = await city.entitlement(uscc, code);
    for (const nobody of [other, city.finance]) expect(await ordersOf(nobody, id)).toEqual([]);
    expect(await ordersOf(named, id)).toMatchObject([{ status: 'pending', request: { fen } }]);
  });

  it('is ordered again by the department when it was refused for no fault of the account, and its time runs on', async () => {
    const { id } = await city.entitlement(uscc, code);
    const [first] = await ordersOf(named, id);
    const again = () => city.department('POST', `/v1/entitlements/${id}/payment-orders`);
    expect((await again()).status).toBe(409);
    await say(named, first?.id ?? '', { type: 'refused', cause: 'other', reason: '预算指标未下达' });
    await city.clock.settle();
    expect(await city.entitlement(uscc, code)).toMatchObject({
      status: 'payment-refused',
      reasons: ['预算指标未下达'],
      limits: { 'payment-1': { suspended: false } },
    });
    expect((await again()).status).toBe(202);
    await city.clock.settle();
    const second = (await ordersOf(named, id)).at(-1);
    expect(second?.id).not.toBe(first?.id);
    await say(named, second?.id ?? '', { type: 'paid', fen });
    await city.clock.settle();
    expect(await city.entitlement(uscc, code)).toMatchObject({ status: 'paid', paid: fen });
  });
});

describe('a fund that is exhausted', () => {
  const code = 'EXHAUSTED-2026';
  const both = [usccOf(7), usccOf(8)];
  let waiting = '';
  const publish = (places: number) =>
    city.publish(
      code,
      policyOf(['enterprise.industry == "D4620"'], {
        ...{ amount: { kind: 'fixed', fen }, noticeInterval: 5, confirmation: { limit: 60 } },
        fund: { source: '测试资金', budget: places * fen },
      }),
    );
  const notices = async () => {
    const { id } = await city.entitlement(waiting, code);
    const { body } = await city.enterprise(waiting)('GET', `/v1/entitlements/${id}`);
    return (body as { notices: { body: string; fundExhausted?: boolean; sequence: number }[] }).notices;
  };

  it('stops no clock: who is queued for it is paid late like anybody, and is told that the money is used up', async () => {
    await publish(1);
    const found = await Promise.all(both.map((uscc) => city.entitlement(uscc, code)));
    waiting = both[found.findIndex(({ status }) => status === 'queued')] ?? '';
    expect((await city.entitlement(waiting, code)).limits['payment-1']).toMatchObject({ suspended: false });
    await city.clock.workingDays(7);
    expect(await city.entitlement(waiting, code)).toMatchObject({ status: 'overdue', stage: 'queued' });
    const [first] = await notices();
    expect(first?.fundExhausted).toBe(true);
    expect(first?.body).toContain('资金用尽，贵单位在排队等候；责任部门尚未说明下批资金何时到位。');
  });

  it('tells when the next funds are expected, once the department has said so; after the grace a candidate is open', async () => {
    const { id } = await city.entitlement(waiting, code);
    const day = async (days: number) =>
      new Date(Date.parse(await city.clock.now()) + days * 86_400_000).toISOString().slice(0, 10);
    const stated = await city.department('PUT', `/v1/entitlements/${id}/overdue-statement`, {
      body: {
        ...{ reason: '年度预算已用完', person: '李华', contact: '0773-0000001' },
        plan: [{ on: await day(60), fen }],
        fundsExpectedOn: await day(50),
      },
    });
    expect(stated.status).toBe(200);
    await city.clock.workingDays(6);
    expect((await notices()).at(-1)?.body).toMatch(
      /资金用尽，贵单位在排队等候；责任部门预计下批资金于2026年\d+月\d+日到位。/,
    );
    await city.clock.workingDays(14);
    const { body } = await city.operator('GET', '/v1/integrity-cases');
    const cases = (body as { items: { entitlementId: string; status: string }[] }).items;
    expect(cases.filter(({ entitlementId }) => entitlementId === id)).toMatchObject([
      { status: 'candidate' },
    ]);
  });

  it('goes on when there is money again: its time stands while it is the turn of the enterprise, and for nothing else', async () => {
    await publish(2);
    const asked = await city.entitlement(waiting, code);
    expect(asked).toMatchObject({
      status: 'awaiting-confirmation',
      limits: { 'payment-1': { suspended: true }, confirmation: { suspended: false } },
    });
    const before = (await notices()).length;
    await city.clock.workingDays(6);
    expect(await notices()).toHaveLength(before);
    await city.confirm(waiting, code);
    await city.clock.settle();
    expect(await city.entitlement(waiting, code)).toMatchObject({
      status: 'overdue',
      limits: { 'payment-1': { suspended: false } },
    });
    const [order] = await ordersOf(city.finance, asked.id);
    await say(city.finance, order?.id ?? '', { type: 'paid', fen });
    await city.clock.settle();
    expect(await city.entitlement(waiting, code)).toMatchObject({ status: 'paid', paid: fen });
  });
});
