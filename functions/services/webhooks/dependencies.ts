import type { RuntimeContext } from '../../platform/runtime-context.ts';
import { Partners } from '../partners/partners.ts';
import { DeliveryStore } from './deliveries.ts';
import { Endpoints } from './endpoints.ts';
import { EnterpriseEndpoints } from './enterprise-endpoints.ts';
import { Feed } from './feed.ts';
import { Reach } from './reach.ts';

/** Webhooks and what they stand on. Telling and sending need more: `tell.ts`, `attempt.ts`. */
export const webhookDependencies = (context: RuntimeContext) => ({
  ...context,
  store: new DeliveryStore(context.table),
  feed: new Feed(context.table),
  reach: new Reach(context.table),
  endpoints: new Endpoints(new Partners(context.table), new EnterpriseEndpoints(context.table)),
});
export type WebhookDependencies = ReturnType<typeof webhookDependencies>;
