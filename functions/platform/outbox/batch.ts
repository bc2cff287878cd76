import * as z from 'zod';
import { Instant } from '../../law/instant.ts';
import { log } from '../log.ts';
import { carry, type Carriers } from './carry.ts';
import type { DeadEffects } from './dead-effects.ts';
import { Effect } from './model.ts';

export interface StreamRecord {
  readonly dynamodb: {
    readonly SequenceNumber: string;
    readonly NewImage?: Readonly<Record<string, unknown>>;
  };
}

interface BatchAnswer {
  readonly batchItemFailures: readonly { readonly itemIdentifier: string }[];
}

const EffectRecord = z.object({ id: z.string(), at: Instant, effect: Effect });

export interface BatchDependencies {
  readonly carriers: Carriers;
  readonly dead: DeadEffects;
  readonly read: (record: StreamRecord) => unknown;
}

/**
 * Carries out a batch from the stream, each effect by itself. One that keeps failing is set aside where operators
 * see it, so that the rest goes on; only one that cannot even be set aside is reported as failed, by its sequence
 * number (AWS: "Reporting batch item failures", DynamoDB Streams).
 */
export const effectBatch =
  ({ carriers, dead, read }: BatchDependencies) =>
  async ({ Records }: { Records: readonly StreamRecord[] }): Promise<BatchAnswer> => {
    const outcomes = await Promise.all(
      Records.map(async (record) => {
        const { SequenceNumber } = record.dynamodb;
        try {
          const { id, at, effect } = EffectRecord.parse(read(record));
          await carry(carriers, id, effect, at).catch((error: unknown) => dead.failed(id, error));
          return [];
        } catch (error) {
          log.error('effect.not-carried', { sequenceNumber: SequenceNumber }, error);
          return [{ itemIdentifier: SequenceNumber }];
        }
      }),
    );
    return { batchItemFailures: outcomes.flat() };
  };
