import { documents } from '../platform/dynamodb.ts';
import { setting } from '../platform/environment.ts';
import type { Ground } from '../platform/ground.ts';
import { Secrets } from './secrets.ts';
import { Partners } from './store.ts';

export const partnerDependencies = (ground: Ground) => ({
  ...ground,
  partners: new Partners(ground.table),
  secrets: new Secrets(documents, setting('SECRETS_TABLE_NAME')),
});
export type PartnerDependencies = ReturnType<typeof partnerDependencies>;
