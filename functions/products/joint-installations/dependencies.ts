import { placingDependencies } from '../../services/orders/dependencies.ts';
import type { RuntimeContext } from '../../platform/runtime-context.ts';
import { LinkedFiles } from '../../services/files/linked.ts';
import { ServiceItems } from '../../services/service-items/service-items.ts';
import { CaseStore } from './store.ts';

/** The cases alone, for who asks whose one is. */
export const casesOf = ({ table, clock }: RuntimeContext) => new CaseStore(table, clock);

export const caseDependencies = (context: RuntimeContext) => ({
  ...placingDependencies(context),
  cases: casesOf(context),
  items: new ServiceItems(context.table),
  linked: new LinkedFiles(context.table),
});
export type CaseDependencies = ReturnType<typeof caseDependencies>;
