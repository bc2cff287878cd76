import type { RuntimeContext } from '../../../platform/runtime-context.ts';
import { Post } from '../../../services/messages/post.ts';
import { placingDependencies } from '../../../services/telling/dependencies.ts';
import { Partners } from '../../../services/partners/partners.ts';
import { WaitingNames } from '../../../services/partners/waiting.ts';
import { DeliveryStore } from '../../../services/webhooks/deliveries.ts';
import { enterpriseDependencies } from '../enterprises/dependencies.ts';
import type { Records } from '../enterprises/records.ts';
import { Dictionaries } from '../indicators/dictionaries.ts';
import { Integrity } from '../integrity/integrity.ts';
import { PolicyStore } from '../policies/policies.ts';
import { Entitlements } from './entitlements.ts';
import { Funds } from './funds.ts';
import { ScoringStore } from './scoring/store.ts';
import { EntitlementStore } from './store.ts';

/** For those that look at them and do nothing to them: a function of another product is not given all of this one. */
export const entitlementsOf = ({ table }: Pick<RuntimeContext, 'table'>): EntitlementStore =>
  new EntitlementStore(table);

/** What tasks, sweeps and recomputations work with. */
export const entitlementTaskDependencies = (
  context: RuntimeContext,
  records: Records = enterpriseDependencies(context).records,
) => {
  const post = new Post(context.table);
  const placing = placingDependencies(context, () => Promise.resolve({}));
  const rewriting = {
    ...placing,
    post,
    store: entitlementsOf(context),
    records,
    policies: new PolicyStore(context.table),
    dictionaries: new Dictionaries(context.table),
  };
  return {
    ...rewriting,
    partners: new Partners(context.table),
    names: new WaitingNames(context.table),
    integrity: new Integrity(context.table, placing.teller),
    entitlements: new Entitlements(rewriting),
    funds: new Funds(rewriting),
    scoring: new ScoringStore(context.table),
  };
};
export type EntitlementDependencies = ReturnType<typeof entitlementTaskDependencies>;

/** What the API works with: also what became of the webhooks that notices went out by. */
export const entitlementApiDependencies = (context: RuntimeContext) => ({
  ...entitlementTaskDependencies(context),
  deliveries: new DeliveryStore(context.table),
});
export type EntitlementApiDependencies = ReturnType<typeof entitlementApiDependencies>;
