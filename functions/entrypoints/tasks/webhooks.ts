import * as z from 'zod';
import { task, taskFunction } from '../../platform/tasks.ts';
import { attempt } from '../../services/webhooks/attempt.ts';
import { DeliveryId } from '../../services/webhooks/model.ts';
import { sendingDependencies } from '../../services/webhooks/sending.ts';

export const handler = taskFunction({
  attempt: task(
    z.strictObject({ deliveryId: DeliveryId, round: z.int().positive() }),
    attempt(sendingDependencies()),
  ),
});
