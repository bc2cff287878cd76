import { err } from '../../../common/result.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import { problem } from '../../../platform/problem.ts';
import { maySee } from '../access.ts';
import type { ConsultationDependencies } from '../dependencies.ts';
import { loadLetterView } from '../load-view.ts';
import { consultationRoutes } from '../routes.ts';

export const show = (on: ConsultationDependencies) =>
  endpoint(consultationRoutes.show, async ({ params, caller }) => {
    const letter = await on.letters.find(params.id);
    if (!letter || !(await maySee(caller, letter, on.partners))) return err(problem('not-found'));
    return answer(200, await loadLetterView(on, letter));
  });
