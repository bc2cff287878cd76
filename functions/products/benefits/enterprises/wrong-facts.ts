import { own } from '../../../common/own.ts';
import { fieldError, jsonPointer } from '../../../common/field-error.ts';
import { text } from '../../../common/text.ts';
import type { PlainDate } from '../../../law/plain-date.ts';
import { problem, type Problem } from '../../../platform/problem.ts';
import type { Dictionary } from '../../../rule-language/dictionary.ts';
import type { Datum } from '../../../rule-language/indicators.ts';
import { PERIODS } from '../../../rule-language/periods.ts';
import type { SubjectRecord } from './model.ts';

type Facts = SubjectRecord['facts'];
const mostErrors = 10;

/** What of the facts is no fact by the dictionary in force: nobody published it, or it is of another type. */
export const wrongFacts = (facts: Facts, { schema }: Dictionary, at: string): Problem | undefined => {
  const parsed = schema.safeParse(facts);
  if (parsed.success) return undefined;
  return problem('invalid', {
    errors: parsed.error.issues
      .slice(0, mostErrors)
      .map(({ path, code }) =>
        fieldError(
          at + jsonPointer(path),
          text(`与指标字典不符：${code}`, `Not as the dictionary has it: ${code}`),
        ),
      ),
  });
};

/** Periods and days that are told of and have not come: `/facts/output/2027`. */
export const aheadOf = (facts: Facts, { indicators }: Dictionary, today: PlainDate): string[] =>
  Object.entries(facts).flatMap(([code, value]) => {
    const of = indicators.get(code);
    if (!of || value === null || value === undefined) return [];
    const { type, period } = of;
    if (period !== null) {
      const now = PERIODS[period].of(today);
      return Object.keys(value as object)
        .filter((one) => one > now)
        .map((one) => jsonPointer(['facts', code, one]));
    }
    if (type.kind === 'list')
      return (value as object[]).flatMap((one, index) =>
        datesAhead(one, type.fields, today, ['facts', code, String(index)]),
      );
    if (type.kind === 'parts') return datesAhead(value as object, type.fields, today, ['facts', code]);
    return isAhead(value, type, today) ? [jsonPointer(['facts', code])] : [];
  });

const isAhead = (value: unknown, { kind, ahead }: Datum, today: PlainDate): boolean =>
  kind === 'date' && !ahead && typeof value === 'string' && value > today;

const datesAhead = (
  parts: object,
  fields: Readonly<Record<string, Datum>>,
  today: PlainDate,
  at: readonly string[],
): string[] =>
  Object.entries(parts).flatMap(([name, value]) => {
    const of = own(fields, name);
    return of && isAhead(value, of, today) ? [jsonPointer([...at, name])] : [];
  });
