import { readdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { clientOf } from '../system/harness/client.ts';
import { clockOf } from '../system/harness/clock.ts';
import type { RunningInstance } from '../system/harness/instance.ts';
import { patienceMs } from './send.ts';

/** Asks for the health all along. @returns the longest it took */
export const watchHealth = (origin: () => string) => {
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
export const faultsOfLog = (output: string): string[] => {
  const codes = new Map<string, string>();
  for (const line of output.split('\n').filter((one) => one.trim() !== '')) {
    if (/^\s+at /.test(line)) codes.set('stack', line);
    if (!line.startsWith('{')) continue;
    const { level, code } = JSON.parse(line) as { level?: string; code?: string };
    if (level === 'error' || line.includes('\\n    at ')) codes.set(code ?? 'no code', line);
  }
  return [...codes.values()].map((line) => line.slice(0, 600));
};

/** What the log has of a request that was refused, which names itself in its problem. */
export const logOf = (output: string, body: unknown): string => {
  const { requestId } = (typeof body === 'object' && body !== null ? body : {}) as {
    requestId?: string;
  };
  if (requestId === undefined) return '';
  return output
    .split('\n')
    .filter((line) => line.includes(requestId))
    .join(' ')
    .slice(0, 600);
};

/** What days do to all that has come about: nothing may be sick, dead or failed. */
export const daysPass = async (instance: RunningInstance): Promise<string[]> => {
  await clockOf(instance).workingDays(3);
  const operator = clientOf(instance, { role: 'operator' });
  const items = async (path: string) =>
    ((await operator('GET', path)).body as { items: { id?: string; machine?: string }[] }).items;
  const machines = readdirSync('statemachines')
    .filter((file) => file.endsWith('.asl.json'))
    .map((file) => file.replace('.asl.json', ''));
  const failed = await Promise.all(
    machines.map((machine) => items(`/v1/executions?machine=${machine}&status=FAILED&limit=5`)),
  );
  return [
    ...(await items('/v1/sick-items')).map((one) => `sick: ${JSON.stringify(one)}`),
    ...(await items('/v1/dead-effects')).map((one) => `dead effect: ${JSON.stringify(one)}`),
    ...failed.flat().map((one) => `failed execution: ${JSON.stringify(one)}`),
  ];
};
