import { expect, it } from 'vitest';
import { bytesOf } from '../../../../../functions/common/bytes.ts';
import { PersonRef } from '../../../../../functions/platform/persons/model.ts';
import type { Entitlement } from '../../../../../functions/products/benefits/entitlements/model.ts';
import { headOf } from '../../../../../functions/products/benefits/entitlements/parts.ts';
import { ordered } from '../../../../../functions/products/benefits/entitlements/payment-transitions.ts';
import { funded } from '../../../../../functions/products/benefits/entitlements/transitions.ts';
import { EntitlementStore } from '../../../../../functions/products/benefits/entitlements/store.ts';
import type { Met } from '../../../../../functions/products/benefits/entitlements/matched.ts';
import { memoryTable } from '../../../services/webhooks/fixture.ts';
import { asOf, entitlement, monday, orderId, policy } from './fixture.ts';

const parts = Array.from({ length: 10 }, (_, index) => ({
  basisPoints: 1_000,
  afterWorkingDays: 100 * index,
}));
const long = '长'.repeat(1_000);

/** As heavy as one gets: ten instalments, each ordered ten times, a statement, reasons, an account. */
const heavy = (): Entitlement => {
  let one = funded(entitlement(100_000, policy({ confirmation: null, instalments: parts })), asOf());
  for (let n = 1; n <= 100; n += 1) one = ordered(one, Math.ceil(n / 10), orderId(n));
  return {
    ...one,
    account: PersonRef.parse('account#enterprise#91450300MA5KABCD17#ps_01J9ZZZZZZZZZZZZZZZZZZZZZZ'),
    reasons: [long],
    statement: {
      ...{ reason: long, plan: [] },
      official: PersonRef.parse(`official#entitlement#${one.id}#ps_01J9ZZZZZZZZZZZZZZZZZZZZZZ`),
      ...{ givenAt: monday, paidThen: 0, broken: [] },
    },
  };
};

it('the head of an entitlement stays under 1 KB, whatever becomes of it', () =>
  expect(bytesOf(headOf(heavy()))).toBeLessThan(1_024));

it('comes back whole from its parts, and writes of them only what changed', async () => {
  const { table } = memoryTable();
  const store = new EntitlementStore(table);
  const one = heavy();
  const created = store.create(one, {} as Met, asOf());
  expect(created.length).toBeLessThanOrEqual(8);
  await table.transact(created);
  const stored = await store.find(one.id);
  expect(stored?.entitlement).toEqual(one);
  if (!stored) return;
  expect(store.replace(stored, { ...one, notices: 1 }, asOf())).toHaveLength(1);
});
