import { enterpriseDependencies } from '../enterprises/dependencies.ts';
import { entitlementTaskDependencies } from '../entitlements/dependencies.ts';
import { MatchingRuns } from '../policies/matching-run.ts';
import { UsesStore } from '../uses/uses.ts';
import type { RuntimeContext } from '../../../platform/runtime-context.ts';

export const matchingDependencies = (context: RuntimeContext) => {
  const { records, runs } = enterpriseDependencies(context);
  const matchingRuns = new MatchingRuns(context.table);
  const uses = new UsesStore(context.table);
  return { ...entitlementTaskDependencies(context), records, runs, matchingRuns, uses };
};
export type MatchingDependencies = ReturnType<typeof matchingDependencies>;
