import { add, divide, multiply, remainder, subtract, type Int } from './integers.ts';
import type { Row } from './layout.ts';
import type { ArithmeticOperator, ComparisonOperator } from './tree.ts';
import { Fault, join, type Undetermined, type Unknown } from './undetermined.ts';
import type { Scalar } from './rule-function.ts';

/** A compiled expression. The checked types guarantee which scalar comes out; doubt is an object, a scalar never is. */
export type Run = (row: Row) => Scalar | Undetermined;
type Binary = (left: Run, right: Run) => Run;
/** A comparison of one slot with a literal: most of what policies ask, so it costs one call. */
type SlotTest = (slot: number, literal: Scalar, unknown: Unknown) => Run;

type Doubtful = Scalar | Undetermined;
const doubt = (a: Doubtful, b: Doubtful): Undetermined => {
  if (typeof a !== 'object') return b as Undetermined;
  return typeof b === 'object' ? join(a, b) : a;
};

/** Works out once per record what several expressions ask. */
export const once =
  (run: Run, slot: number): Run =>
  (row) =>
    (row[slot] ??= run(row)) as Doubtful;

/* Each operator has a closure of its own, so that the engine compiles each to its own machine code. */
const operators: Record<ComparisonOperator, readonly [Binary, SlotTest]> = {
  '==': [
    (l, r) => (row) => {
      const a = l(row);
      const b = r(row);
      return typeof a === 'object' || typeof b === 'object' ? doubt(a, b) : a === b;
    },
    (slot, b, unknown) => (row) => (row[slot] === undefined ? unknown : row[slot] === b),
  ],
  '!=': [
    (l, r) => (row) => {
      const a = l(row);
      const b = r(row);
      return typeof a === 'object' || typeof b === 'object' ? doubt(a, b) : a !== b;
    },
    (slot, b, unknown) => (row) => (row[slot] === undefined ? unknown : row[slot] !== b),
  ],
  '<': [
    (l, r) => (row) => {
      const a = l(row);
      const b = r(row);
      return typeof a === 'object' || typeof b === 'object' ? doubt(a, b) : a < b;
    },
    (slot, b, unknown) => (row) => {
      const a = row[slot] as Scalar | undefined;
      return a === undefined ? unknown : a < b;
    },
  ],
  '<=': [
    (l, r) => (row) => {
      const a = l(row);
      const b = r(row);
      return typeof a === 'object' || typeof b === 'object' ? doubt(a, b) : a <= b;
    },
    (slot, b, unknown) => (row) => {
      const a = row[slot] as Scalar | undefined;
      return a === undefined ? unknown : a <= b;
    },
  ],
  '>': [
    (l, r) => (row) => {
      const a = l(row);
      const b = r(row);
      return typeof a === 'object' || typeof b === 'object' ? doubt(a, b) : a > b;
    },
    (slot, b, unknown) => (row) => {
      const a = row[slot] as Scalar | undefined;
      return a === undefined ? unknown : a > b;
    },
  ],
  '>=': [
    (l, r) => (row) => {
      const a = l(row);
      const b = r(row);
      return typeof a === 'object' || typeof b === 'object' ? doubt(a, b) : a >= b;
    },
    (slot, b, unknown) => (row) => {
      const a = row[slot] as Scalar | undefined;
      return a === undefined ? unknown : a >= b;
    },
  ],
};

export const compare = (op: ComparisonOperator): Binary => operators[op][0];
export const compareSlot = (op: ComparisonOperator): SlotTest => operators[op][1];

/** Neither side is decided first: a no on either side decides, whatever doubt the other holds. */
export const and: Binary = (l, r) => (row) => {
  const a = l(row);
  if (a === false) return false;
  const b = r(row);
  if (b === false) return false;
  return typeof a === 'object' || typeof b === 'object' ? doubt(a, b) : true;
};

/** A yes on either side decides, whatever doubt the other holds. */
export const or: Binary = (l, r) => (row) => {
  const a = l(row);
  if (a === true) return true;
  const b = r(row);
  if (b === true) return true;
  return typeof a === 'object' || typeof b === 'object' ? doubt(a, b) : false;
};

export const not =
  (operand: Run): Run =>
  (row) => {
    const a = operand(row);
    return typeof a === 'object' ? a : !a;
  };

/** A doubtful question makes a doubtful answer, even if both branches agree, as in CEL. */
export const choose =
  (question: Run, yes: Run, no: Run): Run =>
  (row) => {
    const a = question(row);
    return typeof a === 'object' ? a : a ? yes(row) : no(row);
  };

const ARITHMETIC = { '+': add, '-': subtract, '*': multiply, '/': divide, '%': remainder } as const;

/** Integers only; `at` is the operator's place in the expression, for the fault. */
export function calculate(op: ArithmeticOperator, l: Run, r: Run, at: number): Run {
  const apply = ARITHMETIC[op];
  const overflow = new Fault('overflow', at);
  const byZero = new Fault('division-by-zero', at);
  return (row) => {
    const a = l(row);
    const b = r(row);
    if (typeof a === 'object' || typeof b === 'object') return doubt(a, b);
    return apply(a as Int, b as Int) ?? (b === 0 ? byZero : overflow);
  };
}

/** Arithmetic on one slot and a literal (`revenue × 3`), which is what shares and thresholds are made of. */
export function calculateSlot(
  op: ArithmeticOperator,
  { slot, unknown }: { readonly slot: number; readonly unknown: Unknown },
  b: number,
  at: number,
): Run {
  const apply = ARITHMETIC[op];
  const fault = new Fault(b === 0 && (op === '/' || op === '%') ? 'division-by-zero' : 'overflow', at);
  return (row) => {
    const a = row[slot] as number | undefined;
    return a === undefined ? unknown : (apply(a, b) ?? fault);
  };
}

/** A call of two arguments with a plain function. */
export function call(apply: (a: Scalar, b: Scalar) => Doubtful, l: Run, r: Run): Run {
  return (row) => {
    const a = l(row);
    const b = r(row);
    return typeof a === 'object' || typeof b === 'object' ? doubt(a, b) : apply(a, b);
  };
}
