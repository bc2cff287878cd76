import { placingDependencies } from '../../services/telling/dependencies.ts';
import { personsOf } from '../../platform/persons/persons.ts';
import type { RuntimeContext } from '../../platform/runtime-context.ts';
import { ConsultationStore } from './store.ts';

export const consultationDependencies = (context: RuntimeContext) => ({
  ...placingDependencies(context, () => Promise.resolve({})),
  persons: personsOf(context),
  letters: new ConsultationStore(context.table),
});
export type ConsultationDependencies = ReturnType<typeof consultationDependencies>;
