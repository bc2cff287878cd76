import { consultationDependencies } from '../consultations/dependencies.ts';
import type { RuntimeContext } from '../../platform/runtime-context.ts';
import { waitingDependencies } from '../../services/waiting/let-wait.ts';
import { fileDependencies } from '../projects/dependencies.ts';
import { RiverAreas } from './areas/store.ts';
import { RiverCases } from './store.ts';

/** The cases alone, for who asks whose one is. */
export const riverCasesOf = ({ table }: RuntimeContext) => new RiverCases(table);

export const riverDependencies = (context: RuntimeContext) => ({
  ...fileDependencies(context),
  letters: consultationDependencies(context).letters,
  areas: new RiverAreas(context.table),
  river: riverCasesOf(context),
  ...waitingDependencies(context),
});
export type RiverDependencies = ReturnType<typeof riverDependencies>;
