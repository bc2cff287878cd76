import { randomUUID } from 'node:crypto';

/** The answer to a task's request. Failures carry the names AWS gives them. */
export type TaskAnswer =
  { readonly ok: true; readonly output: unknown; readonly child?: string } | FailedTask;

export interface FailedTask {
  readonly ok: false;
  readonly error: string;
  readonly cause: string;
  /** Nothing can be retried or caught. */
  readonly terminal?: true;
}

export interface TaskRequest {
  /** The task's arguments. */
  readonly parameters: unknown;
  /** Unique to this attempt and the same after a kill: what an idempotent service takes as its key. */
  readonly key: string;
  readonly execution: number;
  readonly strand: number;
  readonly serial: number;
  readonly executionArn: string;
  readonly stateMachineArn: string;
}

/** What is waited for: the answer, a callback with the token, or the end of what was started. */
export type Pattern = 'request' | 'callback' | 'sync' | 'sync:2';

/** One callable resource: `arn:aws:states:::lambda:invoke.waitForTaskToken` and the like. */
export interface Call {
  /** Whose events it has: a function's or an activity's where its own ARN names it; a service's, unless told. */
  readonly kind?: 'service' | 'function' | 'activity';
  readonly resourceType: string;
  readonly resource: string;
  readonly pattern: Pattern;
  /** Names that `Arguments` must have. Checked when a machine is created. */
  readonly required: readonly string[];
  /** All names that they may have; any, unless told. */
  readonly accepts?: readonly string[];
  start(request: TaskRequest): Promise<TaskAnswer>;
}

/** A plug-in. */
export interface Integration {
  /** The call for what follows `arn:<partition>:states:::` in a resource, if it is this plug-in's. */
  find(resource: string): Call | undefined;
  /** The call for an ARN of another form: a function's, an activity's. */
  findArn?(arn: string): Call | undefined;
}

export class Integrations {
  readonly #plugins: readonly Integration[];

  constructor(plugins: readonly Integration[]) {
    this.#plugins = plugins;
  }

  /** These, and where none of them knows a resource, another. */
  or(plugin: Integration): Integrations {
    return new Integrations([...this.#plugins, plugin]);
  }

  find(arn: string): Call | undefined {
    const resource = /^arn:aws[a-z-]*:states:[a-z0-9-]*:\d*:(.+)$/.exec(arn)?.[1];
    for (const plugin of this.#plugins) {
      const call = (resource !== undefined && plugin.find(resource)) || plugin.findArn?.(arn);
      if (call) return call;
    }
    return undefined;
  }
}

const PATTERNS: Readonly<Record<string, Pattern>> = {
  '': 'request',
  '.waitForTaskToken': 'callback',
  '.sync': 'sync',
  '.sync:2': 'sync:2',
};

/** Splits `lambda:invoke.waitForTaskToken` into its call and what is waited for. */
export function splitResource(
  resource: string,
): { readonly call: string; readonly suffix: string; readonly pattern: Pattern } | undefined {
  const [, call = '', suffix = ''] = /^([^.]+)(\..+)?$/.exec(resource) ?? [];
  const pattern = PATTERNS[suffix];
  return call && pattern ? { call, suffix, pattern } : undefined;
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `Lambda.TooManyRequestsException` and the like: a service's prefix, and a name that ends in Exception. */
export function serviceError(prefix: string, error: unknown): FailedTask {
  const name = error instanceof Error ? error.name : 'Unknown';
  const message = error instanceof Error ? error.message : String(error);
  return {
    ok: false,
    error: `${capitalised(prefix)}.${/(Exception|Error)$/.test(name) ? name : `${name}Exception`}`,
    cause: message,
  };
}

/** The parts of an AWS response that tasks see beside the service's own answer. */
export function metadata(
  headers: Readonly<Record<string, string>>,
  body: string,
  status = 200,
): Record<string, unknown> {
  const requestId = randomUUID();
  const all = {
    ...headers,
    'x-amzn-RequestId': requestId,
    'Content-Length': String(Buffer.byteLength(body)),
  };
  return {
    SdkHttpMetadata: {
      AllHttpHeaders: Object.fromEntries(Object.entries(all).map(([name, value]) => [name, [value]])),
      HttpHeaders: all,
      HttpStatusCode: status,
    },
    SdkResponseMetadata: { RequestId: requestId },
  };
}
