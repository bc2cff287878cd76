import type { Ground } from '../platform/ground.ts';
import { PolicyStore } from './store.ts';

export const policyDependencies = (ground: Ground) => ({
  ...ground,
  policies: new PolicyStore(ground.table),
});
export type PolicyDependencies = ReturnType<typeof policyDependencies>;
