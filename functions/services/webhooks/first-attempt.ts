import { Fault } from '../../common/fault.ts';
import type { Item } from '../../platform/table/writes.ts';
import { DeliveryStore, type DeliveryItem } from './deliveries.ts';
import { Endpoints } from './endpoints.ts';
import { Feed, type FeedItem } from './feed.ts';
import { awaitsQueue, handOver } from './hand-over.ts';
import { makeAttempt, recordCeased, type AttemptDependencies } from './make-attempt.ts';
import { QueueMessage } from './queue-message.ts';
import { heldBack } from './pause.ts';
import { isUnreached, unreachedKey, type Unreached } from './reach.ts';
import { receiptsBeforeHandOver } from './schedule.ts';
import { secretNameOf } from './secret-name.ts';
import { troubleKey, type TroubleItem } from './troubles.ts';

/**
 * A delivery with its event, where it goes, what signs it, and what is known of its endpoint beside: one that is well has
 * no marks. All in one read.
 */
const readAll = async ({ table, store, secrets }: AttemptDependencies, body: string) => {
  const { deliveryId, ...said } = QueueMessage.parse(JSON.parse(body));
  const before = said.recipient && said.sequence ? undefined : await store.find(deliveryId);
  const { recipient, sequence } = before?.delivery ?? said;
  if (!recipient || sequence === undefined) throw new Fault(`No delivery ${deliveryId}`);
  const [items, secret] = await Promise.all([
    table.getAll<Item>([
      DeliveryStore.keyOf(deliveryId),
      Feed.keyOf(recipient, sequence),
      unreachedKey(recipient),
      troubleKey(recipient),
      ...Endpoints.keysOf(recipient),
    ]),
    secrets.recent(secretNameOf(recipient)),
  ]);
  const one = <T extends Item>(kind: T['kind']) => items.find((item) => item.kind === kind) as T | undefined;
  const stored = one<DeliveryItem>('webhook-delivery');
  if (!stored) throw new Fault(`No delivery ${deliveryId}`);
  return {
    stored,
    secret,
    destination: Endpoints.among(items, recipient),
    event: one<FeedItem>('feed-event')?.event,
    mark: one<Unreached>('endpoint-unreached'),
    trouble: one<TroubleItem>('endpoint-trouble'),
  };
};

/**
 * The first attempt of a delivery, from the queue. What is not taken goes on as an execution with the rest of the
 * schedule, and so does at once what is for an endpoint that lately did not answer: others wait behind it.
 * A message that comes twice finds its delivery attempted.
 * @param receipts how often this message was received, this time included
 */
export const firstAttempt =
  (on: AttemptDependencies) =>
  async (body: string, receipts: number): Promise<void> => {
    const { stored, destination, event, secret, mark, trouble } = await readAll(on, body);
    if (!awaitsQueue(stored)) return;
    const { id: deliveryId } = stored.delivery;
    if ('none' in destination) await recordCeased(on, deliveryId, destination.none);
    else if (trouble && (await heldBack(on, stored.delivery))) return;
    else if (receipts >= receiptsBeforeHandOver || isUnreached(mark, destination.url, on.clock.now()))
      await handOver(on, deliveryId);
    else
      await makeAttempt(on, stored.delivery, destination.url, {
        ...{ mark, handOver: () => true, read: stored, event, secret },
        isWell: trouble === undefined,
      });
  };
