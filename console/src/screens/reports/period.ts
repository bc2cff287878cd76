/** A stretch of whole months: `2026-01` to `2026-09`. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** As many as a report may span. */
export const mostMonths = 13;

const pad = (of: number): string => String(of).padStart(2, '0');

/** So many months later, or earlier. */
const monthAfter = (month: string, by: number): string => {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + by;
  return `${Math.floor(count / 12)}-${pad((count % 12) + 1)}`;
};

/** The months of a period, in order. */
export const monthsIn = ({ from, to }: Period): readonly string[] => {
  const months: string[] = [];
  for (let month = from; month <= to; month = monthAfter(month, 1)) months.push(month);
  return months;
};

/** The longest period that ends with a month. */
const longestTo = (to: string): Period => ({ from: monthAfter(to, 1 - mostMonths), to });

export const firstDay = (month: string): string => `${month}-01`;

export const lastDay = (month: string): string => {
  const [year, of] = month.split('-').map(Number);
  return `${month}-${pad(new Date(Date.UTC(year ?? 0, of ?? 1, 0)).getUTCDate())}`;
};

const isMonth = (said: string | undefined): said is string =>
  said !== undefined && /^\d{4}-(0[1-9]|1[0-2])$/.test(said);

/**
 * What an address asks for, as much of it as a report may span: of a longer one the last months. Without it, or where it
 * ends before it begins, the twelve months until its end, or until today.
 */
export const periodOf = (from: string | undefined, to: string | undefined, today: string): Period => {
  const end = isMonth(to) ? to : today.slice(0, 7);
  const { from: earliest } = longestTo(end);
  if (!isMonth(from) || from > end) return { from: monthAfter(end, -11), to: end };
  return { from: from < earliest ? earliest : from, to: end };
};

/** So far back a report can be asked to end. */
const monthsBack = 60;

/** The months a period can begin and end with, the newest first: whichever is chosen can be shown. */
export const choicesOf = (
  { to }: Period,
  today: string,
): Readonly<Record<keyof Period, readonly string[]>> => {
  const month = today.slice(0, 7);
  const ends = monthsIn({ from: monthAfter(month, 1 - monthsBack), to: month });
  return {
    from: monthsIn(longestTo(to)).toReversed(),
    // What an address named beforehand is among them.
    to: [...new Set([...ends, to])].toSorted().toReversed(),
  };
};
