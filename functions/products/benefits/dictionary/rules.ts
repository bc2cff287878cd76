import { fieldError, type FieldError } from '../../../common/field-error.ts';
import { text } from '../../../common/text.ts';
import type { PlainDate } from '../../../law/plain-date.ts';
import { DERIVED, SubjectKind, SUBJECTS } from '../../../rule-language/subjects.ts';
import { longestOf } from '../../../rule-language/indicator-schema.ts';
import { subjectOf, type Indicator } from '../../../rule-language/indicators.ts';
import type { CheckedRules } from '../../../rule-language/tree.ts';
import type { Policy } from '../policies/model.ts';
import { inForceOn } from '../indicators/edition.ts';
import type { IndicatorVersion, RateRelease } from '../indicators/model.ts';
import { isWidened } from './widened.ts';

/** Indicators there may be, and versions of one. */
const most = { indicators: 500, versions: 50, rates: 2_000 } as const;

/** A record lies in one item of 400 KB, with the product's own facts, their provenance and the enterprise's people. */
const roomOfARecord = 300_000;

/** Whether the rules of a policy read an indicator. */
const reads = (tree: unknown, code: string): boolean =>
  Array.isArray(tree) &&
  ((tree[0] === 'path' && Object.hasOwn(SUBJECTS, String(tree[1])) && tree[2] === code) ||
    tree.some((part) => reads(part, code)));

const readsRate = (tree: unknown, code: string): boolean =>
  Array.isArray(tree) &&
  ((tree[0] === 'call' && tree[1] === 'rate' && (tree[3] as [[string, string]])[0][1] === code) ||
    tree.some((part) => readsRate(part, code)));

interface Checked {
  readonly policy: Policy;
  readonly rules: CheckedRules;
}
const everyTree = ({ rules: { conditions, amount, score } }: Checked): readonly unknown[] => [
  ...conditions,
  ...amount,
  ...(score ? [score] : []),
];

/** The published policies whose rules read an indicator; with a rate of that code, those that read the rate. */
export const readersOf = (
  published: readonly Checked[],
  of: { indicator: string } | { rate: string },
): Policy[] =>
  published
    .filter((one) =>
      'rate' in of ? readsRate(everyTree(one), of.rate) : reads(everyTree(one), of.indicator),
    )
    .map(({ policy }) => policy);

const isOwnFact = (code: string): boolean =>
  SubjectKind.options.some(
    (kind) => Object.hasOwn(SUBJECTS[kind].shape, code) || Object.hasOwn(DERIVED[kind], code),
  );

const wrong = (pointer: string, zh: string, en: string): FieldError[] => [fieldError(pointer, text(zh, en))];

/** What all others can take of the same record: also those of a day to come, and what was told before a withdrawal. */
const bytesBeside = (indicator: Indicator, versions: readonly IndicatorVersion[]): number => {
  const others = versions.filter(
    (one) => one.code !== indicator.code && subjectOf(one.indicator) === subjectOf(indicator),
  );
  return [...Map.groupBy(others, ({ code }) => code).values()].reduce(
    (sum, of) => sum + Math.max(...of.map((one) => longestOf(one.indicator))),
    0,
  );
};

/** What keeps an indicator from being published, by all that was published before. */
export const indicatorErrors = (
  indicator: Indicator,
  effectiveFrom: PlainDate,
  versions: readonly IndicatorVersion[],
  today: PlainDate,
): FieldError[] => {
  const own = versions.filter(({ code }) => code === indicator.code);
  const latest = own.toSorted((a, b) => b.version - a.version)[0];
  const others = [...inForceOn(versions, effectiveFrom).values()].filter(
    ({ code, status, indicator: one }) =>
      code !== indicator.code && status === 'published' && subjectOf(one) === subjectOf(indicator),
  );
  const grows = !latest || longestOf(indicator) > longestOf(latest.indicator);
  const bytes = bytesBeside(indicator, versions) + longestOf(indicator);
  return [
    ...(isOwnFact(indicator.code)
      ? wrong('', '该指标为平台内置，不能另行发布', 'It is of the product’s own edition')
      : []),
    ...(effectiveFrom < today
      ? wrong('/effectiveFrom', '生效日期不得早于今日', 'Cannot take effect before today')
      : []),
    ...(latest && effectiveFrom < latest.effectiveFrom
      ? wrong('/effectiveFrom', '不得早于上一版本的生效日期', 'Not before the version it follows')
      : []),
    ...(latest && !isWidened(latest.indicator, indicator)
      ? wrong(
          '/type',
          '类型和期间只能放宽，不能改变；请另设指标',
          'Its type and period may be widened, not changed: another type is another indicator',
        )
      : []),
    ...(own.length >= most.versions || (own.length === 0 && others.length >= most.indicators)
      ? wrong('', '指标数量已达上限', 'There are as many as there may be')
      : []),
    ...(grows && bytes > roomOfARecord
      ? wrong(
          '/type',
          `全部指标填满后一条记录将达 ${bytes} 字节，超过 ${roomOfARecord} 字节`,
          `A record with all of it would take ${bytes} bytes, and has ${roomOfARecord}`,
        )
      : []),
  ];
};

/** The day before which a rate stays as it was published: what was decided by it was decided. */
export const rateErrors = (
  { code, place, from, unit }: Pick<RateRelease, 'code' | 'place' | 'from' | 'unit'>,
  releases: readonly RateRelease[],
): FieldError[] => {
  const own = releases.filter((one) => one.code === code);
  return [
    ...(own.some((one) => one.place === place && one.from === from)
      ? wrong('/from', '该地区自该日起的数值已发布', 'Its value from that day is published')
      : []),
    ...(own.some((one) => one.unit !== unit)
      ? wrong('/unit', '单位须与已发布的一致', 'Its unit is the one that was published')
      : []),
    ...(releases.length >= most.rates
      ? wrong('', '数值数量已达上限', 'There are as many as there may be')
      : []),
  ];
};
