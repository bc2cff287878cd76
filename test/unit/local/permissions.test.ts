import {
  DeleteCommand,
  GetCommand,
  PutCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { describe, expect, it, vi } from 'vitest';
import { documents } from '../../../functions/platform/table/dynamodb.ts';
import { asFunction } from '../../../local/functions/permissions.ts';

const plan = {
  arn: 'arn:orders',
  name: 'orders',
  entry: 'functions/entrypoints/api/orders.ts',
  environment: {},
  timeoutMs: 1_000,
  memoryMb: 128,
  writes: { table: 'Main', partitions: ['ORDER#*', 'LOST-DAYS'] },
};

/** What comes of a command: `sent` where it went on to the database, which there is none of here. */
const outcome = async (
  send: () => Promise<unknown>,
  run = (work: () => Promise<unknown>) => asFunction(plan, work),
): Promise<string> => {
  const sent = vi.fn();
  documents.middlewareStack.add(
    () => async () => (sent(), { response: {}, output: { $metadata: {} } }) as never,
    {
      step: 'initialize',
      name: 'nowhere',
      override: true,
      priority: 'low',
    },
  );
  try {
    await run(send);
    return sent.mock.calls.length > 0 ? 'sent' : 'nothing';
  } catch (error) {
    return error instanceof Error ? error.name : 'unknown';
  } finally {
    documents.middlewareStack.remove('nowhere');
  }
};

const put = (pk: string, TableName = 'Main') => new PutCommand({ TableName, Item: { pk, sk: 'a' } });

describe('a function writes the partitions that its policy names, on one machine as on AWS', () => {
  it.each([
    ['its own', () => documents.send(put('ORDER#or_1')), 'sent'],
    ['a single partition', () => documents.send(put('LOST-DAYS')), 'sent'],
    ["another's", () => documents.send(put('PARTNER#pt_1')), 'AccessDeniedException'],
    ['one that only begins like its own', () => documents.send(put('ORDERS')), 'AccessDeniedException'],
    ['one below a single one', () => documents.send(put('LOST-DAYS#x')), 'AccessDeniedException'],
    ['one of another table', () => documents.send(put('RECORDS#1', 'Records')), 'sent'],
    [
      "another's, to change it",
      () => documents.send(new UpdateCommand({ TableName: 'Main', Key: { pk: 'CASE#1', sk: 'CASE' } })),
      'AccessDeniedException',
    ],
    [
      "another's, to remove it",
      () => documents.send(new DeleteCommand({ TableName: 'Main', Key: { pk: 'CASE#1', sk: 'CASE' } })),
      'AccessDeniedException',
    ],
    [
      "another's, to read it",
      () => documents.send(new GetCommand({ TableName: 'Main', Key: { pk: 'CASE#1', sk: 'CASE' } })),
      'sent',
    ],
  ])('%s', async (_, send, expected) => {
    expect(await outcome(send)).toBe(expected);
  });

  it('and each write of a transaction is one', async () => {
    const own = { Put: { TableName: 'Main', Item: { pk: 'ORDER#1', sk: 'a' } } };
    const foreign = { Delete: { TableName: 'Main', Key: { pk: 'CASE#1', sk: 'a' } } };
    const check = {
      ConditionCheck: {
        TableName: 'Main',
        Key: { pk: 'CASE#1', sk: 'a' },
        ConditionExpression: 'attribute_exists(pk)',
      },
    };
    const transact = (...TransactItems: TransactWriteCommand['input']['TransactItems'] & object) =>
      outcome(() => documents.send(new TransactWriteCommand({ TransactItems })));
    expect(await transact(own, check)).toBe('sent');
    expect(await transact(own, foreign)).toBe('AccessDeniedException');
  });

  it('what is no function, like the runtime itself, is not asked', async () => {
    expect(
      await outcome(
        () => documents.send(put('PARTNER#pt_1')),
        (work) => work(),
      ),
    ).toBe('sent');
  });
});
