import type { Ground } from '../platform/ground.ts';
import { ServiceItems } from './store.ts';

export const serviceItemDependencies = (ground: Ground) => ({
  ...ground,
  items: new ServiceItems(ground.table),
});
export type ServiceItemDependencies = ReturnType<typeof serviceItemDependencies>;
