import {
  BatchGetCommand,
  DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
  TransactWriteCommand,
} from '@aws-sdk/lib-dynamodb';
import { DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Contended } from '../../../functions/platform/table/contended.ts';
import { BadCursor, Table } from '../../../functions/platform/table/table.ts';
import type { Item } from '../../../functions/platform/table/writes.ts';

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

const cursorOf = (place: unknown) => Buffer.from(JSON.stringify(place)).toString('base64url');
const place = { listKey: 'L', listSort: 'x-1', pk: 'p', sk: 's' };

describe('a cursor', () => {
  it.each([
    ['what is no cursor', 'nonsense'],
    ['nothing', cursorOf(null)],
    ['a list', cursorOf(['L', 'x-1', 'p', 's'])],
    ["a place in somebody else's list", cursorOf({ ...place, listKey: 'M' })],
    ['a place of another index', cursorOf({ stateKey: 'L', listSort: 'x-1', pk: 'p', sk: 's' })],
    ['a place with a key missing', cursorOf({ listKey: 'L', listSort: 'x-1', pk: 'p' })],
    ['a place with a key too many', cursorOf({ ...place, dueAt: 'x' })],
    ['a place with a number', cursorOf({ ...place, sk: 1 })],
    ['a place with an empty key', cursorOf({ ...place, sk: '' })],
    ['a place with half a character', cursorOf({ ...place, sk: '\ud800' })],
    ['a place with a key longer than keys are', cursorOf({ ...place, pk: 'p'.repeat(2_049) })],
    ['a place outside the part that is asked for', cursorOf({ ...place, listSort: 'y-1' })],
    ['a truncated one', cursorOf(place).slice(0, -3)],
  ])('that is %s is refused before DynamoDB is asked', async (_, cursor) => {
    await expect(table.query({ index: 'byList', key: 'L', prefix: 'x-', cursor })).rejects.toThrow(BadCursor);
    expect(dynamodb.commandCalls(QueryCommand)).toHaveLength(0);
  });

  it.each([
    ['before what is asked for', { after: 'x-1' }],
    ['after what is asked for', { upTo: 'x-0' }],
  ])('that lies %s is refused', async (_, bounds) => {
    const asked = table.query({ index: 'byList', key: 'L', ...bounds, cursor: cursorOf(place) });
    await expect(asked).rejects.toThrow(BadCursor);
  });

  it('goes on where the page before ended', async () => {
    dynamodb.on(QueryCommand).resolvesOnce({ Items: [], LastEvaluatedKey: place }).resolves({ Items: [] });
    const { cursor } = await table.query({ index: 'byList', key: 'L' });
    await table.query({ index: 'byList', key: 'L', cursor });
    expect(dynamodb.commandCalls(QueryCommand)[1]?.args[0].input.ExclusiveStartKey).toEqual(place);
  });
});

describe('a list', () => {
  const entry = (n: number) => ({ pk: `p${n}`, sk: 's', listKey: 'L', listSort: String(n) });
  const item = (n: number, more: object = {}) => ({ ...entry(n), kind: 'k', n, ...more });
  const there = (...items: object[]) =>
    dynamodb.on(BatchGetCommand).resolves({ Responses: { T: items as [] } });

  it('is read from the table, in the order of the index, without what has vanished or left it since', async () => {
    dynamodb.on(QueryCommand).resolves({ Items: [entry(3), entry(2), entry(1), entry(0)] });
    there(item(1), item(3), item(0, { listKey: 'M' }));
    const { items } = await table.query({ index: 'byList', key: 'L' });
    expect(items).toEqual([item(3), item(1)]);
  });

  it('asks for an item once that is asked for twice', async () => {
    dynamodb.on(GetCommand).resolves({ Item: item(1) });
    expect(await table.getAll([entry(1), entry(1)])).toEqual([item(1), item(1)]);
    expect(dynamodb.commandCalls(GetCommand)).toHaveLength(1);
  });

  it('goes out as one call with all that is asked for side by side, and as one of its own later', async () => {
    there(item(1), item(3));
    const [one, two, more] = await Promise.all([
      table.get(entry(1)),
      table.get(entry(2)),
      table.getAll([entry(3)]),
    ]);
    expect([one, two, more]).toEqual([item(1), undefined, [item(3)]]);
    expect(dynamodb.commandCalls(BatchGetCommand)).toHaveLength(1);
    dynamodb.on(GetCommand).resolves({ Item: item(1, { changed: true }) });
    expect(await table.get(entry(1)), 'nothing is kept').toEqual(item(1, { changed: true }));
  });

  it('goes out with what is asked of another table, each with its own', async () => {
    dynamodb.on(BatchGetCommand).resolves({ Responses: { T: [item(1)], U: [item(1, { of: 'U' })] } });
    const both = await Promise.all([table.get(entry(1)), table.beside('U').get(entry(1))]);
    expect(both).toEqual([item(1), item(1, { of: 'U' })]);
    expect(dynamodb.commandCalls(BatchGetCommand)).toHaveLength(1);
  });

  it('fails for everybody who asked with it', async () => {
    dynamodb.on(BatchGetCommand).rejects(new Error('away'));
    const both = await Promise.allSettled([table.get(entry(1)), table.get(entry(2))]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });

  it('asks anew for what DynamoDB left out, and gives up when it does so each time', async () => {
    vi.useFakeTimers();
    dynamodb.on(BatchGetCommand).resolves({ UnprocessedKeys: { T: { Keys: [entry(1)] } } });
    const asked = expect(table.getAll([entry(1), entry(2)])).rejects.toThrow(Contended);
    await vi.runAllTimersAsync();
    await asked;
    expect(dynamodb.commandCalls(BatchGetCommand)).toHaveLength(8);
    vi.useRealTimers();
  });

  it('that is filtered looks on for what a page lacks, and not for ever', async () => {
    dynamodb.on(QueryCommand).resolves({ Items: [entry(1), entry(2)], LastEvaluatedKey: entry(2) });
    there(item(1), item(2));
    const page = await table.filter({ index: 'byList', key: 'L', limit: 2 }, () => false);
    expect(page).toEqual({ items: [], cursor: cursorOf(entry(2)) });
    expect(dynamodb.commandCalls(QueryCommand)).toHaveLength(5);
  });

  it('that is filtered ends with its limit, and the next page begins after it', async () => {
    dynamodb.on(QueryCommand).resolves({ Items: [entry(1), entry(2)], LastEvaluatedKey: entry(2) });
    there(item(1), item(2));
    const page = await table.filter<Item & { n: number }>(
      { index: 'byList', key: 'L', limit: 2 },
      ({ n }) => n === 2,
    );
    expect(page.items).toEqual([item(2), item(2)]);
    const limits = dynamodb.commandCalls(QueryCommand).map(({ args }) => args[0].input.Limit);
    expect(limits).toEqual([2, 1]);
  });
});
