import { DynamoDBDocumentClient, QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { BadCursor, Table } from '../../../functions/platform/table/table.ts';

const dynamodb = mockClient(DynamoDBDocumentClient);
const table = new Table('T', DynamoDBDocumentClient.from(new DynamoDBClient({})));
const cancelled = (...codes: string[]) =>
  new TransactionCanceledException({
    $metadata: {},
    message: '',
    CancellationReasons: codes.map((Code) => ({ Code })),
  });
beforeEach(() => dynamodb.reset());
afterAll(() => dynamodb.restore());

it('gives a write that was refused by its condition as a value, by position', async () => {
  dynamodb.on(TransactWriteCommand).rejects(cancelled('None', 'ConditionalCheckFailed'));
  expect(await table.transact([])).toEqual({ ok: false, error: { refused: [1] } });
});

it('tries again what another transaction was in the way of', async () => {
  dynamodb.on(TransactWriteCommand).rejectsOnce(cancelled('TransactionConflict')).resolves({});
  expect(await table.transact([])).toMatchObject({ ok: true });
  expect(dynamodb.commandCalls(TransactWriteCommand)).toHaveLength(2);
});

it('throws what is neither', async () => {
  dynamodb.on(TransactWriteCommand).rejects(cancelled('ThrottlingError'));
  await expect(table.transact([])).rejects.toThrow(TransactionCanceledException);
});

it('replaces an item only in the version it was read in', () => {
  const { Put } = table.write.replace({ pk: 'a', sk: 'b', kind: 'k', version: 3 });
  expect(Put?.Item).toMatchObject({ version: 4 });
  expect(Put?.ConditionExpression).toBe('#version = :versionIs');
  expect(Put?.ExpressionAttributeValues).toEqual({ ':versionIs': 3 });
});

it.each([
  ['what is no cursor', 'nonsense'],
  [
    "a place in somebody else's list",
    Buffer.from('{"listKey":"CASES#other","pk":"a"}').toString('base64url'),
  ],
])('refuses %s', async (_, cursor) => {
  await expect(table.query({ index: 'byList', key: 'CASES#mine', cursor })).rejects.toThrow(BadCursor);
  expect(dynamodb.commandCalls(QueryCommand)).toHaveLength(0);
});

it('goes on where the page before ended', async () => {
  const place = { listKey: 'L', listSort: '1', pk: 'p', sk: 's' };
  dynamodb.on(QueryCommand).resolvesOnce({ Items: [], LastEvaluatedKey: place }).resolves({ Items: [] });
  const { cursor } = await table.query({ index: 'byList', key: 'L' });
  await table.query({ index: 'byList', key: 'L', cursor });
  expect(dynamodb.commandCalls(QueryCommand)[1]?.args[0].input.ExclusiveStartKey).toEqual(place);
});
