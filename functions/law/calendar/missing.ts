import * as z from 'zod';
import { addDays, type PlainDate, plainDate, yearOf } from '../plain-date.ts';
import { lunarDay } from './lunar.ts';
import { CalendarSource, FIRST_OF_NEXT_YEAR } from './notice.ts';

/** A notice that is still to come. */
export const MissingSource = z.strictObject({ year: z.int(), source: CalendarSource });
export type MissingSource = z.infer<typeof MissingSource>;

/** Days from the third of the third month within which Guangxi's notices have arranged days; from 2014 to 2026 never more than 9. */
const NEAR = 10;

export interface Span {
  readonly first: PlainDate;
  readonly last: PlainDate;
}

/** The days of a year that the region's notice may arrange; where the moon is not known, all on which 3-3 can fall. */
export const regionalSpan = (year: number): Span => {
  const day = lunarDay(year, 'thirdOfThird');
  return {
    first: addDays(day ?? plainDate(`${year}-03-22`), -NEAR),
    last: addDays(day ?? plainDate(`${year}-04-22`), NEAR),
  };
};

/** The days that the nation's notice for a year may arrange: from late December on. */
export const nationalSpan = (year: number): Span => ({
  first: plainDate(`${year - 1}-${FIRST_OF_NEXT_YEAR}`),
  last: plainDate(`${year}-12-31`),
});

const spanOf = ({ year, source }: MissingSource): Span =>
  source === 'nation' ? nationalSpan(year) : regionalSpan(year);

/** The notices still to come that may arrange some day from the first to the last. */
export function missingSources(
  first: PlainDate,
  last: PlainDate,
  isIn: (source: MissingSource) => boolean,
): MissingSource[] {
  const years = Array.from({ length: yearOf(last) - yearOf(first) + 2 }, (_, index) => yearOf(first) + index);
  return years
    .flatMap((year) => CalendarSource.options.map((source): MissingSource => ({ year, source })))
    .filter((one) => {
      const span = spanOf(one);
      return span.first <= last && first <= span.last && !isIn(one);
    });
}
