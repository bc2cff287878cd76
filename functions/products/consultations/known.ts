import { FirstResponders } from '../../services/first-responders/first-responders.ts';
import { Timeline } from '../../platform/timeline.ts';
import type { KnownCase } from '../../services/closed-cases/model.ts';
import type { ReadOrders } from '../../services/orders/reading.ts';
import { ConsultationStore } from './store.ts';

/** A letter with its order, for its archive: it ends as its order does. */
export const knownLetter =
  ({ letters, orders }: { readonly letters: ConsultationStore; readonly orders: ReadOrders }) =>
  async (id: string): Promise<KnownCase | undefined> => {
    const letter = await letters.find(id);
    if (!letter) return undefined;
    const { orderId, from, to } = letter;
    const endedAt = (await orders.find(orderId))?.order.endedAt;
    const head = ConsultationStore.headOf(id);
    return {
      endedAt,
      works:
        endedAt === undefined
          ? [{ machine: 'consultation', name: id, input: { subjectId: id, orderId } }]
          : [],
      parties: [from, to],
      head,
      contents: async () => {
        const { partitions, keys } = await orders.contentsOf([orderId]);
        return {
          partitions: [head.pk, Timeline.partitionOf(id), FirstResponders.partitionOf(id), ...partitions],
          keys,
        };
      },
    };
  };
