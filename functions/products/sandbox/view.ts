import type { AsOf } from '../../law/deadline/working-time.ts';
import type { Order } from '../../services/orders/model.ts';
import { viewOrder } from '../../services/orders/view.ts';
import type { Played } from './model.ts';

/** A case that is played, as it stands now. */
export const viewPlayed = (played: Played, orders: readonly Order[], { now, workingTime }: AsOf) => {
  const { partner: _partner, orderIds: _orderIds, ...shown } = played;
  return { ...shown, orders: orders.map((order) => viewOrder(order, now, workingTime)) };
};
