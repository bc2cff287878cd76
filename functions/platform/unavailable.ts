import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { isServerError, isThrottlingError, isTransientError } from '@smithy/core/retry';
import { Contended } from './table/contended.ts';

/** Reasons of a cancelled transaction that say nothing about what was to be written (DynamoDB, TransactWriteItems). */
const passing = new Set([
  'ThrottlingError',
  'ProvisionedThroughputExceeded',
  'TransactionConflict',
  'RequestLimitExceeded',
]);

/** Step Functions' own: a quota of executions, and its key's throttle (API reference, StartExecution). */
const full = new Set(['ExecutionLimitExceeded', 'KmsThrottlingException']);

const cancelledInPassing = ({ CancellationReasons = [] }: TransactionCanceledException): boolean => {
  const codes = CancellationReasons.map(({ Code }) => Code ?? 'None').filter((code) => code !== 'None');
  return codes.length > 0 && codes.every((code) => passing.has(code));
};

/**
 * Whether a call could not be made now, through no fault of what was asked: throttled, a 5xx, timed out, not connected,
 * or others were faster. Everything else is a refusal: what is asked for in the same way is refused again.
 */
export const isUnavailable = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  if (error instanceof Contended) return true;
  if (error instanceof TransactionCanceledException) return cancelledInPassing(error);
  const asSdkError = error as Parameters<typeof isThrottlingError>[0];
  return (
    full.has(error.name) ||
    isThrottlingError(asSdkError) ||
    isTransientError(asSdkError) ||
    isServerError(asSdkError)
  );
};
