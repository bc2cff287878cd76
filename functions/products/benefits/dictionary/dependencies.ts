import type { RuntimeContext } from '../../../platform/runtime-context.ts';
import { PolicyStore } from '../policies/policies.ts';
import { Dictionaries } from '../indicators/dictionaries.ts';

export const indicatorDependencies = (context: RuntimeContext) => ({
  ...context,
  dictionaries: new Dictionaries(context.table),
  policies: new PolicyStore(context.table),
});
export type IndicatorDependencies = ReturnType<typeof indicatorDependencies>;
