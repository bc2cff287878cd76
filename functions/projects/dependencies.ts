import { Dossiers } from '../dossiers/store.ts';
import { caseDependencies } from '../joint-installations/dependencies.ts';
import type { Ground } from '../platform/ground.ts';
import { LostDays } from './lost-days.ts';
import { StagePlans } from './plans/store.ts';
import { Projects } from './store.ts';

export const projectDependencies = (ground: Ground) => ({
  ...caseDependencies(ground),
  dossiers: new Dossiers(ground.table),
  projects: new Projects(ground.table),
  plans: new StagePlans(ground.table),
  lostDays: new LostDays(ground.table),
});
export type ProjectDependencies = ReturnType<typeof projectDependencies>;
