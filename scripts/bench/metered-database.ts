import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, request as httpRequest, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { startDynoxide } from '../../local/dynamodb/dynoxide.ts';

/** Request units, as DynamoDB bills them on demand, since the last reset. */
export interface Units {
  reads: number;
  writes: number;
}

export interface MeteredDatabase {
  readonly endpoint: string;
  readonly units: Units;
  reset(): void;
  close(): Promise<void>;
}

interface Consumed {
  readonly CapacityUnits?: number;
}

/** Operations that consume capacity, and of which kind. */
const billed =
  /\.((?<reads>GetItem|BatchGetItem|Query|Scan|TransactGetItems)|(?:Put|Update|Delete|BatchWrite|TransactWrite)Items?)$/;

const answered = ({ hostname, port }: URL, { method, url, headers }: IncomingMessage, body: Buffer) =>
  new Promise<{ answer: IncomingMessage; body: Buffer }>((resolve, reject) => {
    const sent = httpRequest(
      { hostname, port, method, path: url, headers: { ...headers, 'content-length': body.length } },
      (answer) => void buffer(answer).then((got) => resolve({ answer, body: got }), reject),
    );
    sent.once('error', reject).end(body);
  });

/** A database that counts what it is asked for: each request is made to tell the capacity it consumes. */
export const startMeteredDatabase = async (): Promise<MeteredDatabase> => {
  const directory = mkdtempSync(join(tmpdir(), 'liban-bench-'));
  const database = await startDynoxide(join(directory, 'dynamodb.sqlite'), 0);
  const address = new URL(database.endpoint);
  const units: Units = { reads: 0, writes: 0 };

  const server = createServer((request, response) => {
    void (async () => {
      const kind = billed.exec(String(request.headers['x-amz-target']));
      const asked = await buffer(request);
      const metered = kind
        ? Buffer.from(JSON.stringify({ ...JSON.parse(asked.toString()), ReturnConsumedCapacity: 'INDEXES' }))
        : asked;
      const { answer, body } = await answered(address, request, metered);
      if (kind && answer.statusCode === 200) {
        const { ConsumedCapacity: consumed } = JSON.parse(body.toString()) as {
          ConsumedCapacity?: Consumed | readonly Consumed[];
        };
        const sum = [consumed ?? []].flat().reduce((all, one) => all + (one.CapacityUnits ?? 0), 0);
        units[kind.groups?.['reads'] === undefined ? 'writes' : 'reads'] += sum;
      }
      response.writeHead(answer.statusCode ?? 500, answer.headers).end(body);
    })().catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    units,
    reset: () => void Object.assign(units, { reads: 0, writes: 0 }),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await database.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
};
