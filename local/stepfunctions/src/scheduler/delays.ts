import type { Clock } from '../clock.ts';
import type { Conductor } from './conductor.ts';

/** Mocked answers that are not due yet. They do not keep the engine busy meanwhile: time may be moved past them. */
export class Delays {
  readonly #conductor: Conductor;
  readonly #clock: () => Clock;
  readonly #open = new Set<() => void>();

  constructor(conductor: Conductor, clock: () => Clock) {
    this.#conductor = conductor;
    this.#clock = clock;
  }

  /** Waits by the engine's clock, on a task's way. */
  wait(milliseconds: number): Promise<void> {
    const clock = this.#clock();
    return new Promise((resolve) => {
      const cancel = clock.at(clock.now() + milliseconds, () => {
        this.#open.delete(cancel);
        this.#conductor.flights++;
        resolve();
      });
      this.#open.add(cancel);
      this.#conductor.flightEnded();
    });
  }

  cancel(): void {
    for (const cancel of this.#open) cancel();
    this.#open.clear();
  }
}
