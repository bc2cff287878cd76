import * as z from 'zod';
import { DeliveryId, Recipient, type DeliveryHead } from './model.ts';

/** With where its event stands, so that all that it takes is one read; a message of before says its id alone. */
export const QueueMessage = z.strictObject({
  deliveryId: DeliveryId,
  recipient: Recipient.optional(),
  sequence: z.int().positive().optional(),
});

/** By which the queue of first attempts brings a delivery. */
export const messageOf = ({ id, recipient, sequence }: DeliveryHead): string =>
  JSON.stringify({ deliveryId: id, recipient, sequence } satisfies z.infer<typeof QueueMessage>);
