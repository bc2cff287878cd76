import { placingDependencies } from '../../services/telling/dependencies.ts';
import type { RuntimeContext } from '../../platform/runtime-context.ts';
import { ConsultationStore } from './store.ts';

export const consultationDependencies = (context: RuntimeContext) => ({
  ...placingDependencies(context, () => Promise.resolve({})),
  letters: new ConsultationStore(context.table),
});
export type ConsultationDependencies = ReturnType<typeof consultationDependencies>;
