import type { Schema } from '@liban/client';

export type Year = Schema<'CalendarYear'>;
export type NamedDay = Year['days'][number];

/** A day of a month; nothing where a week begins or ends with days of another month. */
export interface Cell {
  readonly date: string;
  readonly dayOfMonth: number;
  readonly isWeekend: boolean;
  /** What a notice, or the law alone, makes of it. */
  readonly named: NamedDay | undefined;
}

export interface Month {
  readonly month: number;
  readonly weeks: readonly (readonly (Cell | undefined)[])[];
  readonly workingDays: number;
}

const dayMs = 86_400_000;
const isoOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
/** Monday is 0. */
const weekdayOf = (ms: number): number => (new Date(ms).getUTCDay() + 6) % 7;

const isWorked = ({ isWeekend, named }: Cell): boolean =>
  named === undefined ? !isWeekend : named.kind !== 'holiday';

/** The twelve months as they hang on a wall: weeks from Monday on. */
export const monthsOf = ({ year, days }: Pick<Year, 'year' | 'days'>): readonly Month[] => {
  const named = new Map(days.map((day) => [day.date, day]));
  return Array.from({ length: 12 }, (_, index) => {
    const first = Date.UTC(year, index, 1);
    const count = Math.round((Date.UTC(year, index + 1, 1) - first) / dayMs);
    const before = weekdayOf(first);
    const cells = Array.from({ length: count }, (__, day): Cell => {
      const at = first + day * dayMs;
      const date = isoOf(at);
      return { date, dayOfMonth: day + 1, isWeekend: weekdayOf(at) > 4, named: named.get(date) };
    });
    const all = [...Array.from({ length: before }, () => undefined), ...cells];
    return {
      month: index + 1,
      weeks: Array.from({ length: Math.ceil(all.length / 7) }, (__, week) =>
        Array.from({ length: 7 }, (___, day) => all[week * 7 + day]),
      ),
      workingDays: cells.filter(isWorked).length,
    };
  });
};

/** Days that follow one another under one name, as a notice says them: 10 月 1 日至 7 日. */
export interface Stretch<Day> {
  readonly from: string;
  readonly to: string;
  readonly first: Day;
}

/** The day after. */
const nextDay = (date: string): string => isoOf(Date.parse(`${date}T00:00:00Z`) + dayMs);

export const stretchesOf = <Day extends { readonly date: string }>(
  days: readonly Day[],
  areAlike: (a: Day, b: Day) => boolean,
): readonly Stretch<Day>[] => {
  const found: Stretch<Day>[] = [];
  for (const day of days.toSorted((a, b) => (a.date < b.date ? -1 : 1))) {
    const last = found.at(-1);
    if (last && nextDay(last.to) === day.date && areAlike(last.first, day))
      found[found.length - 1] = { ...last, to: day.date };
    else found.push({ from: day.date, to: day.date, first: day });
  }
  return found;
};

/** All days of a stretch, both ends included; none where it would end before it begins. */
export const daysOf = (from: string, to: string, most = 100): readonly string[] => {
  const days: string[] = [];
  for (let day = from; day <= to && days.length < most; day = nextDay(day)) days.push(day);
  return days;
};
