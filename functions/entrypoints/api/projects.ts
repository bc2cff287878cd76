import { runtimeContext } from '../../platform/runtime-context.ts';
import { apiFunction } from '../api-function.ts';
import { nameCompanion } from '../../products/projects/commands/companion.ts';
import { commit } from '../../products/projects/commands/commit.ts';
import { correct } from '../../products/projects/commands/correct.ts';
import { divide } from '../../products/projects/commands/divide.ts';
import { deadlines, list, show } from '../../products/projects/queries/read.ts';
import * as status from '../../products/projects/commands/change-status.ts';
import * as linked from '../../products/projects/commands/submit-linked.ts';
import { lostDays } from '../../products/projects/queries/lost-days.ts';
import { give, materials } from '../../products/projects/commands/supply-materials.ts';
import * as obstacles from '../../products/projects/commands/obstacles.ts';
import * as stagePlans from '../../products/projects/commands/publish-plans.ts';
import { report } from '../../products/projects/commands/report.ts';
import * as terms from '../../products/projects/commands/terms.ts';
import { register } from '../../products/projects/commands/register.ts';
import * as stages from '../../products/projects/commands/stages.ts';
import { projectDependencies } from '../../products/projects/dependencies.ts';
import { projectRoutes } from '../../products/projects/routes.ts';

const on = projectDependencies(runtimeContext());

export const handler = apiFunction(
  projectRoutes,
  {
    register,
    list,
    lostDays,
    show,
    give,
    materials,
    commit: commit(on),
    correct,
    divide: divide(on),
    ...stages,
    ...status,
    ...linked,
    ...obstacles,
    ...terms,
    report,
    nameCompanion,
    ...stagePlans,
    ...deadlines(on),
  },
  on,
);
