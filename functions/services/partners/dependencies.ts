import { ownReach } from '../../platform/addresses.ts';
import { documents } from '../../platform/table/dynamodb.ts';
import { setting } from '../../platform/environment.ts';
import type { RuntimeContext } from '../../platform/runtime-context.ts';
import { Secrets } from './secrets.ts';
import { Partners } from './partners.ts';

export const partnerDependencies = (context: RuntimeContext) => ({
  ...context,
  reach: ownReach(),
  partners: new Partners(context.table),
  secrets: new Secrets(documents, setting('SECRETS_TABLE_NAME')),
});
export type PartnerDependencies = ReturnType<typeof partnerDependencies>;
