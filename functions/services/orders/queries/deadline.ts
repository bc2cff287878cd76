import type { Subject } from '../../deadlines/explain.ts';
import { deadlineEndpoints } from '../../deadlines/subject-endpoints.ts';
import { text } from '../../../common/text.ts';
import { maySee } from '../access.ts';
import type { Order } from '../model.ts';
import type { OrderDependencies } from '../orders.ts';
import { orderRoutes } from '../routes.ts';

const subjectOf = ({ id, kind, limits, endedAt }: Order): Subject => ({
  id,
  title: text(`工单 ${id} 时限（${kind}）`, `Limit of order ${id} (${kind})`),
  limits,
  main: Object.keys(limits).at(-1) ?? '',
  endedAt,
});

export const deadlines = (on: OrderDependencies) =>
  deadlineEndpoints(orderRoutes, on, async ({ id }, caller) => {
    const order = (await on.store.find(id))?.order;
    return order && maySee(caller, order) ? subjectOf(order) : undefined;
  });
