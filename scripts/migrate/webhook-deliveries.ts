import * as z from 'zod';
import { Fault } from '../../functions/common/fault.ts';
import { transactionLimit } from '../../functions/platform/table/table.ts';
import { DeliveryStore } from '../../functions/services/webhooks/deliveries.ts';
import { Feed } from '../../functions/services/webhooks/feed.ts';
import { Attempt, DeliveryHead } from '../../functions/services/webhooks/model.ts';
import type { Step } from './step.ts';

/** A delivery held the event, which its recipient's feed holds too, and every attempt. */
const Old = z.object({
  version: z.int().min(1),
  delivery: DeliveryHead.omit({ type: true, attempted: true, lastAttempt: true }).extend({
    event: z.object({ type: z.string() }),
    attempts: z.array(Attempt),
  }),
});

/** Those of one transaction, beside the delivery: of a hundred the oldest gives way, as it would at the next attempt. */
const mostAttempts = transactionLimit - 1;

/** What it says stands in the feed alone, attempts are items of their own; each had an execution from the start. */
export const webhookDelivery: Step = async (item, { table }) => {
  const held = z.object({ delivery: z.record(z.string(), z.unknown()) }).parse(item).delivery;
  const store = new DeliveryStore(table);
  if (!('event' in held)) {
    // Listed without how it stands, where another layout looks for it.
    if (item.listKey !== 'WEBHOOK-DELIVERIES') return [];
    const read = await store.find(DeliveryHead.shape.id.parse(held['id']));
    return read ? [store.replace(read)] : [];
  }
  const { version, delivery: old } = Old.parse(item);
  const { event, attempts, ...rest } = old;
  if (!(await new Feed(table).find(rest.recipient, rest.sequence)))
    throw new Fault('its event is not in the feed');
  const kept = attempts.slice(-mostAttempts);
  const lastAttempt = kept.at(-1);
  const delivery: DeliveryHead = {
    ...rest,
    type: event.type,
    attempted: kept.length,
    ...(lastAttempt && { lastAttempt }),
  };
  return store.renew({ delivery, version, handedOver: true }, kept);
};
