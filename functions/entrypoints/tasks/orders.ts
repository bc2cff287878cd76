import * as z from 'zod';
import { runtimeContext } from '../../platform/runtime-context.ts';
import { task, taskFunction } from '../../platform/tasks.ts';
import { orderDependencies } from '../../services/orders/dependencies.ts';
import { Milestone, OrderId } from '../../services/orders/model.ts';

const { orders } = orderDependencies(runtimeContext());

const awaitOrder = task(
  z.strictObject({ orderId: OrderId, until: Milestone, token: z.string() }),
  async ({ orderId, until, token }) => {
    await orders.await(orderId, { until, token });
    return {};
  },
);

export const handler = taskFunction({ await: awaitOrder });
