import { addDays, daysBetween, type PlainDate } from '../law/plain-date.ts';

/** The periods that figures are of, and what they are called: `2025`, `2025-Q3`, `2025-09`, `2025-09-30`. */
export const PERIOD_KINDS = ['year', 'quarter', 'month', 'day'] as const;
export type Period = (typeof PERIOD_KINDS)[number];

const two = (n: number): string => String(n).padStart(2, '0');
const yearIn = (name: string): number => Number(name.slice(0, 4));
const epoch = '1970-01-01' as PlainDate;

interface Naming {
  readonly form: RegExp;
  /** The period of a day. */
  readonly of: (day: string) => string;
  /** Its place among all of its kind. */
  readonly ordinal: (name: string) => number;
  readonly name: (ordinal: number) => string;
}

export const PERIODS: Readonly<Record<Period, Naming>> = {
  year: {
    form: /^(19|20)\d\d$/,
    of: (day) => day.slice(0, 4),
    ordinal: yearIn,
    name: String,
  },
  quarter: {
    form: /^(19|20)\d\d-Q[1-4]$/,
    of: (day) => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`,
    ordinal: (name) => yearIn(name) * 4 + Number(name.slice(6)) - 1,
    name: (ordinal) => `${Math.floor(ordinal / 4)}-Q${(ordinal % 4) + 1}`,
  },
  month: {
    form: /^(19|20)\d\d-(0[1-9]|1[0-2])$/,
    of: (day) => day.slice(0, 7),
    ordinal: (name) => yearIn(name) * 12 + Number(name.slice(5)) - 1,
    name: (ordinal) => `${Math.floor(ordinal / 12)}-${two((ordinal % 12) + 1)}`,
  },
  day: {
    form: /^(19|20)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
    of: (day) => day,
    ordinal: (name) => daysBetween(epoch, name as PlainDate),
    name: (ordinal) => addDays(epoch, ordinal),
  },
};

/** What kind of period a name is of; undefined when it is none. */
export const periodOf = (name: string): Period | undefined =>
  PERIOD_KINDS.find((kind) => PERIODS[kind].form.test(name));

/** As many figures of one indicator as a record keeps: the latest. */
export const mostFigures: Readonly<Record<Period, number>> = { year: 60, quarter: 80, month: 120, day: 400 };

/** As many periods as one total may have: a year of days. */
const mostPeriods = 366;

/** Every period from the first to the last, both included; undefined where they are not of one kind, or too many. */
export function periodsFrom(first: string, last: string): readonly string[] | undefined {
  const kind = periodOf(first);
  if (kind === undefined || kind !== periodOf(last)) return undefined;
  const { ordinal, name } = PERIODS[kind];
  const from = ordinal(first);
  const count = ordinal(last) - from + 1;
  if (!(count >= 0 && count <= mostPeriods)) return undefined;
  return Array.from({ length: count }, (_, index) => name(from + index));
}

/** The period that lies so many before the one of a day; undefined outside of the calendar. */
export function periodsAgo(kind: Period, day: string, back: number): string | undefined {
  const { of, ordinal, name, form } = PERIODS[kind];
  const now = of(day);
  if (!form.test(now) || Math.abs(back) > 100_000) return undefined;
  const then = name(ordinal(now) - back);
  return form.test(then) ? then : undefined;
}
