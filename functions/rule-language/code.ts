import type { Dictionary } from './dictionary.ts';
import type { Layout, Row } from './layout.ts';
import type { Run } from './operators.ts';
import type { FieldType } from './schema.ts';
import type { Tree } from './tree.ts';
import type { Undetermined, Unknown } from './undetermined.ts';
import type { Scalar } from './rule-function.ts';

export type RunList = (row: Row) => readonly unknown[] | Undetermined;

/** A scalar expression, with what the compiler can exploit: that it is a literal, or just one slot. */
export interface ScalarCode {
  readonly form: 'scalar';
  readonly type: FieldType;
  readonly run: Run;
  readonly literal?: Scalar;
  readonly datum?: Datum;
  /** Set when the whole expression is one comparison of a datum with a literal: how far off is then plain. */
  readonly test?: PlainTest;
}

export interface ListCode {
  readonly form: 'list';
  readonly element: FieldType;
  readonly run: RunList;
  readonly literals?: readonly Scalar[];
  /** Where the elements come from, for naming what is missing in them. */
  readonly path: string;
}

/** A path not read yet: `enterprise`, `enterprise.patents`, `enterprise.revenue`. */
export interface PlaceCode {
  readonly form: 'place';
  readonly type: FieldType;
  readonly path: readonly string[];
}

/** The element that a comprehension looks at, when it is an object. */
export interface ElementCode {
  readonly form: 'element';
  readonly fields: Readonly<Record<string, FieldType>>;
  readonly path: string;
}

export type Code = ScalarCode | ListCode | PlaceCode | ElementCode;

/** A path that an expression reads, and the doubt it yields when it is missing. */
export interface Datum {
  readonly path: readonly string[];
  /** The path as people read it: `enterprise.revenue.2025`. */
  readonly name: string;
  readonly slot: number;
  readonly unknown: Unknown;
  /** Where it is a figure by a period that is reckoned: which. */
  readonly key?: Run;
}

export interface PlainTest {
  readonly path: readonly string[];
  readonly operator: string;
  readonly need: Scalar | readonly Scalar[];
}

/** What compiling one expression gathers. */
export interface Compilation {
  readonly layout: Layout;
  readonly dictionary: Dictionary;
  /** By path, and by the period where that is reckoned. */
  readonly reads: Map<string, Datum>;
  readonly refuse: Refuse;
  /** Where the answer of a node is kept that other expressions ask too. */
  readonly slotFor?: SlotFor | undefined;
}
export type SlotFor = (node: Tree) => number | undefined;

/** Told of a comparison that can never hold, and why. */
export type Refuse = (node: Tree, message: string) => void;

/** The comprehension around an expression. */
export interface Loop {
  readonly name: string;
  readonly element: Code;
}

export const BOOL: FieldType = { kind: 'bool' };
export const INT: FieldType = { kind: 'int' };
export const STRING: FieldType = { kind: 'string' };
export const scalar = (type: FieldType, run: Run): ScalarCode => ({ form: 'scalar', type, run });

/** A tree that the schema of records does not bear; publication makes a refusal of it. */
export class CannotCompile extends Error {
  readonly node: Tree;
  constructor(node: Tree, message: string) {
    super(message);
    this.node = node;
  }
}
