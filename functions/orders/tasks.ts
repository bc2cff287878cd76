import * as z from 'zod';
import { ground } from '../platform/ground.ts';
import { task, taskFunction } from '../platform/tasks.ts';
import { orderDependencies } from './dependencies.ts';
import { Milestone, OrderId } from './model.ts';

const { orders } = orderDependencies(ground());

const awaitOrder = task(
  z.strictObject({ orderId: OrderId, until: Milestone, token: z.string() }),
  async ({ orderId, until, token }) => {
    await orders.await(orderId, { until, token });
    return {};
  },
);

export const handler = taskFunction({ await: awaitOrder });
