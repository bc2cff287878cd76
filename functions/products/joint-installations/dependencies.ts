import { placingDependencies } from '../../services/orders/dependencies.ts';
import { Partners } from '../../services/partners/partners.ts';
import type { RuntimeContext } from '../../platform/runtime-context.ts';
import { LinkedFiles } from '../../services/files/linked.ts';
import { ServiceItems } from '../../services/service-items/service-items.ts';
import { CaseStore } from './store.ts';

export const caseDependencies = (context: RuntimeContext) => ({
  ...placingDependencies(context),
  partners: new Partners(context.table),
  cases: new CaseStore(context.table, context.clock),
  items: new ServiceItems(context.table),
  linked: new LinkedFiles(context.table),
});
export type CaseDependencies = ReturnType<typeof caseDependencies>;
