import { EnterpriseEndpoints } from './enterprise-endpoints.ts';
import { Partners } from '../partners/partners.ts';
import type { RuntimeContext } from '../../platform/runtime-context.ts';
import { Endpoints } from './endpoints.ts';
import { Feed } from './feed.ts';
import { oneByOne } from '../../common/one-by-one.ts';
import { DeliveryStore } from './deliveries.ts';

/** Webhooks and what they stand on. Sending needs more: `attempt.ts`. */
export const webhookDependencies = (context: RuntimeContext) => ({
  ...context,
  store: new DeliveryStore(context.table),
  feed: new Feed(context.table),
  /** Most contention for a feed's next number is within one batch of the stream: those take turns. */
  inTurn: oneByOne(),
  endpoints: new Endpoints(new Partners(context.table), new EnterpriseEndpoints(context.table)),
});
export type WebhookDependencies = ReturnType<typeof webhookDependencies>;
