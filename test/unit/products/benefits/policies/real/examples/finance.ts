import type { Loan } from '../facts.ts';
import { examplesOf, notMet, pays, unknown, yuan } from './example.ts';

const million = (amount: number): number => yuan(amount * 1_000_000);

const none = { resource: 0, property: 0, landUse: 0, stamp: 0, farmland: 0, education: 0, localEducation: 0 };
const taxed = examplesOf(
  {
    taxpayer: 'general',
    form: 'company',
    taxableIncome: { '2025': million(3) },
    staff: { '2025': 300 },
    assets: { '2025': million(50) },
    taxDue: { ...none, construction: yuan(36_000), property: yuan(40_000) },
  } as const,
  '2026-06-15',
);

/** P12: saved, never paid. */
export const sixTaxes = [
  taxed('36,000 + 40,000: 38,000 saved', {}, pays(38_000)),
  taxed('3,000,001 and a general taxpayer: lost', { taxableIncome: { '2025': yuan(3_000_001) } }, notMet),
  taxed(
    'the same, and a small-scale taxpayer',
    { taxableIncome: { '2025': yuan(3_000_001) }, taxpayer: 'small-scale' },
    pays(38_000),
  ),
  taxed(
    'the same, and a sole trader',
    { taxableIncome: { '2025': yuan(3_000_001) }, form: 'individual' },
    pays(38_000),
  ),
  taxed('301 staff', { staff: { '2025': 301 } }, notMet),
  taxed('assets of 50,000,001', { assets: { '2025': yuan(50_000_001) } }, notMet),
  taxed('staff not known', { staff: {} }, unknown),
  taxed('nothing due: nothing saved', { taxDue: { ...none, construction: 0 } }, notMet),
  taxed('one of the eight not known', { taxDue: { construction: yuan(36_000) } }, unknown),
];

const year: Loan = {
  product: 'equipment-renewal',
  principal: million(8),
  rate: 400,
  disbursedOn: '2026-02-01',
  from: '2026-02-01',
  to: '2027-02-01',
};
const lent = examplesOf({ loans: [year] }, '2026-12-31', { daysOfTheYear: 365 });

/** P13, renewal of equipment: 1.5 points. */
export const equipmentLoan = [
  lent('8 million: 120,000 a year', {}, pays(120_000)),
  lent('90 days by 365: 29,589.04', { loans: [{ ...year, to: '2026-05-02' }] }, pays(29_589.04)),
  lent('90 days by 360: 30,000.00', { loans: [{ ...year, to: '2026-05-02' }] }, pays(30_000), {
    chosen: { daysOfTheYear: 360 },
  }),
  lent(
    'two loans, rounded once',
    {
      loans: [
        { ...year, to: '2026-05-02' },
        { ...year, to: '2026-05-02' },
      ],
    },
    pays(59_178.08),
  ),
  lent(
    'two years at most: of 90 days the last 30 are not paid',
    { loans: [{ ...year, disbursedOn: '2024-04-02', from: '2026-02-01', to: '2026-05-02' }] },
    pays(19_726.03),
  ),
  lent('after two years nothing', { loans: [{ ...year, disbursedOn: '2024-02-01' }] }, notMet),
  lent('another product', { loans: [{ ...year, product: 'guihui-individual' }] }, notMet),
  lent('no loan', { loans: [] }, notMet),
  lent('principal not known', { loans: [{ ...year, principal: null }] }, unknown),
];

const small: Loan = {
  product: 'guihui-individual',
  principal: million(1),
  rate: 450,
  disbursedOn: '2026-01-10',
  from: '2026-01-10',
  to: '2026-05-10',
};
const traded = examplesOf({ form: 'individual', loans: [small] }, '2026-06-15');

/** P13, 桂惠贷: 2.5 points, region and place 4:6. */
export const guihuiLoan = [
  traded('1 million × 2.5 % × 120 / 365: 8,219.18', {}, pays(8_219.18)),
  traded(
    '250,000 a year at most',
    { loans: [{ ...small, principal: million(12), to: '2027-01-10' }] },
    pays(250_000),
  ),
  traded('a year at most', { loans: [{ ...small, to: '2028-01-10' }] }, pays(25_000)),
  traded('a company', { form: 'company' }, notMet),
  traded('loans not known', { loans: null }, unknown),
];

const quarterly: Loan = {
  ...{ product: 'guihui', principal: million(1), rate: 450, disbursedOn: '2024-11-01' },
  ...{ from: '2025-01-01', to: '2025-04-01' },
};
const inArrears = examplesOf({ loans: [quarterly] }, '2025-05-15', { points: 100, daysOfTheYear: 365 });
const withLoan = (change: Partial<Loan>) => ({ loans: [{ ...quarterly, ...change }] });

/** P13, Guangxi 2025: half a point to two; which one the place has not said. */
export const guihuiLoanQuarterly = [
  inArrears('1 million at 1 point, 90 days: 2,465.75', {}, pays(2_465.75)),
  inArrears('half a point at least', {}, pays(1_232.88), { chosen: { points: 30 } }),
  inArrears('two points at most', {}, pays(4_931.51), { chosen: { points: 250 } }),
  inArrears('how many points is not said', {}, unknown, { chosen: { points: undefined } }),
  inArrears('by 360 days', {}, pays(2_500), { chosen: { daysOfTheYear: 360 } }),
  inArrears('100,000 itself', withLoan({ principal: million(0.1) }), pays(246.58)),
  inArrears('99,999', withLoan({ principal: yuan(99_999) }), notMet),
  inArrears('in the quarter itself: not yet in arrears', {}, notMet, { on: '2025-03-31' }),
  inArrears('two quarters later', {}, notMet, { on: '2025-07-01' }),
  inArrears('the first day of the next quarter', {}, pays(2_465.75), { on: '2025-04-01' }),
  inArrears('another product', withLoan({ product: 'other' }), notMet),
  inArrears('principal not known', withLoan({ principal: null }), unknown),
];

const startUp: Loan = {
  product: 'start-up-guaranteed',
  principal: million(3),
  rate: 400,
  disbursedOn: '2026-01-01',
  from: '2026-01-01',
  to: '2027-01-01',
};
const begun = examplesOf({ size: 'small', loans: [startUp] }, '2026-12-31');

/** P13, 创业担保贷: what is above LPR − 150 bp, three points at most. The LPR of the samples is 3.00 %. */
export const startUpLoan = [
  begun('4.00 % against 1.50 %: 2.5 points of 3 million', {}, pays(75_000)),
  begun('5.00 %: three points at most', { loans: [{ ...startUp, rate: 500 }] }, pays(90_000)),
  begun('of 3 million at most', { loans: [{ ...startUp, principal: million(5) }] }, pays(75_000)),
  begun('1.50 %: nothing above', { loans: [{ ...startUp, rate: 150 }] }, notMet),
  begun('two years at most', { loans: [{ ...startUp, to: '2029-01-01' }] }, pays(150_000)),
  begun('a medium one', { size: 'medium' }, notMet),
  begun('rate not known', { loans: [{ ...startUp, rate: null }] }, unknown),
];

/** Square metres and yuan in hundredths. */
const lease = { area: 150_000, rent: 4_000, guideRent: 4_000, startedOn: '2025-01-01', key: false };
const rented = examplesOf(
  { region: '450305', taxRegion: '450305', status: 'operating', lease },
  '2026-06-15',
);

/** P14, Pingshan. */
export const workshopRent = [
  rented('1,500 m² at 40: 432,000 + 120,000 = 552,000', {}, pays(552_000)),
  rented('guide 30: nothing above 39, 538,200', { lease: { ...lease, guideRent: 3_000 } }, pays(538_200)),
  rented('1,000 m²: 90 %', { lease: { ...lease, area: 100_000 } }, pays(432_000)),
  rented('5,000 m²', { lease: { ...lease, area: 500_000 } }, pays(1_392_000)),
  rented('6,000 m²: no more than for 5,000', { lease: { ...lease, area: 600_000 } }, pays(1_392_000)),
  rented('the third year over', {}, notMet, { on: '2028-01-01' }),
  rented('its last day', {}, pays(552_000), { on: '2027-12-31' }),
  rented('four years for a key enterprise', { lease: { ...lease, key: true } }, pays(552_000), {
    on: '2028-12-31',
  }),
  rented('taxed elsewhere', { taxRegion: '450302' }, notMet),
  rented('registered elsewhere', { region: '450302' }, notMet),
  rented('not running', { status: 'revoked' }, notMet),
  rented('guide not known', { lease: { ...lease, guideRent: null } }, unknown),
];

const office = { area: 60_000, rent: 8_000, guideRent: null, startedOn: '2025-01-01', key: false };
const software = examplesOf({ industry: 'I6513', lease: office }, '2026-06-15');

/** P14, Longgang. */
export const softwareRent = [
  software('600 m² at 80: 216,000', {}, pays(216_000)),
  software('at 60: half is 30', { lease: { ...office, rent: 6_000 } }, pays(216_000)),
  software('at 50: half is 25', { lease: { ...office, rent: 5_000 } }, pays(180_000)),
  software('1,200 m²: of 1,000 at most', { lease: { ...office, area: 120_000 } }, pays(360_000)),
  software('another industry', { industry: 'C3912' }, notMet),
  software('since when is not known', { lease: { ...office, startedOn: null } }, unknown),
];

const insured = examplesOf(
  { creditInsurance: { established: yuan(180_000), emerging: yuan(90_000) } },
  '2026-06-15',
);

/** 出口信用保险. */
export const creditInsurance = [
  insured('180,000 old and 90,000 new: 54,000 + 36,000', {}, pays(90_000)),
  insured(
    '2 million at most',
    { creditInsurance: { established: million(6), emerging: million(1) } },
    pays(2_000_000),
  ),
  insured('no premium', { creditInsurance: { established: 0, emerging: 0 } }, notMet),
  insured('one not known', { creditInsurance: { established: yuan(180_000) } }, unknown),
];
