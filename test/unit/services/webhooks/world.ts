import { err, ok } from '../../../../functions/common/result.ts';
import type { Instant } from '../../../../functions/law/instant.ts';
import { SECOND } from '../../../../functions/law/instant.ts';
import type { Table } from '../../../../functions/platform/table/table.ts';
import { attempt, NotDelivered } from '../../../../functions/services/webhooks/attempt.ts';
import { catchUp } from '../../../../functions/services/webhooks/catch-up.ts';
import { firstAttempt } from '../../../../functions/services/webhooks/first-attempt.ts';
import type { AttemptDependencies } from '../../../../functions/services/webhooks/make-attempt.ts';
import type { Outbound } from '../../../../functions/services/webhooks/send.ts';
import { newSecret } from '../../../../functions/services/partners/secrets.ts';
import { deliveryId, partnerId, tellThem, webhooks } from './fixture.ts';

interface Execution {
  readonly machine: string;
  readonly input: never;
  at: Instant;
}

/** Killed in the middle: whether what it was about to do still reached the other side. */
export interface Kill {
  readonly reaches: boolean;
}

/**
 * Webhooks as they run: queue, executions and their waits by a clock turned by hand, a receiver that is up or down, and
 * processes that are killed at a transaction or between a POST and its record, and run again as their machine would.
 */
export const world = async () => {
  const on = await webhooks();
  await on.secrets.put(partnerId, { current: newSecret() });
  const taken: { id: string; sequence: number }[] = [];
  const attempts: number[] = [];
  let status = 204;
  const kills: Kill[] = [];
  class Killed extends Error {}
  const kill = async <T>(work: () => Promise<T>): Promise<T> => {
    const next = kills.shift();
    if (!next) return work();
    if (next.reaches) await work();
    throw new Killed();
  };
  const table = new Proxy<Table>(on.table, {
    get: (target, name) => {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== 'function') return member;
      const bound = (...args: unknown[]): unknown =>
        (member as (...all: unknown[]) => unknown).apply(target, args);
      if (name !== 'transact') return bound;
      return (...args: unknown[]) => kill(() => bound(...args) as Promise<unknown>);
    },
  });
  const dependencies: AttemptDependencies = {
    ...on,
    table,
    send: ({ body }: Outbound) => {
      const { sequence } = JSON.parse(body) as { sequence: number };
      attempts.push(sequence);
      if (status === 0) return Promise.resolve(err('connection-refused'));
      if (status < 300) taken.push({ id: '', sequence });
      return Promise.resolve(ok({ status }));
    },
    realTime: () => new Date(),
    draw: () => 0.5,
  };
  const tasks = { 'webhook-delivery': attempt(dependencies), 'webhook-catch-up': catchUp(dependencies) };
  const first = firstAttempt(dependencies);
  const executions = new Map<string, Execution>();
  const begun = new Set<string>();

  const begin = () => {
    for (const { effect } of on.ofKind('effect') as { effect?: Record<string, never> }[]) {
      const { machine = '', name = '', input } = effect ?? {};
      if (name === '' || begun.has(name)) continue;
      begun.add(name);
      executions.set(name, { machine, input: input as never, at: on.clock.now() });
    }
  };

  const runOne = async (name: string, one: Execution) => {
    try {
      await tasks[one.machine as keyof typeof tasks](one.input);
      executions.delete(name);
    } catch (error) {
      if (error instanceof NotDelivered) one.at = error.message as Instant;
      else if (!(error instanceof Killed)) throw error;
    }
  };

  /** Everything that is due now, until nothing is. */
  const settle = async () => {
    for (let rounds = 0; rounds < 500; rounds += 1) {
      const message = on.queued.shift();
      if (message !== undefined) {
        try {
          await first(JSON.stringify({ deliveryId: message }), 1);
        } catch (error) {
          if (!(error instanceof Killed)) throw error;
          on.queued.push(message);
        }
      }
      begin();
      const due = [...executions].filter(([, { at }]) => at <= on.clock.now());
      for (const [name, one] of due) await runOne(name, one);
      if (message === undefined && due.length === 0) return;
    }
    throw new Error('Never at rest');
  };

  let told = 0;
  return {
    ...on,
    taken,
    attempts,
    kills,
    settle,
    answers: (next: number) => void (status = next),
    tell: async (count: number) => {
      const numbers = Array.from({ length: count }, (_, n) => told + n + 1);
      told += count;
      await tellThem(on, numbers);
    },
    /** Lets time pass, and stops at each moment that an execution waits for. */
    pass: async (ms: number) => {
      const end = Date.parse(on.clock.now()) + ms;
      for (;;) {
        await settle();
        const next = [...executions.values()].map(({ at }) => Date.parse(at)).toSorted((a, b) => a - b)[0];
        const now = Date.parse(on.clock.now());
        if (next === undefined || next > end) {
          on.clock.pass(end - now);
          return settle();
        }
        on.clock.pass(Math.max(SECOND, next - now));
      }
    },
    standing: async () => (await on.troubles.find({ kind: 'partner', id: partnerId }))?.trouble,
    statuses: async () =>
      (await on.store.findAll(Array.from({ length: told }, (_, n) => deliveryId(n + 1)))).map(
        ({ delivery }) => delivery.status,
      ),
  };
};
