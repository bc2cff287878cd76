import { problem, type Problem } from '../../../platform/problem.ts';
import { fieldError, type FieldError } from '../../../common/field-error.ts';
import { err, ok, type Result } from '../../../common/result.ts';
import { text } from '../../../common/text.ts';
import type { PolicyEntry } from './model.ts';
import { checkRules } from './rules/check.ts';
import type { CheckedRules } from '../../../rule-language/tree.ts';

const soundness = (entry: PolicyEntry): FieldError[] => [
  ...(entry.validTo !== null && entry.validTo < entry.validFrom
    ? [fieldError('/validTo', text('终止日期早于生效日期', 'It would end before it takes effect'))]
    : []),
  ...entry.excludes.flatMap((code, index) =>
    code === entry.code
      ? [fieldError(`/excludes/${index}`, text('政策不能排斥自身', 'A policy cannot exclude itself'))]
      : [],
  ),
];

/**
 * The checked rules of a policy that can be published, or why it cannot, each reason with its place: a rule that does not
 * fit the record's schema, or is hostile, is refused before anybody is decided by it.
 */
export const publishable = (entry: PolicyEntry): Result<CheckedRules, Problem> => {
  const checked = checkRules(entry);
  const refusals = checked.ok ? [] : checked.error;
  const errors = [
    ...soundness(entry),
    ...refusals.map(({ pointer, message, code }) =>
      fieldError(pointer, text(`规则不可用：${message}`, `${code}: ${message}`)),
    ),
  ];
  return checked.ok && errors.length === 0
    ? ok(checked.value)
    : err(problem('invalid', { errors, extensions: { refusals } }));
};
