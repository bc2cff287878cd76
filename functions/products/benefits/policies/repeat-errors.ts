import { fieldError, type FieldError } from '../../../common/field-error.ts';
import { text } from '../../../common/text.ts';
import type { Dictionary } from '../../../rule-language/dictionary.ts';
import { parse } from '../../../rule-language/parse.ts';
import { isOwnExclusion } from './exclusion.ts';
import type { PolicyEntry } from './model.ts';

/** Whether rules can read a fact, or a field of the elements of a list: whoever can compare it knows it. */
const isKnown = (dictionary: Dictionary, key: string, list?: string): boolean =>
  parse(
    list === undefined
      ? `enterprise.${key} == enterprise.${key}`
      : `enterprise.${list}.exists(c, c.${key} == c.${key})`,
    'bool',
    dictionary,
  ).ok;

const isList = (dictionary: Dictionary, list: string): boolean =>
  parse(`size(enterprise.${list}) >= 0`, 'bool', dictionary).ok;

const monthly: ReadonlySet<string> = new Set(['month', 'quarter', 'year']);

const unknownFact = (place: string, name: string): FieldError =>
  fieldError(place, text(`没有数据项 ${name}`, `There is no fact ${name}`));

/** What is wrong with how often a policy is had, and beside what. */
export const repeatErrors = (
  { period, caps = [], exclusions = [] }: PolicyEntry,
  dictionary: Dictionary,
): FieldError[] => {
  const event = period?.kind === 'event' ? period : undefined;
  const fields = event ? [event.fact, ...Object.keys(event.of ?? {})] : [];
  const doubled = caps.filter(
    ({ group, per }, index) => caps.findIndex((one) => one.group === group && one.per === per) !== index,
  );
  return [
    ...fields
      .filter((key) => !isKnown(dictionary, key, event?.list))
      .map((key) => unknownFact('/period', event?.list === undefined ? key : `${event.list}[].${key}`)),
    ...(event?.of && event.list === undefined
      ? [
          fieldError(
            '/period/of',
            text('仅列表数据可按字段筛选', 'Only elements of a list are told apart by fields'),
          ),
        ]
      : []),
    ...(doubled.length > 0
      ? [fieldError('/caps', text('同组上限重复', 'A cap of a group is there twice'))]
      : []),
    ...exclusions.flatMap((one, index) => {
      if (isOwnExclusion(one)) return [];
      // Which person it is no rule may read: only that there is such a list.
      const isThere = 'list' in one ? isList(dictionary, one.list) : isKnown(dictionary, one.fact);
      return isThere ? [] : [unknownFact(`/exclusions/${index}`, 'list' in one ? one.list : one.fact)];
    }),
    ...(exclusions.some(({ per }) => per === 'person-month') && !monthly.has(period?.kind ?? 'once')
      ? [
          fieldError(
            '/period',
            text(
              '按人按月不重复的，享受周期须为月、季或年',
              'Months are told apart of a month, a quarter or a year',
            ),
          ),
        ]
      : []),
  ];
};
