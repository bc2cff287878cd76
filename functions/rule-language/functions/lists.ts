import { Failed, ruleFunction, type RuleFunction } from '../rule-function.ts';
import { toInt } from '../integers.ts';

const OVERFLOW = new Failed('overflow');
const ZERO = new Failed('base-is-zero');

const sumOf = (numbers: readonly (number | bigint)[]): bigint | number => {
  let sum = 0;
  for (const one of numbers) {
    if (typeof one !== 'number') return numbers.reduce<bigint>((all, each) => all + BigInt(each), 0n);
    sum += one;
    if (!Number.isSafeInteger(sum)) return numbers.reduce<bigint>((all, each) => all + BigInt(each), 0n);
  }
  return sum;
};

export const LIST_FUNCTIONS: Readonly<Record<string, RuleFunction>> = {
  sum: ruleFunction(['ints'], 'int', 'The sum of a list; of an empty one 0.', (numbers) => {
    const sum = sumOf(numbers);
    return typeof sum === 'number' ? sum : (toInt(sum) ?? OVERFLOW);
  }),
  mean: ruleFunction(
    ['ints'],
    'int',
    'The mean of a list to the nearest integer, a half away from 0; unknown of an empty one.',
    (numbers) => {
      if (numbers.length === 0) return ZERO;
      const [sum, count] = [BigInt(sumOf(numbers)), BigInt(numbers.length)];
      const size = sum < 0n ? -sum : sum;
      const mean = (size * 2n + count) / (count * 2n);
      return toInt(sum < 0n ? -mean : mean) ?? OVERFLOW;
    },
  ),
};
