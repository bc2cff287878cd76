import { describe } from 'vitest';
import { addMillis, epochMs, HOUR } from '../../../functions/law/instant.ts';
import { newSecret, rotated } from '../../../functions/services/partners/secrets.ts';
import { attempt, NotDelivered } from '../../../functions/services/webhooks/attempt.ts';
import type { AttemptDependencies } from '../../../functions/services/webhooks/make-attempt.ts';
import { webhookRoutes } from '../../../functions/services/webhooks/routes.ts';
import { keptAttempts, mayReplay } from '../../../functions/services/webhooks/rules.ts';
import {
  firstAttemptTimeout,
  jitter,
  longestRetryAfter,
  receiptsBeforeHandOver,
  retryDelays,
} from '../../../functions/services/webhooks/schedule.ts';
import { eventsTogether } from '../../../functions/services/webhooks/portions.ts';
import { limits } from '../../../functions/services/webhooks/send.ts';
import { delivery, start } from '../services/webhooks/fixture.ts';
import { mostChosen } from '../../../functions/services/webhooks/chosen-endpoints.ts';
import { pausing } from '../../../functions/services/webhooks/pause-rules.ts';
import { saidBytes } from '../../../functions/services/webhooks/send.ts';
import { limitsHold, type Row } from './rows.ts';

/** Seconds after each failed attempt (Standard Webhooks, "Deliverability and reliability"). */
const schedule = [5, 300, 1_800, 7_200, 18_000, 36_000, 36_000];

describe('the retry schedule of webhooks', () => {
  limitsHold([
    ...schedule.map((seconds, index): Row => [
      `seconds after attempt ${index + 1}`,
      seconds,
      () => (retryDelays[index] ?? 0) / 1_000,
    ]),
    ['attempts in all', schedule.length + 1, () => retryDelays.length + 1],
    ['each delay is moved by a share of up to', 0.2, () => jitter],
    ['hours a receiver may put an attempt off', 10, () => longestRetryAfter / HOUR],
  ]);
});

describe('limits of one attempt', () => {
  /** Whether an attempt that comes so early goes on: where it goes is the first thing it then asks. */
  const goesOn = async (early: number): Promise<boolean> => {
    const stored = { delivery: delivery({ nextAttemptAt: addMillis(start, early) }), version: 1 };
    class GoesOn extends Error {}
    const on = {
      clock: { now: () => start },
      store: { find: () => Promise.resolve(stored) },
      endpoints: { find: () => Promise.reject(new GoesOn()) },
      reach: { find: () => Promise.resolve(undefined) },
    } as unknown as AttemptDependencies;
    try {
      await attempt(on)({ deliveryId: stored.delivery.id, round: 1 });
    } catch (error) {
      if (error instanceof GoesOn) return true;
      if (error instanceof NotDelivered) return false;
      throw error;
    }
    throw new Error('Neither went on nor waited');
  };

  limitsHold([
    ['ms for all of it', 15_000, () => limits.timeoutMs],
    ['bytes of an answer that are read', 20_000, () => limits.answerBytes],
    ['a clock may lag two seconds', true, () => goesOn(2_000)],
    ['a clock may not lag more', false, () => goesOn(2_001)],
    ['ms for all of a first attempt', 5_000, () => firstAttemptTimeout],
    ['receipts before an execution takes over', 3, () => receiptsBeforeHandOver],
    ['bytes of an answer that are kept', 500, () => saidBytes],
    ['attempts that are kept', 100, () => keptAttempts],
    ['events of one transaction', 33, () => eventsTogether],
    [
      'a first attempt is not yet lost within the hour',
      false,
      () => mayReplay(delivery(), addMillis(start, HOUR - 1)),
    ],
    ['a first attempt is lost after an hour', true, () => mayReplay(delivery(), addMillis(start, HOUR))],
  ]);
});

describe('limits of endpoints', () => {
  limitsHold([
    ['hours without anything taken before a pause', 12, () => pausing.hours],
    ['failures before a pause', 10, () => pausing.failures],
    ['endpoints beside the first', 5, () => mostChosen],
  ]);
});

describe('limits of secrets and feeds', () => {
  const overlap = () => {
    const { previousValidUntil } = rotated({ current: 'old' }, start);
    return previousValidUntil && (epochMs(previousValidUntil) - epochMs(start)) / HOUR;
  };
  const feedPage = (query: object) => {
    const parsed = webhookRoutes.events.query.safeParse(query);
    return parsed.success ? parsed.data : false;
  };
  limitsHold([
    ['hours an old secret still signs', 24, overlap],
    ['bytes of a secret', 32, () => Buffer.from(newSecret().slice('whsec_'.length), 'base64').length],
    ['events of a feed, unless asked', { after: 0, limit: 100, endpoint: 'main' }, () => feedPage({})],
    ['more events than that are refused', false, () => feedPage({ limit: '101' })],
  ]);
});
