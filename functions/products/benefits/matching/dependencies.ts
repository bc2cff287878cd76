import { enterpriseDependencies } from '../enterprises/dependencies.ts';
import { watching } from '../entitlements/task-dependencies.ts';
import type { RuntimeContext } from '../../../platform/runtime-context.ts';

export const matchingDependencies = (context: RuntimeContext) => ({
  ...watching(context),
  records: enterpriseDependencies(context).records,
});
export type MatchingDependencies = ReturnType<typeof matchingDependencies>;
