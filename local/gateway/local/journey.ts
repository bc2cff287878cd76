import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { addWorkingDays, workingCalendar } from '../../../functions/law/calendar/working-calendar.ts';
import { epochMs, InstantInput, instantOf } from '../../../functions/law/instant.ts';
import { dateOf, daysBetween } from '../../../functions/law/plain-date.ts';
import { problem, type Problem } from '../../../functions/platform/problem.ts';
import { fieldError } from '../../../functions/common/field-error.ts';
import { text } from '../../../functions/common/text.ts';

const workingDays = z.int().min(1).max(2_000);

/** How far the clock is to go. */
const Journey = z.union([
  z.strictObject({ advance: z.iso.duration() }),
  z.strictObject({ advance: z.strictObject({ workingDays }) }),
  z.strictObject({ workingDays }),
  z.strictObject({ to: InstantInput }),
]);
/** What `POST /local/clock` takes. */
export const ClockMove = z.union([z.strictObject({ settle: z.literal(true) }), Journey]);
export type Journey = z.infer<typeof Journey>;

const day = 86_400_000;
const longest = 10 * 366 * day;
const zone = 'Asia/Shanghai';

/** Where a journey from `now` ends, in milliseconds since 1970. */
export const destination = (journey: Journey, now: number): { target: number } | { refused: Problem } => {
  const target = reckon(journey, now);
  if (target < now) {
    return { refused: invalid(journey, text('时间不能倒流', 'Time does not go back')) };
  }
  if (target - now > longest) {
    return { refused: invalid(journey, text('一次最多前进十年', 'At most ten years at a time')) };
  }
  return { target };
};

const reckon = (journey: Journey, now: number): number => {
  if ('to' in journey) return epochMs(journey.to);
  if ('workingDays' in journey) return afterWorkingDays(journey.workingDays, now);
  if (typeof journey.advance !== 'string') return afterWorkingDays(journey.advance.workingDays, now);
  const start = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
  try {
    return start.add(journey.advance).epochMilliseconds;
  } catch (error) {
    if (error instanceof RangeError) return Number.POSITIVE_INFINITY;
    throw error;
  }
};

/** The same time of day, so many working days later by the published calendar. */
const afterWorkingDays = (count: number, now: number): number => {
  const today = dateOf(instantOf(now));
  return now + daysBetween(today, addWorkingDays(workingCalendar(), today, count)) * day;
};

const invalid = (journey: Journey, detail: ReturnType<typeof text>): Problem =>
  problem('invalid', { detail, errors: [fieldError(`/${Object.keys(journey)[0] ?? ''}`, detail)] });
