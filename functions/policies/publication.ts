import { fieldError, problem, type FieldError, type Problem } from '../kernel/problem.ts';
import { text } from '../kernel/text.ts';
import type { Policy, PolicyEntry } from './model.ts';
import { catalogue } from './rules/catalogue.ts';

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
 * Why a policy cannot be published, each reason with its place: a rule that does not fit the record's schema, or is
 * hostile, is refused before anybody is decided by it. Undefined when nothing is wrong.
 */
export const refusalOf = (policy: Policy): Problem | undefined => {
  const compiled = catalogue([policy]);
  const refusals = compiled.ok ? [] : compiled.error.flatMap(({ refusals: all }) => all);
  const errors = [
    ...soundness(policy),
    ...refusals.map(({ pointer, message, code }) =>
      fieldError(pointer, text(`规则不可用：${message}`, `${code}: ${message}`)),
    ),
  ];
  return errors.length > 0 ? problem('invalid', { errors, extensions: { refusals } }) : undefined;
};
