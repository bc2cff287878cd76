import * as z from 'zod';
import { arn } from '../../names.ts';
import { integer, type Kind, unused } from '../kind.ts';

/** Queues are served by the gateway's process under this path. */
export const queuePath = '/local/sqs';

export const queue = {
  type: 'AWS::SQS::Queue',
  nameProperty: 'QueueName',
  properties: z.strictObject({
    QueueName: z.string().optional(),
    DelaySeconds: integer.default(0),
    MessageRetentionPeriod: integer.default(345_600),
    VisibilityTimeout: integer.default(30),
    RedrivePolicy: z.strictObject({ deadLetterTargetArn: z.string(), maxReceiveCount: integer }).optional(),
    ...unused(
      'KmsDataKeyReusePeriodSeconds',
      'KmsMasterKeyId',
      'MaximumMessageSize',
      'ReceiveMessageWaitTimeSeconds',
      'RedriveAllowPolicy',
      'SqsManagedSseEnabled',
      'Tags',
    ),
  }),
  ref: ({ name, origin }) => `${origin}${queuePath}/${name}`,
  attributes: ({ name, origin }) => ({
    Arn: arn('sqs', name),
    QueueName: name,
    QueueUrl: `${origin}${queuePath}/${name}`,
  }),
} satisfies Kind;
