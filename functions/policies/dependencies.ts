import { enterpriseDependencies } from '../enterprises/dependencies.ts';
import type { Ground } from '../platform/ground.ts';
import { PolicyStore } from './store.ts';

export const policyDependencies = (ground: Ground) => ({
  ...ground,
  policies: new PolicyStore(ground.table),
  records: enterpriseDependencies(ground).records,
});
export type PolicyDependencies = ReturnType<typeof policyDependencies>;
