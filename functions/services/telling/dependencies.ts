import type { RuntimeContext } from '../../platform/runtime-context.ts';
import { placing } from '../orders/dependencies.ts';
import type { ConcernedBy } from '../orders/news.ts';
import { tellOrder } from './orders.ts';
import { tellerOf } from './teller-of.ts';

/** Orders that tell, for those that place them, and who tells of the case itself. */
export const placingDependencies = (context: RuntimeContext, concernedBy: ConcernedBy) => ({
  ...placing(context, tellOrder(context, concernedBy)),
  teller: tellerOf(context.table),
});
