import { fieldError, jsonPointer, type FieldError } from './field-error.ts';
import { oneSpelling, textFault } from './plain-text.ts';
import { err, ok, type Result } from './result.ts';
import { text, type Text } from './text.ts';

/** The deepest of ours is a multipolygon inside of an application: eight. */
const deepest = 32;

/** So many wrong places are told of; who sent more has enough to mend. */
const mostErrors = 20;

export type JsonFault =
  { readonly is: 'not-json' | 'too-deep' | 'name-twice' } | { readonly errors: readonly FieldError[] };

/** What a double and DynamoDB's client both take for the same number: more than 2^53 it refuses, less than 1e-130 DynamoDB. */
const isHeld = (value: number): boolean =>
  value === 0 || (Math.abs(value) <= Number.MAX_SAFE_INTEGER && Math.abs(value) >= 1e-130);

const outOfRange = text(
  '数值过大或过小，无法保存',
  'A number is at most 2^53 - 1 and not smaller than 1e-130, or it cannot be kept',
);
const unknownField = text('未知字段', 'Unknown field');

/**
 * Reads JSON that can be kept and given back as it was: I-JSON (RFC 7493), in which a name stands once in an object, texts
 * are Unicode and numbers are those of a double. Texts come out in one spelling, and -0 as 0.
 */
export const readJson = (source: string): Result<unknown, JsonFault> => {
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    return err({ is: 'not-json' });
  }
  const names = unusual.test(source) ? NaN : usualNames(value, 0);
  const closer = Number.isNaN(names) ? lookCloser(value) : { value, names, tooDeep: false, errors: [] };
  if (closer.tooDeep) return err({ is: 'too-deep' });
  if (closer.names !== namesIn(source)) return err({ is: 'name-twice' });
  return closer.errors.length > 0 ? err({ errors: closer.errors }) : ok(closer.value);
};

/**
 * The same of usual texts alone, for who goes through the value anyway and counts its names: undefined where there is
 * anything to look closer at. A million lines are read this way.
 * @param namesOf how many names stand in the value; any other number where it is not what is wanted
 */
export const readUsualJson = (source: string, namesOf: (value: unknown) => number): unknown => {
  if (unusual.test(source)) return undefined;
  try {
    const value: unknown = JSON.parse(source);
    return namesOf(value) === namesIn(source) ? value : undefined;
  } catch {
    return undefined;
  }
};

/** More than ASCII and Chinese with its punctuation, or an escape that may stand for it; nearly no source has any. */
const unusual = /[^\t\n\r -~·—‘’“”…\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e]|\\[bfu]|__proto__/;

/** The names in a value of usual texts; NaN when it has anything to look closer at. */
const usualNames = (value: unknown, depth: number): number => {
  if (typeof value === 'number') return isHeld(value) && !Object.is(value, -0) ? 0 : NaN;
  if (typeof value !== 'object' || value === null) return 0;
  if (depth === deepest) return NaN;
  const isList = Array.isArray(value);
  const members: readonly unknown[] = isList ? value : Object.values(value);
  let names = isList ? 0 : members.length;
  for (const member of members) names += usualNames(member, depth + 1);
  return names;
};

interface Closer {
  readonly value: unknown;
  readonly names: number;
  readonly tooDeep: boolean;
  readonly errors: readonly FieldError[];
}

/** The same with the place of whatever is wrong, and every text in its one spelling. */
const lookCloser = (parsed: unknown): Closer => {
  const errors: FieldError[] = [];
  let [names, tooDeep] = [0, false];
  const refuse = (path: readonly PropertyKey[], why: Text) => {
    if (errors.length < mostErrors) errors.push(fieldError(jsonPointer(path), why));
  };
  const textOf = (value: string, path: readonly PropertyKey[]): string => {
    const fault = textFault(value);
    if (fault) refuse(path, fault);
    return fault ? value : oneSpelling(value);
  };
  const read = (value: unknown, path: readonly PropertyKey[]): unknown => {
    if (typeof value === 'string') return textOf(value, path);
    if (typeof value === 'number') {
      if (!isHeld(value)) refuse(path, outOfRange);
      return value === 0 ? 0 : value;
    }
    if (typeof value !== 'object' || value === null) return value;
    if (path.length === deepest) {
      tooDeep = true;
      return value;
    }
    if (Array.isArray(value)) return value.map((one, index) => read(one, [...path, index]));
    const members = Object.entries(value);
    names += members.length;
    return Object.fromEntries(
      members.map(([name, member]) => {
        if (name === '__proto__') refuse([...path, name], unknownField);
        return [textOf(name, [...path, name]), read(member, [...path, name])];
      }),
    );
  };
  return { value: read(parsed, []), names, tooDeep, errors };
};

/** How many names stand in a source that is JSON: the strings that a colon follows. Parsing keeps each name once. */
const namesIn = (source: string): number => {
  let names = 0;
  for (let start = source.indexOf('"'); start !== -1;) {
    let end = source.indexOf('"', start + 1);
    while (isEscaped(source, end)) end = source.indexOf('"', end + 1);
    if (followedByColon(source, end + 1)) names += 1;
    start = source.indexOf('"', end + 1);
  }
  return names;
};

const isEscaped = (source: string, at: number): boolean => {
  let first = at;
  while (source[first - 1] === '\\') first -= 1;
  return (at - first) % 2 === 1;
};

const followedByColon = (source: string, from: number): boolean => {
  let at = from;
  while (source[at] === ' ' || source[at] === '\n' || source[at] === '\r' || source[at] === '\t') at += 1;
  return source[at] === ':';
};
