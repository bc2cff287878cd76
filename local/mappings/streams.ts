import { randomUUID } from 'node:crypto';
import { DescribeTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import type { DatabaseSync } from 'node:sqlite';
import { instantOf } from '../../functions/law/instant.ts';
import { checkpointsOf } from '../dynamodb/checkpoints.ts';
import { startStreamMapping, type StreamMapping } from '../dynamodb/stream-mapping.ts';
import { streamReader, type StreamRecord } from '../dynamodb/stream-reader.ts';
import { unlogged } from '../../functions/platform/unlogged.ts';
import type { Functions, Invocation } from '../functions/runtime.ts';
import { region } from '../names.ts';
import type { Queues } from '../queues/store.ts';
import type { Clock } from '@liban/stepfunctions';
import type { MappingPlan } from './plan.ts';

export interface StreamMappingsOptions {
  readonly endpoint: string;
  readonly tables: DynamoDBClient;
  readonly database: DatabaseSync;
  readonly clock: Clock;
  readonly functions: Functions;
  readonly queues: Queues;
  readonly report: (error: unknown) => void;
}

/** Starts the mappings whose source is a table's stream. */
export const startStreamMappings = (
  plans: readonly MappingPlan[],
  options: StreamMappingsOptions,
): Promise<readonly StreamMapping[]> => {
  const { endpoint, tables, database, clock, functions, queues, report } = options;
  const client = unlogged(
    new DynamoDBStreamsClient({
      endpoint,
      region,
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    }),
  );
  return Promise.all(
    plans.map(async (plan) => {
      // …:table/<name>/stream/<label>
      const table = plan.source.split('/')[1] ?? '';
      const { Table } = await tables.send(new DescribeTableCommand({ TableName: table }));
      const stream = Table?.LatestStreamArn;
      if (stream === undefined) throw new Error(`Table ${table} has no stream for ${plan.id}`);
      const deadLetters = plan.onFailure === undefined ? undefined : queues.get(plan.onFailure);
      if (plan.onFailure !== undefined && deadLetters === undefined) {
        throw new Error(`${plan.id} sends what fails to ${plan.onFailure}, which is no queue here`);
      }
      return startStreamMapping({
        ...plan,
        reader: streamReader(client, stream, plan.source),
        checkpoints: checkpointsOf(database, plan.id),
        clock,
        invoke: (payload) => functions.invoke(plan.functionArn, payload),
        givenUp: (shard, records, invocation, attempts) => {
          const letter = givenUp(plan, shard, records, invocation, attempts, clock.now());
          report(
            new Error(`${plan.id} gave up ${records.length} records: ${letter.requestContext.condition}`),
          );
          deadLetters?.send(JSON.stringify(letter));
        },
        report,
      });
    }),
  );
};

/** What Lambda tells a queue of a batch it gave up: where it is in the stream, not what is in it. */
const givenUp = (
  plan: MappingPlan,
  shard: string,
  records: readonly StreamRecord[],
  invocation: Invocation,
  attempts: number,
  now: number,
) => ({
  requestContext: {
    requestId: randomUUID(),
    functionArn: plan.functionArn,
    condition: 'RetryAttemptsExhausted',
    approximateInvokeCount: attempts,
  },
  responseContext: {
    statusCode: 200,
    executedVersion: '$LATEST',
    functionError: invocation.ok ? null : invocation.functionError,
  },
  version: '1.0',
  timestamp: instantOf(now),
  DDBStreamBatchInfo: {
    shardId: shard,
    startSequenceNumber: records.at(0)?.sequenceNumber,
    endSequenceNumber: records.at(-1)?.sequenceNumber,
    approximateArrivalOfFirstRecord: records.at(0)?.createdAt,
    approximateArrivalOfLastRecord: records.at(-1)?.createdAt,
    batchSize: records.length,
    streamArn: plan.source,
  },
});
