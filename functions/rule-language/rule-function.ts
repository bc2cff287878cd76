import type { Int } from './integers.ts';
import type { FieldType } from './schema.ts';
import type { FaultCode, Unknown, Wait } from './undetermined.ts';

export type Scalar = boolean | number | bigint | string;
/** Figures by year, quarter, month or day; what is absent or null is unknown. */
export type Series = Readonly<Record<string, Int | null>>;

/** What a function takes, by cel-js's name of it. */
export const TAKEN = {
  int: 'int',
  text: 'string',
  date: 'string',
  key: 'string',
  ints: 'list<int>',
  series: 'map<string, int>',
} as const;
export type Taken = keyof typeof TAKEN;

/** Why there is no answer: the data are there and it cannot be done with them; its place is the call's. */
export class Failed {
  readonly kind = 'failed';
  readonly code: FaultCode;
  constructor(code: FaultCode) {
    this.code = code;
  }
}

export type Answer = Scalar | Failed | Unknown | Wait;
type Given = { int: Int; text: string; date: string; key: string; ints: readonly Int[]; series: Series };
type GivenOf<T extends readonly Taken[]> = { [K in keyof T]: Given[T[K]] };

/**
 * The functions that rules may call beside CEL's own, each written once and used both by the compiled closures
 * and by cel-js.
 */
export interface RuleFunction {
  readonly takes: readonly Taken[];
  readonly returns: FieldType;
  readonly description: string;
  /** Its arguments are of the types taken: publication has checked it. */
  readonly apply: (...given: readonly unknown[]) => Answer;
}

const RETURNED = {
  int: { kind: 'int' },
  bool: { kind: 'bool' },
  date: { kind: 'string', date: true },
  year: { kind: 'string', period: 'year' },
  quarter: { kind: 'string', period: 'quarter' },
  month: { kind: 'string', period: 'month' },
} as const satisfies Readonly<Record<string, FieldType>>;

export const ruleFunction = <const T extends readonly Taken[]>(
  takes: T,
  returns: keyof typeof RETURNED,
  description: string,
  apply: (...given: GivenOf<T>) => Answer,
): RuleFunction => ({
  takes,
  returns: RETURNED[returns],
  description,
  apply: (...given) => apply(...(given as unknown as GivenOf<T>)),
});

/** As cel-js registers it: `min(int, int): int`. */
export const signatureOf = (name: string, { takes, returns }: RuleFunction): string =>
  `${name}(${takes.map((one) => TAKEN[one]).join(', ')}): ${returns.kind}`;
