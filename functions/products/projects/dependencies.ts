import type { ConcernedByKind } from '../../services/orders/news.ts';
import { commitmentListsOf } from '../../services/commitments/list.ts';
import { MadeCommitments } from '../../services/commitments/made-commitments.ts';
import { Dossiers } from '../../services/dossiers/dossiers.ts';
import { caseDependencies } from '../joint-installations/dependencies.ts';
import type { RuntimeContext } from '../../platform/runtime-context.ts';
import { waitingDependencies } from '../../services/waiting/let-wait.ts';
import { LostDays } from './lost-days.ts';
import { StagePlans } from './plans/store.ts';
import { Projects } from './store.ts';
import { ProjectTimes } from './whole-time.ts';

/** The projects alone, for who asks whose one is. */
export const projectsOf = ({ table }: RuntimeContext) => new Projects(table);

/** The plans alone, for who asks what a stage needs. */
export const stagePlansOf = ({ table }: RuntimeContext) => new StagePlans(table);

/** Whose project an order is part of. */
export const concernedByProject = (context: RuntimeContext): ConcernedByKind => {
  const projects = projectsOf(context);
  return {
    project: async (id) => {
      const uscc = (await projects.find(id))?.uscc;
      return uscc === undefined ? undefined : { applicant: { kind: 'enterprise', id: uscc } };
    },
  };
};

/** What others need to put something into a project's file. */
export const fileDependencies = (context: RuntimeContext, concerned: ConcernedByKind = {}) => ({
  ...caseDependencies(context, { ...concernedByProject(context), ...concerned }),
  dossiers: new Dossiers(context.table),
  projects: projectsOf(context),
});

export const projectDependencies = (context: RuntimeContext) => ({
  ...fileDependencies(context),
  plans: stagePlansOf(context),
  lostDays: new LostDays(context.table),
  times: new ProjectTimes(context.table),
  lists: commitmentListsOf(context),
  made: new MadeCommitments(context.table),
  ...waitingDependencies(context),
});
export type ProjectDependencies = ReturnType<typeof projectDependencies>;
