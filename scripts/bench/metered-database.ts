import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, request as httpRequest, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { startDynoxide } from '../../local/dynamodb/dynoxide.ts';
import { callerHeader } from '../../local/functions/permissions.ts';
import { callOf, writesOf, type Asked, type Unit } from './asked.ts';

/** Request units, as DynamoDB bills them on demand, since the last reset. */
export interface Units {
  reads: number;
  writes: number;
  calls: number;
  /** Of the write units, those of each index; the rest is the tables' own. */
  indexWrites: Readonly<Record<string, number>>;
  /** Of the write units, those of transactions and writes whose condition did not hold: they are billed too. */
  failed: number;
  /** How many of those there were. */
  failures: number;
  /** The write units of the tables by what is written, those of failures included. */
  kinds: Readonly<Record<string, number>>;
  /** The calls by what they ask for, and by the function that makes them. */
  asked: Readonly<Record<string, number>>;
  callers: Readonly<Record<string, number>>;
  /** Each call by itself. */
  each: readonly Billed[];
}

/** One call, by what it is about, and what it wrote. */
export interface Billed {
  readonly call: string;
  readonly writes: readonly Unit[];
}

const none = (): Units => ({
  ...{ reads: 0, writes: 0, calls: 0, failed: 0, failures: 0 },
  ...{ indexWrites: {}, kinds: {}, asked: {}, callers: {}, each: [] },
});

const plus = (counts: Readonly<Record<string, number>>, name: string, more: number) => ({
  ...counts,
  [name]: (counts[name] ?? 0) + more,
});

/** What is refused by a condition, or by another transaction, has been written for nothing, and is billed. */
const refused = /(TransactionCanceled|ConditionalCheckFailed)Exception/;

export interface MeteredDatabase {
  readonly endpoint: string;
  readonly units: Units;
  reset(): void;
  close(): Promise<void>;
}

interface Consumed {
  readonly CapacityUnits?: number;
  readonly GlobalSecondaryIndexes?: Readonly<Record<string, { readonly CapacityUnits?: number }>>;
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
  const units = none();

  const server = createServer((request, response) => {
    void (async () => {
      const kind = billed.exec(String(request.headers['x-amz-target']));
      const asked = await buffer(request);
      const metered = kind
        ? Buffer.from(JSON.stringify({ ...JSON.parse(asked.toString()), ReturnConsumedCapacity: 'INDEXES' }))
        : asked;
      const { answer, body } = await answered(address, request, metered);
      if (kind) {
        const said = JSON.parse(asked.toString()) as Asked;
        const name = String(request.headers['x-amz-target']).split('.').at(-1) ?? '';
        units.calls += 1;
        units.asked = plus(units.asked, callOf(name, said), 1);
        units.callers = plus(units.callers, String(request.headers[callerHeader] ?? 'the runtime'), 1);
        const writes = kind.groups?.['reads'] === undefined ? writesOf(said) : [];
        units.each = [...units.each, { call: callOf(name, said), writes }];
        if (writes.length > 0) {
          const failed = answer.statusCode !== 200 && refused.test(body.toString());
          if (failed) units.failures += 1;
          for (const { kind: what, units: many, beyond } of writes) {
            units.kinds = plus(units.kinds, what, many);
            units.writes += failed ? many : beyond;
            if (failed) units.failed += many;
          }
        }
      }
      if (kind && answer.statusCode === 200) {
        const { ConsumedCapacity: consumed } = JSON.parse(body.toString()) as {
          ConsumedCapacity?: Consumed | readonly Consumed[];
        };
        const each = [consumed ?? []].flat();
        const sum = each.reduce((all, one) => all + (one.CapacityUnits ?? 0), 0);
        const writes = kind.groups?.['reads'] === undefined;
        units[writes ? 'writes' : 'reads'] += sum;
        if (writes)
          for (const [name, { CapacityUnits = 0 }] of each.flatMap((one) =>
            Object.entries(one.GlobalSecondaryIndexes ?? {}),
          ))
            units.indexWrites = plus(units.indexWrites, name, CapacityUnits);
      }
      response.writeHead(answer.statusCode ?? 500, answer.headers).end(body);
    })().catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    units,
    reset: () => void Object.assign(units, none()),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await database.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
};
