import { problem } from '../../../platform/problem.ts';
import { err } from '../../../common/result.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import type { ProjectDependencies } from '../dependencies.ts';
import { projectRoutes } from '../routes.ts';
import { wholeProject } from '../load-view.ts';
import { mayAct } from '../change.ts';

export const show = (on: ProjectDependencies) =>
  endpoint(projectRoutes.show, async ({ params, caller }) => {
    const file = await on.projects.open(params.id);
    if (!file || !mayAct(caller, file.project)) return err(problem('not-found'));
    return answer(200, await wholeProject(on, file, caller.role === 'enterprise'));
  });
