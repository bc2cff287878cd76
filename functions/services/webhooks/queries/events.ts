import { answer, endpoint } from '../../../platform/http/index.ts';
import type { WebhookDependencies } from '../dependencies.ts';
import { webhookRoutes } from '../routes.ts';

export const events = ({ feed }: WebhookDependencies) =>
  endpoint(webhookRoutes.events, async ({ query, caller }) => {
    const items = await feed.after({ kind: 'partner', id: caller.partner }, query.after, query.limit);
    return answer(200, { items, after: items.at(-1)?.sequence ?? query.after });
  });
