import type { MockedResponse } from '../mocks/format.ts';

/** `lambda:invoke` answered by this payload, as its integration shows one. */
export const lambda = (payload: unknown): { readonly Return: unknown } => ({
  Return: { ExecutedVersion: '$LATEST', Payload: payload ?? null, StatusCode: 200 },
});

/** A function's own error, as Lambda reports what its code threw. */
export const lambdaError = (error: string, message = ''): MockedResponse => ({
  Throw: {
    Error: error,
    Cause: JSON.stringify({ errorType: error, errorMessage: message, trace: [] }),
  },
});

/** A task that fails with this. */
export const fails = (error: string, cause = ''): MockedResponse => ({
  Throw: { Error: error, Cause: cause },
});

/** The request of a callback or a job is taken; what ends it is still to come. */
export const submitted = (output: unknown = {}): MockedResponse => ({ Submit: output });
