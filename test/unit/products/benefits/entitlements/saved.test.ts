import { describe, expect, it } from 'vitest';
import type { Entitlement } from '../../../../../functions/products/benefits/entitlements/model.ts';
import { entitlementTold } from '../../../../../functions/products/benefits/entitlements/told.ts';
import { funded } from '../../../../../functions/products/benefits/entitlements/transitions.ts';
import { namedBy } from '../../../../../functions/products/benefits/policies/names.ts';
import { checkEntry } from '../../../../../functions/products/benefits/policies/publication.ts';
import { asOf, by, entitlement, monday, policy } from './fixture.ts';

/** What is due under it is saved when it is declared: a tax that is halved. */
const saving = (change = {}) =>
  policy({
    payout: 'none',
    kind: 'relief',
    confirmation: null,
    review: false,
    fund: { source: '不发放资金', budget: null },
    instalments: [{ basisPoints: 10_000, afterWorkingDays: 0 }],
    ...change,
  });

describe('what is saved and not paid out', () => {
  const one = funded(entitlement(3_800_000, saving()), asOf());

  it('is granted at once, with nothing to pay and no clock', () => {
    expect(one).toMatchObject({
      status: 'granted',
      fen: 0,
      fenSaved: 3_800_000,
      instalments: [],
      limits: {},
    });
    expect(one.endedAt).toBe(monday);
  });

  it('is told with what it saves, and asks for nothing', () => {
    const words = entitlementTold.granted.applicant;
    const about = {
      entitlement: one,
      before: 'matched' as const,
      account: undefined,
      now: monday,
      workingTime: by,
    };
    const body = words !== undefined && 'body' in words ? words.body(about) : undefined;
    expect(body?.zh).toContain('预计减免 38,000.00 元');
    expect(body?.zh).toContain('不发放资金，无需申请或确认');
  });

  it('needs nobody who pays', () => {
    expect(namedBy(saving())).not.toHaveProperty('payer');
    expect(namedBy(policy())).toHaveProperty('payer');
  });

  it.each([
    ['/confirmation', { confirmation: { limit: 30 } }],
    ['/review', { review: true }],
    ['/fund', { fund: { source: '市级财政', budget: 1_000_000 } }],
    [
      '/instalments',
      {
        instalments: [
          { basisPoints: 5_000, afterWorkingDays: 0 },
          { basisPoints: 5_000, afterWorkingDays: 5 },
        ],
      },
    ],
    ['/amount', { amount: { kind: 'none' } }],
  ])('cannot be published with %s of a payment', (pointer, change) => {
    expect(checkEntry(saving(change)).errors.map((error) => error.pointer)).toEqual([pointer]);
    expect(checkEntry(saving()).errors).toEqual([]);
  });
});

it('pays out what a policy says nothing else of', () => {
  const paid: Entitlement = entitlement(1_000);
  expect(paid).toMatchObject({ fen: 1_000 });
  expect(paid).not.toHaveProperty('fenSaved');
});
