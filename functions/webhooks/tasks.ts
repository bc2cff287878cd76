import * as z from 'zod';
import { Secrets } from '../partners/secrets.ts';
import { documents } from '../platform/dynamodb.ts';
import { optionalSetting, setting } from '../platform/environment.ts';
import { ground } from '../platform/ground.ts';
import { task, taskFunction } from '../platform/tasks.ts';
import { attempt } from './attempt.ts';
import { webhookDependencies } from './dependencies.ts';
import { DeliveryId } from './model.ts';
import { send } from './send.ts';

const on = {
  ...webhookDependencies(ground()),
  secrets: new Secrets(documents, setting('SECRETS_TABLE_NAME')),
  send: send({ reach: { loopback: optionalSetting('ALLOW_LOOPBACK_WEBHOOKS') === 'yes' } }),
  realTime: () => new Date(),
  draw: Math.random,
};

export const handler = taskFunction({
  attempt: task(z.strictObject({ deliveryId: DeliveryId, round: z.int().positive() }), attempt(on)),
});
