import type { Failure } from './failure.ts';

/** A Choice without a matching rule and without a Default. */
export const noChoiceMatched = (): Failure => ({
  error: 'States.NoChoiceMatched',
  cause: 'Failed to transition out of the state. The state does not point to a next state.',
});
