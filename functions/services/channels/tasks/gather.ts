import { unwrap } from '../../../common/result.ts';
import { decided, untilWritten } from '../../../platform/change.ts';
import { newId } from '../../../platform/ids.ts';
import { log } from '../../../platform/log.ts';
import type { Watcher } from '../../../platform/watch/visit.ts';
import { deliveryKey } from '../deliveries.ts';
import type { SendingDependencies } from '../dependencies.ts';
import { digestsADay } from '../limits.ts';
import { ChannelDeliveryId, type ChannelDelivery } from '../model.ts';
import { sendableFrom, sendableTomorrow } from '../quiet.ts';
import { oneMore } from '../tally.ts';
import { attempt } from './attempt.ts';

/**
 * The first notice of a channel that is due makes one digest of all that wait there, in one transaction, and finds the
 * others gone when their turn comes. In quiet hours, and where the day has had its share, it waits.
 */
export const gather =
  (on: SendingDependencies): Watcher =>
  async (key, asOf) => {
    const { now } = asOf;
    const made = await untilWritten(on.table, async () => {
      const notice = await on.notices.find(key);
      if (notice === undefined) return decided(undefined);
      const { owner, channel } = notice;
      // In this order: what another digest takes after the channels were read refuses what is written to them.
      const before = await on.channels.open(owner);
      const waiting = await on.notices.waiting(owner, channel);
      if (waiting.length === 0) return decided(undefined);
      const found = before.channels[channel];
      const removed = waiting.map((one) => on.notices.remove(one));
      // Withdrawn, paused or given another address: nobody asked that this be sent there.
      if (found?.status !== 'active') return decided(undefined, removed);
      const sent = oneMore(found.sent, now);
      const hasHadItsShare = sent.count > digestsADay[channel];
      const quiet = await on.channels.quietOf(found);
      const from = hasHadItsShare ? sendableTomorrow(now, quiet) : sendableFrom(now, quiet);
      if (from > now) return decided(undefined, [on.notices.postpone(notice, from)]);
      const delivery: ChannelDelivery = {
        id: ChannelDeliveryId.parse(newId('cd', now)),
        ...{ owner, channel, messages: waiting.length, status: 'sending', createdAt: now, attempts: 0 },
      };
      const lines = waiting.map(({ line }) => line);
      return decided(delivery, [
        on.channels.save(before, channel, { ...found, sent }),
        on.deliveries.save({ delivery, lines, version: 0 }, now),
        ...removed,
      ]);
    });
    const delivery = unwrap(made);
    if (delivery === undefined) return;
    log.info('channel.digest-made', { delivery: delivery.id, messages: delivery.messages });
    await attempt(on)(deliveryKey(delivery.id), asOf);
  };
