import { Temporal } from 'temporal-polyfill';

/** A set of whole numbers, and whether the field restricts anything. */
type Field = ReadonlySet<number>;

const names = (first: number, ...words: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries(words.map((word, index) => [word, first + index]));

const fields = [
  { name: 'minutes', min: 0, max: 59, words: {} },
  { name: 'hours', min: 0, max: 23, words: {} },
  { name: 'day of month', min: 1, max: 31, words: {} },
  {
    name: 'month',
    min: 1,
    max: 12,
    words: names(1, 'JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'),
  },
  // Sunday is 1, as AWS counts.
  { name: 'day of week', min: 1, max: 7, words: names(1, 'SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT') },
  { name: 'year', min: 1970, max: 2199, words: {} },
] as const;

/**
 * The next moment of a `cron(…)` expression after a given one (Amazon EventBridge Scheduler, "Cron-based schedules").
 * Lists, ranges, steps, names, `?` and `L` as the last day of a month; `W` and `#` are refused.
 */
export const cron = (expression: string, timeZone: string): ((after: number) => number | undefined) => {
  const parts = expression.trim().split(/\s+/);
  if (parts.length !== fields.length) throw new Error(`cron(${expression}) does not have six fields`);
  const lastDay = parts[2] === 'L';
  const [minutes, hours, days, months, weekdays, years] = fields.map((field, index) =>
    parse(index === 2 && lastDay ? '*' : (parts[index] ?? ''), field),
  ) as [Field, Field, Field, Field, Field, Field];

  const dayMatches = (date: Temporal.PlainDate): boolean =>
    years.has(date.year) &&
    months.has(date.month) &&
    (lastDay ? date.day === date.daysInMonth : days.has(date.day)) &&
    weekdays.has((date.dayOfWeek % 7) + 1);
  const times = [...hours]
    .sort(ascending)
    .flatMap((hour) => [...minutes].sort(ascending).map((minute) => ({ hour, minute })));

  const momentsOn = (date: Temporal.PlainDate): readonly number[] =>
    dayMatches(date)
      ? times.map(
          (time) =>
            date.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds,
        )
      : [];
  // Asked for one moment after the other: a day's are reckoned once.
  let known: { readonly date: Temporal.PlainDate; readonly moments: readonly number[] } | undefined;

  return (after) => {
    let date = Temporal.Instant.fromEpochMilliseconds(after).toZonedDateTimeISO(timeZone).toPlainDate();
    // A leap day can be eight years away.
    for (let day = 0; day < 366 * 9; day += 1, date = date.add({ days: 1 })) {
      if (!known?.date.equals(date)) known = { date, moments: momentsOn(date) };
      const next = known.moments.find((at) => at > after);
      if (next !== undefined) return next;
    }
    return undefined;
  };
};

const ascending = (a: number, b: number): number => a - b;

const parse = (text: string, field: (typeof fields)[number]): Field => {
  const values = new Set<number>();
  for (const part of text.split(',')) {
    const [range = '', step = '1'] = part.split('/');
    const [from, to] = bounds(range, part.includes('/'), field);
    const by = Number(step);
    const valid =
      [from, to, by].every(Number.isInteger) && by > 0 && from >= field.min && to <= field.max && from <= to;
    if (!valid) throw new Error(`The ${field.name} of a cron expression cannot be ${text} here`);
    for (let value = from; value <= to; value += by) values.add(value);
  }
  return values;
};

const bounds = (
  range: string,
  stepped: boolean,
  { min, max, words }: (typeof fields)[number],
): [number, number] => {
  if (range === '*' || range === '?') return [min, max];
  const valueOf = (word: string): number =>
    (words as Readonly<Record<string, number>>)[word.toUpperCase()] ??
    (/^\d+$/.test(word) ? Number(word) : Number.NaN);
  const [from = '', to] = range.split('-');
  if (to !== undefined) return [valueOf(from), valueOf(to)];
  return [valueOf(from), stepped ? max : valueOf(from)];
};
