import type { RuntimeContext } from '../../../platform/runtime-context.ts';
import { entitlementDependencies } from './dependencies.ts';
import { Funds } from './funds.ts';
import type { Watch } from './deadlines.ts';

/** Entitlements with their funds: what tasks, sweeps and recomputations work with. */
export const watching = (context: RuntimeContext): Watch => {
  const on = entitlementDependencies(context);
  return { ...on, funds: new Funds(on) };
};
