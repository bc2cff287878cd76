import type { Failure } from './failure.ts';

export const QUERY_EVALUATION = 'States.QueryEvaluationError';

/** An expression without a value, or with one of the wrong type. */
export interface QueryFailure extends Failure {
  /** The field that holds the expression; absent where there is none. */
  readonly location: string | undefined;
}

export const queryEvaluation = (cause: string, location?: string): QueryFailure => ({
  error: QUERY_EVALUATION,
  cause,
  location,
});
