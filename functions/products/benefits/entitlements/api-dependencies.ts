import { enterpriseDependencies } from '../enterprises/dependencies.ts';
import type { RuntimeContext } from '../../../platform/runtime-context.ts';
import { DeliveryStore } from '../../../services/webhooks/deliveries.ts';
import { watching } from './task-dependencies.ts';

/** What the API of entitlements works with. */
export const readEntitlements = (context: RuntimeContext) => ({
  ...watching(context),
  records: enterpriseDependencies(context).records,
  deliveries: new DeliveryStore(context.table),
});
export type ReadEntitlements = ReturnType<typeof readEntitlements>;
