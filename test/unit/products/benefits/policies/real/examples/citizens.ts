import { examplesOfCitizens, notMet, pays, unknown, yuan } from './example.ts';

const child = { bornOn: '2025-03-10', alive: true, hukouRegion: '450302', claimedBefore: true };
const guardian = examplesOfCitizens({ children: [child] }, '2025-09-01', {
  monthOfThirdBirthday: false,
});
const born = (bornOn: string, change = {}) => ({ children: [{ ...child, bornOn, ...change }] });

/** P15. */
export const childCare = [
  guardian('born 2025-03: 3,600 in 2025', {}, pays(3_600)),
  guardian('in 2026', {}, pays(3_600), { on: '2026-09-01' }),
  guardian('in 2027: 10,800 in all', {}, pays(3_600), { on: '2027-09-01' }),
  guardian('three years old', {}, notMet, { on: '2028-03-10' }),
  guardian('the day before', {}, pays(3_600), { on: '2028-03-09' }),
  guardian('born 2023-05-10: 16 months, 4,800', born('2023-05-10'), pays(4_800)),
  guardian('or 17 months, 5,100', born('2023-05-10'), pays(5_100), {
    chosen: { monthOfThirdBirthday: true },
  }),
  guardian('which is not said', born('2023-05-10'), unknown, {
    chosen: { monthOfThirdBirthday: undefined },
  }),
  guardian('born before 2025, claimed after 2025-12-31: lost', born('2023-05-10'), notMet, {
    on: '2026-01-01',
  }),
  guardian('the last day', born('2023-05-10'), pays(4_800), { on: '2025-12-31' }),
  guardian('twins: twice', { children: [child, child] }, pays(7_200)),
  guardian('three before 2025-01-01', born('2022-01-01'), notMet),
  guardian('not claimed by the end of the year after', born('2025-03-10', { claimedBefore: false }), notMet, {
    on: '2027-01-01',
  }),
  guardian('on its last day', born('2025-03-10', { claimedBefore: false }), pays(3_600), {
    on: '2026-12-31',
  }),
  guardian('of another city', born('2025-03-10', { hukouRegion: '440100' }), notMet),
  guardian('no longer alive', born('2025-03-10', { alive: false }), notMet),
  guardian('where its 户籍 is is not known', born('2025-03-10', { hukouRegion: null }), unknown),
  guardian('no child', { children: [] }, notMet),
];

const elder = examplesOfCitizens(
  { bornOn: '1936-05-20', alive: true, hukouRegion: '450302', unreachableMonths: 0 },
  '2026-06-15',
  { fromNextMonth: false },
);

/** 高龄津贴. */
export const oldAge = [
  elder('90 on 05-20: 920', {}, pays(920)),
  elder('or 850, from the next month', {}, pays(850), { chosen: { fromNextMonth: true } }),
  elder('which is not said', {}, unknown, { chosen: { fromNextMonth: undefined } }),
  elder('85: 360', { bornOn: '1941-01-01' }, pays(360)),
  elder('100 on 01-01: 3,600', { bornOn: '1926-01-01' }, pays(3_600)),
  elder('79', { bornOn: '1947-01-01' }, notMet),
  elder('died', { alive: false }, notMet),
  elder('moved away', { hukouRegion: '440100' }, notMet),
  elder('not reached for three months', { unreachableMonths: 3 }, notMet),
];

const ownLoan = {
  ...{ product: 'start-up-guaranteed', principal: yuan(200_000), rate: 400 },
  ...{ disbursedOn: '2026-01-01', from: '2026-01-01', to: '2027-01-01' },
};
const starting = examplesOfCitizens(
  { bornOn: '1990-05-20', alive: true, hukouRegion: '450302', startUpLoans: [ownLoan] },
  '2026-12-31',
);
const ofLoan = (change: Partial<typeof ownLoan>) => ({ startUpLoans: [{ ...ownLoan, ...change }] });

/** P13, 创业担保贷 of a person. The LPR of the samples is 3.00 %. */
export const startUpLoanPerson = [
  starting('4.00 % against 1.50 %: 2.5 points of 200,000', {}, pays(5_000)),
  starting('of 200,000 at most', ofLoan({ principal: yuan(300_000) }), pays(5_000)),
  starting('three points at most', ofLoan({ rate: 600 }), pays(6_000)),
  starting('1.50 %: nothing above', ofLoan({ rate: 150 }), notMet),
  starting('the third year over', ofLoan({ disbursedOn: '2023-01-01' }), notMet),
  starting('a day of it left', ofLoan({ disbursedOn: '2023-01-02' }), pays(13.7)),
  starting('another product', ofLoan({ product: 'other' }), notMet),
  starting('no loan', { startUpLoans: [] }, notMet),
  starting('loans not known', { startUpLoans: null }, unknown),
  starting('of another city', { hukouRegion: '440100' }, notMet),
];
