import { createHash } from 'node:crypto';
import * as z from 'zod';
import { readJson } from '../../../functions/common/i-json.ts';
import { queuePath } from '../../template/kinds/queue.ts';
import type { Message, Queue, Queues } from '../../queues/store.ts';
import type { Answer } from '../answer.ts';
import type { Received } from '../event.ts';

const QueueUrl = z.object({ QueueUrl: z.string() });
const attributes = z.record(z.string(), z.unknown()).optional();

interface Operation<T> {
  readonly input: z.ZodType<T>;
  answer(input: T, queueOf: (url: string) => Queue, origin: string): unknown;
}

const operation = <T>(input: z.ZodType<T>, answer: Operation<T>['answer']): Operation<T> => ({
  input,
  answer,
});

/** The operations of SQS that are served, in its JSON protocol (1.0). */
const operations = {
  GetQueueUrl: operation(z.object({ QueueName: z.string() }), ({ QueueName }, queueOf, origin) => ({
    QueueUrl: urlOf(origin, queueOf(QueueName)),
  })),
  SendMessage: operation(
    QueueUrl.extend({
      MessageBody: z.string().min(1),
      DelaySeconds: z.int().min(0).max(900).optional(),
      MessageAttributes: attributes,
    }),
    ({ QueueUrl, MessageBody, DelaySeconds, MessageAttributes }, queueOf) => ({
      MessageId: queueOf(QueueUrl).send(MessageBody, {
        ...(DelaySeconds !== undefined && { delaySeconds: DelaySeconds }),
        ...(MessageAttributes && { attributes: MessageAttributes }),
      }),
      MD5OfMessageBody: md5(MessageBody),
    }),
  ),
  ReceiveMessage: operation(
    QueueUrl.extend({
      MaxNumberOfMessages: z.int().min(1).max(10).default(1),
      VisibilityTimeout: z.int().min(0).max(43_200).optional(),
    }),
    ({ QueueUrl, MaxNumberOfMessages, VisibilityTimeout }, queueOf) => {
      const messages = queueOf(QueueUrl).receive(MaxNumberOfMessages, VisibilityTimeout);
      return messages.length === 0 ? {} : { Messages: messages.map(messageOf) };
    },
  ),
  DeleteMessage: operation(
    QueueUrl.extend({ ReceiptHandle: z.string() }),
    ({ QueueUrl, ReceiptHandle }, queueOf) => {
      queueOf(QueueUrl).remove(ReceiptHandle);
      return {};
    },
  ),
  ChangeMessageVisibility: operation(
    QueueUrl.extend({ ReceiptHandle: z.string(), VisibilityTimeout: z.int().min(0).max(43_200) }),
    ({ QueueUrl, ReceiptHandle, VisibilityTimeout }, queueOf) => {
      queueOf(QueueUrl).changeVisibility(ReceiptHandle, VisibilityTimeout);
      return {};
    },
  ),
  PurgeQueue: operation(QueueUrl, ({ QueueUrl }, queueOf) => {
    queueOf(QueueUrl).purge();
    return {};
  }),
  GetQueueAttributes: operation(QueueUrl, ({ QueueUrl }, queueOf) => {
    const queue = queueOf(QueueUrl);
    const { visible, inFlight, delayed } = queue.counts();
    return {
      Attributes: {
        QueueArn: queue.plan.arn,
        ApproximateNumberOfMessages: String(visible),
        ApproximateNumberOfMessagesNotVisible: String(inFlight),
        ApproximateNumberOfMessagesDelayed: String(delayed),
        VisibilityTimeout: String(queue.plan.visibilitySeconds),
        MessageRetentionPeriod: String(queue.plan.retentionSeconds),
      },
    };
  }),
};

/** The queues as `@aws-sdk/client-sqs` and the AWS CLI speak to them. */
export const queueProtocol = (queues: Queues, origin: string) => {
  const named = new Map([...queues.values()].map((queue) => [queue.plan.name, queue]));
  return ({ request, body }: Received): Answer => {
    const name = String(request.headers['x-amz-target'] ?? '').replace('AmazonSQS.', '');
    if (name === 'ListQueues')
      return answer(200, { QueueUrls: [...named.values()].map((one) => urlOf(origin, one)) });
    const found = Object.entries(operations).find(([key]) => key === name)?.[1] as
      Operation<unknown> | undefined;
    if (found === undefined)
      return failure('com.amazonaws.sqs#UnsupportedOperation', `${name} is not served here`);
    const read = readJson(body.toString('utf8'));
    if (!read.ok) return failure('com.amazon.coral.service#SerializationException', 'That is no JSON');
    const input = found.input.safeParse(read.value);
    if (!input.success)
      return failure('com.amazonaws.sqs#InvalidParameterValue', z.prettifyError(input.error));
    try {
      return answer(
        200,
        found.answer(
          input.data,
          (url) => {
            const queue = named.get(url.split('/').at(-1) ?? '');
            if (queue === undefined) throw new NoSuchQueue();
            return queue;
          },
          origin,
        ),
      );
    } catch (error) {
      if (!(error instanceof NoSuchQueue)) throw error;
      return failure('com.amazonaws.sqs#QueueDoesNotExist', 'The specified queue does not exist.');
    }
  };
};

class NoSuchQueue extends Error {}

const urlOf = (origin: string, { plan }: Queue): string => `${origin}${queuePath}/${plan.name}`;

const messageOf = (message: Message) => ({
  MessageId: message.id,
  ReceiptHandle: message.receipt,
  Body: message.body,
  MD5OfBody: md5(message.body),
  ...(Object.keys(message.attributes).length > 0 && { MessageAttributes: message.attributes }),
  Attributes: {
    SentTimestamp: String(message.sentAt),
    ApproximateReceiveCount: String(message.receives),
    ApproximateFirstReceiveTimestamp: String(message.receivedFirst),
  },
});

const md5 = (text: string): string => createHash('md5').update(text).digest('hex');

const answer = (status: number, value: unknown): Answer => ({
  status,
  headers: { 'content-type': 'application/x-amz-json-1.0' },
  body: JSON.stringify(value),
});

const failure = (type: string, message: string): Answer => answer(400, { __type: type, message });
