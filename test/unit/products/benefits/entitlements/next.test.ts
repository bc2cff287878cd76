import { expect, it } from 'vitest';
import { nextOfEntitlement } from '../../../../../functions/products/benefits/entitlements/next.ts';
import { EntitlementStatus } from '../../../../../functions/products/benefits/entitlements/model.ts';
import { standsOf } from '../../../../../functions/products/benefits/entitlements/states.ts';
import { limit, shanghai, workingTime } from '../../../law/samples.ts';

/** A limit of five working days, that ends with Monday the 9th. */
const running = { deadline: limit(5, '2026-03-02 10:00') };
const on = (day: string) => ({ now: shanghai(`${day} 10:00`), workingTime });

it('is the click of the enterprise, by the last day of it', () => {
  const offered = { status: 'awaiting-confirmation', limits: { confirmation: running } } as const;
  expect(nextOfEntitlement(offered, on('2026-03-03'))).toMatchObject({
    turn: 'applicant',
    what: 'confirmation',
    lastDay: '2026-03-09',
    overdue: 0,
  });
});

it('is the payment, and for how many days it is over; what is paid waits for nobody', () => {
  const limits = { confirmation: { ...running, metAt: shanghai('2026-03-02 11:00') }, 'payment-1': running };
  expect(nextOfEntitlement({ status: 'in-payment', limits }, on('2026-03-11'))).toMatchObject({
    turn: 'partner',
    what: 'payment-1',
    overdue: 2,
  });
  expect(nextOfEntitlement({ status: 'paid', limits }, on('2026-03-11'))).toBeUndefined();
});

it('is the turn of whoever the lists of both sides say it is, at every status', () => {
  for (const status of EntitlementStatus.options) {
    const next = nextOfEntitlement({ status, limits: {} }, on('2026-03-03'));
    const { department, enterprise } = standsOf(status);
    expect(next === undefined, status).toBe(enterprise === 'ended');
    if (next?.turn === 'applicant') expect(enterprise, status).toBe('open');
    if (next?.turn === 'partner') expect(department, status).toBe('open');
  }
});
