import { own } from '../../../../common/own.ts';
import type { Scoring } from '../../policies/scoring.ts';
import type { Result, Score } from './model.ts';

/** Totals from what stands on record, exactly: whoever adds up the same scores comes to the same, whatever the order. */

type Terms = Pick<Scoring, 'criteria' | 'dropExtremes' | 'minimum' | 'ties'>;

/** A score with its points, and what it comes to over a common denominator. */
interface Reckoned {
  readonly score: Score;
  readonly points: Readonly<Record<string, number>>;
  readonly sum: bigint;
}

const product = (numbers: readonly number[]): bigint => numbers.reduce((all, one) => all * BigInt(one), 1n);

/** Half up, once, at the end. */
const rounded = (numerator: bigint, denominator: bigint): number =>
  Number((2n * numerator + denominator) / (2n * denominator));

/** Each criterion's part of its weight, over the product of all points there are: nothing is rounded on the way. */
const sumOf = ({ criteria }: Terms, points: Readonly<Record<string, number>>): bigint => {
  const all = product(criteria.map((one) => one.points));
  return criteria.reduce(
    (sum, { name, points: most, weight }) =>
      sum + (BigInt(own(points, name) ?? 0) * BigInt(weight) * all) / BigInt(most),
    0n,
  );
};

/** By their sums, of equals by the reviewer's number: so of several highest always the same one is left out. */
const ascending = (a: Reckoned, b: Reckoned): number =>
  a.sum === b.sum ? a.score.reviewer - b.score.reviewer : a.sum < b.sum ? -1 : 1;

/** Those that count: without one highest and one lowest, where the policy says so and enough are left. */
const countedOf = ({ dropExtremes }: Terms, all: readonly Reckoned[]): readonly Reckoned[] => {
  const sorted = all.toSorted(ascending);
  return dropExtremes && sorted.length >= 3 ? sorted.slice(1, -1) : sorted;
};

export type Total = Pick<Result, 'total' | 'passed' | 'ties' | 'scores'>;

/** What the scores of one application come to: the mean of those that count. Without a score nothing. */
export const totalOf = (terms: Terms, scores: readonly Score[]): Total => {
  const all = scores.flatMap((score): Reckoned[] =>
    score.points && score.asideAt === undefined
      ? [{ score, points: score.points, sum: sumOf(terms, score.points) }]
      : [],
  );
  const whole = product(terms.criteria.map((one) => one.points));
  const counted = countedOf(terms, all);
  const count = BigInt(Math.max(1, counted.length));
  const inHundredths = (sum: bigint, of: bigint) => rounded(sum * 100n, whole * of);
  const total = inHundredths(
    counted.reduce((sum, one) => sum + one.sum, 0n),
    count,
  );
  const meanOf = (name: string): number => {
    const most = terms.criteria.find((one) => one.name === name)?.points ?? 1;
    const sum = counted.reduce((points, one) => points + (own(one.points, name) ?? 0), 0);
    return rounded(BigInt(sum) * 10_000n, BigInt(most) * count);
  };
  return {
    total,
    passed: counted.length > 0 && total >= terms.minimum * 100,
    ties: terms.ties.map(meanOf),
    scores: all
      .toSorted((a, b) => a.score.reviewer - b.score.reviewer)
      .map((one) => ({
        reviewer: one.score.reviewer,
        total: inHundredths(one.sum, 1n),
        counted: counted.includes(one),
        points: one.points,
        reason: one.score.reason,
      })),
  };
};

/** An application as ranking needs it. */
export interface Ranked extends Total {
  readonly application: Result['application'];
  readonly uscc: string;
  readonly appliedAt: string;
}

const byRank = (a: Ranked, b: Ranked): number => {
  const [of, to] = [
    [a.total, ...a.ties],
    [b.total, ...b.ties],
  ];
  const at = of.findIndex((value, index) => value !== to[index]);
  if (at !== -1) return (to[at] ?? 0) - (of[at] ?? 0);
  return `${a.appliedAt} ${a.application}` < `${b.appliedAt} ${b.application}` ? -1 : 1;
};

/** The highest first; equals by the criteria that the policy names, then by who applied first. */
export const ranked = (all: readonly Ranked[]): Result[] =>
  all.toSorted(byRank).map(({ appliedAt: _, ...one }, index) => ({ ...one, rank: index + 1 }));
