/** A stretch of whole months: `2026-01` to `2026-09`. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** As many as a report may span. */
const mostMonths = 13;

const pad = (of: number): string => String(of).padStart(2, '0');

/** So many months later, or earlier. */
const monthAfter = (month: string, by: number): string => {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + by;
  return `${Math.floor(count / 12)}-${pad((count % 12) + 1)}`;
};

/** The months of a period, in order; of a longer one the last that fit. */
export const monthsIn = ({ from, to }: Period): readonly string[] => {
  const months: string[] = [];
  for (let month = to; month >= from && months.length < mostMonths; month = monthAfter(month, -1))
    months.unshift(month);
  return months;
};

export const firstDay = (month: string): string => `${month}-01`;

export const lastDay = (month: string): string => {
  const [year, of] = month.split('-').map(Number);
  return `${month}-${pad(new Date(Date.UTC(year ?? 0, of ?? 1, 0)).getUTCDate())}`;
};

const isMonth = (said: string | undefined): said is string =>
  said !== undefined && /^\d{4}-(0[1-9]|1[0-2])$/.test(said);

/** What an address asks for; without it the twelve months until today. */
export const periodOf = (from: string | undefined, to: string | undefined, today: string): Period => {
  const end = isMonth(to) ? to : today.slice(0, 7);
  const begin = isMonth(from) && from <= end ? from : monthAfter(end, -11);
  return { from: begin, to: end };
};
