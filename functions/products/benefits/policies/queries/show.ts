import { problem } from '../../../../platform/problem.ts';
import { err } from '../../../../common/result.ts';
import { answer, endpoint } from '../../../../platform/http/index.ts';
import { maySee } from '../access.ts';
import type { PolicyDependencies } from '../dependencies.ts';
import { policyRoutes } from '../routes.ts';

export const show = ({ policies }: PolicyDependencies) =>
  endpoint(policyRoutes.show, async ({ params }) => {
    const published = await policies.published(params.code);
    return published ? answer(200, published.policy) : err(problem('not-found'));
  });

export const versions = ({ policies }: PolicyDependencies) =>
  endpoint(policyRoutes.versions, async ({ params, caller }) => {
    const all = (await policies.versions(params.code)).map(({ policy }) => policy);
    const seen = all.filter((policy) => maySee(caller, policy));
    return seen.length > 0 ? answer(200, { items: seen }) : err(problem('not-found'));
  });
