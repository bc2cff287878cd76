import { unwrap } from '../../common/result.ts';
import type { Instant } from '../../law/instant.ts';
import { decided, untilWritten } from '../../platform/change.ts';
import { log } from '../../platform/log.ts';
import type { PausingDependencies } from './dependencies.ts';
import type { ChannelDeliveryStatus } from './model.ts';
import { pausedBy } from './pause.ts';
import type { ToldOutcome } from './provider-events.ts';

/** From which status what a provider tells later may lead: it comes late, twice, and in no order. */
const after: Readonly<Record<ToldOutcome['is'], readonly ChannelDeliveryStatus[]>> = {
  delivered: ['sending', 'accepted'],
  expired: ['sending', 'accepted'],
  // A complaint comes of what was delivered.
  bounced: ['sending', 'accepted', 'delivered', 'expired'],
};

/** Writes down what a provider tells of a digest after it has accepted it; what is none of ours is passed by. */
export const recordOutcome =
  (on: PausingDependencies) =>
  async ({ delivery: id, is, why }: ToldOutcome, now: Instant): Promise<void> => {
    const done = await untilWritten(on.table, async () => {
      const stored = await on.deliveries.find(id);
      if (!stored || !after[is].includes(stored.delivery.status)) return decided(false);
      const delivery = {
        ...stored.delivery,
        status: is,
        endedAt: now,
        ...(why !== undefined && { lastFailure: why }),
      };
      return decided(true, [
        on.deliveries.save({ ...stored, delivery }),
        ...(is === 'bounced' ? await pausedBy(on, stored.delivery, why ?? is, now) : []),
      ]);
    });
    if (unwrap(done)) log.info('channel.outcome', { delivery: id, outcome: is });
  };
