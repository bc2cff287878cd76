import { placingDependencies } from '../../services/telling/dependencies.ts';
import { personsOf } from '../../platform/persons/persons.ts';
import type { RuntimeContext } from '../../platform/runtime-context.ts';
import { ConsultationStore } from './store.ts';

/** The letters alone, for who asks whose one is. */
export const lettersOf = ({ table }: RuntimeContext) => new ConsultationStore(table);

export const consultationDependencies = (context: RuntimeContext) => ({
  ...placingDependencies(context, () => Promise.resolve({})),
  persons: personsOf(context),
  letters: lettersOf(context),
});
export type ConsultationDependencies = ReturnType<typeof consultationDependencies>;
