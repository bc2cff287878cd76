import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { Table } from '../../functions/platform/table/table.ts';
import { startDynoxide } from '../../local/dynamodb/dynoxide.ts';
import { dynamoDbClient } from '../../local/dynamodb/tables.ts';
import { benchTable } from '../../scripts/bench/bench-table.ts';

/** A table without indexes, as those of records and of keys are. */
const plain = (TableName: string) =>
  new CreateTableCommand({
    TableName,
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ],
    AttributeDefinitions: ['pk', 'sk'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
  });

/** The platform's table, indexes and all, in a database of its own; and those that lie beside it. */
export const databaseTable = async (beside: readonly string[] = []) => {
  const directory = mkdtempSync(join(tmpdir(), 'liban-contract-'));
  const database = await startDynoxide(join(directory, 'dynamodb.sqlite'), 0);
  const client = dynamoDbClient(database.endpoint);
  await benchTable(client, 'table');
  for (const name of beside) await client.send(plain(name));
  const documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  return {
    endpoint: database.endpoint,
    documents,
    table: new Table('table', documents),
    close: async () => {
      client.destroy();
      await database.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
};
