import { describe, expect, it } from 'vitest';
import { reckon } from '../../../../../functions/law/deadline/reckon.ts';
import { addMillis, DAY, type Instant } from '../../../../../functions/law/instant.ts';
import { plainDate } from '../../../../../functions/law/plain-date.ts';
import {
  evaluationFailed,
  evaluationPassed,
  toBeEvaluated,
} from '../../../../../functions/products/benefits/entitlements/evaluation.ts';
import type { Entitlement } from '../../../../../functions/products/benefits/entitlements/model.ts';
import {
  ordered,
  orderedAgain,
  settled,
} from '../../../../../functions/products/benefits/entitlements/payment-transitions.ts';
import {
  mayObject,
  objected,
  objectionDecided,
  publicationOver,
  undecided,
} from '../../../../../functions/products/benefits/entitlements/publication.ts';
import {
  mayRecover,
  recovering,
  recoveryErrors,
  repaid,
} from '../../../../../functions/products/benefits/entitlements/recovery.ts';
import {
  moneyOf,
  paymentReturned,
} from '../../../../../functions/products/benefits/entitlements/returned.ts';
import {
  currentInstalment,
  hadOf,
  paidSoFar,
  stepOf,
} from '../../../../../functions/products/benefits/entitlements/rules.ts';
import { funded, reviewed } from '../../../../../functions/products/benefits/entitlements/transitions.ts';
import { asOf, by, entitlement, monday, orderId, policy } from './fixture.ts';

const fen = 100_001;
const at = asOf();
const later = (days: number): Instant => addMillis(monday, days * DAY);
const dueOf = (one: Entitlement, limit: string) => {
  const found = Object.entries(one.limits).find(([name]) => name === limit)?.[1];
  return found && reckon(found.deadline, by).due;
};
const granted = (change: object = {}) =>
  funded(entitlement(fen, policy({ confirmation: null, review: false, ...change })), at);
const whole = { instalments: [{ basisPoints: 10_000, afterWorkingDays: 0 }] };
const halves = {
  instalments: [
    { basisPoints: 5_000, afterWorkingDays: 0 },
    { basisPoints: 5_000, afterWorkingDays: 0 },
  ],
};
const pay = (one: Entitlement, number: number, order: number): Entitlement =>
  settled(
    ordered(one, number, orderId(order)),
    number,
    { paid: one.instalments[number - 1]?.fen ?? 0, refusal: undefined },
    monday,
  );
const back = (one: Entitlement, order: number, instalment: number, sum: number, when = later(3)) =>
  paymentReturned(one, { orderId: orderId(order), instalment, fen: sum, at: when, reason: '账户已注销' });

describe('money that a bank sends back', () => {
  const paid = pay(granted(whole), 1, 1);
  const returned = back(paid, 1, 1, fen);

  it('is open again: it asks for another account, and its time stands still from the payment on', () => {
    expect(paid.status).toBe('paid');
    expect(returned).toMatchObject({ status: 'payment-returned', reasons: ['账户已注销'] });
    expect(returned).not.toHaveProperty('endedAt');
    expect(paidSoFar(returned)).toBe(0);
    expect(moneyOf(returned)).toBe('returned');
    expect(dueOf(returned, 'payment-1')).toBeNull();
    expect(dueOf(returned, 'correction'), '30 working days').toBe('2026-04-17T16:00:00.000Z');
  });

  it('is paid anew when another account is confirmed, and no day of the wait is counted', () => {
    const again = orderedAgain(returned, later(10), { ref: 'ps_1' as never, version: 2 });
    expect(again).toMatchObject({ status: 'in-payment', round: 2, accountVersion: 2 });
    expect(again.limits['correction']?.metAt).toBe(later(10));
    expect(moneyOf(again)).toBe('reissued');
    const limit = again.limits['payment-1'];
    expect(limit?.metAt).toBeUndefined();
    expect(limit?.deadline.suspensions).toMatchObject([{ from: monday, to: later(10) }]);
    expect(moneyOf(pay(again, 1, 2))).toBe('reissued');
  });

  it('waits while the next instalment is under way, and is asked for when that has ended', () => {
    const first = pay(granted(halves), 1, 1);
    const underWay = ordered(first, 2, orderId(2));
    const told = back(underWay, 1, 1, 50_000);
    expect(told.status).toBe('in-payment');
    const ended = settled(told, 2, { paid: 50_001, refusal: undefined }, later(4));
    expect(ended).toMatchObject({ status: 'payment-returned' });
    expect(paidSoFar(ended)).toBe(50_001);
    expect(currentInstalment(ended)?.number).toBe(1);
    const again = orderedAgain(ended, later(5), { ref: 'ps_1' as never, version: 2 });
    expect(pay(again, 1, 3)).toMatchObject({ status: 'paid' });
  });

  it('comes back in part, and that part is paid anew', () => {
    const part = back(paid, 1, 1, 1);
    expect(currentInstalment(part)?.instalment).toMatchObject({ fen, paid: fen - 1 });
  });
});

describe('a benefit that is published before it is paid (公示)', () => {
  const publication = { workingDays: 5, place: '市政府网站', citation: '第八条', decideWithin: 10 };
  const shown = granted({ ...whole, publication });
  const says = (id: string, when = later(1)) => ({
    ...{ id, at: when, by: { kind: 'citizen' as const, id }, reason: '已停止经营' },
  });

  it('is shown for its working days, and the limit of payment stands still so long', () => {
    expect(shown.status).toBe('in-publication');
    expect(dueOf(shown, 'publication')).toBe('2026-03-09T16:00:00.000Z');
    expect(dueOf(shown, 'payment-1')).toBeNull();
    expect(stepOf(shown, monday)).toBe('wait');
  });

  it('is paid when they are over and nobody has objected', () => {
    const over = publicationOver(shown, later(8));
    expect(over).toMatchObject({ status: 'in-payment', round: 1 });
    expect(stepOf(over, later(8))).toBe('payment');
    expect(mayObject(over)).toBe(false);
  });

  it('follows a review, and then another execution pays it', () => {
    const inReview = granted({ ...whole, publication, review: true });
    const passed = reviewed({ ...inReview, reviewOrderId: orderId(9) }, { met: true, reasons: [] }, monday);
    expect(passed.status).toBe('in-publication');
    expect(publicationOver(passed, later(8))).toMatchObject({ status: 'in-payment', round: 2 });
  });

  it('waits for every objection, while the limit of payment runs on', () => {
    const two = objected(objected(shown, says('a')), says('b'));
    expect(dueOf(two, 'objections'), 'ten working days from the first').toBe('2026-03-17T16:00:00.000Z');
    const over = publicationOver(two, later(8));
    expect(over.status).toBe('in-publication');
    expect(dueOf(over, 'payment-1')).not.toBeNull();
    const no = { at: later(9), upheld: false, reason: '不实' };
    const one = objectionDecided(over, 'a', no);
    expect(undecided(one)).toHaveLength(1);
    expect(one.status).toBe('in-publication');
    expect(objectionDecided(one, 'b', no)).toMatchObject({ status: 'in-payment' });
  });

  it('goes on with its days where an objection is decided before they are over', () => {
    const early = objectionDecided(objected(shown, says('a')), 'a', {
      ...{ at: later(2), upheld: false, reason: '不实' },
    });
    expect(early.status).toBe('in-publication');
    expect(publicationOver(early, later(8)).status).toBe('in-payment');
  });

  it('is refused by the first objection that is upheld', () => {
    const upheld = { at: later(2), upheld: true, reason: '确已停止经营' };
    const ended = objectionDecided(objected(objected(shown, says('a')), says('b')), 'a', upheld);
    expect(ended).toMatchObject({ status: 'refused', reasons: ['确已停止经营'], endedAt: later(2) });
    expect(undecided(ended)).toHaveLength(1);
  });
});

describe('an instalment that is paid after an evaluation', () => {
  const evaluation = { label: '完成投资计划', citation: '第九条', within: 20, failed: 'lapses' };
  const one = granted({
    instalments: [
      { basisPoints: 5_000, afterWorkingDays: 0 },
      { basisPoints: 5_000, afterWorkingDays: 10, evaluation },
    ],
  });
  const first = pay(one, 1, 1);

  it('has no limit of payment before, and the department one for its evaluation', () => {
    expect(Object.keys(one.limits).toSorted()).toEqual(['evaluation-2', 'payment-1']);
    expect(stepOf(first, later(300))).toBe('over');
    expect(toBeEvaluated(first)).toBe(2);
  });

  it('that has passed is paid from that day on', () => {
    const passed = evaluationPassed(first, 2, later(30));
    expect(passed).toMatchObject({ status: 'in-payment', round: 2, begun: 2 });
    expect(stepOf(passed, later(30))).toBe('payment');
    expect(passed.limits['evaluation-2']?.metAt).toBe(later(30));
    expect(dueOf(passed, 'payment-2')).toBeTruthy();
  });

  it('that passes while the first is under way follows it, in the same execution', () => {
    const early = evaluationPassed(ordered(one, 1, orderId(1)), 2, later(1));
    expect(early.round).toBe(1);
    const settledFirst = settled(early, 1, { paid: 50_000, refusal: undefined }, later(2));
    expect(stepOf(settledFirst, later(2))).toBe('payment');
  });

  it('that has failed lapses: what was paid was all', () => {
    const failed = evaluationFailed(first, 2, ['投资未达标'], later(30));
    expect(failed).toMatchObject({ status: 'paid', endedAt: later(30) });
    expect(hadOf(failed)).toBe(50_000);
    expect(toBeEvaluated(failed)).toBeUndefined();
    expect(Object.keys(failed.limits)).toEqual(['payment-1']);
  });
});

describe('what was paid wrongly', () => {
  const paid = pay(granted(whole), 1, 1);
  const plan = [
    { on: plainDate('2026-04-01'), fen: 10_000 },
    { on: plainDate('2026-05-02'), fen: 20_000 },
  ];
  const asked = { fen: 30_000, reason: '多计', basis: '第十四条', payInto: '国库', plan };
  const owed = recovering(paid, asked, monday);
  const brings = (one: Entitlement, sum: number, reference: string) =>
    repaid(one, { fen: sum, on: plainDate('2026-03-20'), reference, at: later(18) });

  it('is paid back by days, whatever day of the week they are', () => {
    expect(owed).toMatchObject({ status: 'recovering' });
    expect(owed).not.toHaveProperty('endedAt');
    expect(dueOf(owed, 'repayment-1')).toBe('2026-04-01T16:00:00.000Z');
    expect(dueOf(owed, 'repayment-2'), 'a Saturday of the May holidays').toBe('2026-05-02T16:00:00.000Z');
  });

  it('meets each instalment when so much has come in all, and ends with the last of it', () => {
    const less = brings(owed, 9_999, 'a');
    expect(less.limits['repayment-1']?.metAt).toBeUndefined();
    const more = brings(less, 1, 'b');
    expect(more.limits['repayment-1']?.metAt).toBe(later(18));
    expect(more.limits['repayment-2']?.metAt).toBeUndefined();
    expect(brings(more, 20_000, 'c')).toMatchObject({ status: 'recovered', endedAt: later(18) });
    expect(hadOf(brings(more, 20_000, 'c')), 'it counts against no cap').toBe(fen - 30_000);
  });

  it('is planned anew for what is left', () => {
    const half = brings(owed, 15_000, 'a');
    const anew = { ...asked, plan: [{ on: plainDate('2026-07-01'), fen: 15_000 }] };
    expect(recoveryErrors(half, anew, later(20))).toEqual([]);
    const changed = recovering(half, anew, later(20));
    expect(Object.keys(changed.limits).filter((name) => name.startsWith('repayment'))).toEqual([
      'repayment-1',
    ]);
    expect(brings(changed, 15_000, 'b')).toMatchObject({ status: 'recovered' });
  });

  it.each([
    ['/fen', { ...asked, fen: fen + 1 }],
    ['/plan', { ...asked, plan: [{ on: plainDate('2026-04-01'), fen: 1 }] }],
    ['/plan/0/on', { ...asked, plan: [{ on: plainDate('2026-03-02'), fen: 30_000 }] }],
    ['/plan/1/on', { ...asked, plan: plan.toReversed() }],
  ])('is refused at %s', (pointer, wrong) => {
    expect(recoveryErrors(paid, wrong, monday).map((one) => one.pointer)).toContain(pointer);
  });

  it('is not recovered while a payment is under way, or before there was one', () => {
    expect(mayRecover(paid)).toBe(true);
    expect(mayRecover(granted(whole))).toBe(false);
    expect(mayRecover(ordered(pay(granted(halves), 1, 1), 2, orderId(2)))).toBe(false);
    expect(mayRecover(pay(granted(halves), 1, 1))).toBe(true);
  });
});
