import { toInt, type Int } from './integers.ts';
import { type FaultCode } from './undetermined.ts';

/**
 * The functions that rules may call beside CEL's own, each written once and used both by the compiled closures
 * and by cel-js. A fault is its code.
 */
export interface RuleFunction {
  /** As cel-js registers it. */
  readonly signature: string;
  readonly description: string;
  readonly returns: 'int';
  readonly apply: (a: Scalar, b: Scalar) => Int | FaultCode;
}
export type Scalar = boolean | number | bigint | string;

const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** Whole months from one date to another; a month is complete on its day of month. Negative backwards. */
function monthsBetween(from: string, to: string): number {
  if (to < from) return -monthsBetween(to, from) + 0;
  const months = (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12;
  const rest = Number(to.slice(5, 7)) - Number(from.slice(5, 7));
  return months + rest - (to.slice(8) < from.slice(8) ? 1 : 0);
}

const dates = (a: Scalar, b: Scalar, count: (from: string, to: string) => number): Int | FaultCode =>
  typeof a === 'string' && typeof b === 'string' && DATE.test(a) && DATE.test(b)
    ? count(a, b)
    : 'invalid-date';

const integer = (value: Scalar): Int => (typeof value === 'bigint' ? (toInt(value) ?? 0) : Number(value));

export const RULE_FUNCTIONS: Readonly<Record<string, RuleFunction>> = {
  yearsBetween: {
    signature: 'yearsBetween(string, string): int',
    description: 'Whole years from the first date to the second; a year is complete on its anniversary.',
    returns: 'int',
    apply: (a, b) => dates(a, b, (from, to) => Math.trunc(monthsBetween(from, to) / 12) + 0),
  },
  monthsBetween: {
    signature: 'monthsBetween(string, string): int',
    description: 'Whole months from the first date to the second.',
    returns: 'int',
    apply: (a, b) => dates(a, b, monthsBetween),
  },
  min: {
    signature: 'min(int, int): int',
    description: 'The smaller of two integers.',
    returns: 'int',
    apply: (a, b) => integer(a < b ? a : b),
  },
  max: {
    signature: 'max(int, int): int',
    description: 'The larger of two integers.',
    returns: 'int',
    apply: (a, b) => integer(a > b ? a : b),
  },
};
