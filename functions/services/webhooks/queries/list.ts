import { answer, endpoint } from '../../../platform/http/index.ts';
import type { WebhookDependencies } from '../dependencies.ts';
import { webhookRoutes } from '../routes.ts';

export const list = ({ store }: WebhookDependencies) =>
  endpoint(webhookRoutes.list, async ({ query }) => answer(200, await store.list(query)));
