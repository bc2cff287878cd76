/** One filter of an event source mapping, in the language of EventBridge patterns. */
export type Pattern = Readonly<Record<string, unknown>>;

/**
 * Whether an event passes: for every key of the pattern its value must match one of the listed alternatives
 * (AWS Lambda, "Control which events Lambda sends to your function").
 */
export const matches = (pattern: Pattern, event: unknown): boolean =>
  Object.entries(pattern).every(([key, expected]) => {
    if (key === '$or') return alternatives(expected).some((one) => matches(asRecord(one), event));
    const actual = asRecord(event)[key];
    if (Array.isArray(expected)) return expected.some((one) => matchesOne(one, actual));
    return matches(asRecord(expected), actual);
  });

const matchesOne = (expected: unknown, actual: unknown): boolean => {
  // A list matches when one of its elements does.
  if (Array.isArray(actual)) return actual.some((item) => matchesOne(expected, item));
  if (typeof expected !== 'object' || expected === null) return actual === expected;
  return Object.entries(expected).every(([operator, operand]) => {
    const compare = operators[operator];
    if (compare === undefined) throw new Error(`The filter operator ${operator} is not known here`);
    return compare(operand, actual);
  });
};

const operators: Readonly<Record<string, (operand: unknown, actual: unknown) => boolean>> = {
  exists: (operand, actual) => (actual !== undefined) === operand,
  prefix: (operand, actual) => typeof actual === 'string' && actual.startsWith(String(operand)),
  suffix: (operand, actual) => typeof actual === 'string' && actual.endsWith(String(operand)),
  'equals-ignore-case': (operand, actual) =>
    typeof actual === 'string' && actual.toLowerCase() === String(operand).toLowerCase(),
  'anything-but': (operand, actual) =>
    actual !== undefined && !alternatives(operand).some((one) => matchesOne(one, actual)),
  numeric: (operand, actual) => {
    const number = typeof actual === 'string' && actual !== '' ? Number(actual) : actual;
    return typeof number === 'number' && inRange(alternatives(operand), number);
  },
};

const comparisons: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '=': (a, b) => a === b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

/** `[">", 0, "<=", 5]`. */
const inRange = (conditions: readonly unknown[], actual: number): boolean => {
  for (let index = 0; index < conditions.length; index += 2) {
    const compare = comparisons[String(conditions[index])];
    if (compare === undefined)
      throw new Error(`The filter comparison ${String(conditions[index])} is not known`);
    if (!compare(actual, Number(conditions[index + 1]))) return false;
  }
  return true;
};

const alternatives = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

const asRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
