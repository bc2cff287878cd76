/** Something that works by itself: the engine, a stream, a queue, requests under way. */
export interface Part {
  readonly busy: boolean;
  /** Resolves once nothing is under way and nothing is waiting, except for time to pass. */
  idle(): Promise<void>;
  /** When the first thing that failed is tried again, if by `until`; both in milliseconds since 1970. */
  nextRetry?(until: number): number | undefined;
}

/** Waits until every part is idle at once: what one part finishes may give another something to do. */
export const settled = async (parts: readonly Part[]): Promise<void> => {
  do {
    for (const part of parts) await part.idle();
  } while (parts.some((part) => part.busy));
};

/** Counts what is under way. */
export class InFlight implements Part {
  #count = 0;
  #waiting: (() => void)[] = [];

  get busy(): boolean {
    return this.#count > 0;
  }

  async track<T>(work: () => Promise<T>): Promise<T> {
    this.#count += 1;
    try {
      return await work();
    } finally {
      this.#leave();
    }
  }

  /** Takes tracked work out of the count until it calls `resume`: it only waits for time to pass. */
  aside(wait: (resume: () => void) => void): Promise<void> {
    const waited = new Promise<void>((resolve) => {
      wait(() => {
        this.#count += 1;
        resolve();
      });
    });
    this.#leave();
    return waited;
  }

  idle(): Promise<void> {
    if (this.#count === 0) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #leave(): void {
    this.#count -= 1;
    if (this.#count === 0) for (const resolve of this.#waiting.splice(0)) resolve();
  }
}
