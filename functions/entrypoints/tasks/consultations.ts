import * as z from 'zod';
import { OrderId } from '../../services/orders/model.ts';
import { runtimeContext } from '../../platform/runtime-context.ts';
import { task, taskFunction } from '../../platform/tasks.ts';
import { consultationDependencies } from '../../products/consultations/dependencies.ts';
import { lapse } from '../../products/consultations/tasks/lapse.ts';

const on = consultationDependencies(runtimeContext());

export const handler = taskFunction({
  lapse: task(z.object({ orderId: OrderId }), lapse(on)),
});
