import type { Order } from '../../services/orders/model.ts';
import type { RiverDependencies } from './dependencies.ts';
import type { RiverCase } from './model.ts';

/** The reviews that were asked for. */
export const ordersOf = async (
  { orders }: Pick<RiverDependencies, 'orders'>,
  { reviews }: RiverCase,
): Promise<readonly Order[]> =>
  (await orders.findAll(reviews.map(({ orderId }) => orderId))).map(({ order }) => order);
