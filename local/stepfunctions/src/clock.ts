/** The port through which the engine knows time. Nothing in the engine reads the machine's clock by itself. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00Z. */
  now(): number;
  /** Calls `wake` once `now()` has reached `due`, never before. The returned function cancels. */
  at(due: number, wake: () => void): () => void;
}

/**
 * The longest a real timer sleeps before it looks at the clock again. Timers count the machine's waking time only,
 * so after a laptop's sleep a longer one would be late by the whole of it.
 */
const LONGEST_NAP = 30_000;

interface Appointment {
  readonly due: number;
  readonly order: number;
  readonly wake: () => void;
}

export interface TravellingClockOptions {
  /** Milliseconds by which this clock is ahead of its base. */
  readonly offset?: number;
  /** What flows by itself; the machine's clock unless told. `() => 0` gives a clock that only moves when advanced. */
  readonly base?: () => number;
  /** How fast it runs: 1 with its base, 60 a minute for each second, 0 not at all. */
  readonly rate?: number;
}

/** What the base and the clock showed at the same moment, and how fast the clock ran. */
export interface ClockSetting {
  readonly base: number;
  readonly at: number;
  readonly rate: number;
}

/**
 * A clock that runs with the machine's and can be moved forward, sped up and stopped. While it travels, time stands
 * still at each due moment until what was due has settled, so that the same script gives the same history twice.
 */
export class TravellingClock implements Clock {
  readonly #base: () => number;
  /** What the base and this clock showed when it was last set; it has run on from there. */
  #set: { readonly base: number; readonly at: number };
  #rate: number;
  readonly #appointments: Appointment[] = [];
  #order = 0;
  #standing: number | undefined;
  #nap: NodeJS.Timeout | undefined;

  constructor({ offset = 0, base = Date.now, rate = 1 }: TravellingClockOptions = {}) {
    this.#base = base;
    this.#rate = rate;
    this.#set = { base: base(), at: base() + offset };
  }

  /** How far ahead of its base the clock is; kept by whoever wants to find the same time after a restart. */
  get offset(): number {
    return this.now() - this.#base();
  }

  get rate(): number {
    return this.#rate;
  }

  /** Makes it run faster, slower or, with 0, not at all; from the time it shows. */
  set rate(rate: number) {
    if (!(rate >= 0)) throw new RangeError('A clock runs forward or stands still');
    this.#setTo(this.now());
    this.#rate = rate;
    this.#sleep();
  }

  /** How it stands, to be kept for `restore` in a later process. */
  get setting(): ClockSetting {
    return { base: this.#base(), at: this.now(), rate: this.#rate };
  }

  /** Goes on as if it had run on meanwhile: at its rate, and not at all where that is 0. */
  restore({ base, at, rate }: ClockSetting): void {
    this.#set = { base, at };
    this.#rate = rate;
    this.#sleep();
  }

  now(): number {
    return this.#standing ?? this.#set.at + Math.floor((this.#base() - this.#set.base) * this.#rate);
  }

  /** The earliest moment anybody waits for. */
  get nextDue(): number | undefined {
    return this.#appointments[0]?.due;
  }

  #setTo(at: number): void {
    this.#set = { base: this.#base(), at };
  }

  at(due: number, wake: () => void): () => void {
    const appointment = { due, order: this.#order++, wake };
    const after = this.#appointments.findIndex((other) => other.due > due);
    this.#appointments.splice(after < 0 ? this.#appointments.length : after, 0, appointment);
    this.#sleep();
    return () => {
      const index = this.#appointments.indexOf(appointment);
      if (index < 0) return;
      this.#appointments.splice(index, 1);
      this.#sleep();
    };
  }

  /**
   * Moves to `target`, stopping at every due moment on the way: what is due wakes in order, then `settle` is awaited
   * before time goes on. What settles may make new appointments; those before the target are kept too.
   */
  async advanceTo(target: number, settle: () => Promise<void>): Promise<void> {
    if (this.#standing !== undefined) throw new Error('the clock is travelling already');
    this.#standing = this.now();
    try {
      await settle();
      for (let next = this.#appointments[0]; next && next.due <= target; next = this.#appointments[0]) {
        this.#standing = Math.max(this.#standing, next.due);
        this.#wakeDue(this.#standing);
        await settle();
      }
      this.#standing = Math.max(this.#standing, target);
    } finally {
      this.#setTo(this.#standing);
      this.#standing = undefined;
      this.#sleep();
    }
  }

  #wakeDue(now: number): void {
    for (let next = this.#appointments[0]; next && next.due <= now; next = this.#appointments[0]) {
      this.#appointments.shift();
      next.wake();
    }
  }

  #sleep(): void {
    clearTimeout(this.#nap);
    this.#nap = undefined;
    const next = this.#appointments[0];
    if (!next || this.#standing !== undefined || this.#rate === 0) return;
    const wait = Math.min(Math.max((next.due - this.now()) / this.#rate, 0), LONGEST_NAP);
    this.#nap = setTimeout(() => {
      // While the clock travels, the journey wakes what is due.
      if (this.#standing === undefined) this.#wakeDue(this.now());
      this.#sleep();
    }, wait);
  }
}
