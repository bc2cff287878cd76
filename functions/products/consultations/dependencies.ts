import { placingDependencies } from '../../services/telling/dependencies.ts';
import { Partners } from '../../services/partners/partners.ts';
import type { RuntimeContext } from '../../platform/runtime-context.ts';
import { ConsultationStore } from './store.ts';

export const consultationDependencies = (context: RuntimeContext) => ({
  ...placingDependencies(context, () => Promise.resolve({})),
  partners: new Partners(context.table),
  letters: new ConsultationStore(context.table),
});
export type ConsultationDependencies = ReturnType<typeof consultationDependencies>;
