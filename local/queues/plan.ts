import { queue } from '../template/kinds/queue.ts';
import type { Plan } from '../template/plan.ts';
import type { QueuePlan } from './store.ts';

export const queuesOf = (plan: Plan): readonly QueuePlan[] =>
  plan.of(queue).map(({ name, arn, properties }) => ({
    name,
    arn,
    delaySeconds: properties.DelaySeconds,
    retentionSeconds: properties.MessageRetentionPeriod,
    visibilitySeconds: properties.VisibilityTimeout,
    ...(properties.RedrivePolicy && {
      redrive: {
        arn: properties.RedrivePolicy.deadLetterTargetArn,
        after: properties.RedrivePolicy.maxReceiveCount,
      },
    }),
  }));
