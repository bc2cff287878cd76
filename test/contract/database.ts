import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { Table } from '../../functions/platform/table/table.ts';
import { startDynoxide } from '../../local/dynamodb/dynoxide.ts';
import { dynamoDbClient } from '../../local/dynamodb/tables.ts';
import { benchTable } from '../../scripts/bench/bench-table.ts';

/** The platform's table, indexes and all, in a database of its own. */
export const databaseTable = async () => {
  const directory = mkdtempSync(join(tmpdir(), 'liban-contract-'));
  const database = await startDynoxide(join(directory, 'dynamodb.sqlite'), 0);
  const client = dynamoDbClient(database.endpoint);
  await benchTable(client, 'table');
  const documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  return {
    documents,
    table: new Table('table', documents),
    close: async () => {
      client.destroy();
      await database.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
};
