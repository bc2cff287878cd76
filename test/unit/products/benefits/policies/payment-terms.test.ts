import { expect, it } from 'vitest';
import { sharesOf } from '../../../../../functions/products/benefits/policies/payment-terms.ts';

const shares = [
  { source: '自治区财政', weight: 4 },
  { source: '市级财政', weight: 6 },
];

it('divides a sum to the fen, the last has the rest (8,219.18 = 3,287.67 + 4,931.51)', () => {
  expect(sharesOf(821_918, shares).map(({ fen }) => fen)).toEqual([328_767, 493_151]);
});

it('divides instalments so that they add up as the whole does, whatever the sums', () => {
  for (const whole of [1, 7, 99, 821_918, 100_001])
    for (const first of [0, 1, Math.floor(whole / 2), whole]) {
      const parts = [sharesOf(first, shares), sharesOf(whole - first, shares, first)];
      const each = [0, 1].map((index) => parts.reduce((sum, one) => sum + (one[index]?.fen ?? 0), 0));
      expect(each).toEqual(sharesOf(whole, shares).map(({ fen }) => fen));
      for (const [index, sum] of [first, whole - first].entries())
        expect(parts[index]?.reduce((total, { fen }) => total + fen, 0)).toBe(sum);
    }
});

it('divides among more than two', () => {
  const three = ['中央', '自治区', '市级'].map((source) => ({ source, weight: 1 }));
  expect(sharesOf(100, three).map(({ fen }) => fen)).toEqual([33, 33, 34]);
});
