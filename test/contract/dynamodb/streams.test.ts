import {
  DeleteItemCommand,
  PutItemCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { streamReader, type StreamReader, type StreamRecord } from '../../../local/dynamodb/stream-reader.ts';
import { keptBut, openSubject, streamOf, type Subject } from './endpoint.ts';

let subject: Subject;
let TableName: string;
let reader: StreamReader;
beforeAll(async () => {
  subject = await openSubject();
});
afterAll(() => subject.close());
beforeEach(async () => {
  TableName = await subject.table({
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
  });
  reader = streamReader(subject.streams, await streamOf(subject, TableName), 'arn:stream');
});

const Key = { pk: { S: 'p' }, sk: { S: 's' } };
const put = (more: object) =>
  subject.client.send(new PutItemCommand({ TableName, Item: { ...Key, ...more } }));

const shard = async (): Promise<string> => {
  const [first] = await reader.shards();
  if (first === undefined) throw new Error('The stream has no shard');
  return first;
};

/** The next records, once there are as many: a stream may be a little behind its table. */
const records = async (count: number, after?: string): Promise<readonly StreamRecord[]> => {
  const id = await shard();
  const found: StreamRecord[] = [];
  for (let tries = 0; found.length < count && tries < 50; tries += 1) {
    found.push(...(await reader.after(id, found.at(-1)?.sequenceNumber ?? after, 100)));
  }
  return found;
};

describe('stream records', () => {
  test('tell each change with what was and what is', async () => {
    await put({ n: { N: '1' } });
    await put({ n: { N: '2' } });
    await subject.client.send(new DeleteItemCommand({ TableName, Key }));
    const events = (await records(3)).map(({ event }) => event);
    expect(events).toMatchObject([
      { eventName: 'INSERT', dynamodb: { Keys: Key, NewImage: { ...Key, n: { N: '1' } } } },
      { eventName: 'MODIFY', dynamodb: { OldImage: { n: { N: '1' } }, NewImage: { n: { N: '2' } } } },
      { eventName: 'REMOVE', dynamodb: { OldImage: { n: { N: '2' } } } },
    ]);
    expect(events[0]).toMatchObject({
      eventSource: 'aws:dynamodb',
      eventVersion: '1.1',
      eventSourceARN: 'arn:stream',
      dynamodb: {
        StreamViewType: 'NEW_AND_OLD_IMAGES',
        ApproximateCreationDateTime: expect.any(Number),
        SizeBytes: expect.any(Number),
      },
    });
  });

  test('carry binary values as base64', async () => {
    await put({ b: { B: Buffer.from('liban') }, set: { BS: [Buffer.from('a')] } });
    const [record] = await records(1);
    expect(record?.event).toMatchObject({
      dynamodb: { NewImage: { b: { B: 'bGliYW4=' }, set: { BS: ['YQ=='] } } },
    });
  });

  test('come for every write of a transaction, and for none of a refused one', async () => {
    const write = (sk: string, ConditionExpression?: string) => ({
      Put: {
        TableName,
        Item: { pk: { S: 'p' }, sk: { S: sk } },
        ...(ConditionExpression && { ConditionExpression }),
      },
    });
    await subject.client.send(new TransactWriteItemsCommand({ TransactItems: [write('1'), write('2')] }));
    const refused = new TransactWriteItemsCommand({
      TransactItems: [write('3'), write('1', 'attribute_not_exists(pk)')],
    });
    await expect(subject.client.send(refused)).rejects.toThrow();
    await put({});
    const keys = (await records(3)).map(({ item }) => item);
    expect(keys.map((item) => (JSON.parse(item) as typeof Key).sk.S).toSorted()).toEqual(['1', '2', 's']);
  });

  // Consumers must not mind.
  keptBut('dynoxide')('do not come for a write that changes nothing', async () => {
    await put({ n: { N: '1' } });
    await put({ n: { N: '1' } });
    await subject.client.send(
      new UpdateItemCommand({
        TableName,
        Key,
        UpdateExpression: 'SET n = :n',
        ExpressionAttributeValues: { ':n': { N: '1' } },
      }),
    );
    await put({ n: { N: '2' } });
    expect((await records(2)).map(({ event }) => event['eventName'])).toEqual(['INSERT', 'MODIFY']);
  });

  test('are read on from any sequence number', async () => {
    for (const n of ['1', '2', '3']) await put({ n: { N: n } });
    const [first, ...rest] = await records(3);
    const again = await records(2, first?.sequenceNumber);
    expect(again.map(({ sequenceNumber }) => sequenceNumber)).toEqual(rest.map((one) => one.sequenceNumber));
  });
});
