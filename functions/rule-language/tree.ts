import type { FieldType } from './schema.ts';

/**
 * A checked expression as it is stored with the version of a policy: `[operator, …operands]`, nothing but JSON, and small,
 * because a table's forty rows lie in one item. What is matched is what was checked, and matching needs no parser.
 * `at` is the place in the source, kept where running can fail.
 */
export type Tree =
  | readonly ['value', Literal]
  /** What a name stands for, and the fields and keys below it: `enterprise.revenue["2025"]`. */
  | readonly ['path', root: string, ...keys: string[]]
  /** Figures by period, read by a period that is reckoned: `enterprise.revenue[lastYear]`. */
  | readonly ['key', figures: Tree, period: Tree]
  /** What the policy chose, in the place of its name: null while it has not. */
  | readonly ['chosen', name: string, type: FieldType, value: Literal | null]
  | readonly ['list', items: readonly Tree[]]
  | readonly ['not', Tree]
  | readonly ['minus', at: number, Tree]
  | readonly ['&&' | '||' | 'in' | ComparisonOperator, Tree, Tree]
  | readonly [ArithmeticOperator, at: number, Tree, Tree]
  | readonly ['?:', question: Tree, yes: Tree, no: Tree]
  | readonly ['size', list: Tree]
  | readonly [TextMethod, text: Tree, part: Tree]
  | readonly [Comprehension, list: Tree, variable: string, test: Tree]
  | readonly ['call', name: string, at: number, operands: readonly Tree[]];

/** Integers are safe ones: publication refuses others. */
export type Literal = boolean | number | string;
export type ComparisonOperator = '==' | '!=' | '<' | '<=' | '>' | '>=';
export type ArithmeticOperator = '+' | '-' | '*' | '/' | '%';

/** The comprehensions: each runs its test once for every element of a list that the record's schema bounds. */
export const COMPREHENSIONS = ['all', 'exists', 'exists_one', 'filter', 'map'] as const;
export type Comprehension = (typeof COMPREHENSIONS)[number];
export const isComprehension = (name: string): name is Comprehension =>
  COMPREHENSIONS.some((known) => known === name);

export const TEXT_METHODS = ['startsWith', 'endsWith', 'contains'] as const;
export type TextMethod = (typeof TEXT_METHODS)[number];
export const isTextMethod = (name: string): name is TextMethod =>
  TEXT_METHODS.some((known) => known === name);

/** The rules of a policy, checked: in the order of its conditions, and of the expressions of its amount. */
export interface CheckedRules {
  readonly conditions: readonly Tree[];
  readonly amount: readonly Tree[];
  /** By which its fund is shared out, where it is by score. */
  readonly score?: Tree;
}
