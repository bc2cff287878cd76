import { enterpriseDependencies } from '../enterprises/dependencies.ts';
import { watching } from '../entitlements/watching.ts';
import type { Ground } from '../platform/ground.ts';

export const matchingDependencies = (ground: Ground) => ({
  ...watching(ground),
  records: enterpriseDependencies(ground).records,
});
export type MatchingDependencies = ReturnType<typeof matchingDependencies>;
