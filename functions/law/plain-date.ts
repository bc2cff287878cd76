import * as z from 'zod';
import { addMillis, DAY, epochMs, HOUR, type Instant } from './instant.ts';
import { err, ok, type Result } from '../common/result.ts';

/** A day of the calendar in Asia/Shanghai, `YYYY-MM-DD`; strings sort as days do. */
export const PlainDate = z.iso
  .date()
  .brand<'PlainDate'>()
  .describe('A day in Asia/Shanghai')
  .meta({ id: 'PlainDate' });
export type PlainDate = z.infer<typeof PlainDate>;

/** A wall-clock time in Asia/Shanghai, `HH:mm`; `24:00` is the end of the day (Civil Code art. 203). */
export const TimeOfDay = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/)
  .brand<'TimeOfDay'>()
  .describe('A time in Asia/Shanghai, HH:mm, up to 24:00')
  .meta({ id: 'TimeOfDay' });
export type TimeOfDay = z.infer<typeof TimeOfDay>;

/** Asia/Shanghai is UTC+08:00 the whole year (no summer time since 1991); the process's zone plays no part. */
export const SHANGHAI_OFFSET = 8 * HOUR;

export function parsePlainDate(text: string): Result<PlainDate, 'not-a-date'> {
  const parsed = PlainDate.safeParse(text);
  return parsed.success ? ok(parsed.data) : err('not-a-date');
}

/**
 * A day written in the source.
 * @throws RangeError when there is no such day: a bug.
 */
export function plainDate(text: string): PlainDate {
  const parsed = parsePlainDate(text);
  if (!parsed.ok) throw new RangeError(`Not a date: ${text}`);
  return parsed.value;
}

const utcMidnight = (date: PlainDate): number => Date.parse(`${date}T00:00:00.000Z`);
const fromUtc = (ms: number): PlainDate => new Date(ms).toISOString().slice(0, 10) as PlainDate;

/** The day in Shanghai on which a moment falls. */
export const dateOf = (at: Instant): PlainDate => fromUtc(epochMs(at) + SHANGHAI_OFFSET);

const padded = (n: number): string => String(n).padStart(2, '0');

/** @param days whole days, may be negative. */
export function addDays(date: PlainDate, days: number): PlainDate {
  const day = Number(date.slice(8)) + days;
  // Every month has its first 28 days: most steps need no calendar, and reckoning takes millions of them.
  if (day >= 1 && day <= 28) return `${date.slice(0, 8)}${padded(day)}` as PlainDate;
  return fromUtc(utcMidnight(date) + days * DAY);
}

/** Whole days from the first to the second; negative when the second is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number =>
  (utcMidnight(to) - utcMidnight(from)) / DAY;

export const yearOf = (date: PlainDate): number => Number(date.slice(0, 4));

/** ISO 8601: Monday is 1, Sunday is 7. */
export const weekdayOf = (date: PlainDate): number => new Date(utcMidnight(date)).getUTCDay() || 7;

const SHANGHAI_HOURS = SHANGHAI_OFFSET / HOUR;

/** The moment at which a clock in Shanghai shows that time on that day, eight hours before one in UTC does. */
export function atTime(date: PlainDate, time: TimeOfDay): Instant {
  const hour = Number(time.slice(0, 2)) - SHANGHAI_HOURS;
  const [utcDate, utcHour] = hour < 0 ? [addDays(date, -1), hour + 24] : [date, hour];
  return `${utcDate}T${padded(utcHour)}:${time.slice(3)}:00.000Z` as Instant;
}

/** 00:00 in Shanghai of that day. */
export const startOfDay = (date: PlainDate): Instant => atTime(date, '00:00' as TimeOfDay);

/** 24:00 in Shanghai of that day, which is 00:00 of the next: the first moment that no longer belongs to it. */
export const endOfDay = (date: PlainDate): Instant => atTime(date, '24:00' as TimeOfDay);

/** What a clock in Shanghai shows at a moment, to the minute. */
export const timeOfDay = (at: Instant): TimeOfDay =>
  addMillis(at, SHANGHAI_OFFSET).slice(11, 16) as TimeOfDay;

/** Every day from the first to the last, both included. */
export function* daysFrom(first: PlainDate, last: PlainDate): Generator<PlainDate> {
  for (let date = first; date <= last; date = addDays(date, 1)) yield date;
}

/** The matching day so many months later, else the last of that month (Civil Code art. 202). */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const first = new Date(Date.UTC(yearOf(date), Number(date.slice(5, 7)) - 1 + months, 1));
  const lastDay = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  const day = Math.min(Number(date.slice(8)), lastDay);
  return `${first.toISOString().slice(0, 8)}${padded(day)}` as PlainDate;
}
