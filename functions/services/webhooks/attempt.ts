import { Fault } from '../../common/fault.ts';
import { addMillis, SECOND } from '../../law/instant.ts';
import { Again } from '../../platform/tasks.ts';
import { makeAttempt, recordCeased, type AttemptDependencies } from './make-attempt.ts';
import type { DeliveryStatus } from './model.ts';
import { heldBack } from './pause.ts';

interface Round {
  readonly deliveryId: string;
  readonly round: number;
}

/** Not delivered yet; the message is the moment of the next attempt, which the state machine waits for. */
export class NotDelivered extends Again {
  override readonly name = 'NotDelivered';
}

/** How far a function's clock may lag behind the one that woke the execution. */
const lag = 2 * SECOND;

/**
 * One attempt of an execution, or none where the round is over, was overtaken by a replay, or waits for a later moment:
 * so running it again does no harm.
 * @throws NotDelivered when there is to be another attempt.
 */
export const attempt =
  (on: AttemptDependencies) =>
  async ({ deliveryId, round }: Round): Promise<{ deliveryId: string; status: DeliveryStatus }> => {
    const stored = await on.store.find(deliveryId);
    if (!stored) throw new Fault(`No delivery ${deliveryId}`);
    const { delivery } = stored;
    if (delivery.status !== 'pending' || delivery.round !== round)
      return { deliveryId, status: delivery.status };
    if (delivery.nextAttemptAt !== undefined && addMillis(on.clock.now(), lag) < delivery.nextAttemptAt)
      throw new NotDelivered(delivery.nextAttemptAt);

    const [destination, mark] = await Promise.all([
      on.endpoints.find(delivery.recipient),
      on.reach.find(delivery.recipient),
    ]);
    if ('none' in destination)
      return { deliveryId, status: (await recordCeased(on, deliveryId, destination.none)).status };
    if (await heldBack(on, delivery)) return { deliveryId, status: 'held' };
    const after = await makeAttempt(on, delivery, destination.url, { mark, handOver: () => false });
    if (after.round === round && after.nextAttemptAt !== undefined)
      throw new NotDelivered(after.nextAttemptAt);
    return { deliveryId, status: after.status };
  };
