import { describe, expect, it } from 'vitest';
import { unwrap } from '../../../../../../functions/common/result.ts';
import { plainDate } from '../../../../../../functions/law/plain-date.ts';
import { parseRecord } from '../../../../../../functions/products/benefits/enterprises/ndjson.ts';
import { aheadOf } from '../../../../../../functions/products/benefits/enterprises/wrong-facts.ts';
import type { EnterpriseRecord } from '../../../../../../functions/products/benefits/enterprises/model.ts';
import { catalogue } from '../../../../../../functions/products/benefits/policies/rules/catalogue.ts';
import { checkRules } from '../../../../../../functions/products/benefits/policies/rules/check.ts';
import { decide } from '../../../../../../functions/products/benefits/policies/rules/decide.ts';
import { matchBatch } from '../../../../../../functions/products/benefits/policies/rules/match.ts';
import { rowOf } from '../../../../../../functions/products/benefits/policies/rules/row.ts';
import { SAMPLE_POLICIES } from '../../../../../../functions/products/benefits/policies/samples/catalogue.ts';
import { dictionaryOf, type Dictionary } from '../../../../../../functions/rule-language/dictionary.ts';
import { Indicator } from '../../../../../../functions/rule-language/indicators.ts';
import { parse } from '../../../../../../functions/rule-language/parse.ts';

const ON = plainDate('2026-06-15');

const about = {
  ...{ name: '样例', nameEn: 'Sample', unit: null, period: null },
  ...{ register: null, personal: false, freshDays: null },
};
const indicator = (code: string, own: object) => Indicator.parse({ ...about, code, ...own });

const INDICATORS = [
  indicator('uiPremiumPaid', { type: { kind: 'money' }, period: 'year' }),
  indicator('heads', { type: { kind: 'int' }, period: 'quarter' }),
  indicator('electricity', { type: { kind: 'int' }, period: 'day' }),
  indicator('paidMonths', { type: { kind: 'int' }, freshDays: 90, register: 'social-insurance' }),
  indicator('park', { type: { kind: 'code', values: { east: '东区', west: '西区' } } }),
  indicator('birthDate', { type: { kind: 'date' }, personal: true }),
  indicator('lease', { type: { kind: 'parts', fields: { area: { kind: 'int' }, rent: { kind: 'money' } } } }),
  indicator('hires', {
    type: {
      kind: 'list',
      atMost: 3,
      fields: {
        key: { kind: 'text', longest: 64, personal: true },
        paidMonths: { kind: 'int' },
        contractTo: { kind: 'date', ahead: true },
        contractFrom: { kind: 'date' },
        used: { kind: 'texts' },
      },
    },
  }),
];
const RATES = new Map([
  [
    'lpr-1y',
    new Map([
      [
        '450300',
        [
          { from: '2026-05-20', value: 300 },
          { from: '2025-05-20', value: 310 },
        ],
      ],
      ['450305', [{ from: '2026-06-01', value: 290 }]],
    ]),
  ],
]);
const DICTIONARY = dictionaryOf(INDICATORS, RATES);

const [first] = SAMPLE_POLICIES;
if (!first) throw new Error('There are samples');
const base = first;

/** One policy of these conditions, as it is published by a dictionary. */
function rulesOf(expressions: readonly string[], dictionary: Dictionary = DICTIONARY) {
  const policy = {
    ...base,
    ...{ version: 1, status: 'published' as const, regions: ['450300' as const], industries: [] },
    conditions: expressions.map((expression, index) => ({
      ...{ name: `c${index}`, label: `条件 ${index}`, expression, citation: '样例' },
    })),
    amount: { kind: 'none' as const },
  };
  const checked = unwrap(checkRules(policy, dictionary));
  return catalogue([{ policy, rules: JSON.parse(JSON.stringify(checked)) as typeof checked }], dictionary);
}

const recordOf = (facts: object, asOf = '2026-06-01'): EnterpriseRecord =>
  ({ uscc: '91450300MA5KABCD17', source: 'market-regulation', asOf, facts }) as EnterpriseRecord;

function decided(record: EnterpriseRecord, ...expressions: string[]) {
  const { layout, policies } = rulesOf(expressions);
  const [rules] = policies;
  if (!rules) throw new Error('There is one');
  return decide(rules, record, rowOf(layout, record, ON), ON, DICTIONARY);
}
const outcomes = (facts: object, ...expressions: string[]) =>
  decided(recordOf(facts), ...expressions).conditions.map(({ outcome }) => outcome);

describe('an indicator that was published', () => {
  it('is read by its type, without a release', () => {
    expect(
      outcomes(
        {
          uiPremiumPaid: { '2025': 12_648_000 },
          heads: { '2026-Q1': 30 },
          electricity: { '2026-06-13': 5, '2026-06-14': 7 },
          park: 'east',
          lease: { area: 1500, rent: 4000 },
          hires: [
            { paidMonths: 3, used: ['P2'] },
            { paidMonths: 5, used: [] },
          ],
        },
        'enterprise.uiPremiumPaid[lastYear] * 60 / 100 == 7588800',
        'enterprise.heads[quartersAgo(on, 1)] <= 30',
        'total(enterprise.electricity, addDays(on, -2), addDays(on, -1)) == 12',
        'enterprise.park in ["east", "west"]',
        'layers(enterprise.lease.area, [1000, 5000], [9000, 5000]) == 11500000',
        'size(enterprise.hires.filter(h, h.paidMonths >= 3 && !("P2" in h.used))) == 1',
        'sum(enterprise.hires.map(h, h.paidMonths)) == 8',
      ),
    ).toEqual(Array(7).fill('met'));
  });

  it.each([
    'enterprise.unheard > 1',
    'enterprise.park == "north"',
    'enterprise.uiPremiumPaid["2025-Q1"] > 1',
    'enterprise.heads[lastYear] > 1',
    'enterprise.lease.rooms > 1',
    'enterprise.hires.exists(h, h.key == "x")',
    'enterprise.hires.exists(h, h.used == "x")',
    'rate("unheard-of", enterprise.region, on) > 1',
    'rate(enterprise.park, enterprise.region, on) > 1',
  ])('is checked when a policy is published: %s', (source) => {
    expect(parse(source, 'bool', DICTIONARY)).toMatchObject({ ok: false });
  });

  it('is nothing a policy can ask for before it is published, and reads on for old policies once it is withdrawn', () => {
    const source = 'enterprise.park == "east"';
    expect(parse(source, 'bool')).toMatchObject({ ok: false });
    const withdrawn = dictionaryOf([], RATES, INDICATORS);
    expect(parse(source, 'bool', withdrawn)).toMatchObject({ ok: false });
    const rules = rulesOf([source]);
    const again = catalogue(
      [
        {
          policy: { ...base, version: 1, conditions: [], amount: { kind: 'none' } } as never,
          rules: { conditions: [], amount: [] },
        },
      ],
      withdrawn,
    );
    expect([rules.policies.length, again.policies.length]).toEqual([1, 1]);
  });
});

describe('what is told of it', () => {
  const line = (facts: object): string =>
    JSON.stringify({ uscc: '91450300MA5KABCD17', source: 'x', asOf: '2026-06-01', facts });
  const isTaken = (facts: object): boolean => parseRecord(line(facts), 1, { enterprise: DICTIONARY }).ok;

  it.each([
    [{ uiPremiumPaid: { '2025': 1 } }, true],
    [{ uiPremiumPaid: { '2025-Q1': 1 } }, false],
    [{ uiPremiumPaid: { '2025': -1 } }, false],
    [{ uiPremiumPaid: { '2025': 1.5 } }, false],
    [{ uiPremiumPaid: 1 }, false],
    [{ park: 'north' }, false],
    [{ unheard: 1 }, false],
    [{ hires: [{}, {}, {}] }, true],
    [{ hires: [{}, {}, {}, {}] }, false],
    [{ hires: [{ age: 3 }] }, false],
    [{ lease: { area: null } }, true],
    [{ paidMonths: null }, true],
  ])('is held against its type: %j', (facts, wanted) => {
    expect(isTaken(facts)).toBe(wanted);
  });

  it('is refused when it has not come yet', () => {
    const ahead = (facts: object) => aheadOf(facts as EnterpriseRecord['facts'], DICTIONARY, ON);
    expect(ahead({ uiPremiumPaid: { '2026': 1, '2027': 1 } })).toEqual(['/facts/uiPremiumPaid/2027']);
    expect(ahead({ birthDate: '2026-06-16' })).toEqual(['/facts/birthDate']);
    expect(ahead({ hires: [{ contractFrom: '2026-07-01', contractTo: '2029-01-01' }] })).toEqual([
      '/facts/hires/0/contractFrom',
    ]);
  });
});

describe('what is no answer any more', () => {
  it('is unknown when it was told too long ago, and says so', () => {
    const source = 'enterprise.paidMonths >= 3';
    const [fresh] = decided(recordOf({ paidMonths: 3 }, '2026-03-17'), source).conditions;
    expect(fresh).toMatchObject({ outcome: 'met' });
    const stale = recordOf({ paidMonths: 3 }, '2026-03-16');
    expect(decided(stale, source).conditions).toMatchObject([
      {
        outcome: 'unknown',
        missing: ['enterprise.paidMonths'],
        because: [
          { path: 'enterprise.paidMonths', reason: 'stale', asOf: '2026-03-16', knownUntil: '2026-06-14' },
        ],
        facts: [],
      },
    ]);
    expect(matchBatch(rulesOf([source]), [stale], () => undefined, ON)).toMatchObject([
      { standing: { kind: 'unknown' } },
    ]);
  });

  it('is unknown where it is of another period, and says of which', () => {
    const record = recordOf({ uiPremiumPaid: { '2024': 5 } });
    expect(decided(record, 'enterprise.uiPremiumPaid[lastYear] > 0').conditions).toMatchObject([
      {
        missing: ['enterprise.uiPremiumPaid.2025'],
        because: [{ reason: 'other-period', known: ['2024'] }],
      },
    ]);
  });
});

describe('a rate of a place', () => {
  const rate = (facts: object, day: string, value: number) =>
    outcomes(facts, `rate("lpr-1y", enterprise.region, ${day}) == ${value}`)[0];

  it('is the one in force there on the day, else the city’s', () => {
    expect(rate({ region: '450305' }, 'on', 290)).toBe('met');
    expect(rate({ region: '450305' }, '"2026-05-31"', 300)).toBe('met');
    expect(rate({ region: '450302' }, 'on', 300)).toBe('met');
    expect(rate({ region: '450302' }, 'addYears(on, -1)', 310)).toBe('met');
  });

  it('is unknown before the first was published, and where the place is unknown', () => {
    const [early] = decided(
      recordOf({ region: '450302' }),
      'rate("lpr-1y", enterprise.region, "2025-01-01") > 0',
    ).conditions;
    expect(early).toMatchObject({ outcome: 'unknown', because: [{ reason: 'rate-not-published' }] });
    expect(rate({}, 'on', 300)).toBe('unknown');
  });
});

it('personal data decide, and are shown in no decision', () => {
  const decision = decided(recordOf({ birthDate: '2025-03-09' }), 'enterprise.birthDate >= "2026-01-01"');
  expect(decision.conditions[0]).toMatchObject({
    outcome: 'not-met',
    facts: [{ path: 'enterprise.birthDate', value: null, withheld: true }],
  });
  expect(JSON.stringify(decision)).not.toContain('2025-03-09');
});

it.each([
  ['a period of what is no figure', { type: { kind: 'date' }, period: 'year' }],
  ['a code without values', { type: { kind: 'code' } }],
  ['values of what is no code', { type: { kind: 'int', values: { a: '甲' } } }],
  ['figures by period that age', { type: { kind: 'int' }, period: 'year', freshDays: 3 }],
  ['a list without an end', { type: { kind: 'list', fields: {} } }],
  ['a list too long', { type: { kind: 'list', fields: {}, atMost: 301 } }],
  ['lists inside of lists', { type: { kind: 'list', atMost: 3, fields: { x: { kind: 'list' } } } }],
])('an indicator is refused: %s', (_, own) => {
  expect(Indicator.safeParse({ ...about, code: 'sample', ...own }).success).toBe(false);
});
