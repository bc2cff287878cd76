import * as z from 'zod';
import type { Table } from '../../platform/table/table.ts';
import { Attempt, Delivery } from './model.ts';
import { DeliveryStore } from './deliveries.ts';

/** The record of a push: when each attempt was made, and what code answered it; not what an endpoint said beside. */
export const Proof = Delivery.pick({ id: true, status: true, createdAt: true, deliveredAt: true })
  .extend({
    attempts: z.array(Attempt).describe('Oldest first; the last 100'),
  })
  .meta({ id: 'Proof' });
export type Proof = z.infer<typeof Proof>;

/** The delivery of an order's first event, whose id follows from the order's own (`Orders.place`). */
export const deliveryOfOrder = (orderId: string): string => orderId.replace(/^or_/, 'wd_');

/** How an order was pushed to its partner; undefined in the moment before the stream has carried it there. */
export const proofOfPush = async (table: Table, orderId: string): Promise<Proof | undefined> => {
  const store = new DeliveryStore(table);
  const id = deliveryOfOrder(orderId);
  const found = await store.find(id);
  if (!found) return undefined;
  const attempts = await store.attempts(found.delivery);
  const { status, createdAt, deliveredAt } = found.delivery;
  return { id: found.delivery.id, status, createdAt, attempts, ...(deliveredAt && { deliveredAt }) };
};
