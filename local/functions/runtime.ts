import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { url as inspectorUrl } from 'node:inspector';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { lazy } from '../../functions/common/lazy.ts';
import { log } from '../../functions/platform/log.ts';
import { documents } from '../../functions/platform/table/dynamodb.ts';
import { unsigned } from '../dynamodb/unsigned.ts';
import { InFlight, type Part } from '../idle.ts';
import { asFunction } from './permissions.ts';
import type { FunctionPlan } from './plan.ts';
import { Turns } from './turns.ts';

unsigned(documents);

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
  /**
   * For streams, queues, executions and schedules: when it is its turn.
   * @param function its ARN or name. @throws ResourceNotFoundException when there is none.
   */
  invoke(functionNameOrArn: string, payload: unknown): Promise<Invocation>;
  /** For a request: somebody waits for the answer. */
  answer(functionNameOrArn: string, payload: unknown): Promise<Invocation>;
}

/** Lambda's limit on what a synchronous call takes or answers. */
const payloadLimit = 6 * 1024 * 1024;

/**
 * Every function in this process, its module loaded when it is first called, as Lambda does; their environment must be
 * in place before.
 * @throws Error at once when a function has no module.
 */
export const openFunctions = (root: string, plans: readonly FunctionPlan[]): Functions => {
  const known = new Map(
    plans.map((plan) => {
      const file = join(root, plan.entry);
      if (!existsSync(file)) throw new Error(`${plan.entry} (function ${plan.name}) is not there`);
      return [plan.name, { plan, handler: lazy(() => load(file, plan)) }] as const;
    }),
  );
  const inFlight = new InFlight();
  const turns = new Turns();
  const call = (wanted: string, payload: unknown): Promise<Invocation> => {
    // An alias or version names the same code here.
    const [name] = wanted.split(':function:').at(-1)?.split(':') ?? [];
    const found = known.get(name ?? '');
    if (found === undefined) throw new ResourceNotFoundException(`Function not found: ${wanted}`);
    return run(found.plan, found.handler, payload, inFlight);
  };
  return {
    get busy() {
      return inFlight.busy;
    },
    idle: () => inFlight.idle(),
    invoke: (wanted, payload) => turns.work(async () => call(wanted, payload)),
    answer: (wanted, payload) => turns.answer(async () => call(wanted, payload)),
  };
};

class ResourceNotFoundException extends Error {
  override readonly name = 'ResourceNotFoundException';
}

/** What Lambda calls it when a module has no handler (Lambda, "Node.js runtime errors"). */
class HandlerNotFound extends Error {
  override readonly name = 'Runtime.HandlerNotFound';
}

const load = async (file: string, { entry, name }: FunctionPlan): Promise<Handler> => {
  try {
    const module: Record<string, unknown> = await import(pathToFileURL(file).href);
    const handler = module['handler'];
    if (typeof handler !== 'function')
      throw new HandlerNotFound(`${entry} (function ${name}) exports no handler`);
    return handler as Handler;
  } catch (error) {
    // A handler logs its own failures; of one that never was, nobody else says why.
    log.error('function.not-loaded', { function: name, entry, reason: describe(error).errorMessage }, error);
    throw error;
  }
};

/**
 * Loading counts against no timeout, as on Lambda. A handler cannot be killed inside its own process: one that is late
 * is answered for, and still counts as under way.
 */
const run = (
  plan: FunctionPlan,
  loaded: () => Promise<Handler>,
  payload: unknown,
  inFlight: InFlight,
): Promise<Invocation> =>
  new Promise((resolve) => {
    const requestId = randomUUID();
    void inFlight.track(async () => {
      let timer: NodeJS.Timeout | undefined;
      try {
        const handler = await loaded();
        const limitMs = limitOf(plan);
        const deadline = Date.now() + limitMs;
        timer = setTimeout(() => resolve(failed(timedOut(plan, requestId))), limitMs).unref();
        const context = contextFor(plan, requestId, deadline);
        resolve(answer(await asFunction(plan, () => handler(copy(payload), context))));
      } catch (error) {
        resolve(failed(describe(error)));
      } finally {
        clearTimeout(timer);
      }
    });
  });

const dayMs = 24 * 3_600_000;

/** Whoever stands at a breakpoint takes a while: under `node --inspect` a function has a day. */
const limitOf = ({ timeoutMs }: FunctionPlan): number =>
  inspectorUrl() === undefined ? timeoutMs : Math.max(timeoutMs, dayMs);

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
