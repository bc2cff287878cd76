import { err } from '../../../../common/result.ts';
import { answer, endpoint } from '../../../../platform/http/index.ts';
import { problem } from '../../../../platform/problem.ts';
import { mayWrite } from '../access.ts';
import type { PolicyDependencies } from '../dependencies.ts';
import { policyRoutes } from '../routes.ts';

/** How far the matching of a publication is: for whoever answers for the policy. */
export const showRun = ({ matchingRuns, clock }: PolicyDependencies) =>
  endpoint(policyRoutes.run, async ({ params, caller }) => {
    const found = await matchingRuns.find(params.id, clock.now());
    return found && mayWrite(caller, found) ? answer(200, found.run) : err(problem('not-found'));
  });
