/* eslint eqeqeq: ["error", "always", { "null": "ignore" }] -- `== null` is how plain code asks whether a datum is missing */
import { and, lacking, named, ON, or, yearsSince, type Due, type Facts, type Test } from './answers.ts';

const EMPLOYEES = named('employees');
const REVENUE_25 = named('revenue.2025');
const REVENUE_24 = named('revenue.2024');
const RESEARCH_25 = named('researchSpending.2025');
const TAX_25 = named('taxPaid.2025');
const TAX_24 = named('taxPaid.2024');
const EXPORTS_25 = named('exports.2025');
const EXPORTS_24 = named('exports.2024');
const INTEREST_25 = named('loanInterest.2025');
const PROFIT_25 = named('profit.2025');
const REGION = named('region');
const INDUSTRY = named('industry');
const SIZE = named('size');
const STATUS = named('status');
const SINCE = named('registeredOn');
const CREDIT = named('creditGrade');
const DISHONEST = named('dishonest');
const INVENTION = named('patents.invention');
const UTILITY = named('patents.utility');
const CERTIFICATES = named('certificates');
const VALID_TO = named('certificates[].validTo');
const LEVEL = named('certificates[].level');
const INSURED = named('insuredMonths');
const LAYOFFS = named('layoffs');
const ABOVE_SCALE = named('aboveScale');
const GRADUATES = named('newGraduates');

const inBranch =
  (branch: string): Test =>
  ({ industry }) =>
    industry == null ? INDUSTRY : industry.startsWith(branch);
const inRegion = (...regions: readonly string[]): Test => {
  const known = new Set<string>(regions);
  return ({ region }) => (region == null ? REGION : known.has(region));
};
/** A certificate of a kind that is still valid. */
const holds =
  (kind: string): Test =>
  ({ certificates }) => {
    if (certificates == null) return CERTIFICATES;
    let missing = false;
    for (const one of certificates) {
      if (one.kind !== kind) continue;
      if (one.validTo == null) missing = true;
      else if (one.validTo >= ON) return true;
    }
    return missing ? VALID_TO : false;
  };
const running = ({ status }: Facts) => (status == null ? STATUS : status === 'operating');
const isAboveScale = ({ aboveScale }: Facts) => aboveScale ?? ABOVE_SCALE;

/** What the generated policies ask, in the order of the test's `ASKED`. */
export const ASKED_BY_HAND: readonly ((n: number) => Test)[] = [
  (n) =>
    ({ employees }) =>
      employees == null ? EMPLOYEES : employees >= n * 10,
  (n) =>
    ({ revenue }) => {
      const earned = revenue?.['2025'];
      return earned == null ? REVENUE_25 : earned >= n * 1_000_000_000;
    },
  (n) =>
    ({ revenue }) => {
      const [now, before] = [revenue?.['2025'], revenue?.['2024']];
      if (now == null || before == null) return lacking(now, REVENUE_25, before, REVENUE_24);
      return now * 100 >= before * (100 + n);
    },
  (n) =>
    ({ researchSpending, revenue }) => {
      const [spent, earned] = [researchSpending?.['2025'], revenue?.['2025']];
      if (spent == null || earned == null) return lacking(spent, RESEARCH_25, earned, REVENUE_25);
      return spent * 100 >= earned * (n % 10);
    },
  (n) =>
    ({ taxPaid }) => {
      const [last, before] = [taxPaid?.['2025'], taxPaid?.['2024']];
      if (last == null || before == null) return lacking(last, TAX_25, before, TAX_24);
      return last + before > n * 50_000_000;
    },
  (n) => inRegion(`45030${2 + (n % 4)}`, '450311', `4503${23 + (n % 8)}`),
  (n) => inBranch(['C', 'I', 'N', 'F', 'R'][n % 5] ?? 'C'),
  (n) =>
    ({ size, employees }) => {
      if (size === 'small' || size === 'micro') return true;
      if (employees != null && employees < n * 5) return true;
      return size == null || employees == null ? lacking(size, SIZE, employees, EMPLOYEES) : false;
    },
  (n) =>
    ({ registeredOn }) =>
      registeredOn == null ? SINCE : yearsSince(registeredOn) >= n % 9,
  (n) => {
    const day = `20${String(10 + (n % 15))}-07-01`;
    return ({ registeredOn }) => (registeredOn == null ? SINCE : registeredOn < day);
  },
  () =>
    ({ creditGrade }) =>
      creditGrade == null ? CREDIT : creditGrade === 'A' || creditGrade === 'B',
  () => (facts) => {
    const { dishonest } = facts;
    return and(dishonest == null ? DISHONEST : !dishonest, running(facts));
  },
  (n) =>
    ({ patents }) => {
      const [invention, utility] = [patents?.invention, patents?.utility];
      return or(
        invention == null ? INVENTION : invention >= 1 + (n % 5),
        utility == null ? UTILITY : utility > n,
      );
    },
  () => holds('high-tech'),
  (n) =>
    ({ certificates }) => {
      if (certificates == null) return CERTIFICATES;
      let count = 0;
      for (const { level } of certificates) {
        if (level == null) return LEVEL;
        if (level === 'national') count++;
      }
      return count > n % 2;
    },
  (n) =>
    ({ exports }) => {
      const [now, before] = [exports?.['2025'], exports?.['2024']];
      if (now == null || before == null) return lacking(now, EXPORTS_25, before, EXPORTS_24);
      return now - before >= n * 10_000_000;
    },
  (n) => (facts) => {
    const interest = facts.loanInterest?.['2025'];
    if (interest == null) return INTEREST_25;
    if (interest <= 0) return isAboveScale(facts);
    const profit = facts.profit?.['2025'];
    return profit == null ? PROFIT_25 : profit < n * 100_000_000;
  },
  (n) =>
    ({ insuredMonths, layoffs, employees }) =>
      and(
        insuredMonths == null ? INSURED : insuredMonths >= n,
        layoffs == null || employees == null
          ? lacking(layoffs, LAYOFFS, employees, EMPLOYEES)
          : layoffs * 20 <= employees,
      ),
  () =>
    ({ certificates }) => {
      if (certificates == null) return CERTIFICATES;
      let missing = false;
      for (const { validTo } of certificates) {
        if (validTo == null) missing = true;
        else if (validTo < ON) return false;
      }
      return missing ? VALID_TO : true;
    },
  () => isAboveScale,
];

/** Whom the generated policies are for, in the order of the test's `SEGMENTS`. */
export const SEGMENTS_BY_HAND: readonly ((n: number) => Test)[] = [
  (n) => inBranch(['C', 'I', 'N', 'F', 'R', 'A', 'H'][n % 7] ?? 'C'),
  (n) => inRegion(`45030${2 + (n % 4)}`, `4503${23 + (n % 8)}`, '450381'),
  (n) => {
    const wanted = ['large', 'medium', 'small', 'micro'][n % 4] ?? 'small';
    return ({ size }) => (size == null ? SIZE : size === wanted);
  },
  () => holds('little-giant'),
  () => (facts) => and(isAboveScale(facts), running(facts)),
];

/** What they pay, in the order of the test's `AMOUNTS`. */
export const AMOUNTS_BY_HAND: readonly ((n: number) => Due)[] = [
  (n) => () => n * 1_000_000,
  (n) =>
    ({ taxPaid }) => {
      const paid = taxPaid?.['2025'];
      if (paid == null) return TAX_25;
      const fen = Math.min(Math.round((paid * n) / 100 / 100) * 100, 50_000_000);
      return fen > 0 ? fen : 'nothing-due';
    },
  (n) =>
    ({ employees, newGraduates }) => {
      if (employees == null || newGraduates == null)
        return lacking(employees, EMPLOYEES, newGraduates, GRADUATES);
      const fen = Math.floor((Math.max(employees - n, 0) * 50_000) / (newGraduates + 1));
      return fen > 0 ? Math.min(fen, 30_000_000) : 'nothing-due';
    },
  () =>
    ({ revenue }) => {
      const earned = revenue?.['2025'];
      if (earned == null) return REVENUE_25;
      if (earned >= 100_000_000_000) return 100_000_000;
      return earned >= 10_000_000_000 ? 20_000_000 : 'nothing-due';
    },
];
