/**
 * Who answers somebody goes before what nobody waits for. Everything here shares one process, where on AWS each function
 * has processes of its own: while a request is under way, of streams, queues, executions and schedules one invocation
 * runs at a time. None is put off for ever, however many requests there are.
 */
export class Turns {
  #answering = 0;
  #working = 0;
  readonly #waiting: (() => void)[] = [];

  /** Runs what somebody waits for: at once. */
  async answer<T>(work: () => Promise<T>): Promise<T> {
    this.#answering += 1;
    try {
      return await work();
    } finally {
      this.#answering -= 1;
      this.#next();
    }
  }

  /** Runs what nobody waits for, once it is its turn. */
  async work<T>(work: () => Promise<T>): Promise<T> {
    if (this.#isTaken) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#working += 1;
    try {
      return await work();
    } finally {
      this.#working -= 1;
      this.#next();
    }
  }

  get #isTaken(): boolean {
    return this.#answering > 0 && this.#working > 0;
  }

  #next(): void {
    while (!this.#isTaken) {
      const waiting = this.#waiting.shift();
      if (waiting === undefined) return;
      this.#working += 1;
      waiting();
    }
  }
}
