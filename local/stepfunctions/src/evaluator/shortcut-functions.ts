/**
 * Functions of JSONata whose result is beyond doubt for these values; for others they give nothing, and the
 * interpreter speaks. What a name means is looked up first: a variable of the machine may have it too.
 */
type Known = (...values: readonly unknown[]) => unknown;

const text =
  (apply: (value: string) => unknown): Known =>
  (value, ...more) =>
    typeof value === 'string' && more.length === 0 ? apply(value) : undefined;

const number =
  (apply: (value: number) => number): Known =>
  (value, ...more) => {
    const result = typeof value === 'number' && more.length === 0 ? apply(value) : Number.NaN;
    return Number.isFinite(result) ? result : undefined;
  };

const isNumbers = (values: unknown): values is readonly number[] =>
  Array.isArray(values) && values.length > 0 && values.every((value) => typeof value === 'number');

const numbers =
  (apply: (values: readonly number[]) => number): Known =>
  (values, ...more) => {
    const result = isNumbers(values) && more.length === 0 ? apply(values) : Number.NaN;
    return Number.isFinite(result) ? result : undefined;
  };

export const KNOWN: Readonly<Record<string, Known>> = {
  abs: number(Math.abs),
  ceil: number(Math.ceil),
  floor: number(Math.floor),
  number: number((value) => value),
  max: numbers((values) => Math.max(...values)),
  min: numbers((values) => Math.min(...values)),
  sum: numbers((values) => values.reduce((sum, value) => sum + value, 0)),
  not: (value, ...more) => (typeof value === 'boolean' && more.length === 0 ? !value : undefined),
  boolean: (value, ...more) => (typeof value === 'boolean' && more.length === 0 ? value : undefined),
  string: text((value) => value),
  lowercase: text((value) => value.toLowerCase()),
  uppercase: text((value) => value.toUpperCase()),
  contains: (value, part, ...more) =>
    typeof value === 'string' && typeof part === 'string' && more.length === 0
      ? value.includes(part)
      : undefined,
};
