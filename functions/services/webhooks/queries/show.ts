import { problem } from '../../../platform/problem.ts';
import { err } from '../../../common/result.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import type { WebhookDependencies } from '../dependencies.ts';
import { webhookRoutes } from '../routes.ts';

export const show = ({ store }: WebhookDependencies) =>
  endpoint(webhookRoutes.show, async ({ params }) => {
    const found = await store.find(params.id);
    return found ? answer(200, found.delivery) : err(problem('not-found'));
  });
