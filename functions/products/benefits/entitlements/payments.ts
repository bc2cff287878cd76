import { transfersOf } from '../../../services/orders/kinds/payment-transitions.ts';
import type { Orders } from '../../../services/orders/orders.ts';
import type { Entitlement } from './model.ts';
import type { ShownTransfer } from './view.ts';

/** Every transfer of an entitlement, oldest first, as its payment orders tell it. */
export const paymentsOf = async (
  { orders }: { readonly orders: Orders },
  { paymentOrders }: Entitlement,
): Promise<ShownTransfer[]> => {
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
export const arrivedOf = (transfers: readonly ShownTransfer[], { returns = [] }: Entitlement): number =>
  transfers.reduce((sum, { fen }) => sum + fen, 0) - returns.reduce((sum, { fen }) => sum + fen, 0);
