import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateTableCommand, DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startDatabase } from '../../../local/dynamodb/database.ts';
import { givenEndpoint, ownDatabase } from './endpoint.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'liban-durability-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const clientOf = (endpoint: string) =>
  new DynamoDBClient({ endpoint, region: 'local', credentials: { accessKeyId: 'a', secretAccessKey: 'b' } });

const TableName = 'durable';
const Key = { pk: { S: 'p' } };

describe.skipIf(givenEndpoint !== undefined)('the own database', () => {
  const start = (port = 0) => startDatabase(ownDatabase(), directory, port);

  test('keeps every acknowledged write through SIGKILL', async () => {
    const first = await start();
    const client = clientOf(first.endpoint);
    await client.send(
      new CreateTableCommand({
        TableName,
        BillingMode: 'PAY_PER_REQUEST',
        KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
        AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
      }),
    );
    await client.send(new PutItemCommand({ TableName, Item: { ...Key, n: { N: '1' } } }));
    client.destroy();
    killListener(first.endpoint);
    await expect(first.ended).rejects.toThrow('by itself');

    const second = await start();
    const again = clientOf(second.endpoint);
    const { Item } = await again.send(new GetItemCommand({ TableName, Key }));
    expect(Item).toEqual({ ...Key, n: { N: '1' } });
    again.destroy();
    await second.close();
  });

  test('says clearly when its port is taken', async () => {
    const first = await start();
    const { port } = new URL(first.endpoint);
    await expect(start(Number(port))).rejects.toThrow(port);
    await first.close();
  });
});

const killListener = (endpoint: string): void => {
  // With nothing before it: the shell that watches over the server has all of this among its arguments too.
  const pattern = `^[^ ]*(dynoxide|java) .*-port ${new URL(endpoint).port} `;
  const pids = execFileSync('pgrep', ['-f', pattern], { encoding: 'utf8' }).trim().split('\n').map(Number);
  for (const pid of pids) process.kill(pid, 'SIGKILL');
};
