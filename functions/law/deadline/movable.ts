import * as z from 'zod';
import { extremes, type DaysWorked } from '../calendar/extremes.ts';
import { MissingSource } from '../calendar/missing.ts';
import { Instant } from '../instant.ts';
import { dateOf } from '../plain-date.ts';
import { reckon, type Reckoning } from './reckon.ts';
import type { WorkingTime } from './working-time.ts';

/** How far a provisional due moment may still move, and what it waits for. */
export const Movable = z
  .strictObject({
    missing: z.array(MissingSource).describe('The notices that are still to come'),
    earliest: Instant.nullable().describe(
      'By what notices have done so far; null while the clock stands still',
    ),
    latest: Instant.nullable(),
  })
  .meta({ id: 'Movable' });
export type Movable = z.infer<typeof Movable>;

/** Undefined for a due moment that no notice to come can move. */
export const movable = ({ spec, missing, due }: Reckoning, workingTime: WorkingTime): Movable | undefined => {
  if (missing.length === 0) return undefined;
  if (due === null) return { missing: [...missing], earliest: null, latest: null };
  const { calendar } = workingTime;
  const dueBy = (days: DaysWorked) =>
    reckon(spec, { ...workingTime, calendar: { ...calendar, ...days } }).due ?? due;
  const ends = extremes(calendar, missing, dateOf(spec.anchor), dateOf(due));
  const moments = ends ? [dueBy(ends.earliest), due, dueBy(ends.latest)].toSorted() : [due];
  return { missing: [...missing], earliest: moments[0] ?? due, latest: moments.at(-1) ?? due };
};
