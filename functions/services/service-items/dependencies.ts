import type { RuntimeContext } from '../../platform/runtime-context.ts';
import { ServiceItems } from './service-items.ts';

export const serviceItemDependencies = (context: RuntimeContext) => ({
  ...context,
  items: new ServiceItems(context.table),
});
export type ServiceItemDependencies = ReturnType<typeof serviceItemDependencies>;
