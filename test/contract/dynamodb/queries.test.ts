import { PutItemCommand, QueryCommand, ScanCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSubject, type Subject } from './endpoint.ts';

let subject: Subject;
let TableName: string;
beforeAll(async () => {
  subject = await openSubject();
  TableName = await subject.table({
    AttributeDefinitions: ['pk', 'sk', 'dueShard', 'dueAt'].map((AttributeName) => ({
      AttributeName,
      AttributeType: 'S',
    })),
    GlobalSecondaryIndexes: [
      {
        IndexName: 'byDue',
        KeySchema: [
          { AttributeName: 'dueShard', KeyType: 'HASH' },
          { AttributeName: 'dueAt', KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'KEYS_ONLY' },
      },
    ],
  });
});
afterAll(() => subject.close());

const put = (pk: string, sk: string, rest: Record<string, string> = {}) =>
  subject.client.send(
    new PutItemCommand({
      TableName,
      Item: Object.fromEntries(
        Object.entries({ pk, sk, ...rest }).map(([name, value]) => [name, { S: value }]),
      ),
    }),
  );

const due = (shard: string, upTo: string, more: object = {}) =>
  subject.client.send(
    new QueryCommand({
      TableName,
      IndexName: 'byDue',
      KeyConditionExpression: 'dueShard = :shard AND dueAt <= :upTo',
      ExpressionAttributeValues: { ':shard': { S: shard }, ':upTo': { S: upTo } },
      ...more,
    }),
  );

describe('sort keys', () => {
  test('come in the order of their bytes, both ways, between bounds', async () => {
    for (const sk of ['b', 'a', 'É', 'B', 'aa']) await put('ordered', sk);
    const query = async (more: object) => {
      const { Items = [] } = await subject.client.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': { S: 'ordered' } },
          ...more,
        }),
      );
      return Items.map(({ sk }) => sk?.S);
    };
    expect(await query({})).toEqual(['B', 'a', 'aa', 'b', 'É']);
    expect(await query({ ScanIndexForward: false, Limit: 2 })).toEqual(['É', 'b']);
    const begins = {
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :a)',
      ExpressionAttributeValues: { ':pk': { S: 'ordered' }, ':a': { S: 'a' } },
    };
    expect(await query(begins)).toEqual(['a', 'aa']);
  });
});

describe('pages', () => {
  test('follow on from each other without gap or repeat', async () => {
    for (let index = 0; index < 25; index += 1) await put('paged', String(index).padStart(3, '0'));
    const found: (string | undefined)[] = [];
    let start: Record<string, { S: string }> | undefined;
    do {
      const { Items = [], LastEvaluatedKey } = await subject.client.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': { S: 'paged' } },
          Limit: 10,
          ...(start && { ExclusiveStartKey: start }),
        }),
      );
      found.push(...Items.map(({ sk }) => sk?.S));
      start = LastEvaluatedKey as typeof start;
    } while (start !== undefined);
    expect(found).toEqual(Array.from({ length: 25 }, (_, index) => String(index).padStart(3, '0')));
  });

  test('of an index go on inside a run of equal index keys', async () => {
    for (const pk of ['p1', 'p2', 'p3']) await put(pk, 'x', { dueShard: 'equal', dueAt: '2026' });
    const first = await due('equal', '2026', { Limit: 2 });
    const second = await due('equal', '2026', { Limit: 2, ExclusiveStartKey: first.LastEvaluatedKey });
    const all = [...(first.Items ?? []), ...(second.Items ?? [])].map(({ pk }) => pk?.S);
    expect(all.toSorted()).toEqual(['p1', 'p2', 'p3']);
  });

  test('end at a megabyte', async () => {
    for (let index = 0; index < 4; index += 1)
      await put('large', String(index), { text: 'x'.repeat(350_000) });
    const { Items, LastEvaluatedKey } = await subject.client.send(
      new QueryCommand({
        TableName,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': { S: 'large' } },
      }),
    );
    expect(LastEvaluatedKey).toBeDefined();
    expect(Items?.length).toBeLessThan(4);
  });
});

describe('a sparse index', () => {
  test('holds what has its keys, only its projection, and lets go of what loses them', async () => {
    await put('with', 'x', { dueShard: 's', dueAt: '2026-01-01', more: 'not projected' });
    await put('without', 'x', { more: 'never due' });
    expect((await due('s', '2026-12-31')).Items).toEqual([
      { pk: { S: 'with' }, sk: { S: 'x' }, dueShard: { S: 's' }, dueAt: { S: '2026-01-01' } },
    ]);
    await subject.client.send(
      new UpdateItemCommand({
        TableName,
        Key: { pk: { S: 'with' }, sk: { S: 'x' } },
        UpdateExpression: 'REMOVE dueShard, dueAt',
      }),
    );
    expect((await due('s', '2026-12-31')).Items).toEqual([]);
  });

  test('costs what is due, not what exists', async () => {
    const { ConsumedCapacity, ScannedCount } = await due('equal', '2026', {
      ReturnConsumedCapacity: 'TOTAL',
    });
    expect(ScannedCount).toBe(3);
    expect(ConsumedCapacity?.CapacityUnits).toBeLessThanOrEqual(1);
  });

  test('is scanned for itself', async () => {
    const { Items = [] } = await subject.client.send(new ScanCommand({ TableName, IndexName: 'byDue' }));
    expect(Items.every(({ dueAt }) => dueAt !== undefined)).toBe(true);
  });
});
