import type { Facts, Figures, Hire } from '../facts.ts';
import {
  answer,
  ask,
  every,
  figure,
  monthsAfter,
  not,
  rounded,
  some,
  total,
  yearOf,
  type Asked,
  type Holds,
  type Oracle,
} from './answer.ts';

const isSme = ({ size }: Facts): boolean | undefined => ask(size, (is) => is !== 'large');

/** What was paid for people who work elsewhere (劳务派遣): the using unit's, and not the dispatcher's. */
function premiumOf(facts: Facts, last: string): number | undefined {
  const part = (is: Facts['sendsStaff'], figures: Figures): number | null | undefined =>
    is === false ? 0 : is && figures?.[last];
  const sent = part(facts.sendsStaff, facts.uiPremiumForSent);
  return total([
    facts.uiPremiumPaid?.[last],
    typeof sent === 'number' ? -sent : undefined,
    part(facts.usesSentStaff, facts.uiPremiumOfReceived),
  ]);
}

type Share = (large: boolean, rate: Asked['rate'], on: string) => number | undefined;

const stability =
  (shareOf: Share): Oracle =>
  ({ facts, on, chosen, rate }) => {
    const last = String(yearOf(on) - 1);
    const mean = figure(facts.averageInsured, on, -1);
    const atYearEnd = figure(facts.insuredAtYearEnd, on, -1);
    const heads = { 'monthly-mean': mean, 'year-end': atYearEnd && atYearEnd * 100 }[
      String(chosen['smallBy'])
    ];
    const drawers = figure(facts.newBenefitDrawers, on, -1);
    // Of nobody insured there is no rate.
    const laidOff = (most: number | undefined): boolean | undefined =>
      mean === 0 ? undefined : ask(drawers, mean, most, (out, of, at) => out * 100 * 10_000 <= of * at);
    const target = laidOff(rate('surveyed-unemployment-target', last));
    const small = every(
      ask(heads, (count) => count <= 3_000),
      laidOff(2_000),
    );
    return answer(
      [
        ask(facts.uiPaidMonths, (months) => months >= 12),
        some(target, small),
        not(facts.dishonest),
        ask(facts.status, (is) => is !== 'cancelled'),
        not(facts.sentToPublicBodies),
      ],
      () => {
        const premium = premiumOf(facts, last);
        const large = ask(facts.size, (is) => is === 'large');
        if (premium === undefined || large === undefined) return undefined;
        const share = shareOf(large, rate, on);
        return share === undefined ? undefined : rounded([premium, share], 10_000);
      },
    );
  };

const published: Share = (large, rate, on) =>
  rate(large ? 'stability-refund-large' : 'stability-refund-sme', on);

/** P1 失业保险稳岗返还: last year's premium, 60 % to an SME and 30 % to a large one, of who laid off few. */
export const stabilityRefund = stability(published);

/** P1 of 2025: 90 % and 50 % where the fund's reserve lasts a year. */
export const stabilityRefund2025 = stability((large, rate, on) => {
  const reserve = rate('ui-reserve-months', on);
  if (reserve === undefined) return undefined;
  if (reserve < 12) return large ? 3_000 : 6_000;
  const share = published(large, rate, on);
  return share === undefined ? undefined : Math.min(share, large ? 5_000 : 9_000);
});

/** The sum over those of whom it holds; unknown where one of them, or whether it holds of one, is. */
function overAll(
  hires: readonly Hire[],
  holds: (hire: Hire) => Holds,
  of: (hire: Hire) => number | undefined,
): number | undefined {
  const asked = hires.map((hire) => ({ hire, is: holds(hire) }));
  if (asked.some(({ is }) => is === undefined)) return undefined;
  return total(asked.filter(({ is }) => is === true).map(({ hire }) => of(hire)));
}

const usedElsewhere = ({ used }: Hire): boolean | undefined =>
  ask(used, (kinds) => kinds.includes('job-expansion') || kinds.includes('job-absorption'));

const FIRMS = ['company', 'partnership', 'sole-proprietor', 'cooperative'];

/** So much a head of those who are meant, hired this year and insured, with three months paid. */
const perHead =
  (forms: readonly string[], meant: (hire: Hire, on: string) => Holds): Oracle =>
  ({ facts, on, rate }) => {
    const eligible = (hire: Hire): Holds =>
      every(
        meant(hire, on),
        ask(hire.contractFrom, (day) => yearOf(day) === yearOf(on)),
        hire.insuredNow ?? undefined,
        not(usedElsewhere(hire)),
      );
    const paid = ({ paidMonths }: Hire): boolean | undefined => ask(paidMonths, (months) => months >= 3);
    const { hires } = facts;
    return answer(
      [
        ask(facts.form, (form) => forms.includes(form)),
        hires
          ? some(...hires.map((hire) => every(eligible(hire), paid(hire) === false ? 'wait' : paid(hire))))
          : undefined,
      ],
      () => {
        // Who is not ready is not counted, whatever else is unknown of them.
        const ready = (hires ?? []).map((hire) => every(eligible(hire), paid(hire)));
        const head = rate('job-expansion-per-head', on);
        if (ready.includes(undefined) || head === undefined) return undefined;
        return ready.filter((is) => is === true).length * Math.min(head, 150_000);
      },
    );
  };

/** P2 一次性扩岗补助: of graduates of this year, and of the jobless who left school two years ago or are 16 to 24. */
export const jobExpansion = perHead([...FIRMS, 'social-organisation'], (hire, on) =>
  some(
    ask(hire.graduatedOn, (day) => yearOf(day) === yearOf(on)),
    every(
      ask(hire.graduatedOn, hire.contractFrom, (left, hired) => hired <= monthsAfter(left, 24)),
      hire.jobless ?? undefined,
    ),
    every(
      ask(hire.ageAtHire, (age) => age >= 16 && age <= 24),
      hire.jobless ?? undefined,
    ),
  ),
);

/** P2 in Jilin, 2025: firms only; born 2000 to 2009, graduated from 2023 on, no diplomas of adult education. */
export const jobExpansionJilin = perHead(FIRMS, (hire) =>
  every(
    ask(hire.bornIn, (year) => year >= 2000 && year <= 2009),
    ask(hire.graduatedOn, (day) => yearOf(day) >= 2023),
    ask(hire.diploma, (kind) => kind !== 'adult-education'),
  ),
);

/** P3 社保补贴·就业困难人员: what the enterprise paid of three insurances, for three years or until retirement. */
export const hardshipInsurance: Oracle = ({ facts: { hires } }) => {
  const hard = ({ hardship }: Hire): Holds => hardship ?? undefined;
  const months = ({ contractFrom, retiresOn, monthsClaimed, monthsSubsidised }: Hire): number | undefined => {
    const near = ask(contractFrom, retiresOn, (from, to) => to < monthsAfter(from, 60));
    if (near === undefined || typeof monthsClaimed !== 'number') return undefined;
    if (near) return monthsClaimed;
    return typeof monthsSubsidised === 'number'
      ? Math.min(monthsClaimed, Math.max(36 - monthsSubsidised, 0))
      : undefined;
  };
  return answer([hires ? some(...hires.map(hard)) : undefined], () =>
    overAll(hires ?? [], hard, (hire) => {
      const monthly = total([hire.firmPension, hire.firmMedical, hire.firmUnemployment]);
      const paid = months(hire);
      return monthly === undefined || paid === undefined ? undefined : monthly * paid;
    }),
  );
};

/** P4 社保补贴 25 %: of the person's part, twelve months at most, contracts of a year, claimed in 2025. */
export const graduateInsurance: Oracle = ({ facts, on, chosen }) => {
  if (on > '2025-12-31') return { outcome: 'not-met' };
  const { hires } = facts;
  const eligible = (hire: Hire): Holds =>
    every(
      some(
        ask(hire.graduatedOn, (day) => yearOf(day) === 2025),
        ask(hire.graduatedOn, hire.contractFrom, (left, hired) => hired <= monthsAfter(left, 24)),
        every(
          hire.jobless ?? undefined,
          ask(hire.joblessSince, hire.contractFrom, (since, hired) => hired >= monthsAfter(since, 6)),
        ),
        hire.antiPoverty ?? undefined,
      ),
      ask(hire.contractFrom, hire.contractTo, (from, to) => to >= monthsAfter(from, 12)),
    );
  const monthly = chosen['roundEachMonth'];
  return answer(
    [
      isSme(facts),
      ask(facts.industry, (code) => code.startsWith('C') || code.startsWith('I')),
      hires ? some(...hires.map(eligible)) : undefined,
    ],
    () => {
      if (typeof monthly !== 'boolean') return undefined;
      const parts = overAll(hires ?? [], eligible, ({ personPaid, monthsClaimed, monthsSubsidised }) => {
        if (typeof personPaid !== 'number' || typeof monthsClaimed !== 'number') return undefined;
        if (typeof monthsSubsidised !== 'number') return undefined;
        const months = Math.min(monthsClaimed, Math.max(12 - monthsSubsidised, 0));
        return monthly ? rounded([personPaid, 25], 100) * 100 * months : personPaid * 25 * months;
      });
      return parts === undefined ? undefined : rounded([parts], 100);
    },
  );
};
