import { FirstResponders } from '../../../services/first-responders/first-responders.ts';
import { Timeline } from '../../../platform/timeline.ts';
import type { KnownCase } from '../../../services/closed-cases/model.ts';
import type { ReadOrders } from '../../../services/orders/reading.ts';
import { Emergencies } from './store.ts';

/** Emergency works with their orders, for their archive: they end as the utility's order does, and wait in the table alone. */
export const knownEmergency =
  ({ emergencies, orders }: { readonly emergencies: Emergencies; readonly orders: ReadOrders }) =>
  async (id: string): Promise<KnownCase | undefined> => {
    const stored = await emergencies.find(id);
    if (!stored) return undefined;
    const { partner, reviews, orderId } = stored.emergency;
    return {
      endedAt: (await orders.find(orderId))?.order.endedAt,
      works: [],
      parties: [partner, ...reviews.map(({ department }) => department)],
      head: { ...Emergencies.keyOf(id), version: stored.version },
      contents: async () => {
        const asked = await orders.contentsOf([orderId, ...reviews.map((review) => review.orderId)]);
        return {
          partitions: [
            Emergencies.partitionOf(id),
            Timeline.partitionOf(id),
            FirstResponders.partitionOf(id),
            ...asked.partitions,
          ],
          keys: asked.keys,
        };
      },
    };
  };
