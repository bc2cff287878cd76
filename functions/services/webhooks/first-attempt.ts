import { Fault } from '../../common/fault.ts';
import * as z from 'zod';
import type { Table } from '../../platform/table/table.ts';
import { awaitsQueue, handOver } from './hand-over.ts';
import { makeAttempt, recordCeased, type AttemptDependencies } from './make-attempt.ts';
import { DeliveryId, type Recipient } from './model.ts';
import { heldBack } from './pause.ts';
import { isUnreached, unreachedKey, type Unreached } from './reach.ts';
import { receiptsBeforeHandOver } from './schedule.ts';
import { troubleKey, type TroubleItem } from './troubles.ts';

/** What is known of an endpoint beside its address: one that is well has none of both. */
const marksOf = async (table: Table, recipient: Recipient) => {
  const items = await table.getAll<Unreached | TroubleItem>([unreachedKey(recipient), troubleKey(recipient)]);
  return {
    mark: items.find((item) => item.kind === 'endpoint-unreached'),
    trouble: items.find((item) => item.kind === 'endpoint-trouble'),
  };
};

/** With the correlation id of what it tells (platform/queue-function.ts). */
const Message = z.object({ deliveryId: DeliveryId });

/**
 * The first attempt of a delivery, from the queue. What is not taken goes on as an execution with the rest of the
 * schedule, and so does at once what is for an endpoint that lately did not answer: others wait behind it.
 * A message that comes twice finds its delivery attempted.
 * @param receipts how often this message was received, this time included
 */
export const firstAttempt =
  (on: AttemptDependencies) =>
  async (body: string, receipts: number): Promise<void> => {
    const { deliveryId } = Message.parse(JSON.parse(body));
    const stored = await on.store.find(deliveryId);
    if (!stored) throw new Fault(`No delivery ${deliveryId}`);
    if (!awaitsQueue(stored)) return;
    const { recipient } = stored.delivery;
    const [destination, { mark, trouble }] = await Promise.all([
      on.endpoints.find(recipient),
      marksOf(on.table, recipient),
    ]);
    if ('none' in destination) await recordCeased(on, deliveryId, destination.none);
    else if (trouble && (await heldBack(on, stored.delivery))) return;
    else if (receipts >= receiptsBeforeHandOver || isUnreached(mark, destination.url, on.clock.now()))
      await handOver(on, deliveryId);
    else
      await makeAttempt(on, stored.delivery, destination.url, { mark, handOver: () => true, read: stored });
  };
