import { actorOf } from '../beneficiaries/model.ts';
import { latest } from '../../../law/instant.ts';
import { FirstResponders } from '../../../services/first-responders/first-responders.ts';
import { Timeline } from '../../../platform/timeline.ts';
import { Escalations } from '../../../platform/watch/escalations.ts';
import type { KnownCase, Work } from '../../../services/closed-cases/model.ts';
import type { Post } from '../../../services/messages/post.ts';
import type { ReadOrders } from '../../../services/orders/reading.ts';
import { claimItem } from './claim.ts';
import type { Entitlement } from './model.ts';
import { startExecution as executionOf } from './rewrite.ts';
import { EntitlementStore } from './store.ts';

interface Known {
  readonly store: EntitlementStore;
  readonly orders: ReadOrders;
  readonly timeline: Timeline;
  readonly post: Post;
}

/** Its review and its payment; what waits for a name, a click or its fund waits in the table. */
const worksOf = (entitlement: Entitlement): Work[] => {
  const { status, waits } = entitlement;
  if (waits !== undefined || (status !== 'in-review' && status !== 'in-payment')) return [];
  const { effect: _, ...work } = executionOf(entitlement);
  return [work];
};

/** An entitlement with its decision, its notices, its orders and its messages, for its archive. A claim stays in its place. */
export const knownEntitlement =
  ({ store, orders, timeline, post }: Known) =>
  async (id: string): Promise<KnownCase | undefined> => {
    const stored = await store.find(id);
    if (!stored) return undefined;
    const { entitlement, version } = stored;
    const { department, status, matchedAt, paymentOrders, reviewOrderId, limits } = entitlement;
    return {
      // What was paid and is disputed may be paid again.
      endedAt: status === 'disputed' ? undefined : entitlement.endedAt,
      parties: [actorOf(entitlement).id, department],
      works: worksOf(entitlement),
      head: { ...EntitlementStore.keyOf(id), version },
      contents: async () => {
        const asked = await orders.contentsOf([...paymentOrders, ...(reviewOrderId ? [reviewOrderId] : [])]);
        // Whatever is told of it stands in its timeline at the same moment.
        const moments = (await timeline.of(id)).map(({ at }) => at);
        const told = await post.about(
          [actorOf(entitlement), { kind: 'department', id: department }, { kind: 'operators' }],
          id,
          matchedAt,
          latest(matchedAt, ...moments),
        );
        return {
          partitions: [
            ...EntitlementStore.partitionsOf(id),
            Timeline.partitionOf(id),
            FirstResponders.partitionOf(id),
            ...asked.partitions,
          ],
          keys: [...told, ...Escalations.keysOf(id, limits), ...asked.keys],
          leaves: [claimItem(entitlement)],
        };
      },
    };
  };
