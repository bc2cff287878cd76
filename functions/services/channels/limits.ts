import { DAY, HOUR, MINUTE, SECOND } from '../../law/instant.ts';
import type { ChannelName } from './model.ts';

/** Digests a day on one channel: what comes after waits for the next day, and is in that digest. */
export const digestsADay: Readonly<Record<ChannelName, number>> = { email: 10, sms: 5 };

/** A code: how long it is good for, how often one may guess, and how many a day anybody is sent. */
export const codeValidFor = 10 * MINUTE;
export const guesses = 5;
export const codesADay = 5;

/** How many messages one digest takes; what is past them is in the next. */
export const inOneDigest = 80;
/** How many of them it names. */
export const namedByEmail = 20;

/** How long a provider may take over one, tries and all: twice this. */
export const providerTimeout = 5 * SECOND;
/** Sent in one run of the task: eight at once, and all of them within its minute when a provider hangs. */
export const inOneRun = 40;

/** How long after each attempt that no provider took the next one comes; the last is repeated. */
const pauses = [5 * MINUTE, 15 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR, 4 * HOUR];
export const pauseAfter = (attempts: number): number =>
  pauses[Math.min(Math.max(attempts, 1), pauses.length) - 1] ?? HOUR;

/** After so long the mailbox alone is to be read: a digest of yesterday helps nobody. */
export const givenUpAfter = DAY;

/** Digests of the past are shown for so long; the mailbox keeps what they named. */
export const deliveryKept = 90 * DAY;
