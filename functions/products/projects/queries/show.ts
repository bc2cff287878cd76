import { problem } from '../../../platform/problem.ts';
import { err } from '../../../common/result.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import type { ProjectDependencies } from '../dependencies.ts';
import { projectRoutes } from '../routes.ts';
import { loadProjectView } from '../load-view.ts';
import { mayAct } from '../access.ts';

export const show = (on: ProjectDependencies) =>
  endpoint(projectRoutes.show, async ({ params, caller }) => {
    const file = await on.projects.open(params.id);
    if (!file || !mayAct(caller, file.project)) return err(problem('not-found'));
    return answer(200, await loadProjectView(on, file, caller));
  });
