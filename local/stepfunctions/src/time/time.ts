import type { ClockSetting, TravellingClock } from '../clock.ts';

/** How the engine's time stands. */
export interface TimeNow {
  readonly now: string;
  /** Seconds of the engine's for each second of the machine's; 0 stands still. */
  readonly rate: number;
  /** The earliest moment anything waits for. */
  readonly nextDue: string | null;
}

export interface TimeParts {
  readonly clock: TravellingClock;
  /** The clock as the last process left it. */
  readonly kept: ClockSetting | undefined;
  readonly keep: (setting: ClockSetting) => Promise<void>;
  /** Resolves when nothing can run but for time or a callback. */
  readonly settle: () => Promise<void>;
}

/** The engine's time where it may be moved: kept with the data, so that no moment comes twice. */
export class Time {
  readonly #parts: TimeParts;
  #journey: Promise<unknown> = Promise.resolve();

  /** Before anything runs: the clock goes on from where the last process left it. */
  constructor(parts: TimeParts) {
    this.#parts = parts;
    if (parts.kept) parts.clock.restore(parts.kept);
  }

  get now(): TimeNow {
    const { clock } = this.#parts;
    return {
      now: iso(clock.now()),
      rate: clock.rate,
      nextDue: clock.nextDue === undefined ? null : iso(clock.nextDue),
    };
  }

  /** Goes to a moment, through everything due on the way; journeys are made one after the other. */
  travel(reckon: (clock: TravellingClock) => number): Promise<void> {
    const { clock, settle } = this.#parts;
    const journey = this.#journey.then(async () => {
      await settle();
      await clock.advanceTo(reckon(clock), async () => {
        await this.#keep();
        await settle();
      });
      await this.#keep();
    });
    // Whether this one arrives is its caller's business; the next one's turn comes either way.
    this.#journey = journey.catch(() => undefined);
    return journey;
  }

  run(rate: number): Promise<void> {
    this.#parts.clock.rate = rate;
    return this.#keep();
  }

  #keep(): Promise<void> {
    return this.#parts.keep(this.#parts.clock.setting);
  }
}

const iso = (ms: number): string => new Date(ms).toISOString();
