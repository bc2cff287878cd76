import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  ExpiredIteratorException,
  GetRecordsCommand,
  GetShardIteratorCommand,
  TrimmedDataAccessException,
  type _Record,
} from '@aws-sdk/client-dynamodb-streams';

export interface StreamRecord {
  readonly sequenceNumber: string;
  /** When it was written, by the database's own clock. */
  readonly createdAt: string;
  /** Which records must stay in order among themselves: those of one item. */
  readonly item: string;
  /** As the function is given it. */
  readonly event: Readonly<Record<string, unknown>>;
  /** As many bytes as the database says that it has. */
  readonly size: number;
}

/** Reads the shards of one table's stream in order, from where a checkpoint says. */
export interface StreamReader {
  /** The shards that can be read now: a child only after its parent was read to its end. */
  shards(): Promise<readonly string[]>;
  /** Whether a closed shard was read to its end: its children can be read from now on. */
  ended(shard: string): boolean;
  /** The next records after a sequence number, or from the oldest; none when the end is reached for now. */
  after(shard: string, sequenceNumber: string | undefined, limit: number): Promise<readonly StreamRecord[]>;
}

export const streamReader = (
  client: DynamoDBStreamsClient,
  streamArn: string,
  eventSourceArn: string,
): StreamReader => {
  const iterators = new Map<string, { after: string | undefined; iterator: string | undefined }>();
  const exhausted = new Set<string>();

  const iteratorFor = async (shard: string, after: string | undefined): Promise<string | undefined> => {
    const kept = iterators.get(shard);
    if (kept !== undefined && kept.after === after) return kept.iterator;
    const { ShardIterator } = await client.send(
      new GetShardIteratorCommand({
        StreamArn: streamArn,
        ShardId: shard,
        ...(after === undefined
          ? { ShardIteratorType: 'TRIM_HORIZON' as const }
          : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER' as const, SequenceNumber: after }),
      }),
    );
    return ShardIterator;
  };

  return {
    shards: async () => {
      const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn: streamArn }));
      const all = StreamDescription?.Shards ?? [];
      const present = new Set(all.map(({ ShardId }) => ShardId));
      return all.flatMap(({ ShardId, ParentShardId }) => {
        const parentDone =
          ParentShardId === undefined || !present.has(ParentShardId) || exhausted.has(ParentShardId);
        return ShardId !== undefined && parentDone && !exhausted.has(ShardId) ? [ShardId] : [];
      });
    },
    ended: (shard) => exhausted.has(shard),
    after: async (shard, sequenceNumber, limit) => {
      try {
        const iterator = await iteratorFor(shard, sequenceNumber);
        if (iterator === undefined) return [];
        const { Records = [], NextShardIterator } = await client.send(
          new GetRecordsCommand({ ShardIterator: iterator, Limit: limit }),
        );
        const records = Records.map((record) => eventOf(record, eventSourceArn));
        const last = records.at(-1)?.sequenceNumber ?? sequenceNumber;
        iterators.set(shard, { after: last, iterator: NextShardIterator });
        if (NextShardIterator === undefined) exhausted.add(shard);
        return records;
      } catch (error) {
        iterators.delete(shard);
        // What was trimmed is gone: on from the oldest that is left.
        if (error instanceof TrimmedDataAccessException) {
          iterators.set(shard, { after: sequenceNumber, iterator: await iteratorFor(shard, undefined) });
        } else if (!(error instanceof ExpiredIteratorException)) throw error;
        return [];
      }
    },
  };
};

const eventOf = (record: _Record, eventSourceArn: string): StreamRecord => {
  const { dynamodb } = record;
  const sequenceNumber = dynamodb?.SequenceNumber;
  if (dynamodb === undefined || sequenceNumber === undefined) {
    throw new Error('A stream record has no sequence number');
  }
  const { ApproximateCreationDateTime: created, ...rest } = dynamodb;
  const change = asInProtocol({
    ...rest,
    ...(created && { ApproximateCreationDateTime: created.getTime() / 1_000 }),
  }) as Record<string, unknown>;
  return {
    sequenceNumber,
    createdAt: (created ?? new Date(0)).toISOString(),
    item: JSON.stringify(change['Keys']),
    size: dynamodb.SizeBytes ?? 0,
    event: {
      eventID: record.eventID,
      eventName: record.eventName,
      eventVersion: record.eventVersion,
      eventSource: record.eventSource,
      awsRegion: record.awsRegion,
      ...(record.userIdentity && {
        userIdentity: { type: record.userIdentity.Type, principalId: record.userIdentity.PrincipalId },
      }),
      dynamodb: change,
      eventSourceARN: eventSourceArn,
    },
  };
};

/** Binary values reach a function as base64, as they stand in the protocol. */
const asInProtocol = (value: unknown): unknown => {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (Array.isArray(value)) return value.map(asInProtocol);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, asInProtocol(one)]));
};
