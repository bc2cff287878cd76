import type { RuntimeContext } from '../../../platform/runtime-context.ts';
import { PolicyStore } from './policies.ts';

export const policyDependencies = (context: RuntimeContext) => ({
  ...context,
  policies: new PolicyStore(context.table),
});
export type PolicyDependencies = ReturnType<typeof policyDependencies>;
