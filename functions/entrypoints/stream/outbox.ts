import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { runtimeContext } from '../../platform/runtime-context.ts';
import { machineArn, stepFunctions } from '../../platform/step-functions.ts';
import { enqueue } from '../../services/webhooks/enqueue.ts';
import { webhookDependencies } from '../../services/webhooks/dependencies.ts';
import { effectBatch } from '../../platform/outbox/batch.ts';
import { DeadEffects } from '../../platform/outbox/dead-effects.ts';

const on = runtimeContext();

export const handler = effectBatch({
  carriers: { stepFunctions, machineArn, tell: enqueue(webhookDependencies(on)) },
  dead: new DeadEffects(on.table),
  read: ({ dynamodb }) => unmarshall((dynamodb?.NewImage ?? {}) as Record<string, AttributeValue>),
});
