import fc from 'fast-check';
import type { PersonRef } from '../../../../../functions/platform/persons/model.ts';
import { describe, expect, it } from 'vitest';
import { paymentLimit } from '../../../../../functions/products/benefits/entitlements/payment-limit.ts';
import {
  ordered,
  orderedAgain,
  settled,
} from '../../../../../functions/products/benefits/entitlements/payment-transitions.ts';
import {
  cameToNothing,
  currentInstalment,
  mayMove,
  paidSoFar,
  stepOf,
} from '../../../../../functions/products/benefits/entitlements/rules.ts';
import {
  confirmed,
  funded,
  waived,
} from '../../../../../functions/products/benefits/entitlements/transitions.ts';
import { moved } from '../../../../../functions/products/benefits/entitlements/move.ts';
import { addMillis, DAY } from '../../../../../functions/law/instant.ts';
import { asOf, entitlement, monday, orderId, policy } from './fixture.ts';

/** Where the account is kept. */
const account = 'account#enterprise#91450300MA5KABCD17#ps_01J9ZZZZZZZZZZZZZZZZZZZZZZ' as PersonRef<'account'>;
const later = addMillis(monday, DAY);

describe('an entitlement', () => {
  it('waits for one click, and its limits of payment run from there', () => {
    const waiting = funded(entitlement(1_000), asOf());
    expect(waiting).toMatchObject({ status: 'awaiting-confirmation' });
    expect(stepOf(waiting, monday)).toBe('wait');
    const clicked = confirmed(waiting, { ref: account, version: 1 }, asOf(later));
    expect(clicked).toMatchObject({ status: 'in-payment', grantedAt: later, account });
    expect(clicked.limits[paymentLimit(1)]?.deadline.anchor).toBe(later);
    expect(clicked.limits['confirmation']?.metAt).toBe(later);
  });

  it('asks nothing where the policy asks nothing', () => {
    expect(funded(entitlement(1_000, policy({ confirmation: null })), asOf()).status).toBe('in-payment');
    const right = policy({ confirmation: null, amount: { kind: 'none' } });
    expect(funded(entitlement(0, right), asOf())).toMatchObject({ status: 'granted', endedAt: monday });
  });

  it('pays parts that add up to it, whatever the sum', () => {
    const shares = fc
      .array(fc.integer({ min: 1, max: 800 }), { minLength: 0, maxLength: 11 })
      .map((parts) => [...parts, 10_000 - parts.reduce((sum, part) => sum + part, 0)]);
    fc.assert(
      fc.property(fc.integer({ min: 12, max: 9_000_000_000 }), shares, (fen, parts) => {
        const of = policy({
          confirmation: null,
          instalments: parts.map((basisPoints) => ({ basisPoints, afterWorkingDays: 0 })),
        });
        let one = funded(entitlement(fen, of), asOf());
        for (let n = 1; one.status === 'in-payment'; n++) {
          const current = currentInstalment(one);
          if (!current) break;
          one = ordered(one, current.number, orderId(n));
          one = settled(one, current.number, { paid: current.instalment.fen, refusal: undefined }, later);
        }
        expect(one.status).toBe('paid');
        expect(paidSoFar(one)).toBe(fen);
      }),
      { numRuns: 200 },
    );
  });

  it('leaves a later instalment to an execution of its own', () => {
    const of = policy({ confirmation: null });
    const first = ordered(funded(entitlement(1_000, of), asOf()), 1, orderId(1));
    const after = settled(first, 1, { paid: 600, refusal: undefined }, later);
    expect(after).toMatchObject({ status: 'in-payment', begun: 1 });
    expect(stepOf(after, later)).toBe('over');
  });

  it('stands still while a refused payment waits for another account, and then pays what is left', () => {
    const of = policy({ confirmation: null, instalments: [{ basisPoints: 10_000, afterWorkingDays: 0 }] });
    const paying = ordered(funded(entitlement(1_000, of), asOf()), 1, orderId(1));
    const refusal = { reason: '账号有误', cause: 'account' } as const;
    const refused = settled(paying, 1, { paid: 300, refusal }, later);
    expect(refused).toMatchObject({ status: 'payment-refused', reasons: ['账号有误'] });
    const again = orderedAgain(refused, addMillis(later, DAY), { ref: account, version: 1 });
    expect(again).toMatchObject({ status: 'in-payment', round: 2, instalments: [{ fen: 1_000, paid: 300 }] });
    expect(again.limits[paymentLimit(1)]?.deadline.suspensions).toMatchObject([
      { from: later, to: addMillis(later, DAY) },
    ]);
  });

  it('runs on while a payment was refused for no fault of the account: nobody waits for the enterprise', () => {
    const paying = ordered(
      confirmed(funded(entitlement(1_000), asOf()), { ref: account, version: 1 }, asOf()),
      1,
      orderId(1),
    );
    const refusal = { reason: '指标未下达', cause: 'other' } as const;
    const refused = settled(paying, 1, { paid: 0, refusal }, later);
    expect(refused).toMatchObject({ status: 'payment-refused', reasons: ['指标未下达'] });
    expect(refused.limits).toEqual(paying.limits);
    expect(orderedAgain(refused, later)).toMatchObject({ status: 'in-payment', account, round: 2 });
  });

  it('is waived while it is offered or waited for, and not once it was confirmed', () => {
    const offered = funded(entitlement(1_000), asOf());
    const queued = moved(entitlement(1_000), 'queued');
    for (const one of [offered, queued]) {
      const gone = waived(one, later);
      expect(gone).toMatchObject({ status: 'waived', endedAt: later });
      expect([cameToNothing(gone), stepOf(gone, later)]).toEqual([true, 'over']);
    }
    expect(mayMove(confirmed(offered, { ref: account, version: 1 }, asOf(later)), 'waived')).toBe(false);
  });

  it('never goes where its table does not lead', () => {
    expect(() => confirmed(entitlement(1_000), { ref: account, version: 1 }, asOf())).not.toThrow();
    const paid = { ...entitlement(1_000), status: 'paid' as const };
    expect(() => confirmed(paid, { ref: account, version: 1 }, asOf())).toThrow('cannot go from paid');
  });
});
