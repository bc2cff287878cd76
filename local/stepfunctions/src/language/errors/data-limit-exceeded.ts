import type { Failure } from './failure.ts';

const DATA_LIMIT_EXCEEDED = 'States.DataLimitExceeded';

/** A task's result past 262,144 bytes: States.ALL catches it (recorded against AWS). */
export const oversizedResult = (resource: string): Failure => ({
  error: DATA_LIMIT_EXCEEDED,
  cause: `The state/task '${resource}' returned a result with a size exceeding the maximum number of bytes service limit.`,
  verbatim: true,
});

/** A state's output past 262,144 bytes ends the execution without leaving the state (recorded against AWS). */
export const oversizedOutput = (state: string): Failure => ({
  error: DATA_LIMIT_EXCEEDED,
  cause: `The state/task '${state}' returned a result with a size exceeding the maximum number of bytes service limit.`,
  terminal: true,
  verbatim: true,
});
