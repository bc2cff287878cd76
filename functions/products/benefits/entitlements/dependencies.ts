import type { RuntimeContext } from '../../../platform/runtime-context.ts';
import { entitlementBase } from './base-dependencies.ts';
import { Entitlements } from './entitlements.ts';

export const entitlementDependencies = (context: RuntimeContext) => {
  const base = entitlementBase(context);
  return { ...base, entitlements: new Entitlements(base) };
};
export type EntitlementDependencies = ReturnType<typeof entitlementDependencies>;
