import type { Certificate } from '../facts.ts';
import { examplesOf, holds, notMet, pays, unknown, yuan } from './example.ts';

const million = (amount: number): number => yuan(amount * 1_000_000);
const certificate = (kind: string, of: Partial<Certificate> = {}): Certificate => ({
  kind,
  level: 'national',
  grantedOn: '2025-10-01',
  validTo: '2028-09-30',
  ...of,
});

const awarded = examplesOf({ certificates: [certificate('high-tech', { award: 'first' })] }, '2026-06-15');

/** P5, the award. */
export const highTechAward = [
  awarded('the first: 100,000', {}, pays(100_000)),
  awarded(
    'renewed: 50,000',
    { certificates: [certificate('high-tech', { award: 'renewal' })] },
    pays(50_000),
  ),
  awarded(
    'a firm that had let it lapse: first or renewal? ask',
    { certificates: [certificate('high-tech')] },
    unknown,
  ),
  awarded(
    'the first one and the renewed one are both valid: the later',
    {
      certificates: [
        certificate('high-tech', { award: 'first' }),
        certificate('high-tech', { award: 'renewal', grantedOn: '2026-05-01' }),
      ],
    },
    pays(50_000),
  ),
  awarded(
    'since when is not known',
    { certificates: [certificate('high-tech', { award: 'first', grantedOn: null })] },
    unknown,
  ),
  awarded('on its last day', {}, pays(100_000), { on: '2028-09-30' }),
  awarded('the day after', {}, notMet, { on: '2028-10-01' }),
  awarded('another title', { certificates: [certificate('technology-sme')] }, notMet),
  awarded('none', { certificates: [] }, notMet),
  awarded('not known', { certificates: null }, unknown),
];

/** Five per cent of three years' sales, of which the last were 50 million. */
const firm = examplesOf(
  {
    registeredOn: '2025-06-15',
    revenue: { '2025': million(50), '2024': million(50), '2023': million(50) },
    researchSpending: { '2025': million(2.5), '2024': million(2.5), '2023': million(2.5) },
    techStaffShare: { '2025': 1_000 },
    highTechIncomeShare: { '2025': 6_000 },
    researchDomesticShare: 6_000,
    expertScore: 7_001,
  },
  '2026-06-15',
);
const spent = (amount: number) => ({
  '2025': million(amount),
  '2024': million(amount),
  '2023': million(amount),
});

/** P5, what is asked before experts look at it. */
export const highTechConditions = [
  firm('every limit itself, a year old to the day', {}, holds),
  firm('sales of 50,000,000: 5 %', { researchSpending: spent(2.49) }, notMet),
  firm(
    'sales of 50,000,001: 4 %',
    {
      revenue: { '2025': million(50) + 100, '2024': million(50), '2023': million(50) },
      researchSpending: spent(2.01),
    },
    holds,
  ),
  firm(
    'sales of 200,000,000: 4 %',
    {
      revenue: { '2025': million(200), '2024': 0, '2023': 0 },
      researchSpending: { '2025': million(7.9), '2024': 0, '2023': 0 },
    },
    notMet,
  ),
  firm(
    'sales of 200,000,001: 3 %',
    {
      revenue: { '2025': million(200) + 100, '2024': 0, '2023': 0 },
      researchSpending: { '2025': million(7.9), '2024': 0, '2023': 0 },
    },
    holds,
  ),
  firm('a day short of a year', { registeredOn: '2025-06-16' }, notMet),
  firm(
    'the year before the last not known',
    { revenue: { '2025': million(50), '2023': million(50) } },
    unknown,
  ),
  firm('a score of 70: it is to be above', { expertScore: 7_000 }, notMet),
  firm('not scored yet', { expertScore: null }, unknown),
  firm('9.99 % technical staff', { techStaffShare: { '2025': 999 } }, notMet),
  firm('59.99 % high-tech income', { highTechIncomeShare: { '2025': 5_999 } }, notMet),
  firm('59.99 % of research at home', { researchDomesticShare: 5_999 }, notMet),
];

const gazelle = examplesOf(
  { certificates: [certificate('gazelle')], researchSelfFunded: { '2025': million(1.8) } },
  '2026-06-15',
);

/** P6. */
export const gazelleResearch = [
  gazelle('1.8 million: 360,000', {}, pays(360_000)),
  gazelle('2.6 million: 500,000', { researchSelfFunded: { '2025': million(2.6) } }, pays(500_000)),
  gazelle('2.5 million: the cap itself', { researchSelfFunded: { '2025': million(2.5) } }, pays(500_000)),
  gazelle('nothing spent: nothing due', { researchSelfFunded: { '2025': 0 } }, notMet),
  gazelle('not known', { researchSelfFunded: {} }, unknown),
  gazelle('no gazelle', { certificates: [] }, notMet),
];

const planned = examplesOf(
  { certificates: [certificate('little-giant')], plannedInvestment: million(20) },
  '2026-06-15',
);

/** P7: 3 million, and 3 million after an evaluation. */
export const keyLittleGiant = [
  planned('a plan of 20 million: 3 + 3 million', {}, pays(6_000_000)),
  planned('19,999,999', { plannedInvestment: yuan(19_999_999) }, notMet),
  planned('not known', { plannedInvestment: null }, unknown),
  planned(
    'of the region, not of the nation',
    { certificates: [certificate('little-giant', { level: 'autonomous-region' })] },
    notMet,
  ),
  planned('run out', { certificates: [certificate('little-giant', { validTo: '2026-06-14' })] }, notMet),
];

const sme = examplesOf(
  {
    certificates: [certificate('technology-sme')],
    nicheYears: 3,
    revenue: { '2025': million(15), '2024': million(15) },
    newEquity: 0,
    mainBusinessShare: { '2025': 8_000 },
    debtRatio: { '2025': 8_000 },
    researchSpending: { '2025': million(1), '2024': million(1) },
    classOnePatents: 1,
    classOneWaived: false,
    platformScore: 5_000,
  },
  '2026-06-15',
);

/** P8, a certificate. */
export const specialisedSme = [
  sme('every limit itself', {}, holds),
  sme('the other title', { certificates: [certificate('innovative-sme')] }, holds),
  sme(
    '1.0 million on 33.4 million: 2.99 %, no',
    { revenue: { '2025': million(33.4), '2024': million(15) } },
    notMet,
  ),
  sme(
    '1.0 million on 33.3 million: 3.003 %',
    { revenue: { '2025': million(33.3), '2024': million(15) } },
    holds,
  ),
  sme(
    'each of two years, not both together',
    { researchSpending: { '2025': million(2), '2024': million(0.9) } },
    notMet,
  ),
  sme(
    'little revenue, 20 million of equity',
    { revenue: { '2025': million(14), '2024': million(14) }, newEquity: million(20) },
    holds,
  ),
  sme('little revenue and little equity', { revenue: { '2025': million(14), '2024': million(14) } }, notMet),
  sme('no patent of class I, waived', { classOnePatents: 0, classOneWaived: true }, holds),
  sme('no patent of class I', { classOnePatents: 0 }, notMet),
  sme('two years in its niche', { nicheYears: 2 }, notMet),
  sme('main business 79.99 %', { mainBusinessShare: { '2025': 7_999 } }, notMet),
  sme('debt 80.01 %', { debtRatio: { '2025': 8_001 } }, notMet),
  sme('scored 49.99', { platformScore: 4_999 }, notMet),
  sme('the score is never recomputed: without it nobody knows', { platformScore: null }, unknown),
];

const giant = examplesOf(
  {
    certificates: [certificate('specialised-sme')],
    nicheYears: 3,
    revenue: { '2025': million(50), '2024': million(50) },
    mainBusinessShare: { '2025': 9_000 },
    debtRatio: { '2025': 8_000 },
    researchSpending: { '2025': million(6), '2024': million(6) },
    classOnePatents: 4,
    classOneWaived: false,
    platformScore: 6_000,
  },
  '2026-06-15',
);

/** P8, the little giant. */
export const littleGiant = [
  giant('every limit itself', {}, holds),
  giant('revenue 49,999,999', { revenue: { '2025': yuan(49_999_999), '2024': million(50) } }, notMet),
  giant('12 million in two years', { researchSpending: { '2025': million(11), '2024': million(1) } }, holds),
  giant(
    '11,999,999 in two years',
    { researchSpending: { '2025': yuan(10_999_999), '2024': million(1) } },
    notMet,
  ),
  giant('main business 89.99 %', { mainBusinessShare: { '2025': 8_999 } }, notMet),
  giant('three patents', { classOnePatents: 3 }, notMet),
  giant('scored 59.99', { platformScore: 5_999 }, notMet),
  giant('the year before not known', { researchSpending: { '2025': million(6) } }, unknown),
];
