import { withInstalment } from '../../../../../functions/products/benefits/entitlements/instalments.ts';
import { describe, expect, it } from 'vitest';
import type { PersonRef } from '../../../../../functions/platform/persons/model.ts';
import { addMillis, DAY, instant } from '../../../../../functions/law/instant.ts';
import {
  confirmationLimit,
  paymentLimits,
  startOf,
} from '../../../../../functions/products/benefits/entitlements/limits.ts';
import {
  entitlementLadder,
  paymentLadder,
  confirmationLadder,
} from '../../../../../functions/products/benefits/entitlements/ladders.ts';
import type {
  Entitlement,
  EntitlementStatus,
} from '../../../../../functions/products/benefits/entitlements/model.ts';
import {
  cameToNothing,
  currentInstalment,
  isOverdue,
  isWaiting,
  mayMove,
  paidSoFar,
  stepOf,
} from '../../../../../functions/products/benefits/entitlements/rules.ts';
import type { Met } from '../../../../../functions/products/benefits/entitlements/matched.ts';
import { executionName } from '../../../../../functions/products/benefits/entitlements/rewrite.ts';
import {
  settled,
  orderedAgain,
  ordered,
  continued,
} from '../../../../../functions/products/benefits/entitlements/payment-transitions.ts';
import {
  reviewed,
  lapsed,
  granted,
  funded,
  confirmed,
} from '../../../../../functions/products/benefits/entitlements/transitions.ts';
import { moved } from '../../../../../functions/products/benefits/entitlements/move.ts';
import { matched } from '../../../../../functions/products/benefits/entitlements/matched.ts';
import { isPaymentLimit } from '../../../../../functions/products/benefits/entitlements/payment-limit.ts';
import { by, entitlement, monday, orderId, policy } from './fixture.ts';
import { sampleLaw } from '../../../../../functions/law/legal-data/sample.ts';

const later = addMillis(monday, DAY);
/** Where the account is kept. */
const account = 'account#enterprise#91450300MA5KABCD17#ps_01J9ZZZZZZZZZZZZZZZZZZZZZZ' as PersonRef<'account'>;
const parts = [
  { basisPoints: 6_000, afterWorkingDays: 0 },
  { basisPoints: 4_000, afterWorkingDays: 5 },
];
const at = (status: EntitlementStatus): Entitlement => ({ ...entitlement(1_000), status });
/** In payment at once: nothing is asked, nothing reviewed. */
const paying = (change = {}) =>
  funded(entitlement(1_000, policy({ confirmation: null, instalments: parts, ...change })), {
    now: monday,
    workingTime: by,
  });

describe('an entitlement as it is matched', () => {
  const of = policy({ instalments: parts, review: true });
  it('freezes the terms of its policy, its facts and its parts', () => {
    const one = entitlement(1_000, of);
    expect(one).toMatchObject({
      uscc: '91450300MA50000000',
      policy: { code: of.code, version: 1, name: of.name },
      department: of.department,
      terms: {
        documentNumber: of.documentNumber,
        confirmationLimit: 30,
        review: true,
        paymentLimit: 20,
        noticeInterval: 10,
        payer: of.payer,
        phone: of.phone,
        limitedFund: of.fund.budget !== null,
      },
      fen: 1_000,
      status: 'matched',
      matchedAt: monday,
      limits: {},
      paymentOrders: [],
      notices: 0,
      begun: 0,
      round: 1,
    });
    expect(one.instalments).toEqual([
      { fen: 600, afterWorkingDays: 0, paid: 0 },
      { fen: 400, afterWorkingDays: 5, paid: 0 },
    ]);
    expect(one).not.toHaveProperty('account');
  });

  it('has no parts, no account and no hold on a fund where no money is due', () => {
    const limited = policy({ fund: { source: 'x', budget: 1 } });
    expect(entitlement(1, limited).terms.limitedFund).toBe(true);
    expect(entitlement(0, limited)).toMatchObject({ fen: 0, instalments: [], terms: { limitedFund: false } });
    expect(entitlement(1, policy({ fund: { source: 'x', budget: null } })).terms.limitedFund).toBe(false);
    const decided = (fen: number) =>
      ({
        uscc: '91450300MA50000000',
        conditions: [],
        amount: { facts: [], reckoning: fen === 0 ? { kind: 'none' } : { kind: 'fixed', fen } },
      }) as unknown as Met;
    expect(matched(of, decided(5), monday, { ref: account, version: 1 })).toMatchObject({ account });
    expect(matched(of, decided(0), monday, { ref: account, version: 1 })).not.toHaveProperty('account');
  });

  it('waits for no click where the policy asks for none', () =>
    expect(entitlement(1, policy({ confirmation: null })).terms.confirmationLimit).toBeNull());
});

describe('the moves of an entitlement', () => {
  it('are those of its table', () => {
    expect(mayMove(at('matched'), 'queued')).toBe(true);
    expect(mayMove(at('matched'), 'paid')).toBe(false);
    expect(() => moved(at('paid'), 'queued')).toThrow('cannot go from paid to queued');
    expect(moved(at('paid'), 'received', { notices: 3 })).toEqual({ ...at('received'), notices: 3 });
  });
  it.each([
    ['matched', true, false],
    ['queued', true, false],
    ['in-payment', false, false],
    ['lapsed', false, true],
    ['waived', false, true],
    ['refused', false, true],
    ['paid', false, false],
  ] as const)('%s waits for money: %s, came to nothing: %s', (status, waiting, nothing) => {
    expect(isWaiting(at(status))).toBe(waiting);
    expect(cameToNothing(at(status))).toBe(nothing);
  });
  it('lapses when nobody clicked', () =>
    expect(lapsed(at('awaiting-confirmation'), later)).toMatchObject({ status: 'lapsed', endedAt: later }));
});

describe('a grant', () => {
  it('starts every limit of payment from its own moment, and each part on its day', () => {
    const one = paying();
    expect(one).toMatchObject({ status: 'in-payment', grantedAt: monday, begun: 1 });
    expect(one.instalments.map(({ startsAt }) => startsAt)).toEqual([monday, '2026-03-09T01:00:00.000Z']);
    expect(Object.entries(one.limits).map(([name, { deadline }]) => `${name} ${deadline.budget}`)).toEqual([
      'payment-1 20',
      'payment-2 25',
    ]);
  });
  it('goes to its review first where the policy wants one', () => {
    expect(paying({ review: true })).toMatchObject({ status: 'in-review', grantedAt: monday });
    const right = entitlement(0, policy({ confirmation: null, review: true, amount: { kind: 'none' } }));
    const inReview = granted(right, { now: monday, workingTime: by });
    expect(inReview).toMatchObject({ status: 'in-review', grantedAt: monday, limits: {} });
    expect(inReview).not.toHaveProperty('endedAt');
  });
  it('of what is no money ends at once', () =>
    expect(
      granted(entitlement(0, policy({ amount: { kind: 'none' } })), { now: monday, workingTime: by }),
    ).toMatchObject({
      status: 'granted',
      grantedAt: monday,
      endedAt: monday,
    }));
  it('keeps the limit of the click, met at the click, and the account that was known', () => {
    const known = { ...funded(entitlement(1_000), { now: monday, workingTime: by }), account };
    const one = confirmed(known, undefined, { now: later, workingTime: by });
    expect(one).toMatchObject({ confirmedAt: later, account });
    expect(Object.keys(one.limits)).toContain('confirmation');
    expect(one.limits['confirmation']?.metAt).toBe(later);
    const { limits } = confirmed(
      { ...known, limits: {} },
      { ref: account, version: 1 },
      { now: later, workingTime: by },
    );
    expect(limits).not.toHaveProperty('confirmation');
  });
});

describe('a review', () => {
  const inReview = paying({ review: true });
  it('that is met leads to the payment, or ends what is no money', () => {
    expect(reviewed(inReview, { met: true, reasons: [] }, later)).toMatchObject({
      status: 'in-payment',
      begun: 1,
    });
    const right = { ...inReview, fen: 0, instalments: [] };
    expect(reviewed(right, { met: true, reasons: [] }, later)).toMatchObject({
      status: 'granted',
      endedAt: later,
    });
  });
  it('that is not met ends it with its reasons, and its limits are gone', () =>
    expect(reviewed(inReview, { met: false, reasons: ['不符合'] }, later)).toMatchObject({
      status: 'refused',
      reasons: ['不符合'],
      endedAt: later,
      limits: {},
    }));
});

describe('an order of payment', () => {
  const first = ordered(paying(), 1, orderId(1));
  it('stands with its instalment', () => {
    expect(first.paymentOrders).toEqual([orderId(1)]);
    expect(first.instalments.map((one) => one.orderId)).toEqual([orderId(1), undefined]);
    expect(ordered(first, 2, orderId(2)).paymentOrders).toEqual([orderId(1), orderId(2)]);
    expect(withInstalment(first, 2, (one) => ({ ...one, paid: 7 })).map(({ paid }) => paid)).toEqual([0, 7]);
  });
  it('that is paid meets its own limit, and the statement of the department is done with', () => {
    const stated = { ...first, statement: {} as NonNullable<Entitlement['statement']> };
    const after = settled(stated, 1, { paid: 600, refusal: undefined }, later);
    expect(after).not.toHaveProperty('statement');
    expect(after.instalments[0]).toMatchObject({ paid: 600, settledAt: later });
    expect(after.instalments[1]).not.toHaveProperty('settledAt');
    expect(Object.values(after.limits).map(({ metAt }) => metAt)).toEqual([later, undefined]);
    expect(currentInstalment(after)).toMatchObject({ number: 2, instalment: { fen: 400 } });
    const whole = settled(ordered(after, 2, orderId(2)), 2, { paid: 400, refusal: undefined }, later);
    expect(whole).toMatchObject({ status: 'paid', paidAt: later, endedAt: later });
    expect(currentInstalment(whole)).toBeUndefined();
    expect(paidSoFar(whole)).toBe(1_000);
  });
  it('that is paid when the next one may begin goes on with it', () => {
    const late = instant('2026-03-09T01:00:00.000Z');
    expect(settled(first, 1, { paid: 600, refusal: undefined }, late).begun).toBe(2);
    expect(settled(first, 1, { paid: 600, refusal: undefined }, addMillis(late, -1)).begun).toBe(1);
  });
  it('that is refused keeps what was paid, forgets the order, and stops only its own clock', () => {
    const refusal = { reason: '账号有误', cause: 'account' } as const;
    const refused = settled(first, 1, { paid: 100, refusal }, later);
    expect(refused.instalments[0]).toMatchObject({ paid: 100 });
    expect(refused.instalments[0]).not.toHaveProperty('orderId');
    expect(refused.instalments[0]).not.toHaveProperty('settledAt');
    const standing = [{ from: later, basis: '付款被退回，等待企业更正收款账户' }];
    expect(refused.limits['payment-1']?.deadline.suspensions).toEqual(standing);
    expect(refused.limits['payment-2']?.deadline.suspensions).toEqual([]);

    const again = orderedAgain({ ...refused, account }, later);
    expect(again).toMatchObject({ status: 'in-payment', round: 2, account });
    expect(again).not.toHaveProperty('reasons');
    expect(again.limits['payment-1']?.deadline.suspensions).toEqual([]);
    const { account: _, ...unknown } = refused;
    const nextDay = orderedAgain(unknown, addMillis(later, DAY));
    expect(nextDay).not.toHaveProperty('account');
    const closed = [{ ...standing[0], to: addMillis(later, DAY) }];
    expect(nextDay.limits['payment-1']?.deadline.suspensions).toEqual(closed);
    const twice = settled(
      ordered(nextDay, 1, orderId(2)),
      1,
      { paid: 0, refusal },
      addMillis(later, 2 * DAY),
    );
    expect(twice.limits['payment-1']?.deadline.suspensions).toMatchObject([closed[0], {}]);
    const once = orderedAgain(twice, addMillis(later, 3 * DAY));
    expect(once.limits['payment-1']?.deadline.suspensions[0]).toEqual(closed[0]);
  });
});

describe('what an execution does', () => {
  it.each([
    ['matched', 'wait'],
    ['queued', 'wait'],
    ['awaiting-confirmation', 'wait'],
    ['in-review', 'review'],
    ['paid', 'over'],
    ['refused', 'over'],
    ['payment-refused', 'over'],
  ] as const)('while it is %s: %s', (status, step) => expect(stepOf(at(status), monday)).toBe(step));
  it('pays from the day of the instalment on', () => {
    expect(stepOf(paying(), monday)).toBe('payment');
    expect(stepOf(paying(), addMillis(monday, -1))).toBe('over');
    expect(stepOf(at('in-payment'), monday)).toBe('over');
  });
  it('has the name of its round, and the next one another', () => {
    const one = paying();
    expect(executionName(one)).toBe(one.id);
    expect(executionName({ ...one, round: 3 })).toBe(`${one.id}-3`);
    expect(continued({ ...one, begun: 0 })).toMatchObject({ begun: 1, round: 2 });
    expect(continued({ ...one, instalments: [], begun: 4 })).toMatchObject({ begun: 4, round: 2 });
  });
});

describe('what is overdue', () => {
  const { 'payment-1': limit } = paying().limits;
  const one = (change: object, name = 'payment-1', endedAt = {}) =>
    isOverdue({ limits: { [name]: { ...limit, ...change } } as Entitlement['limits'], ...endedAt });
  it('is a payment that is in breach and not paid, of what has not ended', () => {
    expect(one({})).toBe(false);
    expect(one({ breachedAt: later })).toBe(true);
    expect(one({ breachedAt: later, metAt: later })).toBe(false);
    expect(one({ breachedAt: later }, 'confirmation')).toBe(false);
    expect(one({ breachedAt: later }, 'payment-1', { endedAt: later })).toBe(false);
    expect([isPaymentLimit('payment-2'), isPaymentLimit('repayment-2')]).toEqual([true, false]);
  });
});

describe('the limits of an entitlement', () => {
  const offered = funded(entitlement(1_000), { now: monday, workingTime: by });
  it('are cited: the policy for the click, Art. 16 and the policy for the payment', () => {
    const { documentNumber } = offered.terms;
    expect(confirmationLimit(offered, monday, sampleLaw())).toMatchObject({
      confirmation: { deadline: { budget: 30, kind: 'promised', basis: documentNumber, anchor: monday } },
    });
    expect(confirmationLimit(entitlement(1, policy({ confirmation: null })), monday, sampleLaw())).toEqual(
      {},
    );
    expect(paymentLimits(offered, monday, sampleLaw())['payment-1']?.deadline.basis).toBe(
      `《桂林市优化政务服务若干规定（征求意见稿）》第十六条；${documentNumber}`,
    );
  });
  it('give the click the least time that the city grants, where a policy of before says less, and more where it says more', () => {
    const budget = (limit: number) =>
      confirmationLimit(entitlement(1, policy({ confirmation: { limit } })), monday, sampleLaw())[
        'confirmation'
      ]?.deadline.budget;
    expect([budget(3), budget(30), budget(60)]).toEqual([30, 30, 60]);
  });
  it('begin at once, or when the office opens on the day', () => {
    const of = (afterWorkingDays: number) => startOf({ fen: 1, paid: 0, afterWorkingDays }, monday, by);
    expect([of(0), of(1)]).toEqual([monday, '2026-03-03T01:00:00.000Z']);
  });
  it('climb the ladder of what is waited for', () => {
    expect(entitlementLadder(offered, by)('confirmation')).toEqual(confirmationLadder(by));
    expect(entitlementLadder(paying(), by)('payment-1')).toEqual(paymentLadder(paying(), by));
  });
});
