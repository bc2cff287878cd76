import { problem } from '../../../platform/problem.ts';
import { err } from '../../../common/result.ts';
import { text } from '../../../common/text.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import { log } from '../../../platform/log.ts';
import type { ProjectDependencies } from '../dependencies.ts';
import { checkStagePlan } from '../plans/check.ts';
import { nameErrors } from '../plans/names.ts';
import { projectRoutes } from '../routes.ts';

export const plans = (on: ProjectDependencies) =>
  endpoint(projectRoutes.plans, async () => answer(200, { items: await on.plans.all() }));

const taken = problem('conflict', {
  detail: text('该版本已发布，版本只增不改', 'That version is published; versions are added, never changed'),
});

export const publishPlan = (on: ProjectDependencies) =>
  endpoint(projectRoutes.publishPlan, async ({ body }) => {
    const errors = [...checkStagePlan(body), ...nameErrors(body, await on.partners.claims())];
    if (errors.length > 0) return err(problem('plan-refused', { errors }));
    const all = await on.plans.all();
    if (all.some(({ id, version }) => id === body.id && version >= body.version)) return err(taken);
    const published = await on.plans.publish(body);
    if (!published.ok) return err(taken);
    log.info('project.plan-published', { plan: body.id, version: body.version });
    return answer(201, body);
  });
