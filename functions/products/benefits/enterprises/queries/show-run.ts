import { err } from '../../../../common/result.ts';
import { ownerOf } from '../../../../platform/http/caller.ts';
import { answer, endpoint } from '../../../../platform/http/index.ts';
import { problem } from '../../../../platform/problem.ts';
import type { EnterpriseDependencies } from '../dependencies.ts';
import { enterpriseRoutes } from '../routes.ts';

/** How far an import is: for whoever sent it, and for operators. */
export const showRun = (on: EnterpriseDependencies) =>
  endpoint(enterpriseRoutes.run, async ({ params, caller }) => {
    const found = await on.runs.find(params.id, on.clock.now());
    const may = found !== undefined && (caller.role === 'operator' || found.head.owner === ownerOf(caller));
    return may ? answer(200, found.run) : err(problem('not-found'));
  });
