import { randomUUID } from 'node:crypto';
import {
  BatchGetItemCommand,
  ConditionalCheckFailedException,
  GetItemCommand,
  IdempotentParameterMismatchException,
  PutItemCommand,
  TransactionCanceledException,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSubject, type Subject } from './endpoint.ts';

let subject: Subject;
let TableName: string;
beforeAll(async () => {
  subject = await openSubject();
  TableName = await subject.table();
});
afterAll(() => subject.close());

const key = (pk: string, sk = 'a') => ({ pk: { S: pk }, sk: { S: sk } });
const put = (pk: string, rest: object = {}) =>
  subject.client.send(new PutItemCommand({ TableName, Item: { ...key(pk), ...rest } }));
const get = async (pk: string) =>
  (await subject.client.send(new GetItemCommand({ TableName, Key: key(pk), ConsistentRead: true }))).Item;
const absent = 'attribute_not_exists(pk)';

describe('conditions', () => {
  test('a put under attribute_not_exists happens once', async () => {
    const command = () => new PutItemCommand({ TableName, Item: key('once'), ConditionExpression: absent });
    await subject.client.send(command());
    await expect(subject.client.send(command())).rejects.toThrow(ConditionalCheckFailedException);
  });

  test('a failed condition shows the item when asked to', async () => {
    await put('shown', { n: { N: '1' } });
    const refused = subject.client.send(
      new PutItemCommand({
        TableName,
        Item: key('shown'),
        ConditionExpression: absent,
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );
    await expect(refused).rejects.toMatchObject({ Item: { n: { N: '1' } } });
  });

  test('an update counts, appends, and answers the new values', async () => {
    const update = () =>
      subject.client.send(
        new UpdateItemCommand({
          TableName,
          Key: key('counted'),
          UpdateExpression: 'SET l = list_append(if_not_exists(l, :none), :one) ADD n :by',
          ExpressionAttributeValues: { ':none': { L: [] }, ':one': { L: [{ S: 'x' }] }, ':by': { N: '2' } },
          ReturnValues: 'ALL_NEW',
        }),
      );
    await update();
    expect((await update()).Attributes).toMatchObject({ n: { N: '4' }, l: { L: [{ S: 'x' }, { S: 'x' }] } });
  });

  test('numbers keep 38 digits', async () => {
    const number = '12345678901234567890123456789012345678';
    await put('number', { n: { N: number } });
    expect((await get('number'))?.['n']).toEqual({ N: number });
  });

  test('a batch answers the items that are there', async () => {
    await put('batch');
    const { Responses } = await subject.client.send(
      new BatchGetItemCommand({ RequestItems: { [TableName]: { Keys: [key('batch'), key('not-there')] } } }),
    );
    expect(Responses?.[TableName]).toHaveLength(1);
  });
});

describe('transactions', () => {
  test('all or nothing, with a reason for each write in its place', async () => {
    await put('taken');
    const refused = subject.client.send(
      new TransactWriteItemsCommand({
        TransactItems: [
          { Put: { TableName, Item: key('free') } },
          { Put: { TableName, Item: key('taken'), ConditionExpression: absent } },
        ],
      }),
    );
    await expect(refused).rejects.toThrow(TransactionCanceledException);
    await expect(refused).rejects.toMatchObject({
      CancellationReasons: [{ Code: 'None' }, { Code: 'ConditionalCheckFailed' }],
    });
    expect(await get('free')).toBeUndefined();
  });

  test('puts, updates, deletes and checks in one', async () => {
    await Promise.all([
      put('gone'),
      put('checked', { ok: { BOOL: true } }),
      put('raised', { n: { N: '1' } }),
    ]);
    await subject.client.send(
      new TransactWriteItemsCommand({
        TransactItems: [
          { Put: { TableName, Item: key('new') } },
          { Delete: { TableName, Key: key('gone') } },
          {
            Update: {
              TableName,
              Key: key('raised'),
              UpdateExpression: 'ADD n :one',
              ExpressionAttributeValues: { ':one': { N: '1' } },
            },
          },
          {
            ConditionCheck: {
              TableName,
              Key: key('checked'),
              ConditionExpression: 'ok = :yes',
              ExpressionAttributeValues: { ':yes': { BOOL: true } },
            },
          },
        ],
      }),
    );
    expect(await get('gone')).toBeUndefined();
    expect(await get('new')).toBeDefined();
    expect((await get('raised'))?.['n']).toEqual({ N: '2' });
  });

  test('the same token and content is done once; other content under it is refused', async () => {
    const ClientRequestToken = randomUUID();
    const add = (amount: string) =>
      new TransactWriteItemsCommand({
        ClientRequestToken,
        TransactItems: [
          {
            Update: {
              TableName,
              Key: key('idempotent'),
              UpdateExpression: 'ADD n :n',
              ExpressionAttributeValues: { ':n': { N: amount } },
            },
          },
        ],
      });
    await subject.client.send(add('1'));
    await subject.client.send(add('1'));
    expect((await get('idempotent'))?.['n']).toEqual({ N: '1' });
    await expect(subject.client.send(add('2'))).rejects.toThrow(IdempotentParameterMismatchException);
  });

  test('two writes to one item are refused', async () => {
    const twice = new TransactWriteItemsCommand({
      TransactItems: [
        { Put: { TableName, Item: key('twice') } },
        { Delete: { TableName, Key: key('twice') } },
      ],
    });
    await expect(subject.client.send(twice)).rejects.toMatchObject({ name: 'ValidationException' });
  });

  test('of many that want one item at once exactly one gets it', async () => {
    const claim = () =>
      subject.client.send(
        new TransactWriteItemsCommand({
          TransactItems: [{ Put: { TableName, Item: key('claimed'), ConditionExpression: absent } }],
        }),
      );
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, claim));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('a hundred writes are taken, one more is not', async () => {
    const writes = (count: number) =>
      new TransactWriteItemsCommand({
        TransactItems: Array.from({ length: count }, (_, index) => ({
          Put: { TableName, Item: key('many', String(index)) },
        })),
      });
    await subject.client.send(writes(100));
    await expect(subject.client.send(writes(101))).rejects.toMatchObject({ name: 'ValidationException' });
  });
});
