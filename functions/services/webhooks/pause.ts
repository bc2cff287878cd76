import { isDeepStrictEqual } from 'node:util';
import type { Instant } from '../../law/instant.ts';
import { decided, untilWritten } from '../../platform/change.ts';
import { log } from '../../platform/log.ts';
import { count } from '../../platform/metrics.ts';
import { effectWrites } from '../../platform/outbox/effects.ts';
import type { Write } from '../../platform/table/writes.ts';
import { catchUpOf } from './catch-up-execution.ts';
import type { WebhookDependencies } from './dependencies.ts';
import { isSandbox, type DeliveryHead, type Recipient } from './model.ts';
import { afterFailure, gaveUp, holds, resumed, type Failure, type Paused } from './pause-rules.ts';
import { ceased } from './rules.ts';
import type { TroubleItem } from './troubles.ts';

type About = Pick<Paused, 'since' | 'at'>;

/** The writes by which everybody concerned is told that an endpoint was paused, or that it did not take an event at all. */
export interface TellTrouble {
  readonly paused: (recipient: Recipient, about: About) => Promise<readonly Write[]>;
  readonly dead: (recipient: Recipient, about: About) => Promise<readonly Write[]>;
}

type PauseDependencies = WebhookDependencies & { readonly tellTrouble: TellTrouble };

/** A pause with everything that follows from it, for one transaction. */
const pause = async (
  { troubles, tellTrouble }: PauseDependencies,
  recipient: Recipient,
  { to, before }: { readonly to: Paused; readonly before: TroubleItem },
): Promise<Write[]> => [troubles.save(recipient, to, before), ...(await tellTrouble.paused(recipient, to))];

const saidPaused = ({ kind, id, endpoint }: Recipient): void => {
  log.warn('webhook.endpoint-paused', {
    recipient: kind === 'partner' ? id : kind,
    ...(endpoint && { endpoint }),
  });
  count({ EndpointsPaused: 1 });
};

/** What an attempt tells of its endpoint. One that is well costs a read; of two who would pause it one does. */
export const learnTrouble = async (
  on: PauseDependencies,
  recipient: Recipient,
  { taken, ...failure }: Failure & { readonly taken: boolean },
): Promise<void> => {
  // What is played says nothing of an endpoint: it may be made to fail on purpose.
  if (isSandbox(recipient)) return;
  const { table, troubles } = on;
  const isPaused = await untilWritten(table, async () => {
    const before = await troubles.find(recipient);
    if (taken) return decided(false, before?.trouble.state === 'failing' ? [troubles.remove(before)] : []);
    const after = afterFailure(before?.trouble, failure);
    if (isDeepStrictEqual(after, before?.trouble)) return decided(false);
    if (after.state === 'paused' && before?.trouble.state === 'failing')
      return decided(true, await pause(on, recipient, { to: after, before }));
    return decided(false, [troubles.save(recipient, after, before)]);
  });
  if (isPaused.ok && isPaused.value) saidPaused(recipient);
};

/** An endpoint that was catching up, and does not take what it is sent: paused again where it stood. */
export const pauseAgain = async (
  on: PauseDependencies,
  recipient: Recipient,
  from: number,
): Promise<void> => {
  const isPaused = await untilWritten(on.table, async () => {
    const before = await on.troubles.find(recipient);
    if (before?.trouble.state !== 'catching-up') return decided(false);
    const to = gaveUp({ ...before.trouble, from }, on.clock.now());
    return decided(true, await pause(on, recipient, { to, before }));
  });
  if (isPaused.ok && isPaused.value) saidPaused(recipient);
};

/**
 * Holds a delivery whose endpoint is paused, or is catching up and not yet there. What lies before the place where the
 * endpoint stopped, such as a replay of something old, moves that place.
 * @returns undefined where it is not to be held: it goes on
 */
export const heldBack = async (
  { table, store, troubles }: WebhookDependencies,
  { id, recipient, sequence }: DeliveryHead,
): Promise<true | undefined> => {
  const held = await untilWritten(table, async () => {
    const [stored, trouble] = await Promise.all([store.find(id), troubles.find(recipient)]);
    if (!trouble || stored?.delivery.status !== 'pending' || !holds(trouble.trouble, sequence))
      return decided(undefined);
    const guard =
      sequence < trouble.trouble.from
        ? troubles.save(recipient, { ...trouble.trouble, from: sequence }, trouble)
        : troubles.check(trouble);
    return decided(true as const, [
      store.replace({ ...stored, delivery: ceased(stored.delivery, 'held') }),
      guard,
    ]);
  });
  return held.ok ? held.value : undefined;
};

/**
 * Has a paused endpoint go on: it catches up from where it stopped. Done twice, or while it catches up, it is done once.
 * @returns whether anything was to be resumed
 */
export const resume = async (
  { table, troubles }: WebhookDependencies,
  recipient: Recipient,
  { by, now }: { readonly by: string; readonly now: Instant },
): Promise<boolean> => {
  const done = await untilWritten(table, async () => {
    const before = await troubles.find(recipient);
    const to = resumed(before?.trouble, by);
    if (!before || !to) return decided(false);
    return decided(true, [
      troubles.save(recipient, to, before),
      ...effectWrites(table, [catchUpOf(recipient, before.version + 1)], now),
    ]);
  });
  const isDone = done.ok && done.value;
  if (isDone) log.info('webhook.endpoint-resumed', { kind: recipient.kind });
  return isDone;
};
