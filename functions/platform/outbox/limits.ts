import { DAY } from '../../law/instant.ts';

/** The partitions of recipients begin with this: the stream's filter goes by it (`lib/constructs/outbox.ts`). */
export const outbox = 'OUT';

/** Refusals after which an effect is dead: it will be refused again until somebody does something. */
export const refusalLimit = 5;

/** How long an effect waits for AWS to take it before it is dead after all. */
export const longestWait = 3 * DAY;

/**
 * `dead`: refused five times, or it waited for three days. `waiting`: AWS could not take it for reasons of its own, and
 * a message in the queue of retries brings it again.
 */
export const setAsideStates = ['dead', 'waiting'] as const;
export type SetAsideState = (typeof setAsideStates)[number];
