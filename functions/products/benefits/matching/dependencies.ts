import { enterpriseDependencies } from '../enterprises/dependencies.ts';
import { entitlementTaskDependencies } from '../entitlements/dependencies.ts';
import type { RuntimeContext } from '../../../platform/runtime-context.ts';

export const matchingDependencies = (context: RuntimeContext) => {
  const { records, runs } = enterpriseDependencies(context);
  return { ...entitlementTaskDependencies(context), records, runs };
};
export type MatchingDependencies = ReturnType<typeof matchingDependencies>;
