import { ownReach } from '../../platform/addresses.ts';
import { setting } from '../../platform/environment.ts';
import { runtimeContext } from '../../platform/runtime-context.ts';
import { documents } from '../../platform/table/dynamodb.ts';
import { Secrets } from '../partners/secrets.ts';
import { webhookDependencies } from './dependencies.ts';
import type { AttemptDependencies } from './make-attempt.ts';
import type { TellTrouble } from './pause.ts';
import { send, type Limits } from './send.ts';

/** What it takes to send: by an execution and from the queue alike, with limits of their own. */
export const sendingDependencies = (tellTrouble: TellTrouble, limits?: Limits): AttemptDependencies => ({
  ...webhookDependencies(runtimeContext()),
  secrets: new Secrets(documents, setting('SECRETS_TABLE_NAME')),
  send: send({
    reach: ownReach(),
    ...(limits && { limits }),
  }),
  tellTrouble,
  realTime: () => new Date(),
  draw: Math.random,
});
