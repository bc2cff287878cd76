import { toInt, type Int } from './integers.ts';
import type { FaultCode } from './undetermined.ts';

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

const digits = (text: string, from: number, to: number): number => {
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 48;
    value = digit >= 0 && digit <= 9 ? value * 10 + digit : Number.NaN;
  }
  return value;
};

/** Months since year 0 and the day of month of a `YYYY-MM-DD`; NaN for anything else. No regular expression: this is hot. */
function monthsOf(text: string): number {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return Number.NaN;
  const month = digits(text, 5, 7);
  return month >= 1 && month <= 12 ? digits(text, 0, 4) * 12 + month : Number.NaN;
}
function dayOf(text: string): number {
  const day = digits(text, 8, 10);
  return day >= 1 && day <= 31 ? day : Number.NaN;
}

/** Whole months from one date to another; a month is complete on its day of month. Negative backwards. */
function monthsBetween(from: string, to: string): number {
  if (to < from) return -monthsBetween(to, from) + 0;
  const [first, last] = [dayOf(from), dayOf(to)];
  return monthsOf(to) - monthsOf(from) - (last < first ? 1 : 0) + 0 * (first + last);
}

function dates(a: Scalar, b: Scalar, unit: number): Int | FaultCode {
  if (typeof a !== 'string' || typeof b !== 'string') return 'invalid-date';
  const months = monthsBetween(a, b);
  return Number.isNaN(months) ? 'invalid-date' : Math.trunc(months / unit) + 0;
}

const integer = (value: Scalar): Int => (typeof value === 'bigint' ? (toInt(value) ?? 0) : Number(value));

export const RULE_FUNCTIONS: Readonly<Record<string, RuleFunction>> = {
  yearsBetween: {
    signature: 'yearsBetween(string, string): int',
    description: 'Whole years from the first date to the second; a year is complete on its anniversary.',
    returns: 'int',
    apply: (a, b) => dates(a, b, 12),
  },
  monthsBetween: {
    signature: 'monthsBetween(string, string): int',
    description: 'Whole months from the first date to the second.',
    returns: 'int',
    apply: (a, b) => dates(a, b, 1),
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
