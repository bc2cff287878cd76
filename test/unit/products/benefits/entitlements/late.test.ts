import type { Named } from '../../../../../functions/products/benefits/beneficiaries/model.ts';
import { sampleLaw } from '../../../../../functions/law/legal-data/sample.ts';
import { expect, it } from 'vitest';
import { partsOf } from '../../../../../functions/platform/table/key.ts';
import { lawAt } from '../../../../../functions/law/legal-data/in-force.ts';
import { endOfDay, plainDate } from '../../../../../functions/law/plain-date.ts';
import { entitlementKeys } from '../../../../../functions/products/benefits/entitlements/deadlines.ts';
import {
  confirmationLimit,
  paymentLimits,
} from '../../../../../functions/products/benefits/entitlements/limits.ts';
import type { Entitlement } from '../../../../../functions/products/benefits/entitlements/model.ts';
import { asOf, entitlement, monday } from './fixture.ts';

const granted = (change: Partial<Omit<Entitlement, keyof Named>> = {}): Entitlement => {
  const one = entitlement(10_000);
  const instalments = [{ fen: 10_000, afterWorkingDays: 0, startsAt: monday, paid: 0 }];
  const limits = paymentLimits({ ...one, instalments }, monday, lawAt({}, monday));
  return { ...one, status: 'in-payment', grantedAt: monday, instalments, limits, begun: 1, ...change };
};
const owed = (one: Entitlement) => {
  const { lateFrom } = entitlementKeys(one, asOf());
  return lateFrom === undefined ? undefined : partsOf(lateFrom).slice(2);
};

it('owes a payment as its department, whether or not the department has said why it is late', () => {
  const one = granted();
  expect(owed(one)).toEqual(['department', one.department]);
  const statement = {
    reason: '资金未到',
    plan: [{ on: plainDate('2026-12-01'), fen: 10_000 }],
    official: { kind: 'official', id: 'ps_1' } as never,
    givenAt: monday,
    paidThen: 0,
    broken: [],
  };
  expect(entitlementKeys(granted({ statement }), asOf()).lateFrom).toBe(
    entitlementKeys(one, asOf()).lateFrom,
  );
});

it('owes it while a refused payment waits for another order, and nothing once it was paid', () => {
  expect(owed(granted({ status: 'payment-refused' }))).toBeDefined();
  expect(owed(granted({ status: 'paid', endedAt: endOfDay(plainDate('2026-03-03')) }))).toBeUndefined();
});

it('owes nothing while it waits for the enterprise: that time is its own', () => {
  const one = entitlement(10_000);
  const waiting = {
    ...one,
    status: 'awaiting-confirmation',
    limits: { ...confirmationLimit(one, monday, sampleLaw()) },
  } as const;
  expect(owed(waiting)).toBeUndefined();
  expect(entitlementKeys(waiting, asOf()).dueAt).toBeDefined();
});
