import * as z from 'zod';
import { keptKeys, type WatchKeys } from '../../functions/platform/watch/index-keys.ts';
import { Order, OrderEvent } from '../../functions/services/orders/model.ts';
import { OrderStore } from '../../functions/services/orders/store.ts';
import type { Item } from '../../functions/platform/table/writes.ts';
import type { Step } from './step.ts';

/** An order was one item, with all that was asked, said and waited for. */
const Old = z.object({
  version: z.int().min(1),
  order: Order,
  waiting: z.object({ until: z.enum(['accepted', 'ended']), token: z.string() }).optional(),
});

const noClock = {
  now: () => {
    throw new Error('A migration reckons nothing');
  },
};

const suspensionsOf = ({ limits }: Order): number =>
  Math.max(0, ...Object.values(limits).map(({ deadline }) => deadline.suspensions.length));

/** A small head now; what is long, many or secret beside it. */
export const order: Step = (item, table) => {
  if ('parts' in item) return [];
  const { version, waiting, order } = Old.parse(item);
  const holds = suspensionsOf(order);
  return new OrderStore(table, noClock).renew({
    order: { ...order, ...(holds > 0 && { holds }) },
    version,
    waiting,
    ...keptKeys(item as WatchKeys),
  });
};

const OldEvent = z.object({ at: z.string(), event: OrderEvent });

/** An event lay among the parts of its order; now in a partition of its own. */
export const orderEvent: Step = (item, { write }) => {
  if (item.pk.startsWith('ORDER-EVENTS#')) return [];
  const { event } = OldEvent.parse(item);
  const moved = { ...item, ...OrderStore.eventKey(item.pk.slice('ORDER#'.length), event.eventId) };
  return [write.put(moved as Item), write.remove(item)];
};
