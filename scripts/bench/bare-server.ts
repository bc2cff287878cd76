import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { CreateTableCommand, DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { startDynoxide } from '../../local/dynamodb/dynoxide.ts';

/** The machine's own ceiling, in a process as an instance is: for each request one put of its body, and nothing else. */
const directory = mkdtempSync(join(tmpdir(), 'liban-bare-'));
const database = await startDynoxide(join(directory, 'dynamodb.sqlite'), 0);
const client = new DynamoDBClient({
  endpoint: database.endpoint,
  region: 'local',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
});
await client.send(
  new CreateTableCommand({
    TableName: 'bare',
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
  }),
);

let taken = 0;
const server = createServer((request, response) => {
  void (async () => {
    const body = await text(request);
    const Item = { pk: { S: String((taken += 1)) }, body: { S: body } };
    await client.send(new PutItemCommand({ TableName: 'bare', Item }));
    response.writeHead(202, { 'content-type': 'application/json' }).end('{}');
  })();
});
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));

process.once('disconnect', () => {
  client.destroy();
  void database.close().then(() => {
    rmSync(directory, { recursive: true, force: true });
    process.exit();
  });
});
