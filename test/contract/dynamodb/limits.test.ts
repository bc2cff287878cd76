import {
  BatchGetItemCommand,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
  type AttributeValue,
} from '@aws-sdk/client-dynamodb';
import { DescribeStreamCommand } from '@aws-sdk/client-dynamodb-streams';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keptBut, openSubject, streamOf, type Subject } from './endpoint.ts';

/** What DynamoDB refuses, cuts off and counts (Developer Guide, "Quotas and limits"; "Read and write operations"). */
let subject: Subject;
let TableName: string;
beforeAll(async () => {
  subject = await openSubject();
  TableName = await subject.table({
    AttributeDefinitions: ['pk', 'sk', 'listed'].map((AttributeName) => ({
      AttributeName,
      AttributeType: 'S',
    })),
    GlobalSecondaryIndexes: [
      {
        IndexName: 'byList',
        KeySchema: [{ AttributeName: 'listed', KeyType: 'HASH' }],
        Projection: { ProjectionType: 'KEYS_ONLY' },
      },
    ],
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
  });
});
afterAll(() => subject.close());

const item = (pk: string, sk: string, more: Record<string, AttributeValue> = {}) => ({
  pk: { S: pk },
  sk: { S: sk },
  ...more,
});
const put = (Item: Record<string, AttributeValue>) =>
  subject.client.send(new PutItemCommand({ TableName, Item, ReturnConsumedCapacity: 'TOTAL' }));
const large = (bytes: number) => ({ text: { S: 'x'.repeat(bytes) } });
const refused = { name: 'ValidationException' };

describe('what is refused', () => {
  test('an item of more than 400 KB', async () => {
    await put(item('large', 'fits', large(400 * 1_024 - 30)));
    await expect(put(item('large', 'does-not', large(400 * 1_024)))).rejects.toMatchObject(refused);
  });

  test('a transaction of more than 4 MB', async () => {
    const writes = Array.from({ length: 11 }, (_, n) => ({
      Put: { TableName, Item: item('transaction', String(n), large(390_000)) },
    }));
    const transaction = new TransactWriteItemsCommand({ TransactItems: writes });
    await expect(subject.client.send(transaction)).rejects.toMatchObject(refused);
  });

  test('a sort key of more than 1 KB, and an empty key', async () => {
    await expect(put(item('keys', 'x'.repeat(1_025)))).rejects.toMatchObject(refused);
    await expect(put(item('', 'x'))).rejects.toMatchObject(refused);
  });

  test('an empty index key', async () => {
    await expect(put(item('keys', 'listed', { listed: { S: '' } }))).rejects.toMatchObject(refused);
  });

  test('a number of more than 38 digits', async () => {
    await expect(put(item('number', 'long', { n: { N: '1'.repeat(39) } }))).rejects.toMatchObject(refused);
  });

  test('an attribute more than 32 levels deep', async () => {
    let nested: AttributeValue = { S: 'bottom' };
    for (let level = 0; level < 33; level += 1) nested = { M: { in: nested } };
    await expect(put(item('deep', 'x', { nested }))).rejects.toMatchObject(refused);
  });
});

describe('what is cut off', () => {
  test('a batch of reads at 16 MB: the rest is named', async () => {
    const keys = Array.from({ length: 43 }, (_, n) => item('batch', String(n).padStart(2, '0')));
    for (const key of keys) await put({ ...key, ...large(399_000) });
    const { Responses, UnprocessedKeys } = await subject.client.send(
      new BatchGetItemCommand({ RequestItems: { [TableName]: { Keys: keys } } }),
    );
    const rest = UnprocessedKeys?.[TableName]?.Keys ?? [];
    expect(rest).not.toEqual([]);
    expect((Responses?.[TableName]?.length ?? 0) + rest.length).toBe(43);
  });

  // DynamoDB Local counts the whole item (its usage notes say so): more pages, none of them lost.
  keptBut('dynamodb-local')('a page of an index at a megabyte of what is projected', async () => {
    for (const sk of ['1', '2', '3', '4'])
      await put(item('index', sk, { listed: { S: 'l' }, ...large(350_000) }));
    const { Items, LastEvaluatedKey } = await subject.client.send(
      new QueryCommand({
        TableName,
        IndexName: 'byList',
        KeyConditionExpression: 'listed = :l',
        ExpressionAttributeValues: { ':l': { S: 'l' } },
      }),
    );
    expect({ items: Items?.length, more: LastEvaluatedKey }).toEqual({ items: 4, more: undefined });
  });
});

describe('what is counted', () => {
  test('a write costs a unit for each KB begun, and one more for an index it is in', async () => {
    const { ConsumedCapacity } = await put(item('units', 'plain', large(1_500)));
    expect(ConsumedCapacity?.CapacityUnits).toBe(2);
    const indexed = await put(item('units', 'indexed', { listed: { S: 'units' } }));
    expect(indexed.ConsumedCapacity?.CapacityUnits).toBe(2);
  });

  // It is counted four times there: `npm run bench -- cost` is for dynoxide.
  keptBut('dynamodb-local')('a write in a transaction costs twice', async () => {
    const { ConsumedCapacity } = await subject.client.send(
      new TransactWriteItemsCommand({
        ReturnConsumedCapacity: 'TOTAL',
        TransactItems: [{ Put: { TableName, Item: item('units', 'transaction') } }],
      }),
    );
    expect(ConsumedCapacity?.[0]?.CapacityUnits).toBe(2);
  });

  test('a read costs half a unit for each 4 KB begun, and twice that when it is consistent', async () => {
    await put(item('units', 'read', large(5_000)));
    const read = async (ConsistentRead: boolean) =>
      (
        await subject.client.send(
          new GetItemCommand({
            TableName,
            Key: item('units', 'read'),
            ConsistentRead,
            ReturnConsumedCapacity: 'TOTAL',
          }),
        )
      ).ConsumedCapacity?.CapacityUnits;
    expect([await read(false), await read(true)]).toEqual([1, 2]);
  });
});

describe('names and streams', () => {
  test('the names of tables know capitals', async () => {
    const capital = TableName.toUpperCase();
    await expect(
      subject.client.send(new GetItemCommand({ TableName: capital, Key: item('a', 'a') })),
    ).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  // Its one shard never ends; the reader asks for what comes after a number, and for no end.
  keptBut('dynoxide')('an open shard has no end', async () => {
    await put(item('stream', 'x'));
    const { StreamDescription } = await subject.streams.send(
      new DescribeStreamCommand({ StreamArn: await streamOf(subject, TableName) }),
    );
    const ends = StreamDescription?.Shards?.map(
      ({ SequenceNumberRange }) => SequenceNumberRange?.EndingSequenceNumber,
    );
    expect(ends).toEqual([undefined]);
  });
});
