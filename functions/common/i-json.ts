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
  let parsed: unknown;
  try {
    parsed = JSON.parse(source);
  } catch {
    return err({ is: 'not-json' });
  }
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
    if (path.length >= deepest) {
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
  const value = read(parsed, []);
  if (tooDeep) return err({ is: 'too-deep' });
  if (names !== namesIn(source)) return err({ is: 'name-twice' });
  return errors.length > 0 ? err({ errors }) : ok(value);
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
