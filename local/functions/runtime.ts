import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { InFlight, type Part } from '../settling.ts';
import type { FunctionPlan } from './plan.ts';

type Handler = (event: unknown, context: unknown) => unknown;

/** How an invocation ended, as Lambda tells its callers. */
export type Invocation =
  | { readonly ok: true; readonly payload: unknown }
  | { readonly ok: false; readonly functionError: 'Unhandled'; readonly payload: FunctionError };

export interface FunctionError {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace: readonly string[];
}

export interface Functions extends Part {
  /** @param function its ARN or name. @throws ResourceNotFoundException when there is none. */
  invoke(functionNameOrArn: string, payload: unknown): Promise<Invocation>;
}

/** Lambda's limit on what a synchronous call takes or answers. */
const payloadLimit = 6 * 1024 * 1024;

/** Loads every module once, all in this process; their environment must be in place before. */
export const loadFunctions = async (root: string, plans: readonly FunctionPlan[]): Promise<Functions> => {
  const loaded = new Map(
    await Promise.all(
      plans.map(async (plan) => [plan.name, { plan, handler: await load(root, plan) }] as const),
    ),
  );
  const inFlight = new InFlight();
  return {
    get busy() {
      return inFlight.busy;
    },
    idle: () => inFlight.idle(),
    invoke: async (wanted, payload) => {
      // An alias or version names the same code here.
      const [name] = wanted.split(':function:').at(-1)?.split(':') ?? [];
      const found = loaded.get(name ?? '');
      if (found === undefined) throw new ResourceNotFoundException(`Function not found: ${wanted}`);
      return run(found.plan, found.handler, payload, inFlight);
    },
  };
};

class ResourceNotFoundException extends Error {
  override readonly name = 'ResourceNotFoundException';
}

const load = async (root: string, { entry, name }: FunctionPlan): Promise<Handler> => {
  const module: Record<string, unknown> = await import(pathToFileURL(join(root, entry)).href);
  const handler = module['handler'];
  if (typeof handler !== 'function') throw new Error(`${entry} (function ${name}) exports no handler`);
  return handler as Handler;
};

const run = async (
  plan: FunctionPlan,
  handler: Handler,
  payload: unknown,
  inFlight: InFlight,
): Promise<Invocation> => {
  const requestId = randomUUID();
  const deadline = Date.now() + plan.timeoutMs;
  const timer = new AbortController();
  // A handler cannot be killed inside its own process: one that is late is answered for and still counts as under way.
  const outcome = inFlight.track(async (): Promise<Invocation> => {
    try {
      return answer(await handler(copy(payload), contextFor(plan, requestId, deadline)));
    } catch (error) {
      return failed(describe(error));
    }
  });
  const timeout = sleep(plan.timeoutMs, undefined, { signal: timer.signal, ref: false }).then(
    () => failed(timedOut(plan, requestId)),
    () => outcome,
  );
  try {
    return await Promise.race([outcome, timeout]);
  } finally {
    timer.abort();
  }
};

const answer = (result: unknown): Invocation => {
  const text = JSON.stringify(result ?? null);
  if (Buffer.byteLength(text) <= payloadLimit) return { ok: true, payload: JSON.parse(text) };
  return failed({
    errorType: 'Function.ResponseSizeTooLarge',
    errorMessage: 'Response payload size exceeded maximum allowed payload size (6291556 bytes).',
    trace: [],
  });
};

const failed = (payload: FunctionError): Invocation => ({ ok: false, functionError: 'Unhandled', payload });

const describe = (error: unknown): FunctionError =>
  error instanceof Error
    ? { errorType: error.name, errorMessage: error.message, trace: (error.stack ?? '').split('\n') }
    : { errorType: typeof error, errorMessage: String(error), trace: [] };

const timedOut = ({ timeoutMs }: FunctionPlan, requestId: string): FunctionError => ({
  errorType: 'Sandbox.Timedout',
  errorMessage: `RequestId: ${requestId} Error: Task timed out after ${(timeoutMs / 1_000).toFixed(2)} seconds`,
  trace: [],
});

/** As on Lambda, nothing but JSON passes between the caller and the handler. */
const copy = (payload: unknown): unknown => JSON.parse(JSON.stringify(payload ?? null));

const contextFor = (plan: FunctionPlan, requestId: string, deadline: number) => ({
  callbackWaitsForEmptyEventLoop: true,
  functionName: plan.name,
  functionVersion: '$LATEST',
  invokedFunctionArn: plan.arn,
  memoryLimitInMB: String(plan.memoryMb),
  awsRequestId: requestId,
  logGroupName: `/aws/lambda/${plan.name}`,
  logStreamName: 'local',
  getRemainingTimeInMillis: () => Math.max(deadline - Date.now(), 0),
});
