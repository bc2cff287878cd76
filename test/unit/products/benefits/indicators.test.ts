import { describe, expect, it } from 'vitest';
import { instant } from '../../../../functions/law/instant.ts';
import { plainDate } from '../../../../functions/law/plain-date.ts';
import { FIRST_EDITION } from '../../../../functions/products/benefits/dictionary/built-in.ts';
import {
  daysToCome,
  dictionaryOn,
  inForceOn,
} from '../../../../functions/products/benefits/indicators/edition.ts';
import type { IndicatorVersion } from '../../../../functions/products/benefits/indicators/model.ts';
import {
  indicatorErrors,
  rateErrors,
  readersOf,
} from '../../../../functions/products/benefits/dictionary/rules.ts';
import { isWidened } from '../../../../functions/products/benefits/dictionary/widened.ts';
import { Indicator } from '../../../../functions/rule-language/indicators.ts';
import { SUBJECTS } from '../../../../functions/rule-language/subjects.ts';
import { policies, published } from './policies/policies.ts';

const TODAY = plainDate('2026-03-02');
const indicator = (code: string, type: object = { kind: 'int' }, own: object = {}): Indicator =>
  Indicator.parse({
    ...{ code, name: '样例', nameEn: 'Sample', unit: null, period: null, register: null },
    ...{ personal: false, freshDays: null, type },
    ...own,
  });
const version = (one: Indicator, own: object = {}): IndicatorVersion => ({
  ...{ code: one.code, version: 1, effectiveFrom: TODAY, status: 'published', indicator: one },
  ...{ publishedAt: instant('2026-03-02T01:00:00Z'), publishedBy: 'social-insurance' },
  ...own,
});
const places = (one: Indicator, from: string, versions: readonly IndicatorVersion[] = []) =>
  indicatorErrors(one, plainDate(from), versions, TODAY).map(({ pointer }) => pointer);

describe('an edition of the dictionary', () => {
  const old = version(indicator('park', { kind: 'code', values: { east: '东区' } }));
  const wider = version(indicator('park', { kind: 'code', values: { east: '东区', west: '西区' } }), {
    ...{ version: 2, effectiveFrom: plainDate('2026-04-01') },
  });
  const gone = version(old.indicator, {
    ...{ version: 3, effectiveFrom: plainDate('2026-05-01'), status: 'withdrawn' },
  });
  const all = { indicators: [gone, old, wider], rates: [] };

  it.each([
    ['2026-03-01', undefined],
    ['2026-03-31', 1],
    ['2026-04-01', 2],
    ['2026-05-01', 3],
  ])('has on %s the version that has taken effect', (day, wanted) => {
    expect(inForceOn(all.indicators, plainDate(day)).get('park')?.version).toBe(wanted);
  });

  it('takes what is published in force, and lets old policies read what was withdrawn', () => {
    const isTold = (day: string) => Object.hasOwn(dictionaryOn(all, plainDate(day)).schema.shape, 'park');
    expect([isTold('2026-03-02'), isTold('2026-05-01')]).toEqual([true, false]);
    expect(dictionaryOn(all, plainDate('2026-05-01')).everything).toMatchObject({ fields: { park: {} } });
    expect(daysToCome(all, TODAY)).toEqual(['2026-04-01', '2026-05-01']);
  });

  it('begins with every fact that the product has of itself', () => {
    expect(FIRST_EDITION.map(({ code }) => code)).toEqual(
      Object.values(SUBJECTS).flatMap(({ shape }) => Object.keys(shape)),
    );
    for (const one of FIRST_EDITION)
      expect(Indicator.safeParse(one.indicator)).toMatchObject({ success: true });
  });
});

describe('an indicator is widened, never changed', () => {
  const list = (fields: object, atMost = 10) => indicator('hires', { kind: 'list', atMost, fields });
  const months = { months: { kind: 'int' } };
  it.each([
    ['the same', list(months), list(months), true],
    ['a field more', list(months), list({ ...months, key: { kind: 'text' } }), true],
    ['more elements', list(months), list(months, 20), true],
    ['a field less', list({ ...months, key: { kind: 'text' } }), list(months), false],
    ['a field of another type', list(months), list({ months: { kind: 'money' } }), false],
    ['a field that becomes personal', list(months), list({ months: { kind: 'int', personal: true } }), false],
    ['fewer elements', list(months), list(months, 5), false],
    ['another type', list(months), indicator('hires'), false],
    ['another period', indicator('x1'), indicator('x1', { kind: 'int' }, { period: 'year' }), false],
    ['may be negative', indicator('x1'), indicator('x1', { kind: 'int', signed: true }), true],
    ['may not any more', indicator('x1', { kind: 'int', signed: true }), indicator('x1'), false],
    [
      'a longer text',
      indicator('x1', { kind: 'text' }),
      indicator('x1', { kind: 'text', longest: 90 }),
      true,
    ],
    [
      'a shorter one',
      indicator('x1', { kind: 'text' }),
      indicator('x1', { kind: 'text', longest: 9 }),
      false,
    ],
  ])('%s', (_, before, after, wanted) => {
    expect(isWidened(before, after)).toBe(wanted);
  });
});

describe('a publication is refused', () => {
  it.each([
    ['under a name of the product', () => places(indicator('employees'), '2026-03-02'), ['']],
    ['from a day that is over', () => places(indicator('heads'), '2026-03-01'), ['/effectiveFrom']],
    [
      'before the version it follows',
      () =>
        places(indicator('heads'), '2026-03-03', [
          version(indicator('heads'), { effectiveFrom: plainDate('2026-06-01') }),
        ]),
      ['/effectiveFrom'],
    ],
    [
      'as another type',
      () => places(indicator('heads', { kind: 'bool' }), '2026-03-03', [version(indicator('heads'))]),
      ['/type'],
    ],
    [
      'as the five hundred and first',
      () =>
        places(
          indicator('heads'),
          '2026-03-02',
          Array.from({ length: 500 }, (_, index) => version(indicator(`many${index}`))),
        ),
      [''],
    ],
    [
      'where full records would not fit into their item',
      () => {
        const fields = Object.fromEntries(
          Array.from({ length: 8 }, (_, index) => [`text${index}`, { kind: 'text', longest: 200 }]),
        );
        return places(indicator('notes', { kind: 'list', atMost: 300, fields }), '2026-03-02');
      },
      ['/type'],
    ],
    ...(['published', 'withdrawn'] as const).map((status): [string, () => string[], string[]] => [
      `where they would not with one that is ${status} on a day to come`,
      () => {
        const big = { kind: 'list', atMost: 300, fields: { text: { kind: 'text', longest: 200 } } };
        const later = version(indicator('later', big), { status, effectiveFrom: plainDate('2027-01-01') });
        return places(indicator('notes', big), '2026-03-02', [later]);
      },
      ['/type'],
    ]),
  ])('%s', (_, found, wanted) => {
    expect(found()).toEqual(wanted);
  });

  it('of a rate twice for a day, or in another unit', () => {
    const known = {
      ...{ code: 'lpr-1y', place: '450300', from: plainDate('2026-01-20'), name: '样例', unit: '万分之一' },
      ...{ value: 300, basis: '样例', confidence: 'sample' as const },
      ...{ publishedAt: instant('2026-01-20T01:00:00Z'), publishedBy: 'operator' },
    };
    const wrong = (own: object) => rateErrors({ ...known, ...own }, [known]).map(({ pointer }) => pointer);
    expect(wrong({})).toEqual(['/from']);
    expect(wrong({ from: plainDate('2026-02-20'), unit: 'fen' })).toEqual(['/unit']);
    expect(wrong({ from: plainDate('2026-02-20') })).toEqual([]);
    expect(wrong({ place: '450305' })).toEqual([]);
  });
});

it('knows which policies ask for an indicator or a rate', () => {
  const [first, second] = published(policies(2));
  if (!first || !second) throw new Error('There are two');
  const asking = {
    ...first,
    rules: {
      conditions: [['>', ['path', 'h', 'heads'], ['value', 1]] as const],
      amount: [
        [
          '*',
          0,
          ['path', 'enterprise', 'heads', '2025'],
          ['call', 'rate', 0, [['value', 'lpr-1y']]],
        ] as const,
      ],
    },
  };
  const all = [asking, second];
  const codes = (of: { indicator: string } | { rate: string }) => readersOf(all, of).map(({ code }) => code);
  expect(codes({ indicator: 'heads' })).toEqual([first.policy.code]);
  expect(codes({ rate: 'lpr-1y' })).toEqual([first.policy.code]);
  expect(codes({ rate: 'lpr-5y' })).toEqual([]);
  expect(codes({ indicator: 'unheard' })).toEqual([]);
});
