import type { RuntimeContext } from '../../../../functions/platform/runtime-context.ts';
import { orderDependencies } from '../../../../functions/services/orders/dependencies.ts';
import type { Concerned } from '../../../../functions/services/orders/news.ts';
import { tellOrder } from '../../../../functions/services/telling/orders.ts';

/** Orders that tell, of whose case these are: nobody's, where none are named. */
export const tellingOrders = (context: RuntimeContext, concerned: Concerned = {}) =>
  orderDependencies(
    context,
    tellOrder(context, () => Promise.resolve(concerned)),
  );
