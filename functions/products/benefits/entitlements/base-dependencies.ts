import { EnterpriseEndpoints } from '../../../services/webhooks/enterprise-endpoints.ts';
import { Integrity } from '../integrity/integrity.ts';
import { Post } from '../../../services/messages/post.ts';
import { orderDependencies } from '../../../services/orders/dependencies.ts';
import { Partners } from '../../../services/partners/partners.ts';
import type { RuntimeContext } from '../../../platform/runtime-context.ts';
import { PolicyStore } from '../policies/policies.ts';
import { EntitlementStore } from './store.ts';

/** What an entitlement is written with. */
export const entitlementBase = (context: RuntimeContext) => {
  const { orders, timeline, calendars } = orderDependencies(context);
  const post = new Post(context.table, new EnterpriseEndpoints(context.table));
  return {
    ...context,
    orders,
    timeline,
    calendars,
    post,
    partners: new Partners(context.table),
    store: new EntitlementStore(context.table, context.clock),
    policies: new PolicyStore(context.table),
    integrity: new Integrity(context.table, post),
  };
};
export type EntitlementBase = ReturnType<typeof entitlementBase>;
