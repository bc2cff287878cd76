import { EnterpriseEndpoints } from '../enterprises/endpoints.ts';
import { Integrity } from '../integrity/integrity.ts';
import { Post } from '../messages/post.ts';
import { orderDependencies } from '../orders/dependencies.ts';
import { Partners } from '../partners/store.ts';
import type { Ground } from '../platform/ground.ts';
import { PolicyStore } from '../policies/store.ts';
import { Entitlements } from './entitlements.ts';
import { EntitlementStore } from './store.ts';

/** What an entitlement is written with. */
export const entitlementBase = (ground: Ground) => {
  const { orders, timeline, calendars } = orderDependencies(ground);
  const post = new Post(ground.table, new EnterpriseEndpoints(ground.table));
  return {
    ...ground,
    orders,
    timeline,
    calendars,
    post,
    partners: new Partners(ground.table),
    store: new EntitlementStore(ground.table, ground.clock),
    policies: new PolicyStore(ground.table),
    integrity: new Integrity(ground.table, post),
  };
};
export type EntitlementBase = ReturnType<typeof entitlementBase>;

export const entitlementDependencies = (ground: Ground) => {
  const base = entitlementBase(ground);
  return { ...base, entitlements: new Entitlements(base) };
};
export type EntitlementDependencies = ReturnType<typeof entitlementDependencies>;
