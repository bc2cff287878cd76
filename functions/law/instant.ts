import * as z from 'zod';
import { err, ok, type Result } from '../common/result.ts';

/**
 * A moment: ISO 8601 in UTC with exactly three digits of milliseconds (`2026-10-09T16:00:00.000Z`), years 0000-9999,
 * so that the order of strings is the order of moments.
 */
export const Instant = z.iso
  .datetime({ precision: 3 })
  .brand<'Instant'>()
  .describe('A moment, ISO 8601 in UTC with milliseconds')
  .meta({ id: 'Instant' });
export type Instant = z.infer<typeof Instant>;

/** A moment as others write it, with any offset and precision (`2026-09-29T10:00:00+08:00`), read into an `Instant`. */
export const InstantInput = z.iso
  .datetime({ offset: true })
  .max(40)
  .transform((text) => instantOf(Date.parse(text)))
  .describe('A moment, ISO 8601 with an offset')
  .meta({ id: 'InstantInput' });

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
/** 24 hours. China has had no summer time since 1991, so a day in Shanghai is always this long. */
export const DAY = 24 * HOUR;

/** @param ms milliseconds since 1970-01-01T00:00:00Z; fractions are cut off. */
export const instantOf = (ms: number): Instant => new Date(ms).toISOString() as Instant;

/** Milliseconds since 1970-01-01T00:00:00Z. */
export const epochMs = (at: Instant): number => Date.parse(at);

/** Reads a moment with any offset; a text without an offset names no moment and is refused. */
export function parseInstant(text: string): Result<Instant, 'not-an-instant'> {
  const parsed = InstantInput.safeParse(text);
  return parsed.success ? ok(parsed.data) : err('not-an-instant');
}

/**
 * A moment written in the source.
 * @throws RangeError when it is not one: a bug.
 */
export function instant(text: string): Instant {
  const parsed = parseInstant(text);
  if (!parsed.ok) throw new RangeError(`Not an instant: ${text}`);
  return parsed.value;
}

/** @param ms may be negative. */
export const addMillis = (at: Instant, ms: number): Instant => instantOf(epochMs(at) + ms);

/** Milliseconds from the first to the second; negative when the second is earlier. */
export const millisBetween = (from: Instant, to: Instant): number => epochMs(to) - epochMs(from);

export const isBefore = (a: Instant, b: Instant): boolean => a < b;
export const latest = (first: Instant, ...rest: readonly Instant[]): Instant =>
  rest.reduce((best, at) => (at > best ? at : best), first);
