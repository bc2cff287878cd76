import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

/** What nobody could take, kept for two weeks. */
export class DeadLetters extends Construct {
  /** Stream positions of records that the stream function could not take even one by one. */
  readonly queue: Queue;
  /** Messages of the queues between functions. */
  readonly messages: Queue;

  constructor(scope: Construct, id: string, { keepData }: { keepData: boolean }) {
    super(scope, id);
    const kept = (queueId: string) =>
      new Queue(this, queueId, {
        encryption: QueueEncryption.SQS_MANAGED,
        enforceSSL: true,
        retentionPeriod: Duration.days(14),
        removalPolicy: keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
      });
    this.queue = kept('Queue');
    this.messages = kept('Messages');
  }
}
