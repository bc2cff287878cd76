import * as z from 'zod';
import { transfersOf } from '../../../services/orders/kinds/payment-transitions.ts';
import type { Orders } from '../../../services/orders/orders.ts';
import type { Entitlement } from './model.ts';

/** One transfer, as its payment order tells it. */
export const Transfer = z.object({
  orderId: z.string(),
  instalment: z.int(),
  fen: z.int(),
  at: z.string(),
  paidOn: z.string().optional(),
  reference: z.string().optional(),
});
export type Transfer = z.infer<typeof Transfer>;

/** Every transfer of an entitlement, oldest first, as its payment orders tell it. */
export const paymentsOf = async (
  { orders }: { readonly orders: Orders },
  { paymentOrders }: Entitlement,
): Promise<Transfer[]> => {
  const found = await orders.findAll(paymentOrders);
  return found.flatMap(({ order }) =>
    transfersOf(order).map((transfer) => ({
      orderId: order.id,
      instalment: Number(order.request['instalment']),
      ...transfer,
    })),
  );
};

/** What of these transfers has not been sent back by a bank. */
export const arrivedOf = (transfers: readonly Transfer[], { returns = [] }: Entitlement): number =>
  transfers.reduce((sum, { fen }) => sum + fen, 0) - returns.reduce((sum, { fen }) => sum + fen, 0);
