import { describe, expect, it } from 'vitest';
import { addMillis, DAY } from '../../../../functions/law/instant.ts';
import { plainDate } from '../../../../functions/law/plain-date.ts';
import type { Act } from '../../../../functions/services/orders/acts.ts';
import { contractOf } from '../../../../functions/services/orders/kinds/contract.ts';
import { nextOf } from '../../../../functions/services/orders/next.ts';
import { Order, OrderEvent } from '../../../../functions/services/orders/model.ts';
import { act } from '../../../../functions/services/orders/rules.ts';
import { by, served } from '../../products/consultations/letters.ts';

const limit = (budget: number) => ({
  deadline: {
    budget,
    kind: 'promised',
    basis: '第十三条',
    anchor: served,
    suspensions: [],
    start: { by: 'push' },
  },
});
const planned = (leavesOut: readonly string[] = ['applicant-owes']): Order =>
  Order.parse({
    id: 'or_01J00000000000000000000000',
    kind: 'work-order',
    subject: { kind: 'joint-installation', id: 'ji_1' },
    partner: 'pt_1',
    status: 'planned',
    request: { service: 'water' },
    createdAt: served,
    limits: { completion: limit(9) },
    leavesOut,
  });

const charges = [{ item: '管材及敷设', fen: 30_000, basis: '公布的价目表' }];
const offered = OrderEvent.parse({ eventId: 'e', type: 'offered', charges });
const contracted = OrderEvent.parse({ eventId: 'e', type: 'contracted' });
const feesPaid = (fen: number) => OrderEvent.parse({ eventId: 'e', type: 'fees-paid', fen });
const on = plainDate('2026-10-09');

const after = (order: Order, acts: readonly Act[], at = served) =>
  acts.reduce((one, done) => {
    const acted = act(one, done, at, by);
    if (!acted.ok) throw new Error(`${done.type} from ${one.status}: ${acted.error.reason ?? ''}`);
    return acted.value.order;
  }, order);
const refusal = (order: Order, done: Act) => {
  const acted = act(order, done, served, by);
  return acted.ok ? undefined : acted.error.reason;
};
const stands = (order: Order): boolean =>
  order.limits['completion']?.deadline.suspensions.some(
    ({ from, to }) => from <= addMillis(served, DAY) && (to === undefined || to > addMillis(served, DAY)),
  ) === true;

describe('while the applicant owes', () => {
  it('a signature, then a payment, the clock stands, and its word ends it', () => {
    const offer = after(planned(), [offered]);
    expect([offer.status, stands(offer), contractOf(offer)?.owes]).toEqual(['offered', true, 'signature']);
    expect(nextOf(offer, { now: served, workingTime: by })).toMatchObject({
      turn: 'applicant',
      what: 'contract-answers',
    });
    const signed = after(offer, [{ type: 'signed', on }], addMillis(served, DAY));
    expect([signed.status, contractOf(signed)?.owes]).toEqual(['contracted', 'payment']);
    const paid = after(signed, [{ type: 'fees-confirmed', on, fen: 30_000 }], addMillis(served, 2 * DAY));
    expect([paid.hold, contractOf(paid)?.owes, contractOf(paid)?.paidFen]).toEqual([
      undefined,
      undefined,
      30_000,
    ]);
  });

  it('the clock runs on where its published item does not leave that out', () => {
    expect(stands(after(planned([]), [offered]))).toBe(false);
  });

  it('it stands no longer than its ground may last, in all, and then goes on by itself', () => {
    const offer = after(planned(), [offered]);
    const { until } = offer.hold?.why === 'suspended' ? offer.hold : { until: undefined };
    const late = addMillis(until ?? served, DAY);
    const again = after(offer, [offered], late);
    expect(again.hold, 'offered again: nothing is left of the ground').toBeUndefined();
  });

  it('a contract that charges nothing asks for a signature alone', () => {
    const free = after(planned(), [{ ...offered, charges: [] } as Act, contracted]);
    expect([free.hold, contractOf(free)?.owes]).toEqual([undefined, undefined]);
    expect(refusal(free, feesPaid(1))).toBe('nothing-owed');
  });
});

describe('two words on a contract', () => {
  it('a charge on the closed list is refused with its provision', () => {
    const charged = { ...offered, charges: [{ item: '接水费', fen: 1, basis: '惯例' }] } as Act;
    const acted = act(planned(), charged, served, by);
    expect(acted).toMatchObject({
      ok: false,
      error: { reason: 'prohibited-charge', law: { more: { charges: [{ at: 0, item: '接水费' }] } } },
    });
  });

  it('what the utility said is taken back by a contradiction, and stands on record', () => {
    const said = after(planned(), [offered, contracted]);
    const back = after(said, [{ type: 'signature-contradicted', note: '从未签字' }]);
    expect([back.status, contractOf(back)?.owes]).toEqual(['offered', 'signature']);
    expect(back.said?.map(({ type }) => type)).toEqual(['offered', 'contracted', 'signature-contradicted']);
    const paid = after(said, [feesPaid(10_000)]);
    expect(contractOf(paid)?.paidFen).toBe(10_000);
    const unpaid = after(paid, [{ type: 'payment-contradicted', note: '未付' }]);
    expect(contractOf(unpaid)?.paidFen).toBe(0);
    expect(
      after(after(planned(), [offered]), [{ type: 'offer-contradicted', note: '价目不符' }]).status,
    ).toBe('planned');
  });

  it('what is confirmed is not taken back, and a sum is what is owed', () => {
    const paid = after(planned(), [offered, contracted, feesPaid(10_000)]);
    expect(refusal(paid, { type: 'fees-confirmed', on, fen: 9_999 })).toBe('sum-differs');
    expect(refusal(paid, feesPaid(20_001))).toBe('more-than-owed');
    const confirmed = after(paid, [
      { type: 'signed', on },
      { type: 'fees-confirmed', on, fen: 10_000 },
    ]);
    expect(refusal(confirmed, { type: 'signature-contradicted', note: '反悔' })).toBe(
      'nothing-to-contradict',
    );
    expect(refusal(confirmed, { type: 'payment-contradicted', note: '反悔' })).toBe('nothing-to-contradict');
    expect(refusal(confirmed, { type: 'signed', on })).toBe('nothing-to-confirm');
  });

  it('neither keeps the other from an end by saying the same for ever', () => {
    let order = planned();
    let rounds = 0;
    for (; rounds < 50 && refusal(order, offered) === undefined; rounds += 1) order = after(order, [offered]);
    expect(rounds).toBeLessThan(20);
    const done = (['contracted', 'works-begun', 'constructed', 'inspected', 'connected'] as const).map(
      (type) => OrderEvent.parse({ eventId: 'e', type }),
    );
    expect(after(order, done).status).toBe('connected');
  });

  it('another plan ends what was agreed of the former one', () => {
    const one = after(planned(), [offered, contracted]);
    const changed = after(one, [
      { type: 'changed', asked: {}, request: { service: 'water' }, limits: one.limits },
    ]);
    expect([changed.status, contractOf(changed)]).toEqual(['accepted', undefined]);
  });
});
