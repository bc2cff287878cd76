import * as z from 'zod';
import { TimeOfDay } from '../plain-date.ts';

/**
 * The hours of an office, in Asia/Shanghai.
 * - `opens`, `closes`: the working day; limits that end with business end at `closes`.
 * - `midday`: where the working day is halved; a limit of n.5 days ends there.
 * - `cutOff`: what is received at or after it counts as received on the next working day; `24:00` for no such rule.
 */
export const OfficeHours = z
  .strictObject({ opens: TimeOfDay, midday: TimeOfDay, closes: TimeOfDay, cutOff: TimeOfDay })
  .refine(({ opens, midday, closes }) => opens < midday && midday < closes, { error: 'office-hours-order' })
  .meta({ id: 'OfficeHours' });
export type OfficeHours = z.infer<typeof OfficeHours>;

/** The usual hours of a government service centre in Guilin; configuration replaces them. */
export const USUAL_OFFICE_HOURS: OfficeHours = OfficeHours.parse({
  opens: '09:00',
  midday: '12:00',
  closes: '17:00',
  cutOff: '17:00',
});
