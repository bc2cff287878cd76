import type { OrderDependencies } from './orders.ts';
import type { Order } from './model.ts';
import { hasEnded } from './rules.ts';

/** The orders in a partner's inbox that have not ended, among the newest so many. */
export const openOrders = async (
  { store }: Pick<OrderDependencies, 'store'>,
  partner: string,
  most: number,
): Promise<Order[]> => {
  const { items } = await store.inbox(partner, { limit: most });
  return items.map(({ order }) => order).filter((order) => !hasEnded(order));
};

/** Given back to be corrected: the applicant's turn. */
export const isReturned = ({ hold }: Pick<Order, 'hold'>): boolean => hold?.why === 'returned';
