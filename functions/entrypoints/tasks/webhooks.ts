import * as z from 'zod';
import { task, taskFunction } from '../../platform/tasks.ts';
import { attempt } from '../../services/webhooks/attempt.ts';
import { catchUp } from '../../services/webhooks/catch-up.ts';
import { DeliveryId, Recipient } from '../../services/webhooks/model.ts';
import { sendingDependencies } from '../../services/webhooks/sending.ts';
import { tellTrouble } from '../endpoint-trouble.ts';

const on = sendingDependencies(tellTrouble);

export const handler = taskFunction({
  attempt: task(z.object({ deliveryId: DeliveryId, round: z.int().positive() }), attempt(on)),
  'catch-up': task(z.object({ recipient: Recipient, version: z.int().positive() }), catchUp(on)),
});
