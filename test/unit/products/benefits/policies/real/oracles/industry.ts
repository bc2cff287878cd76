import type { Facts } from '../facts.ts';
import {
  answer,
  ask,
  every,
  monthsAfter,
  not,
  rounded,
  some,
  yearOf,
  type Holds,
  type Oracle,
} from './answer.ts';

const YUAN = 100;
/** The power of every day from one to another, both included; unknown where a day is missing. */
const used = ({ electricity }: Facts, from: string, to: string): number | undefined => {
  let sum = 0;
  for (let day = Date.parse(from); day <= Date.parse(to); day += 86_400_000) {
    const kwh = electricity?.[new Date(day).toISOString().slice(0, 10)];
    if (typeof kwh !== 'number') return undefined;
    sum += kwh;
  }
  return sum;
};

const of = (figures: Facts['output'], period: string): number | undefined => figures?.[period] ?? undefined;

/** P9 新增用工奖补: 1,000 a head insured more than in the quarter of the year before, 200,000 at most. */
export const newJobs: Oracle = ({ facts }) => {
  const [now, before] = [of(facts.insuredHeads, '2025-Q1'), of(facts.insuredHeads, '2024-Q1')];
  return answer(
    [
      ask(of(facts.quarterOutput, '2025-Q1'), (made) => made >= 20_000_000 * YUAN),
      ask(now, before, (heads, then) => heads > then),
    ],
    () => Math.min(((now ?? 0) - (before ?? 0)) * 1_000, 200_000) * YUAN,
  );
};

/** P9b: a flat 100,000 for who kept its consumption of power; at exactly 20 million of output the text says both. */
export const keptPower: Oracle = ({ facts, chosen }) => {
  const limit = 20_000_000 * YUAN;
  const atLimit = chosen['atTwentyMillion'];
  return answer(
    [
      ask(of(facts.output, '2024'), (made) => made !== limit) === false
        ? typeof atLimit === 'boolean'
          ? atLimit
          : undefined
        : ask(of(facts.output, '2024'), (made) => made > limit),
      ask(
        used(facts, '2025-01-20', '2025-02-20'),
        used(facts, '2024-10-01', '2024-12-31'),
        // 32 days against 92: by day, nine tenths.
        (window, quarter) => window * 92 * 10 >= quarter * 32 * 9,
      ),
      not(facts.longProcessSteel),
      ask(facts.industry, (code) => !code.startsWith('C32') && !code.startsWith('C25')),
    ],
    () => 100_000 * YUAN,
  );
};

const BAD = ['environment', 'safety', 'quality', 'tax'];
const clean = ({ badRecords }: Facts, on: string): Holds =>
  badRecords
    ? every(
        ...badRecords.map((one) =>
          some(
            ask(one.kind, (kind) => !BAD.includes(kind)),
            ask(one.on, (day) => on >= monthsAfter(day, 24)),
          ),
        ),
      )
    : undefined;

const increase =
  (year: number, least: number, others: (facts: Facts, on: string) => Holds): Oracle =>
  ({ facts, on }) => {
    const now = of(facts.janFebOutput, String(year));
    const before = of(facts.janFebOutput, String(year - 1));
    const littleGiant: Holds = facts.certificates
      ? some(
          ...facts.certificates
            .filter(({ kind }) => kind === 'little-giant')
            .map((one) => ask(one.validTo, (to) => to >= on)),
        )
      : undefined;
    return answer(
      [
        some(
          every(
            some(facts.topFiveHundred ?? undefined, facts.leadingFirm ?? undefined),
            ask(now, (made) => made > 50_000_000 * YUAN),
          ),
          every(
            littleGiant,
            ask(now, (made) => made > 20_000_000 * YUAN),
          ),
        ),
        // Growth from nothing has no rate.
        before === 0 ? undefined : ask(now, before, (made, then) => made * 100 >= then * (100 + least)),
        others(facts, on),
      ],
      () =>
        now === undefined || before === undefined
          ? undefined
          : Math.min(rounded([Math.max(now - before, 0)], 100), 1_000_000 * YUAN),
    );
  };

/** P10 增产奖励, 2023: 1 % of the increase of January and February, a million at most. */
export const increase2023: Oracle = increase(2023, 12, () => true);

/** P10 of 2024: from 10 % on, and not for monopolies, bad records of two years, or a group that applied itself. */
export const increase2024: Oracle = increase(2024, 10, (facts, on) =>
  every(not(facts.monopoly), clean(facts, on), not(facts.groupApplied)),
);

const industrial = ({ industry }: Facts): Holds => ask(industry, (code) => /^[BCD]/.test(code));

/** P11 新升规奖励 (Yan'an): by revenue; paid 40 % and 60 %. */
export const newAboveScale: Oracle = ({ facts, on }) => {
  const earned = facts.revenue?.[String(yearOf(on) - 1)] ?? undefined;
  return answer(
    [
      industrial(facts),
      ask(facts.aboveScaleSince, (since) => yearOf(since) === yearOf(on) - 1),
      facts.aboveScale ?? undefined,
      ask(facts.status, (is) => is === 'operating'),
    ],
    () => {
      if (earned === undefined) return undefined;
      if (earned >= 20_000_000 * YUAN) return 300_000 * YUAN;
      if (earned >= 10_000_000 * YUAN) return 200_000 * YUAN;
      return earned >= 5_000_000 * YUAN ? 150_000 * YUAN : 0;
    },
  );
};

/** P11 (Qianjiang): 50,000 without an application. */
export const newAboveScaleFlat: Oracle = ({ facts, on }) =>
  answer(
    [
      industrial(facts),
      ask(facts.aboveScaleSince, (since) => yearOf(since) === yearOf(on) - 1),
      facts.aboveScale ?? undefined,
    ],
    () => 50_000 * YUAN,
  );
