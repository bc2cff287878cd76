import type { DynamoDBRecord } from 'aws-lambda';
import * as z from 'zod';
import { Instant } from '../../law/instant.ts';
import { CorrelationId } from '../correlation.ts';
import type { Key } from '../table/writes.ts';
import { Effect } from './model.ts';

/** A stream record's attributes as plain values. */
export type Read = (attributes: NonNullable<DynamoDBRecord['dynamodb']>['NewImage']) => unknown;

/** An effect as the stream brought it. */
export interface Received<E extends Effect = Effect> {
  readonly sequenceNumber: string;
  readonly key: Key;
  readonly id: string;
  readonly at: Instant;
  readonly effect: E;
  readonly correlationId?: string | undefined;
}

const Image = z.object({
  id: z.string(),
  at: Instant,
  effect: Effect,
  correlationId: CorrelationId.optional(),
});
const Keys = z.object({ pk: z.string(), sk: z.string() });

/** The effect of a record, or why it is none as this version knows them. */
export const received = ({ dynamodb }: DynamoDBRecord, read: Read) => {
  const sequenceNumber = dynamodb?.SequenceNumber ?? '';
  const key = Keys.parse(read(dynamodb?.Keys));
  const image = Image.safeParse(read(dynamodb?.NewImage));
  return image.success
    ? { key, effect: { sequenceNumber, key, ...image.data } satisfies Received }
    : { key, error: image.error };
};
