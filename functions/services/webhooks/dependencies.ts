import type { RuntimeContext } from '../../platform/runtime-context.ts';
import { Partners } from '../partners/partners.ts';
import { ChosenEndpoints } from './chosen-endpoints.ts';
import { DeliveryStore } from './deliveries.ts';
import { Endpoints } from './endpoints.ts';
import { EnterpriseEndpoints } from './enterprise-endpoints.ts';
import { Feed } from './feed.ts';
import { Reach } from './reach.ts';
import { Troubles } from './troubles.ts';

/** Webhooks and what they stand on. Telling and sending need more: `tell.ts`, `make-attempt.ts`. */
export const webhookDependencies = (context: RuntimeContext) => {
  const { table } = context;
  const partners = new Partners(table);
  const enterprises = new EnterpriseEndpoints(table);
  const chosen = new ChosenEndpoints(table);
  return {
    ...context,
    partners,
    enterprises,
    chosen,
    store: new DeliveryStore(table),
    feed: new Feed(table),
    reach: new Reach(table),
    troubles: new Troubles(table),
    endpoints: new Endpoints(table, partners, enterprises, chosen),
  };
};
export type WebhookDependencies = ReturnType<typeof webhookDependencies>;
