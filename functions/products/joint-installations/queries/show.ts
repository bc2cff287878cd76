import { err } from '../../../common/result.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import { problem } from '../../../platform/problem.ts';
import { maySee } from '../access.ts';
import type { CaseDependencies } from '../dependencies.ts';
import { loadCaseView } from '../load-view.ts';
import { jointInstallationRoutes } from '../routes.ts';

export const show = (on: CaseDependencies) =>
  endpoint(jointInstallationRoutes.show, async ({ params, caller }) => {
    const one = (await on.cases.find(params.id))?.case;
    if (!one || !maySee(caller, one)) return err(problem('not-found'));
    return answer(200, await loadCaseView(on, one, caller));
  });
