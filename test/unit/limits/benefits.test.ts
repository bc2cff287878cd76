import { describe } from 'vitest';
import { mostRounds } from '../../../functions/products/benefits/entitlements/rules.ts';
import { SAMPLE_POLICIES } from '../../../functions/products/benefits/policies/samples/catalogue.ts';
import { limitsHold, type Row } from './rows.ts';

/** Working days: confirmation (none: nothing is asked), payment, between notices; basis points after working days. */
const policies: readonly [
  code: string,
  confirmation: number | null,
  payment: number,
  notices: number,
  instalments: string,
][] = [
  ['ABOVE-SCALE', 30, 20, 10, '6000 after 0, 4000 after 250'],
  ['REVENUE-STEPS', 30, 20, 10, '10000 after 0'],
  ['EQUIPMENT', 30, 20, 10, '5000 after 0, 5000 after 125'],
  ['EXPORT-GROWTH', 30, 20, 10, '10000 after 0'],
  ['HIGH-TECH', 45, 20, 10, '10000 after 0'],
  ['RESEARCH', 30, 20, 10, '10000 after 0'],
  ['PATENTS', null, 20, 10, '10000 after 0'],
  ['SPECIALISED', 30, 20, 10, '10000 after 0'],
  ['STABLE-JOBS', null, 20, 10, '10000 after 0'],
  ['GRADUATES', 30, 2, 10, '10000 after 0'],
  ['LOAN-INTEREST', 30, 20, 10, '10000 after 0'],
  ['SCENIC-GREEN', null, 20, 10, '10000 after 0'],
];

const policyOf = (code: string) => SAMPLE_POLICIES.find((one) => one.code === `SAMPLE-${code}-2026`);

describe('limits of the sample policies', () => {
  limitsHold([
    ...policies.flatMap(([code, confirmation, payment, notices, instalments]): Row[] => [
      [`${code}: confirmation`, confirmation, () => policyOf(code)?.confirmation?.limit ?? null],
      [`${code}: payment`, payment, () => policyOf(code)?.paymentLimit],
      [`${code}: between notices`, notices, () => policyOf(code)?.noticeInterval],
      [
        `${code}: instalments`,
        instalments,
        () =>
          policyOf(code)
            ?.instalments.map((one) => `${one.basisPoints} after ${one.afterWorkingDays}`)
            .join(', '),
      ],
    ]),
    ['how many samples there are', policies.length, () => SAMPLE_POLICIES.length],
  ]);
});

describe('limits of an entitlement', () => {
  limitsHold([['how often a payment is ordered anew', 100, () => mostRounds]]);
});
