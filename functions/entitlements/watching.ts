import type { Ground } from '../platform/ground.ts';
import { entitlementDependencies } from './dependencies.ts';
import { Funds } from './funds.ts';
import type { Watch } from './watch.ts';

/** Entitlements with their funds: what tasks, sweeps and recomputations work with. */
export const watching = (ground: Ground): Watch => {
  const on = entitlementDependencies(ground);
  return { ...on, funds: new Funds(on) };
};
