import { unwrap } from '../../common/result.ts';
import type { Instant } from '../../law/instant.ts';
import { decided, untilWritten } from '../../platform/change.ts';
import { log } from '../../platform/log.ts';
import type { ToTell } from '../../platform/outbox/batch.ts';
import { effectWrites } from '../../platform/outbox/effects.ts';
import { recipientOf } from '../../platform/outbox/model.ts';
import type { SendMessages } from '../../platform/queue.ts';
import type { Item } from '../../platform/table/writes.ts';
import type { Stored } from './deliveries.ts';
import { deliveryKey } from './deliveries.ts';
import type { WebhookDependencies } from './dependencies.ts';
import { executionOf } from './execution.ts';
import { feedHeadKey, type FeedHead } from './feed.ts';
import { DeliveryId, type DeliveryHead, type FeedEvent, type Recipient } from './model.ts';
import { isUnreached, unreachedKey, type Unreached } from './reach.ts';

/** The delivery of an effect: always the same one. */
export const deliveryIdOf = (effectId: string): DeliveryId =>
  DeliveryId.parse(effectId.replace(/^ef_/, 'wd_'));

/** An event, its delivery and at most its execution, 33 times, and the feed's head: 100 writes (DynamoDB's limit). */
export const eventsTogether = 33;

/** DynamoDB takes 4 MB in a transaction; an event is in it once. */
const bytesTogether = 3_000_000;

export interface TellDependencies extends WebhookDependencies {
  /** Puts deliveries into the queue of first attempts. */
  readonly queue: SendMessages;
}

/** As many in a row as one transaction takes. */
export const portions = (events: readonly ToTell[]): ToTell[][] => {
  const all: ToTell[][] = [];
  let bytes = 0;
  for (const one of events) {
    const size = Buffer.byteLength(JSON.stringify(one.effect.data));
    const last = all.at(-1);
    if (last && last.length < eventsTogether && bytes + size <= bytesTogether) {
      last.push(one);
      bytes += size;
    } else {
      all.push([one]);
      bytes = size;
    }
  }
  return all;
};

/** Whether its first attempt is still to come from the queue. */
export const awaitsQueue = ({ delivery: { status, round, tries }, handedOver }: Stored): boolean =>
  status === 'pending' && round === 1 && tries === 0 && handedOver !== true;

const newDelivery = (
  recipient: Recipient,
  { id, sequence, type }: FeedEvent,
  url: string | undefined,
  now: Instant,
): DeliveryHead => ({
  id,
  recipient,
  sequence,
  type,
  status: url === undefined ? 'disabled' : 'pending',
  createdAt: now,
  round: 1,
  roundBegunAt: now,
  tries: 0,
  attempted: 0,
});

/** Everything that is known of a recipient and of these deliveries, as it is now. */
const look = async (
  { table, endpoints, clock }: TellDependencies,
  to: Recipient,
  ids: readonly DeliveryId[],
) => {
  const [url, items] = await Promise.all([
    endpoints.urlOf(to),
    table.getAll<Item>([feedHeadKey(to), unreachedKey(to), ...ids.map(deliveryKey)]),
  ]);
  const ofKind = <T>(kind: string) =>
    items.filter((item) => item.kind === kind) as readonly Item[] as readonly T[];
  const now = clock.now();
  const [head] = ofKind<FeedHead>('feed-head');
  const [mark] = ofKind<Unreached>('endpoint-unreached');
  const known = ofKind<Stored>('webhook-delivery');
  return { now, url, head, known, pastQueue: isUnreached(mark, url, now) };
};

/**
 * Appends those events of a portion that are not in the feed yet, numbers, deliveries and head in one transaction.
 * @returns the deliveries whose first attempt is to come from the queue
 */
const append = async (
  on: TellDependencies,
  to: Recipient,
  portion: readonly ToTell[],
): Promise<DeliveryId[]> => {
  const wanted = new Map(portion.map((one) => [deliveryIdOf(one.id), one]));
  const appended = await untilWritten(on.table, async () => {
    const { now, url, head, known, pastQueue } = await look(on, to, [...wanted.keys()]);
    const there = new Set(known.map(({ delivery }) => delivery.id));
    const events = [...wanted]
      .filter(([id]) => !there.has(id))
      .map(
        (
          [
            id,
            {
              at,
              effect: { type, data },
            },
          ],
          index,
        ): FeedEvent => {
          return { id, type, timestamp: at, sequence: (head?.last ?? 0) + 1 + index, data };
        },
      );
    const deliveries = events.map((event) => newDelivery(to, event, url, now));
    const pending = deliveries.filter(({ status }) => status === 'pending');
    const writes = [
      ...on.feed.append(to, head, events),
      ...deliveries.map((one) => on.store.create(one, pastQueue && one.status === 'pending')),
      ...(pastQueue ? effectWrites(on.table, pending.map(executionOf), now) : []),
    ];
    // Killed before the queue had them, the last run left some behind.
    const left = known.filter(awaitsQueue).map(({ delivery }) => delivery.id);
    const queued = [...left, ...(pastQueue ? [] : pending.map(({ id }) => id))];
    return decided({ queued, count: events.length }, events.length > 0 ? writes : []);
  });
  const { queued, count } = unwrap(appended);
  if (count > 0) log.info('webhook.enqueued', { recipient: to.id, events: count });
  return queued;
};

/** What the queue did not take goes to executions, whose effects the table keeps. */
const handOver = (on: TellDependencies, id: DeliveryId) =>
  untilWritten(on.table, async () => {
    const stored = await on.store.find(id);
    if (!stored || !awaitsQueue(stored)) return decided(undefined);
    return decided(undefined, [
      on.store.replace({ ...stored, handedOver: true }),
      ...effectWrites(on.table, [executionOf(stored.delivery)], on.clock.now()),
    ]);
  });

/**
 * Puts events into their one recipient's feed, in this order, and on their way as webhooks. Doing so again for the same
 * effects changes nothing.
 */
export const tell =
  (on: TellDependencies) =>
  async (events: readonly ToTell[]): Promise<void> => {
    for (const portion of portions(events)) {
      const [first] = portion;
      if (!first) continue;
      const queued = await append(on, recipientOf(first.effect), portion);
      if (queued.length === 0) continue;
      const refused = await on.queue(queued.map((deliveryId) => JSON.stringify({ deliveryId })));
      for (const position of refused) {
        const id = queued[position];
        if (id !== undefined) await handOver(on, id);
      }
    }
  };
