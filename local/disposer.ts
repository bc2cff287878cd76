/** What must be closed again, last opened first; one that fails to close does not keep the others open. */
export class Disposer {
  readonly #closers: (() => void | Promise<void>)[] = [];

  /** Remembers how to close something, and gives it back. */
  add<T>(opened: T, close: (opened: T) => void | Promise<void>): T {
    this.#closers.push(() => close(opened));
    return opened;
  }

  async close(): Promise<void> {
    const failures: unknown[] = [];
    for (let close = this.#closers.pop(); close !== undefined; close = this.#closers.pop()) {
      try {
        await close();
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, 'Not everything closed as it should');
  }
}
