import { answer, endpoint } from '../../../platform/http/index.ts';
import { problem } from '../../../platform/problem.ts';
import { err } from '../../../common/result.ts';
import type { WebhookDependencies } from '../dependencies.ts';
import { webhookRoutes } from '../routes.ts';

export const events = ({ feed }: WebhookDependencies) =>
  endpoint(webhookRoutes.events, async ({ query, caller }) => {
    const items = await feed.after({ kind: 'partner', id: caller.partner }, query.after, query.limit);
    return answer(200, { items, after: items.at(-1)?.sequence ?? query.after });
  });

export const list = ({ store }: WebhookDependencies) =>
  endpoint(webhookRoutes.list, async ({ query }) => answer(200, await store.list(query)));

export const show = ({ store }: WebhookDependencies) =>
  endpoint(webhookRoutes.show, async ({ params }) => {
    const found = await store.find(params.id);
    return found ? answer(200, found.delivery) : err(problem('not-found'));
  });
