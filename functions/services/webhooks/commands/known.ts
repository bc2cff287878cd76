import { err, ok, type Result } from '../../../common/result.ts';
import { problem, type Problem } from '../../../platform/problem.ts';
import type { WebhookDependencies } from '../dependencies.ts';
import { endpointsOf, type EndpointName, type Known } from '../endpoint-view.ts';
import type { Recipient } from '../model.ts';

/** An endpoint of a recipient by its name; a stranger's is like one that is not there. */
export const known = async (
  on: WebhookDependencies,
  owner: Recipient,
  name: EndpointName,
): Promise<Result<Known, Problem>> => {
  const found = (await endpointsOf(on, owner)).find(({ id }) => id === name);
  return found ? ok(found) : err(problem('not-found'));
};
