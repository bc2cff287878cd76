import { examplesOf, notMet, pays, unknown, yuan } from './example.ts';

const million = (amount: number): number => yuan(amount * 1_000_000);

/** So many kWh over so many days: alike, and what is left over on the last. */
const daily = (from: string, days: number, kwh: number): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Array.from({ length: days }, (_, index) => [
      new Date(Date.parse(from) + index * 86_400_000).toISOString().slice(0, 10),
      Math.floor(kwh / days) + (index === days - 1 ? kwh % days : 0),
    ]),
  );

const hiring = examplesOf(
  { quarterOutput: { '2025-Q1': million(20) }, insuredHeads: { '2025-Q1': 315, '2024-Q1': 300 } },
  '2025-06-15',
);

/** P9. */
export const newJobs = [
  hiring('15 more: 15,000', {}, pays(15_000)),
  hiring('215 more: 200,000', { insuredHeads: { '2025-Q1': 515, '2024-Q1': 300 } }, pays(200_000)),
  hiring('200 more: the cap itself', { insuredHeads: { '2025-Q1': 500, '2024-Q1': 300 } }, pays(200_000)),
  hiring('as many as before', { insuredHeads: { '2025-Q1': 300, '2024-Q1': 300 } }, notMet),
  hiring('output 19,999,999', { quarterOutput: { '2025-Q1': yuan(19_999_999) } }, notMet),
  hiring('heads of the year before not known', { insuredHeads: { '2025-Q1': 315 } }, unknown),
  hiring('output of another quarter', { quarterOutput: { '2024-Q1': million(20) } }, unknown),
];

const powered = examplesOf(
  {
    output: { '2024': million(30) },
    electricity: { ...daily('2024-10-01', 92, 920_000), ...daily('2025-01-20', 32, 288_000) },
    longProcessSteel: false,
    industry: 'C3912',
  },
  '2025-06-15',
);

/** P9b. */
export const keptPower = [
  powered('920,000 kWh in 92 days: 32 days need 288,000', {}, pays(100_000)),
  powered(
    '287,999',
    { electricity: { ...daily('2024-10-01', 92, 920_000), ...daily('2025-01-20', 32, 287_999) } },
    notMet,
  ),
  powered(
    'output of exactly 20 million: 超…及以上 says both, ask',
    { output: { '2024': million(20) } },
    unknown,
  ),
  powered('the same, and the department says it counts', { output: { '2024': million(20) } }, pays(100_000), {
    chosen: { atTwentyMillion: true },
  }),
  powered('the same, and it says it does not', { output: { '2024': million(20) } }, notMet, {
    chosen: { atTwentyMillion: false },
  }),
  powered('a yuan more needs no answer', { output: { '2024': yuan(20_000_001) } }, pays(100_000)),
  powered('a yuan less needs none either', { output: { '2024': yuan(19_999_999) } }, notMet),
  powered('steel by the long process', { longProcessSteel: true }, notMet),
  powered('nonferrous metals', { industry: 'C3211' }, notMet),
  powered('petrochemicals', { industry: 'C2511' }, notMet),
  powered('power of that window not known', { electricity: daily('2024-10-01', 92, 920_000) }, unknown),
];

const output = (now: number, before: number, year = 2023) => ({
  janFebOutput: { [year]: million(now), [year - 1]: million(before) },
});
const grown = examplesOf(
  { ...output(96, 80), topFiveHundred: true, leadingFirm: false, certificates: [] },
  '2023-06-15',
);

/** P10 of 2023. */
export const increase2023 = [
  grown('80 → 96 million: 160,000', {}, pays(160_000)),
  grown('250 → 370 million: 1.2 → 1 million', output(370, 250), pays(1_000_000)),
  grown('from nothing: no rate, unknown', output(96, 0), unknown),
  grown('12 % itself', output(112, 100), pays(120_000)),
  grown('11.99 %', output(111.99, 100), notMet),
  grown(
    'a leader: 50.0 million is not above 50',
    { ...output(50, 40), topFiveHundred: false, leadingFirm: true },
    notMet,
  ),
  grown(
    'a little giant of 20.0 million: no',
    {
      ...output(20, 10),
      topFiveHundred: false,
      certificates: [{ kind: 'little-giant', level: 'national', validTo: '2025-12-31' }],
    },
    notMet,
  ),
  grown(
    'a little giant of 20,000,001',
    {
      janFebOutput: { '2023': yuan(20_000_001), '2022': million(10) },
      topFiveHundred: false,
      certificates: [{ kind: 'little-giant', level: 'national', validTo: '2025-12-31' }],
    },
    pays(100_000.01),
  ),
  grown('output not known', { janFebOutput: { '2023': million(96) } }, unknown),
  grown('neither one nor the other', { topFiveHundred: false }, notMet),
];

const grown2024 = examplesOf(
  {
    ...output(96, 80, 2024),
    topFiveHundred: true,
    leadingFirm: false,
    certificates: [],
    monopoly: false,
    groupApplied: false,
    badRecords: [],
  },
  '2024-06-15',
);

/** P10 of 2024: from 10 % on. */
export const increase2024 = [
  grown2024('80 → 96 million: 160,000', {}, pays(160_000)),
  grown2024('10 % itself', output(110, 100, 2024), pays(100_000)),
  grown2024('9.99 %', output(109.99, 100, 2024), notMet),
  grown2024('a monopoly', { monopoly: true }, notMet),
  grown2024('whose group applied', { groupApplied: true }, notMet),
  grown2024(
    'punished for its environment within two years',
    { badRecords: [{ kind: 'environment', on: '2022-06-16' }] },
    notMet,
  ),
  grown2024(
    'two years ago, to the day',
    { badRecords: [{ kind: 'environment', on: '2022-06-15' }] },
    pays(160_000),
  ),
  grown2024('of another kind', { badRecords: [{ kind: 'traffic', on: '2024-01-15' }] }, pays(160_000)),
  grown2024('nobody knows when', { badRecords: [{ kind: 'tax', on: null }] }, unknown),
  grown2024('records not known', { badRecords: null }, unknown),
];

const entered = examplesOf(
  {
    ...{ industry: 'C3912', aboveScaleSince: '2025-11-30', aboveScale: true, status: 'operating' },
    revenue: { '2025': million(20) },
  },
  '2026-06-15',
);

/** P11, Yan'an: 120,000 and 180,000. */
export const newAboveScale = [
  entered('20 million: 300,000', {}, pays(300_000)),
  entered('19,999,999: 200,000', { revenue: { '2025': yuan(19_999_999) } }, pays(200_000)),
  entered('10 million: 200,000', { revenue: { '2025': million(10) } }, pays(200_000)),
  entered('5 million: 150,000', { revenue: { '2025': million(5) } }, pays(150_000)),
  entered('4,999,999: nothing', { revenue: { '2025': yuan(4_999_999) } }, notMet),
  entered('entered the year before', { aboveScaleSince: '2024-12-31' }, notMet),
  entered('out again', { aboveScale: false }, notMet),
  entered('no industry', { industry: 'I6513' }, notMet),
  entered('revenue not known', { revenue: { '2024': million(20) } }, unknown),
];

/** P11, Qianjiang. */
export const newAboveScaleFlat = [
  entered('50,000, whatever its revenue', { revenue: {} }, pays(50_000)),
  entered('entered the year before', { aboveScaleSince: '2024-12-31' }, notMet),
  entered('out again', { aboveScale: false }, notMet),
  entered('no industry', { industry: 'F5211' }, notMet),
  entered('since when is not known', { aboveScaleSince: null }, unknown),
];
