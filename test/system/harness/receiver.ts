import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { expectNothingPersonal } from './personal-data.ts';

/** A request as it came: exactly the bytes that were signed. */
export interface ReceivedWebhook {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Milliseconds since 1970, by the machine's clock. */
  readonly at: number;
  /** What was answered. */
  readonly status: number;
}

/** How the receiver answers: the script's entries one after the other, the last one for ever. */
export interface Behaviour {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly delayMs?: number;
  /** Ends the connection without an answer. */
  readonly hangUp?: boolean;
}

export interface Receiver {
  readonly origin: string;
  /** From now on, for a path (default: for all that have no script of their own). */
  behave(script: readonly Behaviour[], path?: string): void;
  received(): readonly ReceivedWebhook[];
  close(): Promise<void>;
}

const fine: Behaviour = { status: 204 };

/** Starts a receiver of webhooks: a plain HTTP server that knows nothing of this repository. */
export const startReceiver = async (): Promise<Receiver> => {
  const requests: ReceivedWebhook[] = [];
  const scripts = new Map<string, { readonly steps: readonly Behaviour[]; next: number }>();
  const behaviourFor = (path: string): Behaviour => {
    const script = scripts.get(path) ?? scripts.get('*');
    if (script === undefined) return fine;
    const { steps, next } = script;
    script.next += 1;
    return steps[Math.min(next, steps.length - 1)] ?? fine;
  };

  const server = createServer((request, response) => {
    void (async () => {
      const body = await text(request);
      const { url = '/', method = '' } = request;
      const headers = request.headers as Record<string, string>;
      const behaviour = behaviourFor(url);
      requests.push({ method, path: url, headers, body, at: Date.now(), status: behaviour.status });
      if (behaviour.delayMs !== undefined) await sleep(behaviour.delayMs);
      if (behaviour.hangUp === true) return void request.socket.destroy();
      response.writeHead(behaviour.status, behaviour.headers).end(behaviour.body);
      // Who hung up meanwhile has sent nothing.
    })().catch(() => response.destroy());
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');

  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    // A script begins at its beginning, whatever was answered before.
    behave: (steps, path = '*') => void scripts.set(path, { steps, next: 0 }),
    received: () => [...requests],
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      for (const { body } of requests) expectNothingPersonal('a webhook', body);
    },
  };
};
