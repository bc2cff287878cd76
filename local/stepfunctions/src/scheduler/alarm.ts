import type { Clock } from '../clock.ts';

/** One appointment with the clock, for the earliest thing due in the store: waiting costs nothing per execution. */
export class Alarm {
  readonly #clock: Clock;
  readonly #ring: () => void;
  #due: number | undefined;
  #cancel: (() => void) | undefined;

  constructor(clock: Clock, ring: () => void) {
    this.#clock = clock;
    this.#ring = ring;
  }

  set(due: number | undefined): void {
    if (due === this.#due) return;
    this.#cancel?.();
    this.#due = due;
    this.#cancel =
      due === undefined
        ? undefined
        : this.#clock.at(due, () => {
            this.#due = undefined;
            this.#cancel = undefined;
            this.#ring();
          });
  }
}
