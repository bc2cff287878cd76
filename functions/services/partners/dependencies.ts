import { ownReach } from '../../platform/addresses.ts';
import { documents } from '../../platform/table/dynamodb.ts';
import { setting } from '../../platform/environment.ts';
import type { RuntimeContext } from '../../platform/runtime-context.ts';
import type { Need } from './names.ts';
import { Secrets } from './secrets.ts';
import { Partners } from './partners.ts';
import type { RestingOrders } from './resting.ts';
import { WaitingNames } from './waiting.ts';

/** What goes by partners' names: whoever wires knows, and asks each product for its own. */
export type NeedsOf = () => Promise<readonly Need[]>;

export const partnerDependencies = (context: RuntimeContext, needs: NeedsOf, resting: RestingOrders) => ({
  ...context,
  needs,
  resting,
  reach: ownReach(),
  partners: new Partners(context.table),
  waiting: new WaitingNames(context.table),
  secrets: new Secrets(documents, setting('SECRETS_TABLE_NAME')),
});
export type PartnerDependencies = ReturnType<typeof partnerDependencies>;
