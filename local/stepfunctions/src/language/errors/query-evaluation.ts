import type { Failure } from './failure.ts';

export const QUERY_EVALUATION = 'States.QueryEvaluationError';

/** An expression without a value, or with one of the wrong type. */
export interface QueryFailure extends Failure {
  readonly location: string;
}

export const queryEvaluation = (cause: string, location: string): QueryFailure => ({
  error: QUERY_EVALUATION,
  cause,
  location,
});
