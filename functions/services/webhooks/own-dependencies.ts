import { ownReach, type Reach } from '../../platform/addresses.ts';
import { setting } from '../../platform/environment.ts';
import type { RuntimeContext } from '../../platform/runtime-context.ts';
import { documents } from '../../platform/table/dynamodb.ts';
import { Secrets } from '../partners/secrets.ts';
import { webhookDependencies } from './dependencies.ts';
import { firstAttemptTimeout } from './schedule.ts';
import { limits, send } from './send.ts';

/** What a recipient's own requests about its endpoints stand on. */
export const endpointDependencies = (context: RuntimeContext) => {
  const reach: Reach = ownReach();
  return {
    ...webhookDependencies(context),
    reachOf: reach,
    secrets: new Secrets(documents, setting('SECRETS_TABLE_NAME')),
    send: send({ reach, limits: { ...limits, timeoutMs: firstAttemptTimeout } }),
    /** Real time, whatever the platform's clock says. */
    realTime: () => new Date(),
  };
};
export type EndpointDependencies = ReturnType<typeof endpointDependencies>;
