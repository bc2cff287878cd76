import type { Caller } from '../../../platform/http/route.ts';
import type { Order } from '../../../services/orders/model.ts';

/** Whoever has one of its orders now, to dig or to decide, and the city: for everybody else it does not exist. */
export const maySee = (caller: Caller, orders: readonly Pick<Order, 'partner'>[]): boolean =>
  caller.role === 'operator' ||
  (caller.role === 'partner' && orders.some(({ partner }) => partner === caller.partner));
