import { EnterpriseEndpoints } from '../enterprises/endpoints.ts';
import { Partners } from '../partners/store.ts';
import type { Ground } from '../platform/ground.ts';
import { Endpoints } from './endpoints.ts';
import { Feed } from './feed.ts';
import { oneByOne } from './one-by-one.ts';
import { DeliveryStore } from './store.ts';

/** Webhooks and what they stand on. Sending needs more: `attempt.ts`. */
export const webhookDependencies = (ground: Ground) => ({
  ...ground,
  store: new DeliveryStore(ground.table),
  feed: new Feed(ground.table),
  /** Most contention for a feed's next number is within one batch of the stream: those take turns. */
  inTurn: oneByOne(),
  endpoints: new Endpoints(new Partners(ground.table), new EnterpriseEndpoints(ground.table)),
});
export type WebhookDependencies = ReturnType<typeof webhookDependencies>;
