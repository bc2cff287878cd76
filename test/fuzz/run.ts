import fc from 'fast-check';
import { setTimeout as sleep } from 'node:timers/promises';
import { clientOf } from '../system/harness/client.ts';
import { clockOf } from '../system/harness/clock.ts';
import { startInstanceProcess, type RunningInstance } from '../system/harness/instance.ts';
import { publishedAt, type Published } from '../system/harness/published.ts';
import type { Samples } from './bodies.ts';
import { callersOf, type Caller } from './callers.ts';
import { Memory } from './memory.ts';
import { requestTo, type FuzzRequest, type Operation } from './requests.ts';

export interface Finding {
  readonly operation: string;
  readonly what: string;
  readonly seed: number;
  /** The smallest request that shows it, as far as it could be made smaller. */
  readonly request?: FuzzRequest;
}

export interface Counts extends Record<'2xx' | '4xx' | '429' | '5xx', number> {
  /** How often it was refused why: the kind of problem and where. */
  readonly refusals: Map<string, number>;
}

export interface Outcome {
  readonly seed: number;
  readonly counts: ReadonlyMap<string, Counts>;
  readonly findings: readonly Finding[];
  readonly slowestHealthMs: number;
}

export interface FuzzOptions {
  readonly seed: number;
  /** Calls to each operation in a round. */
  readonly each: number;
  /** Goes on with rounds until then; one round without it. */
  readonly until?: number;
  /** Only this operation, after one round of all so that there is something to find. */
  readonly operation?: string;
  readonly tell?: (line: string) => void;
}

/** Longer than an HTTP API waits for its function (30 s): what takes so long hangs. */
const patienceMs = 31_000;
const passes = 4;
/** Operations that are called at the same time. */
const lanes = 8;

const classOf = (status: number): '2xx' | '4xx' | '429' | '5xx' =>
  status === 429 ? '429' : status >= 500 ? '5xx' : status >= 400 ? '4xx' : '2xx';

const sent = async (origin: string, { caller, method, path, headers, body }: FuzzRequest) => {
  const response = await fetch(`${origin}${path}`, {
    method,
    headers: { ...(caller.token !== undefined && { authorization: `Bearer ${caller.token}` }), ...headers },
    ...(body !== undefined && { body }),
    signal: AbortSignal.timeout(patienceMs),
    redirect: 'manual',
  });
  const text = await response.text();
  const mediaType = response.headers.get('content-type') ?? undefined;
  const json = mediaType?.includes('json') === true && text !== '';
  return { status: response.status, mediaType, body: json ? (JSON.parse(text) as unknown) : text };
};

/** What is wrong with what a request was answered; nothing when all is well. */
const judged = async (
  origin: string,
  published: Published,
  request: FuzzRequest,
  again = true,
): Promise<{ answer?: Awaited<ReturnType<typeof sent>>; fault?: string }> => {
  try {
    const answer = await sent(origin, request);
    const fault =
      answer.status >= 500
        ? `answered ${answer.status}: ${JSON.stringify(answer.body)}`
        : published.fault({ ...request, ...answer });
    return { answer, ...(fault !== undefined && { fault }) };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    // An idle connection that is closed while it is used again: the client sends anew (RFC 9112, 9.3.1).
    if (again && String(error.cause).includes('other side closed'))
      return judged(origin, published, request, false);
    return {
      fault:
        error.name === 'TimeoutError'
          ? `no answer in ${patienceMs} ms`
          : `${error.message} ${String(error.cause)}`,
    };
  }
};

const refused = ({ refusals }: Counts, body: unknown): void => {
  const { type = 'by the gateway', errors = [] } = (typeof body === 'object' ? body : {}) as {
    type?: string;
    errors?: { pointer: string }[];
  };
  const why = `${type.replace('/problems/', '')} ${errors[0]?.pointer ?? ''}`.trim();
  refusals.set(why, (refusals.get(why) ?? 0) + 1);
};

interface Setting {
  readonly instance: RunningInstance;
  readonly published: Published;
  readonly callers: readonly Caller[];
  readonly samples: Samples;
  readonly memory: Memory;
  readonly counts: Map<string, Counts>;
}

/** Calls one operation so many times; the first finding ends it and is made small. */
const fuzzOne = async (
  { instance, published, callers, samples, memory, counts }: Setting,
  operation: Operation,
  seed: number,
  times: number,
): Promise<Finding | undefined> => {
  const count = counts.get(operation.operationId) ?? {
    '2xx': 0,
    '4xx': 0,
    '429': 0,
    '5xx': 0,
    refusals: new Map(),
  };
  counts.set(operation.operationId, count);
  let what = '';
  const result = await fc.check(
    fc.asyncProperty(requestTo(operation, callers, memory, samples), async (request) => {
      const { answer, fault } = await judged(instance.endpoints.api, published, request);
      if (answer) {
        count[classOf(answer.status)] += 1;
        if (answer.status >= 400) refused(count, answer.body);
        if (answer.status < 300) memory.learn(request.caller, answer.body);
      }
      if (fault === undefined) return true;
      what = fault;
      return false;
    }),
    { seed, numRuns: times, interruptAfterTimeLimit: 60_000, markInterruptAsFailure: false },
  );
  if (!result.failed) return undefined;
  const [request] = result.counterexample ?? [];
  return { operation: operation.operationId, what, seed, ...(request && { request }) };
};

/** A number that differs by operation and pass, and is the same for the same seed. */
const seedOf = (seed: number, name: string, pass: number): number =>
  [...name].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) | 0, seed + pass * 7_919);

const inLanes = async <T>(work: readonly T[], run: (one: T) => Promise<void>): Promise<void> => {
  const queue = [...work];
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) await run(next);
    }),
  );
};

/** Asks for the health all along. @returns the longest it took */
const watchHealth = (origin: () => string) => {
  let slowest = 0;
  let failed: string | undefined;
  const stopping = new AbortController();
  const ask = () =>
    fetch(`${origin()}/healthz`, { signal: AbortSignal.timeout(patienceMs) }).then(
      ({ status }) => String(status),
      (error: unknown) =>
        error instanceof Error ? `${error.message} ${String(error.cause)}` : String(error),
    );
  const watching = (async () => {
    while (!stopping.signal.aborted) {
      const start = performance.now();
      const first = await ask();
      const said = first.includes('other side closed') ? await ask() : first;
      slowest = Math.max(slowest, performance.now() - start);
      if (said !== '200') failed ??= `health answered ${said}`;
      await sleep(500, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  })();
  return {
    end: async () => {
      stopping.abort();
      await watching;
      return { slowest, ...(failed !== undefined && { failed }) };
    },
  };
};

/** What the log must not have: lines that are none of ours, errors, stacks. */
const faultsOfLog = (output: string): string[] => {
  const codes = new Map<string, string>();
  for (const line of output.split('\n').filter((one) => one.trim() !== '')) {
    if (/^\s+at /.test(line)) codes.set('stack', line);
    if (!line.startsWith('{')) continue;
    const { level, code } = JSON.parse(line) as { level?: string; code?: string };
    if (level === 'error' || line.includes('\\n    at ')) codes.set(code ?? 'no code', line);
  }
  return [...codes.values()].map((line) => line.slice(0, 600));
};

/** What days do to all that has come about: nothing may be sick, dead or failed. */
const daysPass = async (instance: RunningInstance): Promise<string[]> => {
  await clockOf(instance).workingDays(3);
  const operator = clientOf(instance, { role: 'operator' });
  const items = async (path: string) =>
    ((await operator('GET', path)).body as { items: { id?: string; machine?: string }[] }).items;
  const machines = [
    'joint-installation',
    'project-stage',
    'river-approval',
    'consultation',
    'entitlement',
    'deadline-watch',
  ];
  const failed = await Promise.all(
    machines.map((machine) => items(`/v1/executions?machine=${machine}&status=FAILED&limit=5`)),
  );
  return [
    ...(await items('/v1/sick-items')).map((one) => `sick: ${JSON.stringify(one)}`),
    ...(await items('/v1/dead-effects')).map((one) => `dead effect: ${JSON.stringify(one)}`),
    ...failed.flat().map((one) => `failed execution: ${JSON.stringify(one)}`),
  ];
};

/** Sends to every operation what its description allows, and what it does not. */
export const fuzz = async ({
  seed,
  each,
  until,
  operation: only,
  tell = () => undefined,
}: FuzzOptions): Promise<Outcome> => {
  const instance = await startInstanceProcess({ SEED: 'all', LOG_LEVEL: 'warn', LIBAN_RATE_LIMITS: 'off' });
  const counts = new Map<string, Counts>();
  const slowestHealth = { ms: 0 };
  const findings: Finding[] = [];
  const seen = new Set<string>();
  const found = (finding: Finding) => {
    const kind = `${finding.operation} ${finding.what.replaceAll(/[0-9A-Z]{26}|\d+/g, '…').slice(0, 160)}`;
    if (seen.has(kind)) return;
    seen.add(kind);
    findings.push(finding);
    tell(JSON.stringify(shown(finding)));
  };
  const health = watchHealth(() => instance.endpoints.api);
  try {
    const published = await publishedAt(instance.endpoints.api);
    const { callers, samples } = await callersOf(instance);
    const memory = new Memory();
    for (const caller of callers) memory.learn(caller, caller.knows);
    const setting = { instance, published, callers, samples, memory, counts };
    const round = async (from: number) => {
      for (let pass = 0; pass < passes; pass += 1) {
        const chosen = published.operations.filter(
          ({ operationId }) => only === undefined || operationId === only || (pass === 0 && from === seed),
        );
        await inLanes(chosen, async (operation) => {
          const finding = await fuzzOne(
            setting,
            operation,
            seedOf(from, operation.operationId, pass),
            Math.ceil(each / passes),
          );
          if (finding) found({ ...finding, seed: from });
        });
      }
      if (only === undefined)
        for (const what of await daysPass(instance)) found({ operation: 'days pass', what, seed: from });
    };
    await round(seed);
    for (let more = seed + 1; until !== undefined && Date.now() < until; more += 1) {
      await round(more);
      tell(`round ${more - seed + 1} ended`);
    }
  } finally {
    const { slowest, failed } = await health.end();
    if (failed !== undefined) found({ operation: 'health', what: failed, seed });
    for (const what of faultsOfLog(instance.output())) found({ operation: 'log', what, seed });
    await instance.dispose();
    slowestHealth.ms = Math.round(slowest);
  }
  return { seed, counts, findings, slowestHealthMs: slowestHealth.ms };
};

/** A finding as a person reads it: the token is not the point, and a long body is known by its beginning. */
export const shown = ({ operation, what, seed, request }: Finding) => ({
  operation,
  what: what.slice(0, 400),
  ...(request && {
    request: {
      as: request.caller.name,
      method: request.method,
      path: request.path.slice(0, 300),
      headers: Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name, value.slice(0, 80)]),
      ),
      body: request.body?.slice(0, 600),
    },
  }),
  again: `npm run fuzz -- --seed ${seed} --operation ${operation}`,
});
