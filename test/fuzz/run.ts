import fc from 'fast-check';
import { startInstanceProcess, type RunningInstance } from '../system/harness/instance.ts';
import { publishedAt, type Published } from '../system/harness/published.ts';
import type { Samples } from './bodies.ts';
import { callersOf, type Caller } from './callers.ts';
import { Memory } from './memory.ts';
import { prepare, startTaker } from './city/prepare.ts';
import type { Prepared } from './city/ready.ts';
import type { Operation } from './parts.ts';
import { callOn, requestTo, spoiltCallOn, type FuzzRequest } from './requests.ts';
import { counted, judged, noCounts, type Counts } from './send.ts';
import { daysPass, faultsOfLog, logOf, watchHealth } from './signs.ts';

export interface Finding {
  readonly operation: string;
  readonly what: string;
  readonly seed: number;
  /** The smallest request that shows it, as far as it could be made smaller. */
  readonly request?: FuzzRequest;
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

const passes = 4;
/** To each thing of the prepared city, before it is called upon as it should be. */
const spoiltCalls = 2;
/** Operations that are called at the same time. */
const lanes = 8;

interface Setting {
  readonly instance: RunningInstance;
  readonly published: Published;
  readonly callers: readonly Caller[];
  readonly samples: Samples;
  readonly memory: Memory;
  readonly prepared: Prepared;
  readonly counts: Map<string, Counts>;
}

/** Calls one operation so many times; the first finding ends it and is made small. */
const fuzzOne = async (
  { instance, published, memory, counts }: Setting,
  operation: Operation,
  requests: fc.Arbitrary<FuzzRequest>,
  seed: number,
  times: number,
): Promise<Finding | undefined> => {
  const count = counts.get(operation.operationId) ?? noCounts();
  counts.set(operation.operationId, count);
  let what = '';
  const result = await fc.check(
    fc.asyncProperty(requests, async (request) => {
      const { answer, fault } = await judged(instance.endpoints.api, published, request);
      if (answer) {
        counted(count, answer);
        if (answer.status < 300) memory.learn(request.caller, answer.body);
      }
      if (fault === undefined) return true;
      what = `${fault} ${logOf(instance.output(), answer?.body)}`.trim();
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

/** Sends to every operation what its description allows, and what it does not. */
export const fuzz = async ({
  seed,
  each,
  until,
  operation: only,
  tell = () => undefined,
}: FuzzOptions): Promise<Outcome> => {
  const taker = await startTaker();
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
    const { callers: usual, samples, city } = await callersOf(instance, taker.origin);
    const prepared = await prepare(city);
    tell('the city is prepared');
    const callers = [...usual, ...city.callers];
    const memory = new Memory();
    for (const caller of callers) memory.learn(caller, caller.knows);
    for (const { by, path } of [...prepared.values()].flat()) memory.learn(by, path);
    const setting = { instance, published, callers, samples, memory, prepared, counts };
    const onPrepared = (from: number) =>
      inLanes(published.operations, async (operation) => {
        const { operationId } = operation;
        const start = seedOf(from, operationId, passes);
        for (const ready of prepared.get(operationId) ?? []) {
          const spoilt = spoiltCallOn(operation, ready, callers);
          const finding =
            (await fuzzOne(setting, operation, spoilt, start, spoiltCalls)) ??
            (await fuzzOne(setting, operation, callOn(operation, ready, callers), start, 1));
          if (finding) found({ ...finding, seed: from });
        }
      });
    await onPrepared(seed);
    const round = async (from: number) => {
      for (let pass = 0; pass < passes; pass += 1) {
        const chosen = published.operations.filter(
          ({ operationId }) => only === undefined || operationId === only || (pass === 0 && from === seed),
        );
        await inLanes(chosen, async (operation) => {
          const finding = await fuzzOne(
            setting,
            operation,
            requestTo(operation, callers, memory, samples, prepared.get(operation.operationId) ?? []),
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
    await taker.close();
    slowestHealth.ms = Math.round(slowest);
  }
  return { seed, counts, findings, slowestHealthMs: slowestHealth.ms };
};

/** A finding as a person reads it: the token is not the point, and a long body is known by its beginning. */
export const shown = ({ operation, what, seed, request }: Finding) => ({
  operation,
  what: what.slice(0, 1_000),
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
