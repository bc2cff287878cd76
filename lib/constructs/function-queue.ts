import { Stack } from 'aws-cdk-lib';
import type { Function as LambdaFunction, IFunction } from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { published } from '../names.ts';

export interface FunctionQueueProps {
  /** The app's. */
  readonly name: string;
  readonly queue: 'first-attempts' | 'retries';
  /** Puts messages in; it finds the queue's URL under this name in its environment. */
  readonly producer: LambdaFunction;
  readonly setting: string;
  readonly consumer: IFunction;
  /** Invocations at once. */
  readonly concurrency: number;
}

/** From one function to another, through a queue that `Data` keeps. */
export class FunctionQueue extends Construct {
  constructor(scope: Construct, id: string, props: FunctionQueueProps) {
    super(scope, id);
    const { name, queue: which, producer, setting, consumer, concurrency } = props;
    const named = { service: 'sqs', resource: published(this, name, 'Data', which) };
    const queue = Queue.fromQueueArn(this, 'Queue', Stack.of(this).formatArn(named));
    queue.grantSendMessages(producer);
    producer.addEnvironment(setting, published(this, name, 'Data', `${which}-url`));
    consumer.addEventSource(
      new SqsEventSource(queue, {
        batchSize: 10,
        maxConcurrency: concurrency,
        reportBatchItemFailures: true,
      }),
    );
  }
}
