import { isFields } from '../language/reader.ts';
import {
  metadata,
  splitResource,
  type FailedTask,
  type Integration,
  type TaskAnswer,
} from './integration.ts';

/** How a function is to be run, besides with what. */
export interface Invocation {
  /** A version or alias. */
  readonly qualifier?: string;
  /** Base64 of a JSON object, which the function sees as `context.clientContext`. */
  readonly clientContext?: string;
  /** `Event`: accepted is enough, nobody hears how it went. */
  readonly invocationType?: 'Event';
}

/**
 * Runs a function: the engine's only way to one. `functionError` is what the Lambda API answers as
 * X-Amz-Function-Error, the payload then `{ errorType, errorMessage }`.
 */
export interface FunctionInvoker {
  (
    functionNameOrArn: string,
    payload: unknown,
    invocation?: Invocation,
  ): Promise<{ readonly payload: unknown; readonly functionError?: string }>;
  /** Asked for an `Event`, it answers once the service has accepted it and not when the function is done. */
  readonly acceptsEvents?: true;
}

const headersOf = (version: string) => ({
  'X-Amz-Executed-Version': version,
  'x-amzn-Remapped-Content-Length': '0',
  Connection: 'keep-alive',
  'Content-Type': 'application/json',
});

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
function functionFailure(payload: unknown, functionError: string): FailedTask {
  const told = isFields(payload) ? payload['errorType'] : undefined;
  return {
    ok: false,
    error: typeof told === 'string' && told ? told : functionError,
    cause: JSON.stringify(payload ?? null),
  };
}

/** What the invoker throws is the service's failure, not the function's: `Lambda.ResourceNotFoundException`. */
function serviceFailure(error: unknown): FailedTask {
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

const NOT_JSON: FailedTask = {
  ok: false,
  error: 'Lambda.InvalidRequestContentException',
  cause: 'Could not parse request body into json',
};

type Run = { readonly ok: true; readonly payload: unknown } | FailedTask;

async function run(
  invoke: FunctionInvoker,
  name: string,
  payload: unknown,
  invocation?: Invocation,
): Promise<Run> {
  let answer: Awaited<ReturnType<FunctionInvoker>>;
  try {
    answer = await invoke(name, payload, invocation);
  } catch (error) {
    return serviceFailure(error);
  }
  if (answer.functionError !== undefined) return functionFailure(answer.payload, answer.functionError);
  return { ok: true, payload: answer.payload ?? null };
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** What `InvocationType: Event` is answered: at once, and without a payload. */
async function accepted(
  invoke: FunctionInvoker,
  name: string,
  payload: unknown,
  invocation: Invocation,
): Promise<TaskAnswer> {
  const running = run(invoke, name, payload, { ...invocation, invocationType: 'Event' });
  // How an asynchronous invocation ends nobody is told, on AWS too; that it could not be made is.
  if (invoke.acceptsEvents) {
    const answer = await running;
    if (!answer.ok) return answer;
  }
  const { Connection, 'Content-Type': type } = headersOf('');
  return {
    ok: true,
    output: { ...metadata({ Connection, 'Content-Type': type }, '', 202), StatusCode: 202 },
  };
}

const ARGUMENTS = ['FunctionName', 'Payload', 'InvocationType', 'Qualifier', 'ClientContext', 'LogType'];
const FUNCTION =
  /^arn:aws[a-z-]*:lambda:[a-z0-9-]+:\d{12}:function:[A-Za-z0-9_-]{1,140}(?::(?:\$LATEST|[A-Za-z0-9_-]{1,128}))?$/;

/** `lambda:invoke` and `lambda:invoke.waitForTaskToken`, and functions named by their own ARN. */
export const lambdaIntegration = (invoke: FunctionInvoker): Integration => ({
  find(resource) {
    const split = splitResource(resource);
    if (split?.call !== 'lambda:invoke' || (split.pattern !== 'request' && split.pattern !== 'callback'))
      return undefined;
    return {
      ...{ resourceType: 'lambda', resource: `invoke${split.suffix}`, pattern: split.pattern },
      ...{ required: ['FunctionName'], accepts: ARGUMENTS },
      async start({ parameters }) {
        const given = isFields(parameters) ? parameters : {};
        const name = String(given['FunctionName']);
        const sent = payloadSent(given['Payload']);
        if (!sent.ok) return NOT_JSON;
        const qualifier = textOf(given['Qualifier']);
        const clientContext = textOf(given['ClientContext']);
        const invocation = {
          ...(qualifier !== undefined && { qualifier }),
          ...(clientContext !== undefined && { clientContext }),
        };
        if (given['InvocationType'] === 'Event') return accepted(invoke, name, sent.value, invocation);
        const answer = await run(invoke, name, sent.value, invocation);
        if (!answer.ok) return answer;
        const version = qualifier !== undefined && /^\d+$/.test(qualifier) ? qualifier : '$LATEST';
        return {
          ok: true,
          output: {
            ExecutedVersion: version,
            Payload: answer.payload,
            ...metadata(headersOf(version), JSON.stringify(answer.payload)),
            StatusCode: 200,
          },
        };
      },
    };
  },
  /** The input is the payload, the payload's answer the result; nothing stands around them. */
  findArn(arn) {
    if (!FUNCTION.test(arn)) return undefined;
    return {
      ...{ kind: 'function', resourceType: 'lambda', resource: arn, pattern: 'request', required: [] },
      async start({ parameters }) {
        const answer = await run(invoke, arn, parameters);
        return answer.ok ? { ok: true, output: answer.payload } : answer;
      },
    };
  },
});
