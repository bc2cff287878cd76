import { err } from '../../../common/result.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import { problem } from '../../../platform/problem.ts';
import type { LegalDataDependencies } from '../dependencies.ts';
import { legalDataRoutes } from '../routes.ts';
import { shown, view } from '../rules.ts';

export const show = ({ legalData, clock }: LegalDataDependencies) =>
  endpoint(legalDataRoutes.show, async ({ query }) => {
    const releases = await legalData.releases();
    const found = shown(await legalData.versions(releases), query.version, clock.now());
    return found ? answer(200, view(found, releases)) : err(problem('not-found'));
  });
