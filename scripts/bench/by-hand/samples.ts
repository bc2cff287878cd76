/* eslint eqeqeq: ["error", "always", { "null": "ignore" }] -- `== null` is how plain code asks whether a datum is missing */
import { and, lacking, named, ON, or, yearsSince, type Due, type Test } from './answers.ts';

/** A sample policy in plain code: its conditions in their order, and what it pays. */
export interface ByHand {
  readonly conditions: readonly Test[];
  readonly due: Due;
}

export const branch = (...letters: readonly string[]): Test => {
  const missing = named('industry');
  const all = letters.join('');
  return ({ industry }) => (industry == null ? missing : all.includes(industry.charAt(0)));
};
const honest: Test = ({ dishonest }) => (dishonest == null ? named('dishonest') : !dishonest);
const operating: Test = ({ status }) => (status == null ? named('status') : status === 'operating');
const sized =
  (...sizes: readonly string[]): Test =>
  ({ size }) =>
    size == null ? named('size') : sizes.includes(size);
type Yearly = 'revenue' | 'equipmentInvestment' | 'exports' | 'researchSpending' | 'loanInterest' | 'profit';
const figure =
  (name: Yearly, year: string, holds: (figure: number) => boolean): Test =>
  (facts) => {
    const known = facts[name]?.[year];
    return known == null ? named(`${name}.${year}`) : holds(known);
  };
const figures =
  (
    [a, yearA]: readonly [Yearly, string],
    [b, yearB]: readonly [Yearly, string],
    holds: (a: number, b: number) => boolean,
  ): Test =>
  (facts) => {
    const [first, second] = [facts[a]?.[yearA], facts[b]?.[yearB]];
    if (first == null || second == null)
      return lacking(first, named(`${a}.${yearA}`), second, named(`${b}.${yearB}`));
    return holds(first, second);
  };
/** Some certificate of these kinds of which this day is so; what is missing of others does not matter then. */
const certified =
  (
    kinds: readonly string[],
    of: 'validTo' | 'grantedOn',
    holds: (day: string) => boolean,
    level?: string,
  ): Test =>
  ({ certificates }) => {
    if (certificates == null) return named('certificates');
    let answer: ReturnType<Test> = false;
    for (const one of certificates) {
      if (!kinds.includes(one.kind ?? '')) continue;
      const day = one[of];
      const ranked =
        level === undefined || (one.level == null ? named('certificates[].level') : one.level === level);
      answer = or(answer, and(ranked, day == null ? named(`certificates[].${of}`) : holds(day)));
      if (answer === true) return true;
    }
    return answer;
  };
const valid = (day: string): boolean => day >= ON;
const due = (fen: number): number | 'nothing-due' => (fen > 0 ? fen : 'nothing-due');
const nothing: Due = () => undefined;
/** A share of a figure of 2025, to a multiple of so many fen. */
const share =
  (name: Yearly, percent: number, round: (n: number) => number, toFen: number, cap: number): Due =>
  (facts) => {
    const known = facts[name]?.['2025'];
    if (known == null) return named(`${name}.2025`);
    return due(Math.min(round((known * percent) / 100 / toFen) * toFen, cap));
  };

const green = ['02', '03', '04', '05', '11', '21', '23', '25', '30'].map((end) => `4503${end}`);

/** The dozen samples, by their codes. */
export const SAMPLES_BY_HAND: Readonly<Record<string, ByHand>> = {
  'SAMPLE-ABOVE-SCALE-2026': {
    conditions: [
      branch('B', 'C', 'D'),
      ({ aboveScaleSince: since }) =>
        since == null ? named('aboveScaleSince') : since >= '2025-01-01' && since <= '2025-12-31',
      ({ aboveScale }) => aboveScale ?? named('aboveScale'),
      honest,
    ],
    due: () => 10_000_000,
  },
  'SAMPLE-REVENUE-STEPS-2026': {
    conditions: [
      branch('C'),
      figures(['revenue', '2025'], ['revenue', '2024'], (now, before) => now > before),
      ({ creditGrade }) => (creditGrade == null ? named('creditGrade') : 'ABM'.includes(creditGrade)),
    ],
    due: ({ revenue }) => {
      const [now, before] = [revenue?.['2025'] ?? 0, revenue?.['2024'] ?? 0];
      const steps = [
        [100_000_000_000, 100_000_000],
        [50_000_000_000, 50_000_000],
        [10_000_000_000, 20_000_000],
      ] as const;
      return steps.find(([limit]) => now >= limit && before < limit)?.[1] ?? 'nothing-due';
    },
  },
  'SAMPLE-EQUIPMENT-2026': {
    conditions: [
      branch('C'),
      figure('equipmentInvestment', '2025', (invested) => invested >= 200_000_000),
      ({ registeredOn: since }) => (since == null ? named('registeredOn') : yearsSince(since) >= 2),
    ],
    due: share('equipmentInvestment', 8, Math.floor, 10_000, 500_000_000),
  },
  'SAMPLE-EXPORT-GROWTH-2026': {
    conditions: [
      figure('exports', '2024', (exported) => exported > 0),
      figures(['exports', '2025'], ['exports', '2024'], (now, before) => now * 10 >= before * 11),
      operating,
    ],
    due: ({ exports }) => {
      const more = (exports?.['2025'] ?? 0) - (exports?.['2024'] ?? 0);
      return due(Math.min(Math.round((more * 5) / 1_000 / 100) * 100, 30_000_000));
    },
  },
  'SAMPLE-HIGH-TECH-2026': {
    conditions: [
      certified(['high-tech'], 'validTo', valid, 'national'),
      certified(['high-tech'], 'grantedOn', (day) => day >= '2025-01-01' && day <= '2025-12-31'),
      honest,
    ],
    due: () => 5_000_000,
  },
  'SAMPLE-RESEARCH-2026': {
    conditions: [
      sized('medium', 'small', 'micro'),
      figures(['researchSpending', '2025'], ['revenue', '2025'], (spent, of) => spent * 100 >= of * 3),
      figure('researchSpending', '2025', (spent) => spent >= 20_000_000),
    ],
    due: share('researchSpending', 5, Math.floor, 100, 100_000_000),
  },
  'SAMPLE-PATENTS-2026': {
    conditions: [
      ({ patents }) => (patents?.invention == null ? named('patents.invention') : patents.invention >= 3),
      operating,
    ],
    due: nothing,
  },
  'SAMPLE-SPECIALISED-2026': {
    conditions: [
      certified(['specialised-sme', 'little-giant'], 'validTo', valid),
      ({ size }) => (size == null ? named('size') : size !== 'large'),
    ],
    due: (facts) => {
      const giant = certified(['little-giant'], 'validTo', valid)(facts);
      if (giant === true) return 50_000_000;
      if (giant !== false) return giant;
      const special = certified(['specialised-sme'], 'validTo', valid)(facts);
      return special === true ? 20_000_000 : special === false ? 'nothing-due' : special;
    },
  },
  'SAMPLE-STABLE-JOBS-2026': {
    conditions: [
      ({ insuredMonths: months }) => (months == null ? named('insuredMonths') : months >= 12),
      ({ employees, layoffs }) => {
        if (employees == null) return named('employees');
        if (layoffs == null) return named('layoffs');
        return employees > 30 ? layoffs * 1_000 <= employees * 55 : layoffs * 5 <= employees;
      },
      ({ employees }) => (employees == null ? named('employees') : employees > 0),
    ],
    due: ({ employees, size }) => {
      if (size == null) return named('size');
      return due(Math.min((employees ?? 0) * (size === 'large' ? 30_000 : 60_000), 60_000_000));
    },
  },
  'SAMPLE-GRADUATES-2026': {
    conditions: [
      sized('small', 'micro'),
      ({ newGraduates: hired }) => (hired == null ? named('newGraduates') : hired >= 1),
    ],
    due: ({ newGraduates, employees }) => {
      if (employees == null) return named('employees');
      return due(Math.min(Math.min(newGraduates ?? 0, employees) * 150_000, 15_000_000));
    },
  },
  'SAMPLE-LOAN-INTEREST-2026': {
    conditions: [
      sized('small', 'micro'),
      figure('loanInterest', '2025', (paid) => paid > 0),
      ({ creditGrade }) => (creditGrade == null ? named('creditGrade') : creditGrade !== 'D'),
      figure('profit', '2025', (made) => made <= 300_000_000),
    ],
    due: share('loanInterest', 30, Math.round, 1, 20_000_000),
  },
  'SAMPLE-SCENIC-GREEN-2026': {
    conditions: [
      branch('N', 'R'),
      ({ region }) => (region == null ? named('region') : green.includes(region)),
      ({ certificates }) =>
        certificates == null
          ? named('certificates')
          : certificates.some(({ kind }) => kind === 'a-grade-scenic'),
    ],
    due: nothing,
  },
};
