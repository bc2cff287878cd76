import { HOUR, MINUTE, millisBetween, type Instant } from '../../law/instant.ts';

/**
 * When an endpoint is paused: nothing was taken for so long, and so many attempts failed. Failures less than a minute
 * apart are one, so that a burst of events is no evidence of duration; and one event alone, which has eight attempts, pauses
 * nothing: it may be the event that is wrong. Every list of endpoints says these numbers.
 */
export const pausing = { hours: 12, failures: 10 } as const;
const apart = MINUTE;

/** Attempts have failed since the last one that was taken. */
export interface Failing {
  readonly state: 'failing';
  readonly url: string;
  readonly since: Instant;
  readonly failures: number;
  readonly countedAt: Instant;
  /** The lowest number that was not taken: from there it will catch up. */
  readonly from: number;
}

/** Nothing is sent; what comes is held. */
export interface Paused {
  readonly state: 'paused';
  /** Since when nothing was taken. */
  readonly since: Instant;
  readonly at: Instant;
  readonly from: number;
}

/** What was held is sent in its order, one after the other. What comes meanwhile stands behind it. */
export interface CatchingUp {
  readonly state: 'catching-up';
  readonly since: Instant;
  /** The next number that it looks at: all before it are done. */
  readonly from: number;
  /** By whom it was resumed. */
  readonly by: string;
}

/** What is not well with an endpoint; one that is well has none. */
export type Trouble = Failing | Paused | CatchingUp;

export interface Failure {
  readonly url: string;
  readonly sequence: number;
  readonly at: Instant;
}

const paused = ({ since, from }: Failing | CatchingUp, at: Instant): Paused => ({
  state: 'paused',
  since,
  at,
  from,
});

const isSustained = ({ since, failures }: Failing, at: Instant): boolean =>
  failures >= pausing.failures && millisBetween(since, at) >= pausing.hours * HOUR;

/** After an attempt that was not taken. The same trouble where nothing is to be written. */
export const afterFailure = (trouble: Trouble | undefined, { url, sequence, at }: Failure): Trouble => {
  if (trouble?.state === 'catching-up') return trouble;
  if (trouble === undefined)
    return { state: 'failing', url, since: at, failures: 1, countedAt: at, from: sequence };
  const from = Math.min(trouble.from, sequence);
  const lower = from === trouble.from ? trouble : { ...trouble, from };
  if (lower.state === 'paused') return lower;
  // Another address: what failed before says nothing of it.
  if (lower.url !== url) return { ...lower, url, since: at, failures: 1, countedAt: at };
  if (millisBetween(lower.countedAt, at) < apart) return lower;
  const counted = { ...lower, failures: lower.failures + 1, countedAt: at };
  return isSustained(counted, at) ? paused(counted, at) : counted;
};

/** Resumed: undefined where there is nothing to resume. */
export const resumed = (trouble: Trouble | undefined, by: string): CatchingUp | undefined =>
  trouble?.state === 'paused'
    ? { state: 'catching-up', since: trouble.since, from: trouble.from, by }
    : undefined;

/** It does not take what it is sent after all: paused again, where it stood. */
export const gaveUp = (trouble: CatchingUp, at: Instant): Paused => paused(trouble, at);

/** Whether an event of that number is held now: by a pause, or for its turn. */
export const holds = (trouble: Trouble | undefined, sequence: number): boolean =>
  trouble?.state === 'paused' || (trouble?.state === 'catching-up' && sequence >= trouble.from);
