/**
 * CEL's int64, exactly: a plain number while it is safe (so that a million records stay fast), a bigint beyond.
 * The form is canonical, a value that fits a number is never a bigint, so `===` and `<` hold across both.
 * `undefined` is the answer outside of int64, or for a division by zero.
 */
export type Int = number | bigint;

const MIN_INT64 = -(2n ** 63n);
const MAX_INT64 = 2n ** 63n - 1n;

/** The canonical form of `n`, or undefined outside of int64. */
export function toInt(n: bigint): Int | undefined {
  if (n < MIN_INT64 || n > MAX_INT64) return undefined;
  const small = Number(n);
  return Number.isSafeInteger(small) ? small : n;
}

export function add(a: Int, b: Int): Int | undefined {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    if (Number.isSafeInteger(sum)) return sum;
  }
  return toInt(BigInt(a) + BigInt(b));
}

export function subtract(a: Int, b: Int): Int | undefined {
  if (typeof a === 'number' && typeof b === 'number') {
    const difference = a - b;
    if (Number.isSafeInteger(difference)) return difference;
  }
  return toInt(BigInt(a) - BigInt(b));
}

export function multiply(a: Int, b: Int): Int | undefined {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b;
    if (Number.isSafeInteger(product)) return product + 0; // + 0: there is no -0 among integers
  }
  return toInt(BigInt(a) * BigInt(b));
}

/** Truncates towards zero, as CEL does. */
export function divide(a: Int, b: Int): Int | undefined {
  if (b === 0) return undefined;
  if (typeof a === 'number' && typeof b === 'number') return (a - (a % b)) / b + 0;
  return toInt(BigInt(a) / BigInt(b));
}

/** The remainder has the sign of `a`, as CEL's. */
export function remainder(a: Int, b: Int): Int | undefined {
  if (b === 0) return undefined;
  if (typeof a === 'number' && typeof b === 'number') return (a % b) + 0;
  return toInt(BigInt(a) % BigInt(b));
}
