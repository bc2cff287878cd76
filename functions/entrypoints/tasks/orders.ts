import * as z from 'zod';
import { log } from '../../platform/log.ts';
import { runtimeContext } from '../../platform/runtime-context.ts';
import { task, taskFunction } from '../../platform/tasks.ts';
import { placing } from '../../services/orders/dependencies.ts';
import { tellOfAnyCase } from '../concerned.ts';
import { Milestone, OrderId } from '../../services/orders/model.ts';
import { handOverOrders } from '../../services/orders/succession.ts';
import { PartnerId } from '../../services/partners/model.ts';

const context = runtimeContext();
const on = placing(context, tellOfAnyCase(context));

const awaitOrder = task(
  z.object({ orderId: OrderId, until: Milestone, token: z.string() }),
  async ({ orderId, until, token }) => {
    await on.orders.await(orderId, { until, token });
    return {};
  },
);

const handOver = task(z.object({ partner: PartnerId }), async ({ partner }) => {
  log.info('partner.orders-handed-over', { partner, orders: await handOverOrders(on, partner) });
  return {};
});

export const handler = taskFunction({ await: awaitOrder, 'hand-over-orders': handOver });
