import type { Facts, Hire } from '../facts.ts';
import { examplesOf, notMet, pays, unknown, wait, yuan } from './example.ts';

/** A dispatcher (劳务派遣) of 100 of its 120 insured, the large enterprise for which they work, and one that is both. */
const sentIn = (year: string) =>
  ({
    dispatcher: {
      averageInsured: { [year]: 12_000 },
      insuredAtYearEnd: { [year]: 120 },
      uiPremiumPaid: { [year]: yuan(126_480) },
      sendsStaff: true,
      uiPremiumForSent: { [year]: yuan(105_400) },
    },
    usingUnit: {
      size: 'large',
      averageInsured: { [year]: 50_000 },
      insuredAtYearEnd: { [year]: 500 },
      uiPremiumPaid: { [year]: yuan(500_000) },
      usesSentStaff: true,
      uiPremiumOfReceived: { [year]: yuan(105_400) },
    },
    both: {
      sendsStaff: true,
      uiPremiumForSent: { [year]: yuan(26_480) },
      usesSentStaff: true,
      uiPremiumOfReceived: { [year]: yuan(20_000) },
    },
  }) satisfies Record<string, Facts>;

const { dispatcher, usingUnit, both } = sentIn('2025');
const sent2024 = sentIn('2024');

const stable = examplesOf(
  {
    size: 'small',
    status: 'operating',
    dishonest: false,
    sentToPublicBodies: false,
    sendsStaff: false,
    usesSentStaff: false,
    uiPaidMonths: 12,
    uiPremiumPaid: { '2025': yuan(126_480) },
    averageInsured: { '2025': 3_000 },
    insuredAtYearEnd: { '2025': 30 },
    newBenefitDrawers: { '2025': 6 },
  },
  '2026-06-15',
  { smallBy: 'monthly-mean' },
);

/** P1. Last year's target is 5.5 %; of those insured on average. */
export const stabilityRefund = [
  stable('an SME of 126,480.00: 75,888.00', {}, pays(75_888)),
  stable('a large one: 30 %', { size: 'large' }, pays(37_944)),
  stable('30 insured, 6 out: 20 %, met', { newBenefitDrawers: { '2025': 6 } }, pays(75_888)),
  stable('30 insured, 7 out: no', { newBenefitDrawers: { '2025': 7 } }, notMet),
  stable(
    '31 insured, 1 out: 3.2 %, met',
    { averageInsured: { '2025': 3_100 }, newBenefitDrawers: { '2025': 1 } },
    pays(75_888),
  ),
  stable(
    '31 insured, 2 out: 6.5 %, no',
    { averageInsured: { '2025': 3_100 }, newBenefitDrawers: { '2025': 2 } },
    notMet,
  ),
  stable(
    '200 insured, 11 out: 5.5 % is the target itself',
    { averageInsured: { '2025': 20_000 }, newBenefitDrawers: { '2025': 11 } },
    pays(75_888),
  ),
  stable(
    '30.5 on average, 30 at the end of the year: by the mean it is no small one',
    { averageInsured: { '2025': 3_050 } },
    notMet,
  ),
  stable(
    'the same, where the place counts at the end of the year',
    { averageInsured: { '2025': 3_050 } },
    pays(75_888),
    { chosen: { smallBy: 'year-end' } },
  ),
  stable('the same, where the place has not said which', { averageInsured: { '2025': 3_050 } }, unknown, {
    chosen: { smallBy: undefined },
  }),
  stable('11 months paid: no', { uiPaidMonths: 11 }, notMet),
  stable('months not known', { uiPaidMonths: null }, unknown),
  stable('nobody insured: no rate', { averageInsured: { '2025': 0 } }, unknown),
  stable('premium of another year only', { uiPremiumPaid: { '2024': yuan(126_480) } }, unknown),
  stable('dishonest: out', { dishonest: true }, notMet),
  stable('deregistered before payment: out', { status: 'cancelled' }, notMet),
  stable('staff sent to public bodies: out', { sentToPublicBodies: true }, notMet),
  stable('to the fen, half up', { uiPremiumPaid: { '2025': 20_312_888 } }, pays(121_877.33)),
  stable('a dispatcher of 100 of its 120: its own 21,080.00 alone', dispatcher, pays(12_648)),
  stable(
    'all of its people sent: nothing is its own',
    {
      ...dispatcher,
      uiPremiumForSent: { '2025': yuan(126_480) },
    },
    notMet,
  ),
  stable(
    'the large using unit: 500,000 of its own and 105,400 of the sent, at 30 %',
    usingUnit,
    pays(181_620),
  ),
  stable('a small using unit: at 60 %', { ...usingUnit, size: 'small' }, pays(363_240)),
  stable('one that sends and uses: 120,000.00 is left', both, pays(72_000)),
  stable('for how much it sends is not known', { ...dispatcher, uiPremiumForSent: null }, unknown),
  stable(
    'that is known of another year only',
    { ...dispatcher, uiPremiumForSent: { '2024': yuan(105_400) } },
    unknown,
  ),
  stable('of how much it uses is not known', { ...usingUnit, uiPremiumOfReceived: null }, unknown),
  stable('whether it sends anybody is not known', { sendsStaff: null }, unknown),
  stable('whether it uses any sent is not known', { usesSentStaff: null }, unknown),
  stable(
    'it has sent and used nobody since last year: what is told of a part counts nothing',
    { ...both, sendsStaff: false, usesSentStaff: false },
    pays(75_888),
  ),
  stable(
    'it sends and uses some of this year on, and did not last year',
    {
      ...both,
      uiPremiumForSent: { '2025': 0, '2026': yuan(26_480) },
      uiPremiumOfReceived: { '2025': 0, '2026': yuan(20_000) },
    },
    pays(75_888),
  ),
];

const stable2025 = examplesOf(
  {
    ...{ size: 'small', status: 'operating', dishonest: false, sentToPublicBodies: false, uiPaidMonths: 12 },
    ...{ sendsStaff: false, usesSentStaff: false },
    uiPremiumPaid: { '2024': yuan(126_480) },
    averageInsured: { '2024': 3_000 },
    insuredAtYearEnd: { '2024': 30 },
    newBenefitDrawers: { '2024': 6 },
  },
  '2025-06-15',
  { smallBy: 'monthly-mean' },
);

/** P1 of 2025. The reserve of the samples lasts eleven months until April, fourteen from May on. */
export const stabilityRefund2025 = [
  stable2025('a reserve of a year: 90 %', {}, pays(113_832)),
  stable2025('a large one: 50 %', { size: 'large' }, pays(63_240)),
  stable2025('a reserve of less: 60 %', {}, pays(75_888), { on: '2025-04-30' }),
  stable2025('a large one: 30 %', { size: 'large' }, pays(37_944), { on: '2025-04-30' }),
  stable2025('size not known', { size: null }, unknown),
  stable2025('premium of another year only', { uiPremiumPaid: { '2025': yuan(126_480) } }, unknown),
  stable2025('a dispatcher: its own 21,080.00 at 90 %', sent2024.dispatcher, pays(18_972)),
  stable2025('the large using unit: at 50 %', sent2024.usingUnit, pays(302_700)),
  stable2025(
    'for how much it sends is not known',
    { ...sent2024.dispatcher, uiPremiumForSent: null },
    unknown,
  ),
  stable2025(
    'of how much it uses is not known',
    { ...sent2024.usingUnit, uiPremiumOfReceived: null },
    unknown,
  ),
  stable2025('30 insured, 7 out: no', { newBenefitDrawers: { '2024': 7 } }, notMet),
];

const young: Hire = {
  contractFrom: '2026-03-01',
  graduatedOn: '2026-06-30',
  ageAtHire: 22,
  jobless: false,
  insuredNow: true,
  paidMonths: 3,
  used: [],
};
const hired = examplesOf({ form: 'company', hires: [young] }, '2026-09-01');
const seven = (...others: Partial<Hire>[]): Hire[] => [
  ...Array.from({ length: 7 - others.length }, () => young),
  ...others.map((one) => ({ ...young, ...one })),
];

const jilin: Hire = {
  ...young,
  ...{ contractFrom: '2025-03-01', graduatedOn: '2023-06-30', bornIn: 2000, diploma: 'full-time' },
};
const inJilin = examplesOf({ form: 'company', hires: [jilin] }, '2025-09-01');
const oneOf = (change: Partial<Hire>) => ({ hires: [{ ...jilin, ...change }] });

/** P2 in Jilin. */
export const jobExpansionJilin = [
  inJilin('one, of 2023 and born in 2000', {}, pays(1_500)),
  inJilin('a social organisation: firms only', { form: 'social-organisation' }, notMet),
  inJilin('born in 1999', oneOf({ bornIn: 1999 }), notMet),
  inJilin('born in 2009', oneOf({ bornIn: 2009 }), pays(1_500)),
  inJilin('born in 2010', oneOf({ bornIn: 2010 }), notMet),
  inJilin('graduated in 2022', oneOf({ graduatedOn: '2022-12-31' }), notMet),
  inJilin('a diploma of adult education', oneOf({ diploma: 'adult-education' }), notMet),
  inJilin('which diploma is not known', oneOf({ diploma: null }), unknown),
  inJilin('two paid months of three: wait', oneOf({ paidMonths: 2 }), wait),
  inJilin('counted elsewhere', oneOf({ used: ['job-expansion'] }), notMet),
  inJilin('not with 一次性吸纳就业补贴', oneOf({ used: ['job-absorption'] }), notMet),
];

/** P2. 1,500 a head. */
export const jobExpansion = [
  hired(
    '7 hires, one with 2 months (not yet), one used elsewhere: 5 × 1,500',
    { hires: seven({ paidMonths: 2 }, { used: ['job-expansion'] }) },
    pays(7_500),
  ),
  hired('the seventh month paid: 6 × 1,500', { hires: seven({ used: ['job-expansion'] }) }, pays(9_000)),
  hired('two paid months of three: wait', { hires: [{ ...young, paidMonths: 2 }] }, wait),
  hired('months not known: neither', { hires: [{ ...young, paidMonths: null }] }, unknown),
  hired('not with 一次性吸纳就业补贴', { hires: [{ ...young, used: ['job-absorption'] }] }, notMet),
  hired('whether it was used is not known', { hires: [{ ...young, used: null }] }, unknown),
  hired('no longer insured at the review', { hires: [{ ...young, insuredNow: false }] }, notMet),
  hired('nobody hired', { hires: [] }, notMet),
  hired(
    'left school two years before, to the day, and jobless',
    { hires: [{ ...young, graduatedOn: '2024-03-01', jobless: true, ageAtHire: 26 }] },
    pays(1_500),
  ),
  hired(
    'two years and a day',
    { hires: [{ ...young, graduatedOn: '2024-02-29', jobless: true, ageAtHire: 26 }] },
    notMet,
  ),
  hired(
    'left school last year, not jobless',
    { hires: [{ ...young, graduatedOn: '2025-06-30', jobless: false }] },
    notMet,
  ),
  hired(
    'registered unemployed of 24',
    { hires: [{ ...young, graduatedOn: '2020-06-30', jobless: true, ageAtHire: 24 }] },
    pays(1_500),
  ),
  hired(
    'registered unemployed of 25',
    { hires: [{ ...young, graduatedOn: '2020-06-30', jobless: true, ageAtHire: 25 }] },
    notMet,
  ),
  hired('a social organisation', { form: 'social-organisation' }, pays(1_500)),
  hired('a sole trader', { form: 'individual' }, notMet),
];

const hard: Hire = {
  hardship: true,
  contractFrom: '2025-01-01',
  retiresOn: '2045-01-01',
  firmPension: yuan(640),
  firmMedical: yuan(320),
  firmUnemployment: yuan(20),
  personPaid: yuan(472.5),
  monthsClaimed: 3,
  monthsSubsidised: 0,
};
const helped = examplesOf({ hires: [hard, hard] }, '2026-06-15');

/** P3. The enterprise's part of three insurances. */
export const hardshipInsurance = [
  helped('(640 + 320 + 20) × 3 × 2 people = 5,880.00', {}, pays(5_880)),
  helped('month 37: 0', { hires: [{ ...hard, monthsClaimed: 1, monthsSubsidised: 36 }] }, notMet),
  helped('months 35 to 37: two', { hires: [{ ...hard, monthsSubsidised: 34 }] }, pays(1_960)),
  helped(
    'less than five years to retirement: until then',
    { hires: [{ ...hard, retiresOn: '2029-12-31', monthsSubsidised: 40 }] },
    pays(2_940),
  ),
  helped(
    'five years to retirement, to the day: three years',
    { hires: [{ ...hard, retiresOn: '2030-01-01', monthsSubsidised: 36 }] },
    notMet,
  ),
  helped('not hard to employ', { hires: [{ ...hard, hardship: false }] }, notMet),
  helped('whether is not known', { hires: [{ ...hard, hardship: null }] }, unknown),
  helped('a premium not known', { hires: [hard, { ...hard, firmMedical: null }] }, unknown),
];

const graduate: Hire = {
  contractFrom: '2025-03-01',
  contractTo: '2026-03-01',
  graduatedOn: '2025-01-10',
  jobless: false,
  antiPoverty: false,
  personPaid: yuan(472.5),
  monthsClaimed: 12,
  monthsSubsidised: 0,
};
const claimed = examplesOf({ size: 'medium', industry: 'C3912', hires: [graduate] }, '2025-12-31', {
  roundEachMonth: false,
});

/** P4. 25 % of the person's part. */
export const graduateInsurance = [
  claimed('472.50 × 25 % × 12, rounded once: 1,417.50', {}, pays(1_417.5)),
  claimed('rounded each month: 1,417.56', {}, pays(1_417.56), { chosen: { roundEachMonth: true } }),
  claimed('how it is rounded is not said', {}, unknown, { chosen: { roundEachMonth: undefined } }),
  claimed('month 13 is not paid', { hires: [{ ...graduate, monthsSubsidised: 11 }] }, pays(118.13)),
  claimed('claimed after 2025-12-31: no', {}, notMet, { on: '2026-01-01' }),
  claimed('a contract of a year less a day', { hires: [{ ...graduate, contractTo: '2026-02-28' }] }, notMet),
  claimed('a large one', { size: 'large' }, notMet),
  claimed('an industry that the province does not list', { industry: 'F5211' }, notMet),
  claimed(
    'jobless for half a year, to the day',
    { hires: [{ ...graduate, graduatedOn: '2015-06-30', jobless: true, joblessSince: '2024-09-01' }] },
    pays(1_417.5),
  ),
  claimed(
    'a day less',
    { hires: [{ ...graduate, graduatedOn: '2015-06-30', jobless: true, joblessSince: '2024-09-02' }] },
    notMet,
  ),
  claimed(
    'of those kept from poverty',
    { hires: [{ ...graduate, graduatedOn: '2015-06-30', antiPoverty: true }] },
    pays(1_417.5),
  ),
];
