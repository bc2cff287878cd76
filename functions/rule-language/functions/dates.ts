import { addDays, addMonths, daysBetween, type PlainDate } from '../../law/plain-date.ts';
import { Failed, ruleFunction, type RuleFunction } from '../rule-function.ts';
import type { Int } from '../integers.ts';

const INVALID = new Failed('invalid-date');

const digits = (text: string, from: number, to: number): number => {
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 48;
    value = digit >= 0 && digit <= 9 ? value * 10 + digit : Number.NaN;
  }
  return value;
};

/** Months since year 0 and the day of month of a `YYYY-MM-DD`; NaN for anything else. No regular expression: this is hot. */
function monthsOf(text: string): number {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return Number.NaN;
  const month = digits(text, 5, 7);
  return month >= 1 && month <= 12 ? digits(text, 0, 4) * 12 + month : Number.NaN;
}
function dayOf(text: string): number {
  const day = digits(text, 8, 10);
  return day >= 1 && day <= 31 ? day : Number.NaN;
}
const isDate = (text: string): boolean => !Number.isNaN(monthsOf(text) + dayOf(text));

const isLastOfMonth = (text: string): boolean => addDays(text as PlainDate, 1).endsWith('-01');

/**
 * Whole months from one date to another. A month is complete on its day of month, or on the last of a month that has no
 * such day (Civil Code art. 202): from 08-31 to 02-28 it is six. Negative backwards.
 */
function monthsBetween(from: string, to: string): number {
  if (to < from) return -monthsBetween(to, from) + 0;
  const months = monthsOf(to) - monthsOf(from);
  const [first, last] = [dayOf(from), dayOf(to)];
  if (Number.isNaN(months + first + last)) return Number.NaN;
  return last < first && !isLastOfMonth(to) ? months - 1 : months;
}

const months = (from: string, to: string, unit: number): Int | Failed => {
  const between = monthsBetween(from, to);
  return Number.isNaN(between) ? INVALID : Math.trunc(between / unit) + 0;
};

/** No date of a rule lies further away. */
const FURTHEST = 200;

/** So many days or months from a date; what leads out of the calendar is no date. */
const moved = (date: string, by: Int, perYear: number, add: typeof addDays): string | Failed => {
  const steps = Number(by);
  if (!isDate(date) || Math.abs(steps) > FURTHEST * perYear) return INVALID;
  return add(date as PlainDate, steps);
};

export const DATE_FUNCTIONS: Readonly<Record<string, RuleFunction>> = {
  yearsBetween: ruleFunction(
    ['date', 'date'],
    'int',
    'Whole years from the first date to the second; a year is complete on its anniversary.',
    (from, to) => months(from, to, 12),
  ),
  monthsBetween: ruleFunction(
    ['date', 'date'],
    'int',
    'Whole months from the first date to the second (Civil Code art. 202).',
    (from, to) => months(from, to, 1),
  ),
  daysBetween: ruleFunction(['date', 'date'], 'int', 'Days from the first date to the second.', (from, to) =>
    isDate(from) && isDate(to) ? daysBetween(from as PlainDate, to as PlainDate) : INVALID,
  ),
  yearOf: ruleFunction(['date'], 'int', 'The year of a date.', (date) =>
    isDate(date) ? digits(date, 0, 4) : INVALID,
  ),
  monthOf: ruleFunction(['date'], 'int', 'The month of a date, 1 to 12.', (date) =>
    isDate(date) ? digits(date, 5, 7) : INVALID,
  ),
  addDays: ruleFunction(['date', 'int'], 'date', 'The date so many days later.', (date, days) =>
    moved(date, days, 366, addDays),
  ),
  addMonths: ruleFunction(
    ['date', 'int'],
    'date',
    'The matching day so many months later, else the last of that month (Civil Code art. 202).',
    (date, by) => moved(date, by, 12, addMonths),
  ),
  addYears: ruleFunction(['date', 'int'], 'date', 'The matching day so many years later.', (date, years) =>
    moved(date, Number(years) * 12, 12, addMonths),
  ),
};
