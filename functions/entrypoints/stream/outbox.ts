import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { setting } from '../../platform/environment.ts';
import { sendMessages } from '../../platform/queue.ts';
import { runtimeContext } from '../../platform/runtime-context.ts';
import { liveMachineArn, stepFunctions } from '../../platform/step-functions.ts';
import { tellOperatorsOfDead } from '../../services/telling/dead-effects.ts';
import { tell } from '../../services/webhooks/tell.ts';
import { webhookDependencies } from '../../services/webhooks/dependencies.ts';
import { effectBatch } from '../../platform/outbox/batch.ts';
import { retryLater } from '../../platform/outbox/retry.ts';
import { SetAside } from '../../platform/outbox/set-aside.ts';

const on = runtimeContext();

export const handler = effectBatch({
  carriers: { stepFunctions, machineArn: liveMachineArn },
  setAside: new SetAside(on, tellOperatorsOfDead(on.table)),
  retryLater: retryLater(sendMessages(setting('RETRIES_QUEUE_URL'))),
  tell: tell({ ...webhookDependencies(on), queue: sendMessages(setting('FIRST_ATTEMPTS_QUEUE_URL')) }),
  read: (attributes = {}) => unmarshall(attributes as Record<string, AttributeValue>),
});
