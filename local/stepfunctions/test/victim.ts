import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'esbuild';
import { temporaryDirectory } from './support.ts';

type FromChild =
  | 'loaded'
  | { readonly up: number }
  | { readonly invoke: number; readonly name: string; readonly payload: Record<string, unknown> }
  | { readonly id: number; readonly output?: Record<string, unknown>; readonly error?: string };

/** The engine in a process that is killed and started again; a spare one is always loading. */
export class Victim {
  kills = 0;
  readonly #command: readonly string[];
  #child: ChildProcess;
  #spare: ChildProcess;
  readonly #calls = new Map<
    number,
    (answer: { readonly output?: Record<string, unknown>; readonly error?: string }) => void
  >();
  #id = 0;
  readonly #invoke: (name: string, payload: Record<string, unknown>) => unknown;

  constructor(
    command: readonly string[],
    invoke: (name: string, payload: Record<string, unknown>) => unknown,
  ) {
    this.#command = command;
    this.#invoke = invoke;
    this.#child = this.#spawn();
    this.#spare = this.#child;
  }

  #spawn(): ChildProcess {
    return spawn(process.execPath, [...this.#command], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      // Two hundred starts: the compiled code of the first serves the others.
      env: { ...process.env, NODE_COMPILE_CACHE: `${this.#command[0]}.cache` },
    });
  }

  #loaded(child: ChildProcess): Promise<void> {
    return new Promise((resolve) => child.once('message', () => resolve()));
  }

  async begin(): Promise<void> {
    await this.#loaded(this.#child);
    this.#spare = this.#spawn();
    await this.#open();
  }

  /** Lets the process that has loaded open the directory; answers how many executions it found under way there. */
  #open(): Promise<number> {
    const child = this.#child;
    return new Promise((resolve) => {
      child.on('message', (message: FromChild) => {
        if (typeof message === 'string') return;
        if ('up' in message) resolve(message.up);
        else if ('invoke' in message) {
          const payload = this.#invoke(message.name, message.payload);
          if (child.connected) child.send({ id: message.invoke, payload }, () => undefined);
        } else this.#calls.get(message.id)?.(message);
      });
      child.send('go');
    });
  }

  /** Kills the process and starts the next; answers how many executions were under way. */
  async kill(): Promise<number> {
    const spareLoaded = this.#loaded(this.#spare);
    const child = this.#child;
    // What it said before it died may still be on its way: the channel is empty once it is closed.
    const dead = Promise.all(
      ['exit', 'disconnect'].map((event) => new Promise((resolve) => child.once(event, resolve))),
    );
    child.kill('SIGKILL');
    await dead;
    this.kills++;
    for (const answer of this.#calls.values()) answer({ error: 'killed' });
    this.#calls.clear();
    await spareLoaded;
    this.#child = this.#spare;
    this.#spare = this.#spawn();
    return this.#open();
  }

  call(
    operation: string,
    input: object,
  ): Promise<{ readonly output?: Record<string, unknown>; readonly error?: string }> {
    return new Promise((resolve) => {
      const id = ++this.#id;
      this.#calls.set(id, (answer) => {
        this.#calls.delete(id);
        resolve(answer);
      });
      this.#child.send({ id, operation, input }, () => undefined);
    });
  }

  end(): void {
    this.#child.kill('SIGKILL');
    this.#spare.kill('SIGKILL');
  }
}

/** The engine as one file that a process starts with, and a directory for its data: the arguments of a `Victim`. */
export async function bundledEngine(): Promise<readonly [bundle: string, directory: string]> {
  const directory = temporaryDirectory();
  const bundle = join(directory, 'child.mjs');
  await build({
    ...{
      entryPoints: [new URL('./child-engine.ts', import.meta.url).pathname],
      bundle: true,
      platform: 'node',
    },
    ...{ format: 'esm', outfile: bundle, external: ['@aws-sdk/*', 'asl-validator'], logLevel: 'error' },
    banner: {
      js: `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);`,
    },
  });
  return [bundle, directory];
}
