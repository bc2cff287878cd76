import * as z from 'zod';
import { DeliveryId, Recipient, type DeliveryHead } from './model.ts';

/** With where its event stands, so that all that it takes is one read; a message of before says its id alone. */
export const QueueMessage = z.object({
  deliveryId: DeliveryId,
  recipient: Recipient.optional(),
  sequence: z.int().positive().optional(),
});

/** By which the queue of first attempts brings a delivery, with the correlation id of what it tells (platform/queue-function.ts). */
export const messageOf = ({ id, recipient, sequence }: DeliveryHead, correlationId?: string): string => {
  const message: z.infer<typeof QueueMessage> = { deliveryId: id, recipient, sequence };
  return JSON.stringify({ ...message, correlationId });
};
