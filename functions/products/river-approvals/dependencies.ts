import { consultationDependencies } from '../consultations/dependencies.ts';
import type { RuntimeContext } from '../../platform/runtime-context.ts';
import type { ConcernedByKind } from '../../services/orders/news.ts';
import { waitingDependencies } from '../../services/waiting/let-wait.ts';
import { fileDependencies } from '../projects/dependencies.ts';
import { RiverAreas } from './areas/store.ts';
import { RiverRulebook } from './rules/store.ts';
import { RiverCases } from './store.ts';

/** The cases alone, for who asks whose one is. */
export const riverCasesOf = ({ table }: RuntimeContext) => new RiverCases(table);

/** The rules alone, for whom they name. */
export const riverRulebookOf = ({ table }: RuntimeContext) => new RiverRulebook(table);

/** Whose case at the river an order is part of. */
export const concernedByRiver = (context: RuntimeContext): ConcernedByKind => {
  const river = riverCasesOf(context);
  return {
    'river-approval': async (id) => {
      const uscc = (await river.open(id))?.case.applicant.uscc;
      return uscc === undefined ? undefined : { applicant: { kind: 'enterprise', id: uscc } };
    },
  };
};

export const riverDependencies = (context: RuntimeContext) => ({
  ...fileDependencies(context, concernedByRiver(context)),
  letters: consultationDependencies(context).letters,
  areas: new RiverAreas(context.table),
  rulebook: riverRulebookOf(context),
  river: riverCasesOf(context),
  ...waitingDependencies(context),
});
export type RiverDependencies = ReturnType<typeof riverDependencies>;
