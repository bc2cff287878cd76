import type { Order } from '../../services/orders/model.ts';
import type { CaseDependencies } from './dependencies.ts';
import type { Case } from './model.ts';
import { orderIdsOf } from './rules.ts';

/** The orders of a case that have been placed. */
export const ordersOf = async (
  { orders }: Pick<CaseDependencies, 'orders'>,
  one: Case,
): Promise<readonly Order[]> => (await orders.findAll(orderIdsOf(one))).map(({ order }) => order);
