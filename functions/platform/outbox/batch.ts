import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import * as z from 'zod';
import { Instant } from '../../law/instant.ts';
import { log } from '../log.ts';
import { carry, type Carriers } from './carry.ts';
import type { DeadEffects } from './dead-effects.ts';
import { Effect } from './model.ts';

const EffectRecord = z.object({ id: z.string(), at: Instant, effect: Effect });

export interface BatchDependencies {
  readonly carriers: Carriers;
  readonly dead: DeadEffects;
  readonly read: (record: DynamoDBRecord) => unknown;
}

/**
 * Carries out a batch from the stream, each effect by itself. One that keeps failing is set aside where operators
 * see it, so that the rest goes on; only one that cannot even be set aside is reported as failed, by its sequence
 * number (AWS: "Reporting batch item failures", DynamoDB Streams).
 */
export const effectBatch = ({ carriers, dead, read }: BatchDependencies) => {
  const carryOut = async (record: DynamoDBRecord): Promise<void> => {
    try {
      const { id, at, effect } = EffectRecord.parse(read(record));
      await carry(carriers, id, effect, at).catch((error: unknown) => dead.failed(id, error));
    } catch (error) {
      log.error('effect.not-carried', { sequenceNumber: record.dynamodb?.SequenceNumber }, error);
      throw error;
    }
  };
  return (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> =>
    processPartialResponse(event, carryOut, new BatchProcessor(EventType.DynamoDBStreams), {
      // A batch of which nothing was carried out is reported like any other: the stream begins again at the first.
      throwOnFullBatchFailure: false,
    });
};
