import * as z from 'zod';
import { orderDependencies } from '../orders/dependencies.ts';
import { ground } from '../platform/ground.ts';
import { task, taskFunction } from '../platform/tasks.ts';
import { sweep } from './sweep.ts';

const on = ground();
const { orders } = orderDependencies(on);

export const handler = taskFunction({
  sweep: task(z.strictObject({}), () =>
    sweep(on.table, { ORDER: (id, now) => orders.watch(id, now) }, on.clock.now()),
  ),
});
