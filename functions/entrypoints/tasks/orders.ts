import * as z from 'zod';
import { runtimeContext } from '../../platform/runtime-context.ts';
import { task, taskFunction } from '../../platform/tasks.ts';
import { orderDependencies } from '../../services/orders/dependencies.ts';
import { tellOfAnyCase } from '../concerned.ts';
import { Milestone, OrderId } from '../../services/orders/model.ts';

const context = runtimeContext();
const { orders } = orderDependencies(context, tellOfAnyCase(context));

const awaitOrder = task(
  z.object({ orderId: OrderId, until: Milestone, token: z.string() }),
  async ({ orderId, until, token }) => {
    await orders.await(orderId, { until, token });
    return {};
  },
);

export const handler = taskFunction({ await: awaitOrder });
