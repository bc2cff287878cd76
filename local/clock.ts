import { instantOf, type Instant } from '../functions/law/instant.ts';
import type { DataDirectory } from './data-directory.ts';
import { settled, type Part } from './idle.ts';
import { TravellingClock } from '@liban/stepfunctions';

/** The time of the whole runtime: runs with the machine's, can be moved forward, and is kept. */
export interface RuntimeClock {
  readonly clock: TravellingClock;
  instant(): Instant;
  /**
   * Travels to a moment reckoned from the present once it is this journey's turn, and resolves to the time then.
   * Everything due on the way has run. A moment in the past is refused by the reckoning, not here.
   */
  travel<E>(
    reckon: (now: number) => { target: number } | { refused: E },
  ): Promise<{ now: Instant } | { refused: E }>;
  /**
   * Lets everything happen that can happen now. What failed and is tried again within ten seconds counts: time goes on
   * as far as that, and not at all when there is none.
   */
  settle(): Promise<{ now: Instant }>;
  /** The journey under way. */
  readonly journey: { readonly from: number; readonly target: number } | undefined;
  /** What must be idle before time goes on. */
  readonly parts: Part[];
  /** Ends a journey where it is; its caller is told so. */
  stop(): Promise<void>;
}

/** How soon what failed is tried again at its first retries: two seconds, then four. */
const soonMs = 10_000;

const setting = 'clock-offset';

/** Where the time of a fresh data directory begins (ms since 1970), or how to find out; nothing for now. */
export type ClockStart = number | (() => Promise<number>) | undefined;

const offsetOf = async (start: ClockStart): Promise<number> =>
  start === undefined ? 0 : (typeof start === 'number' ? start : await start()) - Date.now();

export const openClock = async (directory: DataDirectory, start: ClockStart): Promise<RuntimeClock> => {
  const kept = directory.setting(setting);
  const offset = kept === undefined ? await offsetOf(start) : Number(kept);
  const clock = new TravellingClock({ offset });
  const keep = () => directory.keep(setting, String(clock.now() - Date.now()));
  if (kept === undefined) keep();

  const parts: Part[] = [];
  // Kept at every stop: after a kill on the way no time that was seen comes twice.
  let stopped = false;
  const settle = async () => {
    keep();
    await settled(parts);
    if (stopped) throw new Error('The journey was broken off: the instance is stopping');
  };
  let turn: Promise<unknown> = Promise.resolve();
  let under: RuntimeClock['journey'];
  const inTurn = <T>(travel: () => Promise<T>): Promise<T> => {
    const journey = turn.then(travel);
    // Whether this one arrives is its caller's business; the next one's turn comes either way.
    turn = journey.catch(() => undefined);
    return journey;
  };
  const travelTo = async (target: number): Promise<{ now: Instant }> => {
    under = { from: clock.now(), target };
    try {
      await clock.advanceTo(target, settle);
      keep();
      await settled(parts);
      return { now: instantOf(clock.now()) };
    } finally {
      under = undefined;
    }
  };
  const nextRetry = (until: number): number | undefined => {
    const due = Math.min(...parts.map((part) => part.nextRetry?.(until) ?? Infinity));
    return Number.isFinite(due) ? due : undefined;
  };
  return {
    clock,
    parts,
    get journey() {
      return under;
    },
    instant: () => instantOf(clock.now()),
    travel: (reckon) =>
      inTurn(async () => {
        const reckoned = reckon(clock.now());
        return 'refused' in reckoned ? reckoned : travelTo(reckoned.target);
      }),
    settle: () =>
      inTurn(async () => {
        const until = clock.now() + soonMs;
        let arrived = await travelTo(clock.now());
        let reached = -Infinity;
        // What was due and does not go, as while the disk fails, is not waited for again.
        for (let due = nextRetry(until); due !== undefined && due > reached; due = nextRetry(until)) {
          reached = Math.max(due, clock.now());
          arrived = await travelTo(reached);
        }
        return arrived;
      }),
    stop: async () => {
      stopped = true;
      await turn;
      keep();
    },
  };
};
