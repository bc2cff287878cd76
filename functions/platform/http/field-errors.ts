import type * as z from 'zod';
import { own } from '../../common/own.ts';
import { fieldError, jsonPointer, type FieldError } from '../../common/field-error.ts';
import { text, type Text } from '../../common/text.ts';
import { fieldNames } from '../../common/words/fields.ts';
import { issueWords } from './issue-words.ts';

/** A body of the largest size can have a hundred thousand wrong places: so many are told of, and no pointer is longer. */
const [mostErrors, longestPointer] = [100, 300];

/** What a Chinese form calls a place: its field, and which entry of a list it is. */
const placeName = (path: readonly PropertyKey[]): string => {
  const field = path.findLastIndex((part) => typeof part === 'string' && own(fieldNames, part) !== undefined);
  if (field < 0) return '';
  const entry = path.slice(field + 1).find((part) => typeof part === 'number');
  return `${own(fieldNames, String(path[field])) ?? ''}${entry === undefined ? '' : `第 ${entry + 1} 项`}：`;
};

export const errorAt = (path: readonly PropertyKey[], { zh, en }: Text): FieldError => {
  const pointer = jsonPointer(path);
  const short = pointer.length > longestPointer ? `${pointer.slice(0, longestPointer)}…` : pointer;
  return fieldError(short, text(`${placeName(path)}${zh}`, en));
};

type Issue = z.core.$ZodIssue;

/** Of several forms the one that was meant: whose fields are known, and then which has the fewest faults. */
const nearest = (forms: readonly (readonly Issue[])[]): readonly Issue[] =>
  forms.toSorted((a, b) => faultsOf(a) - faultsOf(b))[0] ?? [];

const faultsOf = (issues: readonly Issue[]): number =>
  issues.reduce(
    (sum, issue) =>
      sum + (issue.code === 'unrecognized_keys' ? 3 * issue.keys.length : issue.path.length === 0 ? 100 : 1),
    0,
  );

function* errorsOf(issues: readonly Issue[], base: readonly PropertyKey[]): Generator<FieldError> {
  for (const issue of issues) {
    const path = [...base, ...issue.path];
    if (issue.code === 'unrecognized_keys')
      for (const key of issue.keys) yield errorAt([...path, key], issueWords(issue));
    else if (issue.code === 'invalid_union' && issue.errors.length > 0)
      yield* errorsOf(nearest(issue.errors), path);
    else if (issue.code === 'invalid_key')
      for (const inner of issue.issues.slice(0, 1)) yield errorAt(path, issueWords(inner));
    else yield errorAt(path, issueWords(issue));
  }
}

/** One error for each wrong field, each with the pointer to it; an unknown field is pointed at itself. */
export const fieldErrors = (error: z.core.$ZodError, base: readonly PropertyKey[] = []): FieldError[] =>
  errorsOf(error.issues, base).take(mostErrors).toArray();
