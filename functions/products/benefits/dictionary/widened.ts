import { own } from '../../../common/own.ts';
import { subjectOf, type Datum, type Indicator } from '../../../rule-language/indicators.ts';

type Fields = Readonly<Record<string, Datum>>;

const isWiderDatum = (before: Datum, after: Datum): boolean => {
  if (before.kind !== after.kind || (before.personal ?? false) !== (after.personal ?? false)) return false;
  if (before.signed && !after.signed) return false;
  if (before.ahead && !after.ahead) return false;
  if ((after.longest ?? 80) < (before.longest ?? 80) || (after.atMost ?? 10) < (before.atMost ?? 10))
    return false;
  return Object.keys(before.values ?? {}).every((value) => Object.hasOwn(after.values ?? {}, value));
};

const areWiderFields = (before: Fields, after: Fields): boolean =>
  Object.entries(before).every(([name, of]) => {
    const now = own(after, name);
    return now !== undefined && isWiderDatum(of, now);
  });

/**
 * Whether all that was told of an indicator, and all that rules ask of it, still fits: values and fields may be added, and
 * a text may be longer. Another type is another indicator, with a code of its own.
 */
export const isWidened = (before: Indicator, after: Indicator): boolean => {
  if (before.period !== after.period || subjectOf(before) !== subjectOf(after)) return false;
  const [was, is] = [before.type, after.type];
  if (was.kind === 'list')
    return is.kind === 'list' && is.atMost >= was.atMost && areWiderFields(was.fields, is.fields);
  if (was.kind === 'parts') return is.kind === 'parts' && areWiderFields(was.fields, is.fields);
  return is.kind !== 'list' && is.kind !== 'parts' && isWiderDatum(was, is);
};
