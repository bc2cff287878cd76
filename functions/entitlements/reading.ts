import { enterpriseDependencies } from '../enterprises/dependencies.ts';
import type { Ground } from '../platform/ground.ts';
import { DeliveryStore } from '../webhooks/store.ts';
import { watching } from './watching.ts';

/** What the API of entitlements works with. */
export const readEntitlements = (ground: Ground) => ({
  ...watching(ground),
  records: enterpriseDependencies(ground).records,
  deliveries: new DeliveryStore(ground.table),
});
export type ReadEntitlements = ReturnType<typeof readEntitlements>;
