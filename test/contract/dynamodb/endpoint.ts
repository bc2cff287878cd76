import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  waitUntilTableExists,
  type CreateTableCommandInput,
} from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { startDynoxide, type DynamoDbServer } from '../../../local/dynamodb/server.ts';

const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };

/** A DynamoDB to hold to the contract: the one under `DYNAMODB_ENDPOINT`, else an own dynoxide. */
export interface Subject {
  readonly endpoint: string;
  readonly client: DynamoDBClient;
  readonly streams: DynamoDBStreamsClient;
  /** Creates a table with keys `pk` and `sk` under a name nobody has; more as told. */
  table(more?: Partial<CreateTableCommandInput>): Promise<string>;
  close(): Promise<void>;
}

export const openSubject = async (): Promise<Subject> => {
  const given = process.env['DYNAMODB_ENDPOINT'];
  const directory = mkdtempSync(join(tmpdir(), 'liban-contract-'));
  const server: DynamoDbServer | undefined =
    given === undefined ? await startDynoxide(join(directory, 'dynamodb.sqlite'), 0) : undefined;
  const endpoint = given ?? server?.endpoint ?? '';
  const client = new DynamoDBClient({ endpoint, region: 'local', credentials });
  const streams = new DynamoDBStreamsClient({ endpoint, region: 'local', credentials });
  return {
    endpoint,
    client,
    streams,
    table: async (more = {}) => {
      const TableName = `contract-${randomUUID()}`;
      await client.send(new CreateTableCommand({ ...base, ...more, TableName }));
      await waitUntilTableExists({ client, maxWaitTime: 10, minDelay: 0.05, maxDelay: 1 }, { TableName });
      return TableName;
    },
    close: async () => {
      client.destroy();
      streams.destroy();
      await server?.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
};

const base = {
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: [
    { AttributeName: 'pk', AttributeType: 'S' },
    { AttributeName: 'sk', AttributeType: 'S' },
  ],
  KeySchema: [
    { AttributeName: 'pk', KeyType: 'HASH' },
    { AttributeName: 'sk', KeyType: 'RANGE' },
  ],
} satisfies Partial<CreateTableCommandInput>;

export const streamOf = async ({ client }: Subject, table: string): Promise<string> => {
  const { Table } = await client.send(new DescribeTableCommand({ TableName: table }));
  if (Table?.LatestStreamArn === undefined) throw new Error(`${table} has no stream`);
  return Table.LatestStreamArn;
};
