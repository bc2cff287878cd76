import type { CitizenFacts } from '../facts.ts';
import {
  answer,
  ask,
  every,
  monthOf,
  monthsAfter,
  some,
  total,
  yearOf,
  type Answer,
  type Asked,
  type Holds,
} from './answer.ts';
import { overStartUpLoans } from './loans.ts';

const YUAN = 100;
export type AskedOfCitizen = Omit<Asked, 'facts'> & { readonly facts: CitizenFacts };
export type CitizenOracle = (asked: AskedOfCitizen) => Answer;

type Child = NonNullable<CitizenFacts['children']>[number];
const HERE = '4503';

const isHere = (region: string | null | undefined): Holds => ask(region, (code) => code.startsWith(HERE));

/** P15 育儿补贴: 3,600 a year for a child under three; 300 a month of 2025 on for one born before, claimed in 2025. */
export const childCare: CitizenOracle = ({ facts, on, chosen }) => {
  const born2025 = ({ bornOn, claimedBefore }: Child): Holds =>
    every(
      ask(bornOn, (day) => day >= '2025-01-01'),
      ask(bornOn, (day) => on >= day && on < monthsAfter(day, 36)),
      // Claimed first by the end of the year after the birth, and renewed from then on.
      some(
        ask(bornOn, (day) => yearOf(on) <= yearOf(day) + 1),
        claimedBefore ?? undefined,
      ),
    );
  const bornBefore = ({ bornOn }: Child): Holds =>
    every(
      ask(bornOn, (day) => day > '2022-01-01' && day < '2025-01-01'),
      on >= '2025-01-01' && on <= '2025-12-31',
    );
  const due = ({ bornOn }: Child): number | undefined => {
    if (!bornOn) return undefined;
    if (bornOn >= '2025-01-01') return 3_600 * YUAN;
    const counts = chosen['monthOfThirdBirthday'];
    if (typeof counts !== 'boolean') return undefined;
    const months = (yearOf(bornOn) + 3 - 2025) * 12 + monthOf(bornOn) - 1 + (counts ? 1 : 0);
    return 300 * YUAN * months;
  };
  const children = facts.children?.map((child) => ({
    child,
    is: every(isHere(child.hukouRegion), child.alive ?? undefined, some(born2025(child), bornBefore(child))),
  }));
  return answer([children ? some(...children.map(({ is }) => is)) : undefined], () =>
    children?.some(({ is }) => is === undefined)
      ? undefined
      : total((children ?? []).filter(({ is }) => is === true).map(({ child }) => due(child))),
  );
};

const monthly = (age: number): number => (age >= 100 ? 300 : age >= 90 ? 100 : age >= 80 ? 30 : 0);

/** 高龄津贴: 30, 100, 300 a month from 80, 90, 100 on: the sum of a year, in which one may come of the next age. */
export const oldAge: CitizenOracle = ({ facts, on, chosen }) =>
  answer(
    [
      ask(facts.bornOn, (day) => yearOf(on) - yearOf(day) >= 80),
      facts.alive ?? undefined,
      isHere(facts.hukouRegion),
      ask(facts.unreachableMonths, (months) => months < 3),
    ],
    () => {
      const fromNext = chosen['fromNextMonth'];
      if (!facts.bornOn || typeof fromNext !== 'boolean') return undefined;
      const age = yearOf(on) - yearOf(facts.bornOn);
      let sum = 0;
      for (let month = 1; month <= 12; month++) {
        const birthday = monthOf(facts.bornOn);
        const reached = fromNext ? month > birthday : month >= birthday;
        sum += monthly(reached ? age : age - 1);
      }
      return sum * YUAN;
    },
  );

/** P13 创业担保贷 of a person: on 200,000 for three years. */
export const startUpLoanPerson: CitizenOracle = ({ facts, on, rate }) => {
  const { startUpLoans, hukouRegion, alive } = facts;
  const { holds, fen } = overStartUpLoans(startUpLoans, 200_000 * YUAN, 36, rate('lpr-1y', on));
  return answer([isHere(hukouRegion), alive ?? undefined, holds], () => fen);
};
