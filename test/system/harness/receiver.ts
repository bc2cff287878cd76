import { fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expectNothingPersonal } from './personal-data.ts';

/** A request as the receiver's process wrote it down: exactly the bytes that were signed. */
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
  /** Waits for as many requests in all. */
  until(count: number, limitMs?: number): Promise<readonly ReceivedWebhook[]>;
  close(): Promise<void>;
}

/** Starts a receiver of webhooks: a plain HTTP server in a process of its own. */
export const startReceiver = async (): Promise<Receiver> => {
  const directory = mkdtempSync(join(tmpdir(), 'liban-receiver-'));
  const files = { requests: join(directory, 'requests.ndjson'), script: join(directory, 'script.json') };
  const scripts: Record<string, readonly Behaviour[]> = {};
  writeFileSync(files.requests, '');
  writeFileSync(files.script, '{}');
  const child = fork(join(import.meta.dirname, 'receiver-process.ts'), [files.requests, files.script], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (message) => resolve(Number(message)));
    child.once('exit', (status) => reject(new Error(`The receiver ended with ${String(status)}`)));
  });
  const received = () =>
    readFileSync(files.requests, 'utf8')
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as ReceivedWebhook);
  return {
    origin: `http://127.0.0.1:${port}`,
    behave: (script, path = '*') => {
      // An array per call is a new script: it starts at its beginning.
      scripts[path] = script;
      writeFileSync(files.script, JSON.stringify({ at: Date.now() + Math.random(), scripts }));
    },
    received,
    until: async (count, limitMs = 10_000) => {
      for (const limit = Date.now() + limitMs; ; await sleep(20)) {
        const now = received();
        if (now.length >= count) return now;
        if (Date.now() > limit) throw new Error(`${now.length} of ${count} webhooks came in ${limitMs} ms`);
      }
    },
    close: async () => {
      const exit = new Promise((resolve) => child.once('exit', resolve));
      child.kill();
      await exit;
      try {
        for (const { body } of received()) expectNothingPersonal('a webhook', body);
      } finally {
        rmSync(directory, { recursive: true, force: true });
      }
    },
  };
};
