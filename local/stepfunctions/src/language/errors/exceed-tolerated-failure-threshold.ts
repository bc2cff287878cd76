import type { Failure } from './failure.ts';

/** A Map with more failed items than it tolerates. */
export const exceedToleratedFailureThreshold = (): Failure => ({
  error: 'States.ExceedToleratedFailureThreshold',
  cause: 'The specified tolerated failure threshold was exceeded',
  verbatim: true,
});
