import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import type { Watcher } from '../../execution/watcher.ts';

/** Names the directory in which each process of a test run writes what it went through. */
export const DIRECTORY = 'STEPFUNCTIONS_COVERAGE';

/** A machine's definition, or a state or way of it that was taken: a line of JSON. */
export type Sight =
  | { readonly machine: string; readonly definition: string }
  | { readonly machine: string; readonly state: string; readonly way?: string };

/**
 * Collects what the machines of files go through. Each thing is written the first time it is seen, so that nothing is
 * lost with a worker that is ended; without a directory nothing is collected.
 */
class Collector implements Watcher {
  /** Names by ARN; of others, made up in a test, nothing is counted. */
  readonly #names = new Map<string, string>();
  readonly #seen = new Set<string>();

  know(arn: string, machine: string, definition: string): void {
    this.#names.set(arn, machine);
    this.#see({ machine, definition });
  }

  entered(arn: string, state: string): void {
    const machine = this.#nameOf(arn);
    if (machine !== undefined) this.#see({ machine, state });
  }

  took(arn: string, state: string, way: string): void {
    const machine = this.#nameOf(arn);
    if (machine !== undefined) this.#see({ machine, state, way });
  }

  /** A MapRun's children run a part of their parent's machine. */
  #nameOf(arn: string): string | undefined {
    return this.#names.get(arn.split('/')[0] ?? arn);
  }

  #see(sight: Sight): void {
    const directory = process.env[DIRECTORY];
    if (directory === undefined) return;
    const line = JSON.stringify(sight);
    if (this.#seen.has(line)) return;
    this.#seen.add(line);
    appendFileSync(join(directory, `${process.pid}-${threadId}.jsonl`), `${line}\n`);
  }
}

export const coverage = new Collector();
