import { unwrap } from '../../../common/result.ts';
import { addMillis, type Instant } from '../../../law/instant.ts';
import { decided, untilWritten } from '../../../platform/change.ts';
import { log } from '../../../platform/log.ts';
import { count } from '../../../platform/metrics.ts';
import { isErased } from '../../../platform/persons/persons.ts';
import type { Key } from '../../../platform/table/writes.ts';
import type { Watcher } from '../../../platform/watch/visit.ts';
import type { StoredDelivery } from '../deliveries.ts';
import type { SendingDependencies } from '../dependencies.ts';
import { givenUpAfter, pauseAfter } from '../limits.ts';
import type { ChannelDelivery, ChannelDeliveryStatus } from '../model.ts';
import { pausedBy } from '../pause.ts';
import { sendableFrom } from '../quiet.ts';
import type { Outcome } from '../sender.ts';
import { digestOf } from '../texts.ts';

interface Claimed {
  readonly delivery: ChannelDelivery;
  readonly lines: StoredDelivery['lines'];
  readonly to: string;
}

const ended = (
  { delivery, ...rest }: StoredDelivery,
  status: ChannelDeliveryStatus,
  endedAt: Instant,
): StoredDelivery => ({ ...rest, delivery: { ...delivery, status, endedAt } });

/**
 * Takes an attempt for itself: the next one is written down before this one is made, so that whoever is killed in between
 * is followed by another. What is right now is asked now: consent, address, quiet hours.
 */
const claim = async (on: SendingDependencies, key: Key, now: Instant): Promise<Claimed | undefined> => {
  const claimed = await untilWritten<Claimed | undefined, never>(on.table, async () => {
    const stored = await on.deliveries.at(key);
    if (stored?.delivery.status !== 'sending' || (stored.dueAt ?? now) > now) return decided(undefined);
    const { owner, channel, createdAt, attempts } = stored.delivery;
    const before = await on.channels.open(owner);
    const found = before.channels[channel];
    if (found?.status !== 'active')
      return decided(undefined, [on.deliveries.save(ended(stored, 'withdrawn', now))]);
    if (addMillis(createdAt, givenUpAfter) <= now) {
      count({ ChannelDigestsExpired: 1 });
      log.error('channel.digest-expired', {
        delivery: stored.delivery.id,
        reason: stored.delivery.lastFailure,
      });
      return decided(undefined, [on.deliveries.save(ended(stored, 'expired', now))]);
    }
    const from = sendableFrom(now, await on.channels.quietOf(found));
    if (from > now) return decided(undefined, [on.deliveries.save(stored, from)]);
    const known = await on.persons.find<'channel'>(found.address);
    if (isErased(known))
      return decided(undefined, [
        on.channels.save(before, channel, undefined),
        on.channels.record(owner, 'withdrawn', channel, 'platform', now),
        on.deliveries.save(ended(stored, 'withdrawn', now)),
      ]);
    const delivery = { ...stored.delivery, attempts: attempts + 1 };
    const next = addMillis(now, pauseAfter(delivery.attempts));
    return decided({ delivery, lines: stored.lines, to: known.address }, [
      on.deliveries.save({ ...stored, delivery }, next),
    ]);
  });
  return unwrap(claimed);
};

const record = async (on: SendingDependencies, key: Key, outcome: Outcome, now: Instant): Promise<void> => {
  const done = await untilWritten(on.table, async () => {
    const stored = await on.deliveries.at(key);
    // What the provider told by an event was faster, and says more.
    if (stored?.delivery.status !== 'sending') return decided(undefined);
    const { delivery } = stored;
    switch (outcome.is) {
      case 'accepted':
        return decided(undefined, [on.deliveries.save(ended(stored, 'accepted', now))]);
      case 'refused':
        return decided(undefined, [
          on.deliveries.save(
            ended({ ...stored, delivery: { ...delivery, lastFailure: outcome.why } }, 'refused', now),
          ),
          ...(await pausedBy(on, delivery, outcome.why, now)),
        ]);
      case 'unavailable': {
        const next = addMillis(now, pauseAfter(delivery.attempts));
        return decided(undefined, [
          on.deliveries.save({ ...stored, delivery: { ...delivery, lastFailure: outcome.why } }, next),
        ]);
      }
    }
  });
  unwrap(done);
};

const notOffered: Outcome = { is: 'unavailable', why: 'not-offered' };

/** Sends a digest that is due, once for each time that it is due. */
export const attempt =
  (on: SendingDependencies): Watcher =>
  async (key, { now }) => {
    const claimed = await claim(on, key, now);
    if (claimed === undefined) return;
    const { delivery, lines, to } = claimed;
    const said = digestOf(delivery.channel, delivery.messages, lines, on.link);
    const outcome = (await on.senders[delivery.channel]?.({ id: delivery.id, to, said })) ?? notOffered;
    log.info('channel.attempted', { delivery: delivery.id, channel: delivery.channel, outcome: outcome.is });
    await record(on, key, outcome, now);
  };
