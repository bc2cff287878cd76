import type { Named } from '../../../../../functions/products/benefits/beneficiaries/model.ts';
import { expect, it } from 'vitest';
import { disputed, received } from '../../../../../functions/products/benefits/entitlements/receipt.ts';
import type {
  Entitlement,
  EntitlementStatus,
} from '../../../../../functions/products/benefits/entitlements/model.ts';
import { entitlement } from './fixture.ts';

const as = (
  status: EntitlementStatus,
  change: Partial<Omit<Entitlement, keyof Named>> = {},
): Entitlement => ({
  ...entitlement(1_000),
  ...change,
  status,
});
const instalments = (...paid: number[]) => ({
  instalments: paid.map((one) => ({ fen: 500, afterWorkingDays: 0, paid: one })),
});

it('is received once it is paid, a dispute of it being settled by that', () => {
  expect(received(as('paid'))).toMatchObject({ status: 'received' });
  const settled = received(as('disputed', { reasons: ['未到账'] }));
  expect(settled?.status).toBe('received');
  expect(settled).not.toHaveProperty('reasons');
  expect(received(as('in-payment', instalments(500, 0)))).toBeUndefined();
});

it('is disputed once all is paid, and can still be received', () => {
  expect(disputed(as('paid'), '未到账')).toMatchObject({ status: 'disputed', reasons: ['未到账'] });
  expect(disputed(as('received'), '反悔')).toBeUndefined();
});

it('goes on with the next instalment while the last one is disputed', () => {
  const paying = as('in-payment', instalments(500, 0));
  expect(disputed(paying, '未到账')).toEqual({ ...paying, reasons: ['未到账'] });
  expect(disputed(as('in-payment', instalments(0, 0)), '未到账')).toBeUndefined();
});

it('is not said twice', () => {
  for (const said of [as('disputed'), as('in-payment', { ...instalments(500, 0), reasons: ['未到账'] })])
    expect(disputed(said, '未到账')).toBe(said);
  const done = as('received');
  expect(received(done)).toBe(done);
});
