import { isFields } from '../language/reader.ts';
import { metadata, splitResource, type Integration, type TaskAnswer } from './integration.ts';

/**
 * Runs a function: the engine's only way to one. `functionError` is what the Lambda API answers as
 * X-Amz-Function-Error, the payload then `{ errorType, errorMessage }`.
 */
export interface FunctionInvoker {
  (
    functionNameOrArn: string,
    payload: unknown,
  ): Promise<{ readonly payload: unknown; readonly functionError?: string }>;
}

const METADATA = {
  'X-Amz-Executed-Version': '$LATEST',
  'x-amzn-Remapped-Content-Length': '0',
  Connection: 'keep-alive',
  'Content-Type': 'application/json',
};

/** A string payload is sent as it stands, so a function sees what its text says (recorded); null as `{}`. */
function payloadSent(
  payload: unknown,
): { readonly ok: true; readonly value: unknown } | { readonly ok: false } {
  if (typeof payload !== 'string') return { ok: true, value: payload ?? {} };
  try {
    return { ok: true, value: JSON.parse(payload) };
  } catch {
    return { ok: false };
  }
}

/** A function's own error keeps the name its code gave it. */
function functionFailure(payload: unknown, functionError: string): TaskAnswer {
  const told = isFields(payload) ? payload['errorType'] : undefined;
  return {
    ok: false,
    error: typeof told === 'string' && told ? told : functionError,
    cause: JSON.stringify(payload ?? null),
  };
}

/** What the invoker throws is the service's failure, not the function's: `Lambda.ResourceNotFoundException`. */
function serviceFailure(error: unknown): TaskAnswer {
  const name =
    error instanceof Error && error.name !== 'Error' && error.name !== 'TypeError'
      ? error.name
      : 'AWSLambdaException';
  return {
    ok: false,
    error: `Lambda.${name}`,
    cause: error instanceof Error ? error.message : String(error),
  };
}

const NOT_JSON: TaskAnswer = {
  ok: false,
  error: 'Lambda.InvalidRequestContentException',
  cause: 'Could not parse request body into json',
};

/** `lambda:invoke` and `lambda:invoke.waitForTaskToken`. */
export const lambdaIntegration = (invoke: FunctionInvoker): Integration => ({
  find(resource) {
    const split = splitResource(resource);
    if (split?.call !== 'lambda:invoke' || (split.pattern !== 'request' && split.pattern !== 'callback'))
      return undefined;
    return {
      resourceType: 'lambda',
      resource: `invoke${split.suffix}`,
      pattern: split.pattern,
      required: ['FunctionName'],
      async start({ parameters }) {
        const given = isFields(parameters) ? parameters : {};
        const name = String(given['FunctionName']);
        const sent = payloadSent(given['Payload']);
        if (!sent.ok) return NOT_JSON;
        let answer: Awaited<ReturnType<FunctionInvoker>>;
        try {
          answer = await invoke(name, sent.value);
        } catch (error) {
          return serviceFailure(error);
        }
        if (answer.functionError !== undefined) return functionFailure(answer.payload, answer.functionError);
        const body = answer.payload ?? null;
        return {
          ok: true,
          output: {
            ExecutedVersion: '$LATEST',
            Payload: body,
            ...metadata(METADATA, JSON.stringify(body)),
            StatusCode: 200,
          },
        };
      },
    };
  },
});
