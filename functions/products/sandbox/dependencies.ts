import { optionalSetting } from '../../platform/environment.ts';
import type { RuntimeContext } from '../../platform/runtime-context.ts';
import { placingDependencies } from '../../services/telling/dependencies.ts';
import { ServiceItems } from '../../services/service-items/service-items.ts';
import { PlayedStore } from './store.ts';

export const sandboxDependencies = (context: RuntimeContext) => ({
  ...placingDependencies(context, () => Promise.resolve({})),
  items: new ServiceItems(context.table),
  played: new PlayedStore(context.table),
  /** Always on one machine; on AWS where the stage says so, and never in production (lib/parameters.ts). */
  isOpen: optionalSetting('SANDBOX') === 'on',
});
export type SandboxDependencies = ReturnType<typeof sandboxDependencies>;
