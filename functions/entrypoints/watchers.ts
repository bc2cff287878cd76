import type { RuntimeContext } from '../platform/runtime-context.ts';
import type { Key } from '../platform/table/writes.ts';
import { watcher } from '../platform/watch/watched.ts';
import type { Watcher, Watchers } from '../platform/watch/visit.ts';
import { watch } from '../products/benefits/entitlements/deadlines.ts';
import { watching } from '../products/benefits/entitlements/task-dependencies.ts';
import { watchedCase } from '../products/joint-installations/rewrite.ts';
import { caseDependencies } from '../products/joint-installations/dependencies.ts';
import { projectDue, stepOverdue } from '../products/projects/deadlines.ts';
import { projectDependencies } from '../products/projects/dependencies.ts';
import { departmentSilent, riverDue } from '../products/river-approvals/deadlines.ts';
import { riverDependencies } from '../products/river-approvals/dependencies.ts';
import { orderDependencies } from '../services/orders/dependencies.ts';

const idOf = ({ pk }: Key): string => pk.split('#')[1] ?? '';

/** Who looks at what is due, by kind of item: the only list of everything that has limits. */
export const watchers = (context: RuntimeContext): Watchers => {
  const { orders } = orderDependencies(context);
  const on = { ...projectDependencies(context), ...riverDependencies(context) };
  const entitlements = watching(context);
  const [stepIsOverdue, departmentIsSilent] = [stepOverdue(on), departmentSilent(on)];
  const watchOrder = watcher(context.table, orders.watched);
  const project: Watcher = (key, { now }) => projectDue(on)(idOf(key), now);
  const river: Watcher = (key, { now }) => riverDue(on)(idOf(key), now);
  return {
    'ENTITLEMENT/ENTITLEMENT': async (key, { now, workingTime }) => {
      await watch(entitlements, idOf(key), now, workingTime);
    },
    'CASE/CASE': watcher(context.table, watchedCase(caseDependencies(context))),
    // What follows from a breach comes first, and is harmless twice: the watch takes the order out of the index.
    'ORDER/ORDER': async (key, asOf) => {
      await stepIsOverdue(idOf(key), asOf.now);
      await departmentIsSilent(idOf(key), asOf.now);
      await watchOrder(key, asOf);
    },
    'PROJECT/STAGE': project,
    'PROJECT/OBSTACLE': project,
    'PROJECT/COMMITMENT': project,
    'RIVER/CASE': river,
    'RIVER/OBLIGATION': river,
  };
};
