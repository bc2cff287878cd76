import { decided, untilWritten } from '../../platform/change.ts';
import { effectWrites } from '../../platform/outbox/effects.ts';
import type { Stored } from './deliveries.ts';
import type { WebhookDependencies } from './dependencies.ts';
import { executionOf } from './execution.ts';
import type { DeliveryId } from './model.ts';

/** Whether its first attempt is still to come from the queue. */
export const awaitsQueue = ({ delivery: { status, round, tries }, handedOver }: Stored): boolean =>
  status === 'pending' && round === 1 && tries === 0 && handedOver !== true;

/** What the queue does not bring on goes on as an execution, its first attempt included. Done twice it is done once. */
export const handOver = async (
  { store, table, clock }: WebhookDependencies,
  id: DeliveryId,
): Promise<void> => {
  await untilWritten(table, async () => {
    const stored = await store.find(id);
    if (!stored || !awaitsQueue(stored)) return decided(undefined);
    return decided(undefined, [
      store.replace({ ...stored, handedOver: true }),
      ...effectWrites(table, [executionOf(stored.delivery)], clock.now()),
    ]);
  });
};
