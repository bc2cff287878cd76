import * as z from 'zod';
import { Secrets } from '../../services/partners/secrets.ts';
import { documents } from '../../platform/table/dynamodb.ts';
import { setting } from '../../platform/environment.ts';
import { ownReach } from '../../platform/addresses.ts';
import { runtimeContext } from '../../platform/runtime-context.ts';
import { task, taskFunction } from '../../platform/tasks.ts';
import { attempt } from '../../services/webhooks/attempt.ts';
import { webhookDependencies } from '../../services/webhooks/dependencies.ts';
import { DeliveryId } from '../../services/webhooks/model.ts';
import { send } from '../../services/webhooks/send.ts';

const on = {
  ...webhookDependencies(runtimeContext()),
  secrets: new Secrets(documents, setting('SECRETS_TABLE_NAME')),
  send: send({ reach: ownReach() }),
  realTime: () => new Date(),
  draw: Math.random,
};

export const handler = taskFunction({
  attempt: task(z.strictObject({ deliveryId: DeliveryId, round: z.int().positive() }), attempt(on)),
});
