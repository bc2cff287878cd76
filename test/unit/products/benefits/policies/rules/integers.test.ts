import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  divide,
  multiply,
  remainder,
  subtract,
  toInt,
} from '../../../../../../functions/rule-language/integers.ts';

const edges = [
  0n,
  1n,
  -1n,
  2n ** 53n - 1n,
  2n ** 53n,
  1n - 2n ** 53n,
  2n ** 63n - 1n,
  -(2n ** 63n),
  3037000500n,
];
const int64 = fc.oneof(
  fc.constantFrom(...edges),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  fc.integer().map(BigInt),
);

describe('integers are int64, exactly', () => {
  it.each([
    ['+', add, (a: bigint, b: bigint) => a + b],
    ['-', subtract, (a: bigint, b: bigint) => a - b],
    ['*', multiply, (a: bigint, b: bigint) => a * b],
    ['/', divide, (a: bigint, b: bigint) => (b === 0n ? undefined : a / b)],
    ['%', remainder, (a: bigint, b: bigint) => (b === 0n ? undefined : a % b)],
  ] as const)('%s', (_, ours, exact) => {
    fc.assert(
      fc.property(int64, int64, (a, b) => {
        const result = ours(toInt(a) ?? 0, toInt(b) ?? 0);
        const wanted = exact(a, b);
        // Object.is, so that -0 would not pass, and so that a result has one form only.
        expect(result).toBe(wanted === undefined ? undefined : toInt(wanted));
      }),
      { numRuns: 2_000 },
    );
  });
});
