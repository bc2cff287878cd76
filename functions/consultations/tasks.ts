import * as z from 'zod';
import { OrderId } from '../orders/model.ts';
import { ground } from '../platform/ground.ts';
import { task, taskFunction } from '../platform/tasks.ts';
import { consultationDependencies } from './dependencies.ts';
import { lapse } from './tasks/lapse.ts';

const on = consultationDependencies(ground());

export const handler = taskFunction({
  lapse: task(z.strictObject({ orderId: OrderId }), lapse(on)),
});
