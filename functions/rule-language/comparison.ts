import { BOOL, scalar, type ScalarCode } from './code.ts';
import { compare, compareSlot } from './operators.ts';
import type { ComparisonOperator } from './tree.ts';

const MIRRORED: Readonly<Record<ComparisonOperator, ComparisonOperator>> = {
  '==': '==',
  '!=': '!=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};

/** A comparison; of a datum with a literal, on whichever side, in one step. */
export function comparison(op: ComparisonOperator, left: ScalarCode, right: ScalarCode): ScalarCode {
  if (left.literal !== undefined && right.datum) return comparison(MIRRORED[op], right, left);
  const { datum } = left;
  if (!datum || right.literal === undefined) return scalar(BOOL, compare(op)(left.run, right.run));
  return {
    ...scalar(BOOL, compareSlot(op)(datum.slot, right.literal, datum.unknown)),
    test: { path: datum.path, operator: op, need: right.literal },
  };
}
