import type { AsOf } from '../../../../functions/law/deadline/working-time.ts';
import type { RuntimeContext } from '../../../../functions/platform/runtime-context.ts';
import type { Table } from '../../../../functions/platform/table/table.ts';
import { sweep } from '../../../../functions/platform/watch/sweep.ts';
import { gather } from '../../../../functions/services/messages/gather.ts';
import { gatheringIndex } from '../../../../functions/services/messages/gathered.ts';
import { orderDependencies } from '../../../../functions/services/orders/dependencies.ts';
import type { Concerned } from '../../../../functions/services/orders/news.ts';
import { tellOrder } from '../../../../functions/services/telling/orders.ts';

/** Orders that tell, of whose case these are: nobody's, where none are named. */
export const tellingOrders = (context: RuntimeContext, concerned: Concerned = {}) =>
  orderDependencies(
    context,
    tellOrder(context, () => Promise.resolve(concerned)),
  );

/** The second half of a sweep: what was found late is told, together where it is of one case. */
export const gatherNow = (table: Table, { now, workingTime }: AsOf) =>
  sweep({
    table,
    now,
    workingTime: () => Promise.resolve(workingTime),
    index: gatheringIndex,
    watchers: { 'GATHERED/PART': gather(table) },
    tellSick: () => [],
  });
