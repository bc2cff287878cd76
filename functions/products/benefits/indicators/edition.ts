import type { SubjectKind } from '../../../rule-language/subjects.ts';
import type { PlainDate } from '../../../law/plain-date.ts';
import { subjectOf } from '../../../rule-language/indicators.ts';
import { dictionaryOf, type Dictionary } from '../../../rule-language/dictionary.ts';
import type { RateValue, Rates } from '../../../rule-language/rates.ts';
import type { IndicatorVersion, RateRelease } from './model.ts';

/** The version of each indicator that is in force on a day: of those that have taken effect the latest. */
export const inForceOn = (
  versions: readonly IndicatorVersion[],
  day: PlainDate,
): ReadonlyMap<string, IndicatorVersion> => {
  const found = new Map<string, IndicatorVersion>();
  for (const one of versions.toSorted(bySuccession)) if (one.effectiveFrom <= day) found.set(one.code, one);
  return found;
};

/** The later day, and of the same day the later version, takes the place of the one before. */
const bySuccession = (a: IndicatorVersion, b: IndicatorVersion): number =>
  a.effectiveFrom === b.effectiveFrom ? a.version - b.version : a.effectiveFrom < b.effectiveFrom ? -1 : 1;

const ratesOf = (releases: readonly RateRelease[]): Rates => {
  const byCode = new Map<string, Map<string, RateValue[]>>();
  for (const { code, place, from, value } of releases) {
    const places = byCode.get(code) ?? new Map<string, RateValue[]>();
    byCode.set(code, places.set(place, [...(places.get(place) ?? []), { from, value }]));
  }
  for (const places of byCode.values())
    for (const values of places.values()) values.sort((a, b) => (a.from < b.from ? 1 : -1));
  return byCode;
};

interface Published {
  readonly indicators: readonly IndicatorVersion[];
  readonly rates: readonly RateRelease[];
}

/** What rules can ask for on a day. */
export const dictionaryOn = (
  { indicators, rates }: Published,
  day: PlainDate,
  subject: SubjectKind = 'enterprise',
): Dictionary => {
  const inForce = [...inForceOn(indicators, day).values()].filter(
    ({ indicator }) => subjectOf(indicator) === subject,
  );
  const of = (status: IndicatorVersion['status']) =>
    inForce.flatMap((one) => (one.status === status ? [one.indicator] : []));
  return dictionaryOf(of('published'), ratesOf(rates), of('withdrawn'), subject);
};

/** The days to come on which the dictionary becomes another. */
export const daysToCome = ({ indicators }: Pick<Published, 'indicators'>, day: PlainDate): PlainDate[] =>
  [...new Set(indicators.map(({ effectiveFrom }) => effectiveFrom))].filter((one) => one > day).toSorted();
