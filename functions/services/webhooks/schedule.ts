import { addMillis, HOUR, type Instant, MINUTE, SECOND } from '../../law/instant.ts';

/** For all of a first attempt, from the queue. Whoever needs longer is served by an execution, which gives 15 s. */
export const firstAttemptTimeout = 5 * SECOND;

/** Receipts of a queue's message after which it is left to an execution, whose failure operators see and redrive. */
export const receiptsBeforeHandOver = 3;

/** How long after each failed attempt the next one follows (Standard Webhooks, "Deliverability and reliability"). */
export const retryDelays = [
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  10 * HOUR,
] as const;

/** Each delay is stretched or shortened by up to this share, so that what failed together is not retried together. */
export const jitter = 0.2;

/** A receiver may put an attempt off by at most this long. It cannot hurry one: the schedule is the least. */
export const longestRetryAfter = 10 * HOUR;

/** A number drawn evenly from [0, 1). */
export type Draw = () => number;

export interface FailedTry {
  /** Attempts made in this round, this one included. */
  readonly tries: number;
  /** When the attempt was over. */
  readonly at: Instant;
  /** What the receiver asked for, in milliseconds. */
  readonly retryAfter?: number | undefined;
}

/** When to try again; undefined after the last attempt of the schedule. */
export const nextAttempt = ({ tries, at, retryAfter }: FailedTry, draw: Draw): Instant | undefined => {
  const delay = retryDelays[tries - 1];
  if (delay === undefined) return undefined;
  const jittered = delay * (1 - jitter + 2 * jitter * draw());
  return addMillis(at, Math.round(Math.max(jittered, Math.min(retryAfter ?? 0, longestRetryAfter))));
};

/**
 * Reads `Retry-After` (RFC 9110, 10.2.3): whole seconds, or a date on the receiver's calendar, hence real time.
 * @returns milliseconds from now, 0 for a date that is past; undefined for what is neither.
 */
export const readRetryAfter = (header: string | undefined, realNow: Date): number | undefined => {
  const said = header?.trim();
  if (said === undefined || said === '') return undefined;
  if (/^\d{1,9}$/.test(said)) return Number(said) * SECOND;
  // Only IMF-fixdate and its obsolete forms begin with a day's name; Date.parse alone would take `-5` for a year.
  const at = /^[A-Z][a-z]{2,8},? /.test(said) ? Date.parse(said) : NaN;
  return Number.isNaN(at) ? undefined : Math.max(0, at - realNow.getTime());
};
