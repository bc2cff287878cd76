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
import { test } from 'vitest';
import {
  chooseDatabase,
  databaseNames,
  startDatabase,
  type DatabaseName,
} from '../../../local/dynamodb/database.ts';

const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };

/** The endpoint to hold to the contract, if one is given. */
export const givenEndpoint = process.env['DYNAMODB_ENDPOINT'];

const asked = databaseNames.find((name) => name === process.env['DATABASE']);

/** The own database to hold to it otherwise: `DATABASE`, else the first that is there. */
export const ownDatabase = (): DatabaseName => chooseDatabase(import.meta.dirname, asked);

/**
 * A rule of DynamoDB that one of the local databases is known not to keep: there the test is expected to fail, and says so
 * by failing once it is kept. The record of known deviations is what is marked with this.
 */
export const keptBut = (...deviating: DatabaseName[]) =>
  givenEndpoint === undefined && deviating.includes(ownDatabase()) ? test.fails : test;

/** A DynamoDB to hold to the contract. */
export interface Subject {
  readonly endpoint: string;
  readonly client: DynamoDBClient;
  readonly streams: DynamoDBStreamsClient;
  /** Creates a table with keys `pk` and `sk` under a name nobody has; more as told. */
  table(more?: Partial<CreateTableCommandInput>): Promise<string>;
  close(): Promise<void>;
}

export const openSubject = async (): Promise<Subject> => {
  const directory = mkdtempSync(join(tmpdir(), 'liban-contract-'));
  const server = givenEndpoint === undefined ? await startDatabase(ownDatabase(), directory, 0) : undefined;
  const endpoint = givenEndpoint ?? server?.endpoint ?? '';
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
