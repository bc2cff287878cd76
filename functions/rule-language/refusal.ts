/** Why an expression cannot be published, and where. */
export interface Refusal {
  readonly code: RefusalCode;
  /** Offsets into the expression, in UTF-16 units, end excluded. */
  readonly start: number;
  readonly end: number;
  /** For the author of the rule, in English; the code is for programs. */
  readonly message: string;
}

export type RefusalCode =
  /** It does not parse. */
  | 'syntax'
  /** It exceeds a limit of size or nesting. */
  | 'limit'
  /** It uses a part of CEL that rules do without: `matches`, `has`, floating point, nested comprehensions … */
  | 'not-allowed'
  /** A field that does not exist, or operands that do not fit. */
  | 'type'
  /** It compares with a value that the field can never have. */
  | 'impossible-value';

export const refusal = (
  code: RefusalCode,
  place: { start: number; end: number },
  message: string,
): Refusal => ({
  code,
  start: place.start,
  end: place.end,
  message,
});
