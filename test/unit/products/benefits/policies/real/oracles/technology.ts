import type { Facts } from '../facts.ts';
import {
  answer,
  ask,
  every,
  figure,
  isShare,
  monthsAfter,
  rounded,
  some,
  total,
  type Answer,
  type Holds,
  type Oracle,
} from './answer.ts';

const MILLION = 100_000_000;

/** It holds such a certificate on the day. */
const holds = ({ certificates }: Facts, kinds: readonly string[], on: string, level?: string): Holds =>
  certificates
    ? some(
        ...certificates
          .filter(({ kind }) => kinds.includes(kind))
          .map((one) =>
            every(
              ask(one.validTo, (to) => to >= on),
              level === undefined || ask(one.level, (is) => is === level),
            ),
          ),
      )
    : undefined;

/** P5 高企认定奖补, for each certificate once: 100,000 for the first, 50,000 for one that is renewed. */
export const highTechAward: Oracle = ({ facts, on }): Answer => {
  const all = (facts.certificates ?? []).filter(({ kind }) => kind === 'high-tech');
  const is = (award: string): Holds =>
    some(
      ...all.map((one) =>
        every(
          ask(one.validTo, (to) => to >= on),
          ask(one.award, (as) => as === award),
        ),
      ),
    );
  return answer([holds(facts, ['high-tech'], on)], () => {
    // One certificate is told from another by its day.
    if (!all.some(({ grantedOn }) => typeof grantedOn === 'string')) return undefined;
    // What is renewed came after what was first.
    const renewed = is('renewal');
    if (renewed === undefined) return undefined;
    return renewed === true ? 5_000_000 : is('first') === true ? 10_000_000 : undefined;
  });
};

const threeYears = (figures: Facts['revenue'], on: string): number | undefined =>
  total([-1, -2, -3].map((year) => figure(figures, on, year)));

/** P5 高企认定条件: what 国科发火〔2016〕32号 asks before experts look at it; no money. */
export const highTechConditions: Oracle = ({ facts, on }) => {
  const sales = figure(facts.revenue, on, -1);
  const least = sales === undefined ? undefined : sales <= 50 * MILLION ? 5 : sales <= 200 * MILLION ? 4 : 3;
  return answer([
    ask(facts.registeredOn, (since) => on >= monthsAfter(since, 12)),
    ask(figure(facts.techStaffShare, on, -1), (share) => share >= 1_000),
    isShare(threeYears(facts.researchSpending, on), threeYears(facts.revenue, on), least),
    ask(facts.researchDomesticShare, (share) => share >= 6_000),
    ask(figure(facts.highTechIncomeShare, on, -1), (share) => share >= 6_000),
    ask(facts.expertScore, (score) => score > 7_000),
  ]);
};

/** P6 瞪羚企业研发奖: a fifth of what it paid itself for research last year, 500,000 at most. */
export const gazelleResearch: Oracle = ({ facts, on }) =>
  answer([holds(facts, ['gazelle'], on)], () => {
    const spent = figure(facts.researchSelfFunded, on, -1);
    return spent === undefined ? undefined : Math.min(rounded([spent, 20], 100), 50_000_000);
  });

/** P7 重点小巨人: 6 million for a plan of 20 million without land and buildings. */
export const keyLittleGiant: Oracle = ({ facts, on }) =>
  answer(
    [
      holds(facts, ['little-giant'], on, 'national'),
      ask(facts.plannedInvestment, (planned) => planned >= 20 * MILLION),
    ],
    () => 6 * MILLION,
  );

interface Grade {
  readonly titles: readonly string[];
  readonly revenue: number;
  readonly equityInstead?: number;
  readonly mainBusiness: number;
  readonly research: (of: Facts, on: string) => Holds;
  readonly patents: number;
  readonly score: number;
}

const eachYear = (facts: Facts, on: string): Holds =>
  every(
    ...[-1, -2].flatMap((year) => {
      const [spent, earned] = [figure(facts.researchSpending, on, year), figure(facts.revenue, on, year)];
      return [ask(spent, (sum) => sum >= MILLION), isShare(spent, earned, 3)];
    }),
  );
const bothYears = (facts: Facts, on: string): Holds =>
  ask(
    total([-1, -2].map((year) => figure(facts.researchSpending, on, year))),
    (spent) => spent >= 12 * MILLION,
  );

const graded =
  (grade: Grade): Oracle =>
  ({ facts, on }) =>
    answer([
      holds(facts, grade.titles, on),
      ask(facts.nicheYears, (years) => years >= 3),
      some(
        ask(figure(facts.revenue, on, -1), (earned) => earned >= grade.revenue),
        grade.equityInstead === undefined
          ? false
          : ask(facts.newEquity, (raised) => raised >= (grade.equityInstead ?? 0)),
      ),
      ask(figure(facts.mainBusinessShare, on, -1), (share) => share >= grade.mainBusiness),
      ask(figure(facts.debtRatio, on, -1), (ratio) => ratio <= 8_000),
      grade.research(facts, on),
      some(
        ask(facts.classOnePatents, (count) => count >= grade.patents),
        facts.classOneWaived ?? undefined,
      ),
      ask(facts.platformScore, (score) => score >= grade.score),
    ]);

/** P8 专精特新中小企业: a certificate, no money. */
export const specialisedSme: Oracle = graded({
  titles: ['technology-sme', 'innovative-sme'],
  revenue: 15 * MILLION,
  equityInstead: 20 * MILLION,
  mainBusiness: 8_000,
  research: eachYear,
  patents: 1,
  score: 5_000,
});

/** P8 小巨人. */
export const littleGiant: Oracle = graded({
  titles: ['specialised-sme'],
  revenue: 50 * MILLION,
  mainBusiness: 9_000,
  research: bothYears,
  patents: 4,
  score: 6_000,
});
