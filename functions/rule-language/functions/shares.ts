import { Failed, ruleFunction, type Answer, type RuleFunction } from '../rule-function.ts';
import { toInt, type Int } from '../integers.ts';

const ZERO = new Failed('base-is-zero');
const OVERFLOW = new Failed('overflow');

/** Basis points of a whole: 万分之. */
const WHOLE = 10_000n;

const fitting = (n: bigint): Answer => toInt(n) ?? OVERFLOW;

/** `part ÷ whole` beside so many basis points, exactly; of nothing, or of less than nothing, there is no share. */
const share =
  (holds: (part: bigint, limit: bigint) => boolean) =>
  (part: Int, whole: Int, basisPoints: Int): Answer =>
    whole <= 0 ? ZERO : holds(BigInt(part) * WHOLE, BigInt(whole) * BigInt(basisPoints));

/** Limits of bands and layers ascend. */
const ascending = (limits: readonly Int[]): boolean =>
  limits.every((limit, index) => index === 0 || limit > (limits[index - 1] ?? 0));

export const SHARE_FUNCTIONS: Readonly<Record<string, RuleFunction>> = {
  min: ruleFunction(['int', 'int'], 'int', 'The smaller of two integers.', (a, b) =>
    typeof a === 'bigint' || typeof b === 'bigint' ? fitting(BigInt(a < b ? a : b)) : a < b ? a : b,
  ),
  max: ruleFunction(['int', 'int'], 'int', 'The larger of two integers.', (a, b) =>
    typeof a === 'bigint' || typeof b === 'bigint' ? fitting(BigInt(a > b ? a : b)) : a > b ? a : b,
  ),
  nonZero: ruleFunction(['int'], 'int', 'The number; unknown where it is 0.', (n) =>
    BigInt(n) === 0n ? ZERO : fitting(BigInt(n)),
  ),
  grewBy: ruleFunction(
    ['int', 'int', 'int'],
    'bool',
    'Whether the first is at least so many basis points more than the second; unknown where that is 0 or less.',
    (now, base, basisPoints) =>
      base <= 0 ? ZERO : (BigInt(now) - BigInt(base)) * WHOLE >= BigInt(base) * BigInt(basisPoints),
  ),
  isAtLeast: ruleFunction(
    ['int', 'int', 'int'],
    'bool',
    'Whether the first is at least so many basis points of the second; unknown where that is 0 or less.',
    share((part, limit) => part >= limit),
  ),
  isAtMost: ruleFunction(
    ['int', 'int', 'int'],
    'bool',
    'Whether the first is at most so many basis points of the second; unknown where that is 0 or less.',
    share((part, limit) => part <= limit),
  ),
  bandFrom: ruleFunction(
    ['int', 'ints', 'ints'],
    'int',
    'The value of the highest limit that is reached, the limit included (以上); 0 below the first.',
    (n, limits, values) => {
      if (limits.length !== values.length || !ascending(limits)) return new Failed('bands');
      return limits.reduce<Int>((found, limit, index) => (n >= limit ? (values[index] ?? 0) : found), 0);
    },
  ),
  bandUpTo: ruleFunction(
    ['int', 'ints', 'ints'],
    'int',
    'The value of the first limit that is not passed, the limit included (以下); one value more, for what is above.',
    (n, limits, values) => {
      if (limits.length + 1 !== values.length || !ascending(limits)) return new Failed('bands');
      const at = limits.findIndex((limit) => n <= limit);
      return values[at === -1 ? limits.length : at] ?? 0;
    },
  ),
  layers: ruleFunction(
    ['int', 'ints', 'ints'],
    'int',
    'What lies in each layer times its rate, added up: rates for as many layers as limits; above the last nothing, or one rate more.',
    (n, limits, rates) => {
      const spare = rates.length - limits.length;
      if ((spare !== 0 && spare !== 1) || !ascending(limits)) return new Failed('bands');
      let [sum, below] = [0n, 0n];
      const whole = BigInt(n);
      for (const [index, rate] of rates.entries()) {
        const limit = limits[index];
        const top = limit === undefined || whole < BigInt(limit) ? whole : BigInt(limit);
        if (top > below) sum += (top - below) * BigInt(rate);
        if (top > below) below = top;
      }
      return fitting(sum);
    },
  ),
};
