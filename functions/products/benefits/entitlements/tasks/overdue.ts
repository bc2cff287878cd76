import { sweep, type Swept } from '../../../../platform/watch/sweep.ts';
import { watcher } from '../../../../platform/watch/watched.ts';
import { tellOperatorsOfSick } from '../../../../services/telling/sick-items.ts';
import { overdueIndex } from '../deadlines.ts';
import type { EntitlementDependencies } from '../dependencies.ts';
import { watchedEntitlement } from '../watched.ts';

/** Acts upon every payment of which something is due: its notice, its department's plan, its next instalment. */
export const overdue = (on: EntitlementDependencies) => (): Promise<Swept> =>
  sweep({
    table: on.table,
    watchers: { 'ENTITLEMENT/ENTITLEMENT': watcher(on.table, watchedEntitlement(on)) },
    now: on.clock.now(),
    workingTime: () => on.calendars.workingTime(),
    index: overdueIndex,
    tellSick: tellOperatorsOfSick(on.table),
  });
