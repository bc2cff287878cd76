import type { Clock } from '../law/clock.ts';
import { instantOf } from '../law/instant.ts';

let current: Clock = { now: () => instantOf(Date.now()) };

/** Puts another clock in place: the local runtime's, which can be advanced. */
export const useClock = (clock: Clock): void => {
  current = clock;
};

/** The clock every handler is bound to: the system's on AWS. */
export const clock: Clock = { now: () => current.now() };
