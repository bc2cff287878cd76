import { enterpriseDependencies } from '../enterprises/dependencies.ts';
import { entitlementTaskDependencies } from '../entitlements/dependencies.ts';
import type { RuntimeContext } from '../../../platform/runtime-context.ts';

export const matchingDependencies = (context: RuntimeContext) => ({
  ...entitlementTaskDependencies(context),
  records: enterpriseDependencies(context).records,
});
export type MatchingDependencies = ReturnType<typeof matchingDependencies>;
