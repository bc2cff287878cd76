import type { Template } from '../evaluator/template.ts';
import { ALL } from './errors/all.ts';
import type { Failure } from './errors/failure.ts';
import { TASK_FAILED } from './errors/task-failed.ts';
import { TIMEOUT } from './errors/timeout.ts';

/** Retry and Catch. https://states-language.net/spec.html#errors */
export interface Retrier {
  readonly errors: readonly string[];
  readonly intervalSeconds: number;
  readonly maxAttempts: number;
  readonly backoffRate: number;
  readonly maxDelaySeconds: number | undefined;
  readonly jitter: boolean;
}

export interface Catcher {
  readonly errors: readonly string[];
  readonly next: string;
  readonly assign: Template | undefined;
  readonly output: Template | undefined;
}

function matches(errors: readonly string[], failure: Failure): boolean {
  if (failure.terminal) return false;
  const alias = 'alias' in failure ? failure.alias : undefined;
  return errors.some(
    (name) =>
      name === ALL ||
      name === failure.error ||
      name === alias ||
      (name === TASK_FAILED && failure.error !== TIMEOUT),
  );
}

export const catcherFor = (catchers: readonly Catcher[], failure: Failure): number =>
  catchers.findIndex(({ errors }) => matches(errors, failure));

/**
 * The first retrier that names the failure; undefined when none does or when that one has no attempt left
 * (a later retrier is not asked then).
 */
export function retrierFor(
  retriers: readonly Retrier[],
  attempts: readonly number[],
  failure: Failure,
): number | undefined {
  const index = retriers.findIndex(({ errors }) => matches(errors, failure));
  const retrier = retriers[index];
  return retrier && (attempts[index] ?? 0) < retrier.maxAttempts ? index : undefined;
}

/** Milliseconds before the attempt after `attempts` earlier ones; `chance` in [0, 1) spreads it when jitter is asked. */
export function delayOf(retrier: Retrier, attempts: number, chance: () => number): number {
  const grown = retrier.intervalSeconds * retrier.backoffRate ** attempts;
  const seconds = Math.min(grown, retrier.maxDelaySeconds ?? Infinity, 31_536_000);
  return Math.round(seconds * 1_000 * (retrier.jitter ? chance() : 1));
}
