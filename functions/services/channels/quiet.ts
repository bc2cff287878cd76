import * as z from 'zod';
import { HOUR, MINUTE, type Instant } from '../../law/instant.ts';
import { addDays, atTime, dateOf, timeOfDay, TimeOfDay } from '../../law/plain-date.ts';

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** How long they last; the same moment twice is never. */
const length = (from: string, to: string): number => {
  const minutes = minutesOf(to) - minutesOf(from);
  return (minutes < 0 ? minutes + 24 * 60 : minutes) * MINUTE;
};

/** What is left of a day in which something may be sent. */
const longest = 16 * HOUR;

/** When nothing is sent, in Asia/Shanghai; over midnight where `to` is earlier than `from`. */
export const QuietHours = z
  .strictObject({ from: TimeOfDay, to: TimeOfDay })
  .refine(({ from, to }) => length(from, to) <= longest, { error: 'quiet-too-long' })
  .describe('When nothing is sent, in Asia/Shanghai; none where both are the same, at most 16 hours')
  .meta({ id: 'QuietHours' });
export type QuietHours = z.infer<typeof QuietHours>;

/** At night, as long as nobody says otherwise. */
export const usualQuiet: QuietHours = QuietHours.parse({ from: '21:00', to: '08:00' });

/** The first moment at or after this one at which something may be sent. */
export const sendableFrom = (at: Instant, { from, to }: QuietHours): Instant => {
  const [now, today] = [timeOfDay(at), dateOf(at)];
  if (from < to) return now >= from && now < to ? atTime(today, to) : at;
  if (from > to && now >= from) return atTime(addDays(today, 1), to);
  return from > to && now < to ? atTime(today, to) : at;
};

/** The same of the next day: where today has had its share. */
export const sendableTomorrow = (at: Instant, quiet: QuietHours): Instant =>
  sendableFrom(atTime(addDays(dateOf(at), 1), '00:00' as TimeOfDay), quiet);
