import type { Clock } from '@liban/stepfunctions';
import type { RetryPolicy } from '../functions/batches.ts';
import type { Pattern } from '../functions/filter.ts';
import type { Invocation } from '../functions/runtime.ts';
import type { Checkpoints } from './checkpoints.ts';
import type { StreamReader, StreamRecord } from './stream-reader.ts';

export interface StreamMappingOptions {
  readonly reader: StreamReader;
  readonly checkpoints: Checkpoints;
  readonly clock: Clock;
  readonly batchSize: number;
  /** Batches under way at once in a shard; the records of one item stay in order. */
  readonly parallel: number;
  readonly policy: RetryPolicy;
  /** A record passes when one of them matches, or when there is none. */
  readonly filters: readonly Pattern[];
  readonly from: 'TRIM_HORIZON' | 'LATEST';
  readonly invoke: (payload: unknown) => Promise<Invocation>;
  readonly givenUp: (
    shard: string,
    records: readonly StreamRecord[],
    invocation: Invocation,
    attempts: number,
  ) => void;
  readonly report: (error: unknown) => void;
}
