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
import { messageOf } from './queue-message.ts';
import { awaitsQueue, handOver } from './hand-over.ts';
import { Endpoints, type Choosing, type Destination } from './endpoints.ts';
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
const look = async ({ table, feed, clock }: TellDependencies, to: Recipient, ids: readonly DeliveryId[]) => {
  const [items, end] = await Promise.all([
    table.getAll<Item>([...Endpoints.keysOf(to), unreachedKey(to), troubleKey(to), ...ids.map(deliveryKey)]),
    feed.likelyEnd(to),
  ]);
  const destination = Endpoints.among(items, to);
  const ofKind = <T>(kind: string) =>
    items.filter((item) => item.kind === kind) as readonly Item[] as readonly T[];
  const now = clock.now();
  const [mark] = ofKind<Unreached>('endpoint-unreached');
  const [trouble] = ofKind<TroubleItem>('endpoint-trouble');
  const known = ofKind<Stored>('webhook-delivery');
  const url = 'url' in destination ? destination.url : undefined;
  const choosing = Endpoints.choosing(items, to);
  return { now, destination, choosing, end, known, trouble, pastQueue: isUnreached(mark, url, now) };
};

interface Appended {
  readonly queued: readonly { readonly delivery: DeliveryHead; readonly correlationId: string | undefined }[];
  readonly choosing: readonly Choosing[];
}

/**
 * Appends those events of a portion that are not in the feed yet, with their deliveries, in one transaction.
 * @returns the deliveries whose first attempt is to come from the queue, and the recipient's other addresses
 */
const append = async (on: TellDependencies, to: Recipient, portion: readonly ToTell[]): Promise<Appended> => {
  const wanted = new Map(portion.map((one) => [deliveryAt(to, one.id), one]));
  const appended = await untilWritten(on.table, async () => {
    const looked = await look(on, to, [...wanted.keys()]);
    const { now, destination, choosing, end, known, trouble, pastQueue } = looked;
    // Where this is refused, another may have written to it: the next look reads its end.
    on.feed.learn(to, undefined);
    const { last } = end;
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
      ...on.feed.append(to, end, events),
      // An endpoint that has caught up meanwhile is sent what comes: one of the two looks again.
      ...(trouble && deliveries.some(({ status }) => status === 'held') ? [on.troubles.check(trouble)] : []),
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
    const left = known.filter(awaitsQueue).map(({ delivery }) => delivery);
    const queued = [...left, ...(pastQueue ? [] : pending)];
    return decided({ queued, choosing, events, last: last + events.length }, events.length > 0 ? writes : []);
  });
  const { queued, choosing, events, last } = unwrap(appended);
  on.feed.learn(to, last);
  for (const { id: deliveryId, type } of events)
    correlated(wanted.get(deliveryId)?.correlationId, () =>
      log.info('webhook.enqueued', { recipient: to.id, deliveryId, type }),
    );
  return {
    queued: queued.map((delivery) => ({ delivery, correlationId: wanted.get(delivery.id)?.correlationId })),
    choosing,
  };
};

/** Said in the sandbox: it has a feed of its own, so that no number of the real one is ever one of a game. */
const isPlayed = ({ effect }: ToTell): boolean => effect.effect === 'tell-partner' && effect.sandbox === true;

/**
 * Puts events into the feed of one endpoint, in this order, and on their way to it.
 * @returns the other addresses of its recipient, as they were at the last of them
 */
const tellOne = async (
  on: TellDependencies,
  to: Recipient,
  events: readonly ToTell[],
): Promise<readonly Choosing[]> => {
  let others: readonly Choosing[] = [];
  for (const portion of portions(events)) {
    const { queued, choosing } = await append(on, to, portion);
    others = choosing;
    if (queued.length === 0) continue;
    const refused = await on.queue(
      queued.map(({ delivery, correlationId }) => messageOf(delivery, correlationId)),
    );
    for (const position of refused) {
      const one = queued[position];
      if (one !== undefined) await correlated(one.correlationId, () => handOver(on, one.delivery.id));
    }
  }
  return others;
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
    for (const { to, types } of await tellOne(on, recipient, real))
      await tellOne(
        on,
        to,
        real.filter(({ effect: { type } }) => types.has(type)),
      );
  };
