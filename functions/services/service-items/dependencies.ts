import type { RuntimeContext } from '../../platform/runtime-context.ts';
import type { ItemChecks } from './model.ts';
import { ServiceItems } from './service-items.ts';

export const serviceItemDependencies = (context: RuntimeContext, checks: ItemChecks) => ({
  ...context,
  checks,
  items: new ServiceItems(context.table),
});
export type ServiceItemDependencies = ReturnType<typeof serviceItemDependencies>;
