import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { ground } from '../platform/ground.ts';
import { machineArn, stepFunctions } from '../platform/step-functions.ts';
import { enqueue } from '../webhooks/enqueue.ts';
import { webhookDependencies } from '../webhooks/dependencies.ts';
import { effectBatch, type StreamRecord } from './batch.ts';
import { DeadEffects } from './dead.ts';

const on = ground();

export const handler = effectBatch({
  carriers: { stepFunctions, machineArn, tell: enqueue(webhookDependencies(on)) },
  dead: new DeadEffects(on.table),
  read: (record: StreamRecord) =>
    unmarshall((record.dynamodb.NewImage ?? {}) as Record<string, AttributeValue>),
});
