import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant } from '../../../../../functions/law/instant.ts';
import {
  ranked,
  totalOf,
  type Ranked,
} from '../../../../../functions/products/benefits/entitlements/scoring/total.ts';
import { idOf, score, terms } from './fixture.ts';

describe('a total', () => {
  it('is the mean of what each reviewer comes to: every criterion by its share of its weight', () => {
    // 8/10 × 60 + 15/30 × 40 = 68; 9/10 × 60 + 20/30 × 40 = 80.666…; the mean 74.333…
    const { total, passed, scores } = totalOf(terms(), [score('A', 1, 8, 15), score('A', 2, 9, 20)]);
    expect([total, passed]).toEqual([7_433, true]);
    expect(scores.map((one) => one.total)).toEqual([6_800, 8_067]);
  });

  it('is rounded once, half up: three thirds are a whole', () => {
    const thirds = terms({
      criteria: [{ name: 'technology', label: '技术', points: 3, weight: 100 }],
      ties: [],
    });
    const third = (number: number, points: number) =>
      score('A', number, points, 0, { points: { technology: points } });
    expect(totalOf(thirds, [third(1, 1), third(2, 1), third(3, 1)]).total).toBe(3_333);
    expect(totalOf(thirds, [third(1, 1), third(2, 2), third(3, 3)]).total).toBe(6_667);
  });

  it('leaves out one highest and one lowest where the policy says so, and never so many that none is left', () => {
    const dropping = terms({ dropExtremes: true });
    const all = [score('A', 1, 10, 30), score('A', 2, 5, 15), score('A', 3, 0, 0), score('A', 4, 5, 15)];
    const { total, scores } = totalOf(dropping, all);
    expect(total).toBe(5_000);
    expect(scores.map(({ counted }) => counted)).toEqual([false, true, false, true]);
    expect(totalOf(dropping, all.slice(0, 2)).scores.every(({ counted }) => counted)).toBe(true);
    // Of several highest one is left out, and always the same.
    const equals = [score('A', 1, 9, 9), score('A', 2, 9, 9), score('A', 3, 9, 9)];
    expect(totalOf(dropping, equals.toReversed()).scores.map(({ counted }) => counted)).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('counts neither what an objection put aside nor a conflict of interest', () => {
    const { points: _, ...conflict } = score('A', 2, 0, 0, { conflict: true });
    const aside = score('A', 3, 0, 0, { asideAt: instant('2026-04-01T01:00:00Z') });
    expect(totalOf(terms(), [score('A', 1, 10, 30), conflict, aside]).total).toBe(10_000);
    expect(totalOf(terms(), [conflict]).passed).toBe(false);
    expect(totalOf(terms({ minimum: 0 }), [conflict]).passed, 'nobody passes unscored').toBe(false);
  });

  it('is met at the minimum itself', () => {
    expect(totalOf(terms(), [score('A', 1, 6, 18)])).toMatchObject({ total: 6_000, passed: true });
    expect(totalOf(terms(), [score('A', 1, 6, 17)])).toMatchObject({ passed: false });
  });

  it('is the same in whatever order it is added up', () => {
    const given = fc.array(fc.tuple(fc.nat(10), fc.nat(30)), { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(given, fc.boolean(), (points, dropExtremes) => {
        const all = points.map(([technology, market], index) => score('A', index + 1, technology, market));
        const of = terms({ dropExtremes });
        expect(totalOf(of, all.toReversed())).toEqual(totalOf(of, all));
      }),
    );
  });
});

describe('a ranking', () => {
  const one = (letter: string, total: number, change: Partial<Ranked> = {}): Ranked => ({
    ...{ application: idOf(letter), uscc: letter, appliedAt: '2026-03-01', total, ties: [0] },
    ...{ passed: true, scores: [], ...change },
  });
  const order = (...all: Ranked[]) => ranked(all).map(({ uscc, rank }) => `${rank}${uscc}`);

  it('has the highest first', () =>
    expect(order(one('A', 1), one('B', 3), one('C', 2))).toEqual(['1B', '2C', '3A']));

  it('tells equals apart by the criteria that the policy names, then by who applied first', () => {
    expect(order(one('A', 5, { ties: [1] }), one('B', 5, { ties: [2] }))).toEqual(['1B', '2A']);
    expect(order(one('A', 5), one('B', 5, { appliedAt: '2026-02-28' }))).toEqual(['1B', '2A']);
    expect(order(one('B', 5), one('A', 5))).toEqual(['1A', '2B']);
  });
});
