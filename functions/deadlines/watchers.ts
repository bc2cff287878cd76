import { watch } from '../entitlements/watch.ts';
import { watching } from '../entitlements/watching.ts';
import { caseDependencies } from '../joint-installations/dependencies.ts';
import { watchCase } from '../joint-installations/watch.ts';
import { orderDependencies } from '../orders/dependencies.ts';
import type { Ground } from '../platform/ground.ts';
import { projectDue, stepOverdue } from '../projects/due.ts';
import { projectDependencies } from '../projects/dependencies.ts';
import { riverDependencies } from '../river/dependencies.ts';
import { departmentSilent, riverDue } from '../river/due.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Watching } from './ladders.ts';

/**
 * Puts right whatever time or a moved calendar has changed about an item, and says whether it did: its ladders are
 * climbed up to `now`, who is affected by a moved due moment is told. Again it changes nothing.
 */
export type Watcher = (id: string, now: Instant, by: Watching) => Promise<unknown>;

/** Who knows what to do, by the kind of item: the first part of its key, `ORDER#…`. */
export const watchers = (ground: Ground): Readonly<Record<string, Watcher>> => {
  const { orders } = orderDependencies(ground);
  const on = { ...projectDependencies(ground), ...riverDependencies(ground) };
  const entitlements = watching(ground);
  const [stepIsOverdue, departmentIsSilent] = [stepOverdue(on), departmentSilent(on)];
  return {
    ENTITLEMENT: (id, now, by) => watch(entitlements, id, now, by),
    CASE: watchCase(caseDependencies(ground)),
    // What follows from a breach comes first, and is harmless twice: the watch takes the order out of the index.
    ORDER: async (id, now, by) => {
      await stepIsOverdue(id, now);
      await departmentIsSilent(id, now);
      return orders.watch(id, now, by);
    },
    PROJECT: projectDue(on),
    RIVER: riverDue(on),
  };
};
