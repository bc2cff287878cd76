import { runtime } from './runtime.ts';
import type { Failure } from './failure.ts';

/** A Choice without a matching rule and without a Default: AWS calls it States.Runtime (recorded), nothing catches it. */
export const noChoiceMatched = (): Failure =>
  runtime('Failed to transition out of the state. The state does not point to a next state.');
