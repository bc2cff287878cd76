import { unwrap } from '../../common/result.ts';
import type { Instant } from '../../law/instant.ts';
import { decided, untilWritten } from '../../platform/change.ts';
import { correlated } from '../../platform/correlation.ts';
import { log } from '../../platform/log.ts';
import type { ToTell } from '../../platform/outbox/batch.ts';
import { effectWrites } from '../../platform/outbox/effects.ts';
import { recipientOf } from '../../platform/outbox/model.ts';
import type { SendMessages } from '../../platform/queue.ts';
import type { Item } from '../../platform/table/writes.ts';
import { deliveryTo } from './chosen-endpoints.ts';
import { deliveryKey, type Stored } from './deliveries.ts';
import type { WebhookDependencies } from './dependencies.ts';
import { executionOf } from './execution.ts';
import { feedHeadKey, type FeedHead } from './feed.ts';
import { awaitsQueue, handOver } from './hand-over.ts';
import type { Destination } from './endpoints.ts';
import {
  DeliveryId,
  sandboxFeed,
  type DeliveryHead,
  type DeliveryStatus,
  type FeedEvent,
  type Recipient,
} from './model.ts';
import { holds } from './pause-rules.ts';
import { portions } from './portions.ts';
import { isUnreached, unreachedKey, type Unreached } from './reach.ts';
import { troubleKey, type TroubleItem } from './troubles.ts';

/** The delivery of an effect to the first endpoint: always the same one. */
export const deliveryIdOf = (effectId: string): DeliveryId =>
  DeliveryId.parse(effectId.replace(/^ef_/, 'wd_'));

const deliveryAt = ({ endpoint }: Recipient, effectId: string): DeliveryId =>
  endpoint === undefined || endpoint === sandboxFeed
    ? deliveryIdOf(effectId)
    : deliveryTo(deliveryIdOf(effectId), endpoint);

export interface TellDependencies extends WebhookDependencies {
  /** Puts deliveries into the queue of first attempts. */
  readonly queue: SendMessages;
}

const newDelivery = (
  recipient: Recipient,
  { id, sequence, type }: FeedEvent,
  status: DeliveryStatus,
  now: Instant,
): DeliveryHead => ({
  id,
  recipient,
  sequence,
  type,
  status,
  createdAt: now,
  round: 1,
  roundBegunAt: now,
  tries: 0,
  attempted: 0,
});

/** Sent, unless there is nowhere to send it, or it is held: then it stands behind what is held already. */
const statusAtFirst = (destination: Destination, trouble: TroubleItem | undefined, sequence: number) => {
  if ('none' in destination) return destination.none;
  return holds(trouble?.trouble, sequence) ? 'held' : 'pending';
};

/** Everything that is known of a recipient and of these deliveries, as it is now. */
const look = async (
  { table, feed, endpoints, clock }: TellDependencies,
  to: Recipient,
  ids: readonly DeliveryId[],
) => {
  const [destination, items] = await Promise.all([
    endpoints.find(to),
    table.getAll<Item>([feedHeadKey(to), unreachedKey(to), troubleKey(to), ...ids.map(deliveryKey)]),
  ]);
  const ofKind = <T>(kind: string) =>
    items.filter((item) => item.kind === kind) as readonly Item[] as readonly T[];
  const now = clock.now();
  const [head] = ofKind<FeedHead>('feed-head');
  const [mark] = ofKind<Unreached>('endpoint-unreached');
  const [trouble] = ofKind<TroubleItem>('endpoint-trouble');
  const known = ofKind<Stored>('webhook-delivery');
  const url = 'url' in destination ? destination.url : undefined;
  const { last } = head ?? (await feed.head(to));
  return { now, destination, head, last, known, trouble, pastQueue: isUnreached(mark, url, now) };
};

/**
 * Appends those events of a portion that are not in the feed yet, numbers, deliveries and head in one transaction.
 * @returns the deliveries whose first attempt is to come from the queue
 */
const append = async (
  on: TellDependencies,
  to: Recipient,
  portion: readonly ToTell[],
): Promise<{ readonly id: DeliveryId; readonly correlationId: string | undefined }[]> => {
  const wanted = new Map(portion.map((one) => [deliveryAt(to, one.id), one]));
  const appended = await untilWritten(on.table, async () => {
    const { now, destination, head, last, known, trouble, pastQueue } = await look(on, to, [
      ...wanted.keys(),
    ]);
    const there = new Set(known.map(({ delivery }) => delivery.id));
    const events = [...wanted]
      .filter(([id]) => !there.has(id))
      .map(([id, told], index): FeedEvent => {
        const { type, data } = told.effect;
        const mark = isPlayed(told) && { sandbox: true as const };
        return { id, type, timestamp: told.at, sequence: last + 1 + index, data, ...mark };
      });
    const deliveries = events.map((event) =>
      newDelivery(to, event, statusAtFirst(destination, trouble, event.sequence), now),
    );
    const pending = deliveries.filter(({ status }) => status === 'pending');
    const writes = [
      ...on.feed.append(to, { head, last }, events),
      ...deliveries.map((one, n) =>
        on.store.create(one, pastQueue && one.status === 'pending', events[n]?.data ?? {}),
      ),
      ...(pastQueue
        ? pending.flatMap((one) =>
            correlated(wanted.get(one.id)?.correlationId, () =>
              effectWrites(on.table, [executionOf(one)], now),
            ),
          )
        : []),
    ];
    // Killed before the queue had them, the last run left some behind.
    const left = known.filter(awaitsQueue).map(({ delivery }) => delivery.id);
    const queued = [...left, ...(pastQueue ? [] : pending.map(({ id }) => id))];
    return decided({ queued, events }, events.length > 0 ? writes : []);
  });
  const { queued, events } = unwrap(appended);
  for (const { id: deliveryId, type } of events)
    correlated(wanted.get(deliveryId)?.correlationId, () =>
      log.info('webhook.enqueued', { recipient: to.id, deliveryId, type }),
    );
  return queued.map((id) => ({ id, correlationId: wanted.get(id)?.correlationId }));
};

/** Said in the sandbox: it has a feed of its own, so that no number of the real one is ever one of a game. */
const isPlayed = ({ effect }: ToTell): boolean => effect.effect === 'tell-partner' && effect.sandbox === true;

/** Puts events into the feed of one endpoint, in this order, and on their way to it. */
const tellOne = async (on: TellDependencies, to: Recipient, events: readonly ToTell[]): Promise<void> => {
  for (const portion of portions(events)) {
    const queued = await append(on, to, portion);
    if (queued.length === 0) continue;
    const refused = await on.queue(
      queued.map(({ id: deliveryId, correlationId }) => JSON.stringify({ deliveryId, correlationId })),
    );
    for (const position of refused) {
      const one = queued[position];
      if (one !== undefined) await correlated(one.correlationId, () => handOver(on, one.id));
    }
  }
};

/**
 * Tells one recipient events in this order: its own feed all of them, which its first endpoint is sent, and each of its
 * other endpoints those of the types it chose, in a feed of its own. Doing so again for the same effects changes nothing.
 */
export const tell =
  (on: TellDependencies) =>
  async (events: readonly ToTell[]): Promise<void> => {
    const [first] = events;
    if (!first) return;
    const recipient = recipientOf(first.effect);
    const [real, played] = [events.filter((one) => !isPlayed(one)), events.filter(isPlayed)];
    await tellOne(on, { ...recipient, endpoint: sandboxFeed }, played);
    await tellOne(on, recipient, real);
    for (const { to, types } of await on.endpoints.choosing(recipient))
      await tellOne(
        on,
        to,
        real.filter(({ effect: { type } }) => types.has(type)),
      );
  };
