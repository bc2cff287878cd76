import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { longestWait } from '../../functions/platform/outbox/limits.ts';
import { firstAttemptTimeout, receiptsBeforeHandOver } from '../../functions/services/webhooks/schedule.ts';

/** Four times what a POST may take: the rest is the table's. */
export const senderTimeout = Duration.millis(4 * firstAttemptTimeout);

const retryEvery = Duration.minutes(5);

export interface QueuesProps {
  readonly keepData: boolean;
  /** Where it goes what was received too often. */
  readonly deadMessages: Queue;
}

/** What waits for a function. A message names what stands in the table, and is all that brings it on: it must survive. */
export class Queues extends Construct {
  /** Deliveries whose first attempt is to come. */
  readonly firstAttempts: Queue;
  /** Effects that AWS could not take. */
  readonly retries: Queue;

  constructor(scope: Construct, id: string, { keepData, deadMessages }: QueuesProps) {
    super(scope, id);
    const waiting = (queueId: string, visibilityTimeout: Duration, maxReceiveCount: number) =>
      new Queue(this, queueId, {
        encryption: QueueEncryption.SQS_MANAGED,
        enforceSSL: true,
        visibilityTimeout,
        retentionPeriod: Duration.days(4),
        deadLetterQueue: { queue: deadMessages, maxReceiveCount },
        removalPolicy: keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
      });
    // Six times what its function may take (AWS Lambda, "Configuring scaling and visibility timeout for SQS").
    const hidden = Duration.seconds(6 * senderTimeout.toSeconds());
    this.firstAttempts = waiting('FirstAttempts', hidden, receiptsBeforeHandOver + 2);
    // More often than an effect may wait: it is dead in the table before it is a dead letter.
    const receipts = Math.ceil((longestWait / retryEvery.toMilliseconds()) * 1.1);
    this.retries = waiting('Retries', retryEvery, receipts);
  }
}
