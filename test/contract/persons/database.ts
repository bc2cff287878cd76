import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DescribeTableCommand, type AttributeValue } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { BatchWriteCommand, DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { Persons } from '../../../functions/platform/persons/persons.ts';
import { Table } from '../../../functions/platform/table/table.ts';
import { startDatabase } from '../../../local/dynamodb/database.ts';
import { streamReader } from '../../../local/dynamodb/stream-reader.ts';
import { dynamoDbClient, materialiseTables, tablesOf } from '../../../local/dynamodb/tables.ts';
import { readAssembly } from '../../../local/template/assembly.ts';
import { localParameters } from '../../../local/template/parameters.ts';
import { planOf } from '../../../local/template/plan.ts';
import { synthesise } from '../../../local/template/synth.ts';
import { ownDatabase } from '../dynamodb/endpoint.ts';

const root = join(import.meta.dirname, '../../..');
const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };

type Item = Record<string, unknown>;

/** A database with the platform's tables as the CDK app describes them, indexes and stream and all. */
export const openDatabase = async () => {
  const directory = mkdtempSync(join(tmpdir(), 'liban-persons-'));
  const server = await startDatabase(ownDatabase(), directory, 0);
  const client = dynamoDbClient(server.endpoint);
  const streams = new DynamoDBStreamsClient({ endpoint: server.endpoint, region: 'local', credentials });
  const app = { root, entry: 'lib/app.ts', environment: localParameters };
  const planned = tablesOf(planOf(await readAssembly(await synthesise(app)), 'http://localhost'));
  await materialiseTables(client, planned);
  const named = (construct: string) => {
    const found = planned.find(({ name }) => name.includes(construct));
    if (!found) throw new Error(`No table ${construct}`);
    return found.name;
  };
  const names = {
    main: named('StorageTable'),
    keys: named('StoragePersonKeys'),
    erasures: named('StorageErasures'),
  };
  const documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  const table = new Table(names.main, documents);

  const items = async (name: keyof typeof names, IndexName?: string): Promise<Item[]> => {
    const { Items = [] } = await documents.send(
      new ScanCommand({ TableName: names[name], ...(IndexName && { IndexName }) }),
    );
    return Items;
  };
  const write = async (name: keyof typeof names, requests: object[]) => {
    for (let start = 0; start < requests.length; start += 25)
      await documents.send(
        new BatchWriteCommand({
          RequestItems: { [names[name]]: requests.slice(start, start + 25) as never[] },
        }),
      );
  };

  return {
    names,
    table,
    persons: new Persons(table, () => names),
    items,
    /** What a table or one of its indexes holds, as text. */
    textOf: async (name: keyof typeof names, index?: string) => JSON.stringify(await items(name, index)),
    /** Every image that the stream of the main table ever carried, as text. */
    streamText: async (): Promise<string> => {
      const { Table: described } = await client.send(new DescribeTableCommand({ TableName: names.main }));
      const reader = streamReader(streams, described?.LatestStreamArn ?? '', 'arn:stream');
      const images: (Record<string, AttributeValue> | undefined)[] = [];
      for (const shard of await reader.shards())
        for (const { event } of await reader.after(shard, undefined, 1_000))
          images.push(
            (event as { dynamodb?: { NewImage?: Record<string, AttributeValue> } }).dynamodb?.NewImage,
          );
      return JSON.stringify(images);
    },
    /** Sets a table back to what a backup held, as a restore does. */
    restore: async (name: keyof typeof names, backup: readonly Item[]) => {
      const now = await items(name);
      await write(
        name,
        now.map(({ pk, sk }) => ({ DeleteRequest: { Key: { pk, sk } } })),
      );
      await write(
        name,
        backup.map((Item) => ({ PutRequest: { Item } })),
      );
    },
    put: (name: keyof typeof names, item: Item) => write(name, [{ PutRequest: { Item: item } }]),
    close: async () => {
      client.destroy();
      streams.destroy();
      await server.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
};
export type Database = Awaited<ReturnType<typeof openDatabase>>;
