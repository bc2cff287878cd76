import { watch } from '../products/benefits/entitlements/deadlines.ts';
import { watching } from '../products/benefits/entitlements/task-dependencies.ts';
import { caseDependencies } from '../products/joint-installations/dependencies.ts';
import { watchCase } from '../products/joint-installations/deadlines.ts';
import { orderDependencies } from '../services/orders/dependencies.ts';
import type { RuntimeContext } from '../platform/runtime-context.ts';
import { projectDue, stepOverdue } from '../products/projects/deadlines.ts';
import { projectDependencies } from '../products/projects/dependencies.ts';
import { riverDependencies } from '../products/river-approvals/dependencies.ts';
import { departmentSilent, riverDue } from '../products/river-approvals/deadlines.ts';
import type { Watcher } from '../platform/watch/visit.ts';

/** Who knows what to do, by the kind of item: the first part of its key, `ORDER#…`. */
export const watchers = (context: RuntimeContext): Readonly<Record<string, Watcher>> => {
  const { orders } = orderDependencies(context);
  const on = { ...projectDependencies(context), ...riverDependencies(context) };
  const entitlements = watching(context);
  const [stepIsOverdue, departmentIsSilent] = [stepOverdue(on), departmentSilent(on)];
  return {
    ENTITLEMENT: (id, now, workingTime) => watch(entitlements, id, now, workingTime),
    CASE: watchCase(caseDependencies(context)),
    // What follows from a breach comes first, and is harmless twice: the watch takes the order out of the index.
    ORDER: async (id, now, workingTime) => {
      await stepIsOverdue(id, now);
      await departmentIsSilent(id, now);
      return orders.watch(id, now, workingTime);
    },
    PROJECT: projectDue(on),
    RIVER: riverDue(on),
  };
};
