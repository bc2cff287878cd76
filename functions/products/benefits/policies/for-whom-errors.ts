import { fieldError, type FieldError } from '../../../common/field-error.ts';
import { text } from '../../../common/text.ts';
import type { PolicyEntry } from './model.ts';

const wrong = (pointer: string, zh: string, en: string): FieldError[] => [fieldError(pointer, text(zh, en))];

/** Of what a policy is for: where somebody lives, and that they live. */
const scopes: ReadonlySet<string> = new Set(['scope.region', 'scope.alive']);

/** A citizen and a county have no industry; nobody's benefit is published by name but an enterprise's. */
export const forWhomErrors = (entry: PolicyEntry): FieldError[] => {
  const { beneficiary, industries, publication, conditions, untilPaid = [] } = entry;
  const names = new Set(conditions.map(({ name }) => name));
  return [
    ...(beneficiary !== undefined && industries.length > 0
      ? wrong('/industries', '面向个人或者县区的政策不设行业条件', 'Citizens and counties have no industry')
      : []),
    ...(beneficiary === 'citizen' && publication
      ? wrong(
          '/publication',
          '惠民政策不公示个人，只公布人数和金额',
          'Citizens are not published: counts and sums are',
        )
      : []),
    ...untilPaid.flatMap((name, index) =>
      scopes.has(name) || names.has(name)
        ? []
        : wrong(`/untilPaid/${index}`, '没有这一条件', 'It has no condition of that name'),
    ),
  ];
};
