import type { Run } from '../execution/run.ts';
import { StoreFailure } from '../store/database.ts';

/** Milliseconds of work before others (sockets, timers) get a turn; also how long a caller waits for its commit. */
const SLICE = 12;
/** Milliseconds of work between commits while nobody waits for one. */
const UNHURRIED = 100;
/** Milliseconds after which a failing disk is tried again. */
const PAUSE = 1_000;

interface Change {
  readonly apply: () => Promise<() => void>;
  readonly reject: (error: unknown) => void;
}

export interface Orchestra {
  /** Advances one strand of the run; whatever it throws is the run's own trouble. */
  advance(run: Run): Promise<void>;
  /** Makes all changes durable, or throws. */
  commit(): void;
  /** After a commit. */
  committed(): void;
}

/**
 * The engine's one line of work. Changes from outside and the steps of executions are done one after the other, so
 * that none sees another half done; their effects (answers to callers, tasks handed out) wait for the commit that
 * holds them; one commit serves all that was done since the last.
 */
export class Conductor {
  readonly #orchestra: Orchestra;
  readonly #changes: Change[] = [];
  readonly #queue = new Set<Run>();
  readonly #followUps: (() => Promise<unknown> | void)[] = [];
  #effects: (() => void)[] = [];
  #waiting: { readonly done: () => void; readonly reject: (error: unknown) => void }[] = [];
  #isRunning = false;
  #committedAt = 0;
  #isClosed = false;
  isHalted = false;
  #failing: StoreFailure | undefined;
  #retry: NodeJS.Timeout | undefined;
  #idlers: (() => void)[] = [];
  /** Tasks handed out and not yet answered. */
  flights = 0;

  constructor(orchestra: Orchestra) {
    this.#orchestra = orchestra;
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** The disk refuses: nothing goes on until it takes a commit again. */
  get isFailing(): boolean {
    return this.#failing !== undefined;
  }

  get busy(): boolean {
    return this.#isRunning || this.flights > 0 || this.#changes.length > 0 || this.#queue.size > 0;
  }

  /** Resolves when nothing can run and no task is out. What only time or a callback can move does not count. */
  idle(): Promise<void> {
    return this.busy ? new Promise((resolve) => this.#idlers.push(resolve)) : Promise.resolve();
  }

  /** Applies a change when its turn comes; answers once it is durable. */
  change<T>(apply: () => T | Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (this.#isClosed) return reject(new StoreFailure('the engine is closed'));
      if (this.#failing) return reject(this.#failing);
      this.#changes.push({
        apply: async () => {
          const value = await apply();
          return () => resolve(value);
        },
        reject,
      });
      this.#start();
    });
  }

  /** Applies a change however often the disk refuses it; not once the engine has closed: its next start has the work again. */
  async persist(apply: () => unknown): Promise<void> {
    while (!this.#isClosed) {
      try {
        await this.change(apply);
        return;
      } catch (error) {
        if (!(error instanceof StoreFailure)) throw error;
        await new Promise((resolve) => setTimeout(resolve, 500));
      }
    }
  }

  /** Queues a run whose strands are ready. */
  wake(run: Run): void {
    this.#queue.add(run);
    this.#start();
  }

  /** Does something right after the step or change at hand, in the same commit: a child's end reaches its parent. */
  follow(work: () => Promise<unknown> | void): void {
    this.#followUps.push(work);
  }

  /** Answers from the store, with everything done so far in it. While the disk fails, from what it has. */
  read<T>(look: () => T): Promise<T> {
    if (!this.#isRunning || this.#failing) return new Promise((resolve) => resolve(look()));
    return this.change(() => undefined).then(look);
  }

  /** Does something once what is being done now is durable. */
  afterCommit(effect: () => void): void {
    this.#effects.push(effect);
  }

  flightEnded(): void {
    this.flights--;
    this.#announceIdle();
  }

  #announceIdle(): void {
    if (this.busy) return;
    const idlers = this.#idlers;
    this.#idlers = [];
    for (const idler of idlers) idler();
  }

  #start(): void {
    if (this.#isRunning || this.#isClosed || this.#failing) return;
    this.#isRunning = true;
    // A macrotask of its own: what came in with it is done in one go and shares its commit.
    setImmediate(() => void this.#work());
  }

  async #work(): Promise<void> {
    while (this.#changes.length > 0 || this.#queue.size > 0) {
      const until = performance.now() + SLICE;
      while (!this.#isClosed && performance.now() < until && (await this.#next()));
      const isWanted = this.#waiting.length > 0 || this.#effects.length > 0 || this.#queue.size === 0;
      if ((isWanted || performance.now() - this.#committedAt > UNHURRIED) && !this.#commit()) break;
      if (this.#isClosed) break;
      // Others (sockets, timers) get their turn; and with it perhaps more work for the next commit.
      await new Promise((resolve) => setImmediate(resolve));
    }
    // Closing may have come between two commits.
    if (this.#isClosed && !this.#failing) this.#commit();
    this.#isRunning = false;
    if (!this.#failing) this.#announceIdle();
  }

  /** Does the next piece of work; false when there is none. */
  async #next(): Promise<boolean> {
    const change = this.#changes.shift();
    if (change) {
      try {
        this.#waiting.push({ done: await change.apply(), reject: change.reject });
        await this.#followUp();
      } catch (error) {
        change.reject(error);
      }
      return true;
    }
    const [run] = this.#queue;
    if (!run) return false;
    this.#queue.delete(run);
    await this.#orchestra.advance(run);
    await this.#followUp();
    if (run.ready.length > 0) this.#queue.add(run);
    return true;
  }

  async #followUp(): Promise<void> {
    for (let work = this.#followUps.shift(); work; work = this.#followUps.shift()) await work();
  }

  #commit(): boolean {
    if (this.isHalted) return false;
    const waiting = this.#waiting;
    this.#waiting = [];
    try {
      this.#orchestra.commit();
    } catch (error) {
      this.#stall(
        error instanceof StoreFailure ? error : new StoreFailure(String(error), { cause: error }),
        waiting,
      );
      return false;
    }
    this.#orchestra.committed();
    if (this.isHalted) return false;
    this.#committedAt = performance.now();
    const effects = this.#effects;
    this.#effects = [];
    for (const { done } of waiting) done();
    for (const effect of effects) effect();
    return true;
  }

  /**
   * The disk refused. Callers are told at once; the executions' progress stays in memory, where it waits, without
   * any effect on the outside, until a commit goes through.
   */
  #stall(failure: StoreFailure, waiting: readonly { readonly reject: (error: unknown) => void }[]): void {
    this.#failing = failure;
    for (const { reject } of [...waiting, ...this.#changes]) reject(failure);
    this.#changes.length = 0;
    this.#retry = setTimeout(() => {
      this.#failing = undefined;
      if (this.#commit()) this.#start();
    }, PAUSE);
  }

  /** Stops at once, in the middle of things, for good. */
  halt(): void {
    this.isHalted = true;
    this.#isClosed = true;
    clearTimeout(this.#retry);
    this.#changes.length = 0;
    this.#queue.clear();
    this.#effects = [];
  }

  /** Lets the step at hand finish, commits, and does nothing more. */
  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    clearTimeout(this.#retry);
    while (this.#isRunning) await new Promise((resolve) => setImmediate(resolve));
    const closed = new StoreFailure('the engine is closed');
    for (const { reject } of this.#changes.splice(0)) reject(closed);
  }
}
