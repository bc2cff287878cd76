import { HOUR, type Instant, millisBetween } from '../../law/instant.ts';
import type { Result } from '../../common/result.ts';
import type { Attempt, DeliveryHead, SendFailure } from './model.ts';
import { type Draw, nextAttempt } from './schedule.ts';

/** What an endpoint answered. */
export interface Answered {
  readonly status: number;
  /** The first of its body, for its owner's eyes and operators': in no log. */
  readonly said?: string;
  /** In milliseconds. */
  readonly retryAfter?: number;
}

export type Outcome = Result<Answered, SendFailure>;

/** What an attempt was and what came of it. */
export interface Made {
  readonly round: number;
  readonly startedAt: Instant;
  readonly endedAt: Instant;
  readonly ms: number;
  readonly outcome: Outcome;
}

/** Attempts that are kept of a delivery; an operator may have replayed it any number of times. */
export const keptAttempts = 100;

export type Verdict = 'delivered' | 'gone' | 'failed';

/** 2xx is taken; 410 wants no more; everything else failed, redirects too: none is followed. */
export const judge = (outcome: Outcome): Verdict => {
  if (!outcome.ok) return 'failed';
  const { status } = outcome.value;
  if (status >= 200 && status < 300) return 'delivered';
  return status === 410 ? 'gone' : 'failed';
};

/** No answer, or one that says that there is no strength for more. A refusal of one event says nothing of the next. */
export const tellsOfTrouble = ({ answer, failure }: Pick<Attempt, 'answer' | 'failure'>): boolean =>
  failure !== undefined || answer === 429 || (answer ?? 0) >= 500;

const attemptOf = ({ round, startedAt, ms, outcome }: Made): Attempt => ({
  at: startedAt,
  round,
  ms: Math.round(ms),
  ...(outcome.ok ? { answer: outcome.value.status } : { failure: outcome.error }),
});

/**
 * The delivery after an attempt: delivered, disabled, dead, or pending with the moment of the next one.
 * One that was overtaken, by a replay or by another attempt, is recorded and decides only if it was taken.
 */
export const afterAttempt = (delivery: DeliveryHead, made: Made, draw: Draw): DeliveryHead => {
  const counted = { ...delivery, attempted: delivery.attempted + 1, lastAttempt: attemptOf(made) };
  const { nextAttemptAt: _, ...rest } = counted;
  const verdict = judge(made.outcome);
  const tries = delivery.tries + 1;
  if (verdict === 'delivered') return { ...rest, tries, status: 'delivered', deliveredAt: made.endedAt };
  if (made.round !== delivery.round || delivery.status !== 'pending') return counted;
  if (verdict === 'gone') return { ...rest, tries, status: 'disabled' };
  const retryAfter = made.outcome.ok ? made.outcome.value.retryAfter : undefined;
  const nextAttemptAt = nextAttempt({ tries, at: made.endedAt, retryAfter }, draw);
  return nextAttemptAt === undefined ? { ...rest, tries, status: 'dead' } : { ...rest, tries, nextAttemptAt };
};

/** A delivery that is not attempted any more: its recipient has no endpoint, or its endpoint is paused. */
export const ceased = (
  { nextAttemptAt: _, ...delivery }: DeliveryHead,
  status: 'inbox' | 'disabled' | 'held',
): DeliveryHead => ({ ...delivery, status });

/** A first attempt that has not been recorded for so long is not to come any more: its execution broke down. */
const lostAfter = HOUR;

/** One that waits for its next attempt may be replayed at once; one whose first attempt is to come anyway, not. */
export const mayReplay = ({ status, nextAttemptAt, roundBegunAt }: DeliveryHead, now: Instant): boolean =>
  status !== 'pending' || nextAttemptAt !== undefined || millisBetween(roundBegunAt, now) >= lostAfter;

/** The delivery at the beginning of another round, with the whole schedule before it. */
export const replayed = (
  { nextAttemptAt: _, deliveredAt: __, ...delivery }: DeliveryHead,
  replayedBy: string,
  now: Instant,
): DeliveryHead => ({
  ...delivery,
  status: 'pending',
  round: delivery.round + 1,
  roundBegunAt: now,
  replayedBy,
  tries: 0,
});
