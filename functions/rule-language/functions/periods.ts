import { own } from '../../common/own.ts';
import { add } from '../integers.ts';
import { periodsAgo, periodsFrom, type Period } from '../periods.ts';
import { Failed, ruleFunction, type Answer, type RuleFunction } from '../rule-function.ts';
import { Unknown } from '../undetermined.ts';
import type { Int } from '../integers.ts';

const INVALID = new Failed('invalid-date');
const OVERFLOW = new Failed('overflow');

const ago =
  (kind: Period) =>
  (day: string, back: Int): Answer =>
    periodsAgo(kind, day, Number(back)) ?? INVALID;

/** Periods named that are missing: the first of them, however many. */
const mostMissing = 5;

export const PERIOD_FUNCTIONS: Readonly<Record<string, RuleFunction>> = {
  yearsAgo: ruleFunction(['date', 'int'], 'year', 'The year so many before the one of the day.', ago('year')),
  quartersAgo: ruleFunction(['date', 'int'], 'quarter', 'The quarter so many before.', ago('quarter')),
  monthsAgo: ruleFunction(['date', 'int'], 'month', 'The month so many before.', ago('month')),
  total: ruleFunction(
    ['series', 'key', 'key'],
    'int',
    'The sum of figures from one period to another, both included. One that is missing makes it unknown.',
    (series, from, to) => {
      const names = periodsFrom(from, to);
      if (names === undefined) return INVALID;
      const figures = names.map((name) => own(series, name));
      const missing = names.filter((_, index) => figures[index] === undefined || figures[index] === null);
      if (missing.length > 0) return new Unknown(missing.slice(0, mostMissing));
      let sum: Int = 0;
      for (const figure of figures) {
        const next = add(sum, figure ?? 0);
        if (next === undefined) return OVERFLOW;
        sum = next;
      }
      return sum;
    },
  ),
};
