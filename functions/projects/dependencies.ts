import { Dossiers } from '../dossiers/store.ts';
import { caseDependencies } from '../joint-installations/dependencies.ts';
import type { Ground } from '../platform/ground.ts';
import { LostDays } from './lost-days.ts';
import { StagePlans } from './plans/store.ts';
import { Projects } from './store.ts';

/** What others need to put something into a project's file. */
export const fileDependencies = (ground: Ground) => ({
  ...caseDependencies(ground),
  dossiers: new Dossiers(ground.table),
  projects: new Projects(ground.table),
});

export const projectDependencies = (ground: Ground) => ({
  ...fileDependencies(ground),
  plans: new StagePlans(ground.table),
  lostDays: new LostDays(ground.table),
});
export type ProjectDependencies = ReturnType<typeof projectDependencies>;
