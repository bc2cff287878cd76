import { answer, endpoint } from '../../../platform/http/index.ts';
import type { OrderDependencies } from '../orders.ts';
import { orderRoutes } from '../routes.ts';
import { viewOrder } from '../view.ts';

export const inbox = ({ store, calendars, clock }: OrderDependencies) =>
  endpoint(orderRoutes.inbox, async ({ query, caller }) => {
    const [page, workingTime] = await Promise.all([
      store.inbox(caller.partner, query),
      calendars.workingTime(),
    ]);
    const now = clock.now();
    return answer(200, { ...page, items: page.items.map((order) => viewOrder(order, now, workingTime)) });
  });
