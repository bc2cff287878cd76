import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { SFNClient } from '@aws-sdk/client-sfn';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { TravellingClock } from '@liban/stepfunctions';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { instantOf } from '../../functions/law/instant.ts';
import { effectBatch } from '../../functions/platform/outbox/batch.ts';
import { tellPartners } from '../../functions/platform/outbox/effects.ts';
import { SetAside } from '../../functions/platform/outbox/set-aside.ts';
import { Table } from '../../functions/platform/table/table.ts';
import { Partners } from '../../functions/services/partners/partners.ts';
import { webhookDependencies } from '../../functions/services/webhooks/dependencies.ts';
import type { FeedEvent } from '../../functions/services/webhooks/model.ts';
import { tell } from '../../functions/services/webhooks/tell.ts';
import { checkpointsOf } from '../../local/dynamodb/checkpoints.ts';
import { startDynoxide } from '../../local/dynamodb/dynoxide.ts';
import { startStreamMapping } from '../../local/dynamodb/stream-mapping.ts';
import { streamReader } from '../../local/dynamodb/stream-reader.ts';
import { watchWrites } from '../../local/dynamodb/writes.ts';
import { benchTable } from './bench-table.ts';
import { rateOf } from './load.ts';
import type { Row } from './row.ts';
import { tellOperatorsOfDead } from '../../functions/services/telling/dead-effects.ts';

const writers = 40;
const warmUp = 50;
/** Transactions of one event each, and of ten, as where one change moves many orders of a partner. */
const alone = 800;
const tens = 200;
const events = warmUp + alone + 10 * tens;
/** As `lib/constructs/outbox.ts` has it. */
const batchSize = 250;

const recipient = { kind: 'partner', id: 'pt_01J9ZZZZZZZZZZZZZZZZZZZZZZ' } as const;
const clock = { now: () => instantOf(Date.now()) };
const data = { orderId: 'or_01J9ZZZZZZZZZZZZZZZZZZZZZZ', limit: 'completion', rung: 'reminder' };

const connect = (endpoint: string) => {
  const settings = {
    endpoint,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  };
  const client = new DynamoDBClient(settings);
  return {
    client,
    documents: DynamoDBDocumentClient.from(client),
    streams: new DynamoDBStreamsClient(settings),
  };
};

/** The stream of a table, read as the local runtime reads it, with the platform's own function behind it. */
const startOutbox = async (
  { client, streams }: ReturnType<typeof connect>,
  table: Table,
  gaveUp: (records: number) => void,
) => {
  const { Table: described } = await client.send(new DescribeTableCommand({ TableName: table.name }));
  const stream = described?.LatestStreamArn ?? '';
  const run = effectBatch({
    carriers: { stepFunctions: new SFNClient({ region: 'local' }), machineArn: String },
    setAside: new SetAside({ table, clock }, tellOperatorsOfDead(table)),
    retryLater: () => Promise.reject(new Error('Nothing waits here')),
    // The queue takes what it is given: sending is measured elsewhere.
    tell: tell({ ...webhookDependencies({ table, clock }), queue: () => Promise.resolve([]) }),
    read: (attributes = {}) => unmarshall(attributes as Parameters<typeof unmarshall>[0]),
  });
  return startStreamMapping({
    reader: streamReader(streams, stream, stream),
    checkpoints: checkpointsOf(new DatabaseSync(':memory:'), 'bench'),
    clock: new TravellingClock(),
    batchSize,
    parallel: 1,
    policy: { bisect: true, maximumRetries: -1, maximumAgeMs: -1, reportsFailures: true },
    filters: [{ eventName: ['INSERT'], dynamodb: { Keys: { pk: { S: [{ prefix: 'OUT#' }] } } } }],
    from: 'TRIM_HORIZON',
    invoke: async (event) => ({ ok: true, payload: await run(event as DynamoDBStreamEvent) }),
    givenUp: (_, records) => gaveUp(records.length),
    report: (error) => {
      throw error;
    },
  });
};

/** @throws Error unless the feed is 1, 2, 3 … to the last, each event once, and none was given up or set aside. */
const check = async (table: Table, feed: ReturnType<typeof webhookDependencies>['feed'], givenUp: number) => {
  const all: FeedEvent[] = [];
  for (;;) {
    const more = await feed.after(recipient, all.length, 500);
    all.push(...more);
    if (more.length === 0) break;
  }
  const gap = all.findIndex(({ sequence }, index) => sequence !== index + 1);
  if (gap >= 0) throw new Error(`The feed has a gap at ${gap + 1}`);
  const distinct = new Set(all.map(({ id }) => id)).size;
  const dead = (await new SetAside({ table, clock }, tellOperatorsOfDead(table)).list('dead', { limit: 1 }))
    .items.length;
  if (all.length !== events || distinct !== events || givenUp > 0 || dead > 0)
    throw new Error(`${all.length} events, ${distinct} of them distinct, ${givenUp} given up, ${dead} dead`);
};

/** Until the feed's newest event has this number. */
const reached = async (feed: ReturnType<typeof webhookDependencies>['feed'], sequence: number) => {
  while ((await feed.find(recipient, sequence)) === undefined)
    await new Promise((resolve) => setTimeout(resolve, 5));
};

/** Events a second from many writers to one recipient, beside what the database takes when each is one put. */
export const benchFeed = async (): Promise<Row[]> => {
  const directory = mkdtempSync(join(tmpdir(), 'liban-bench-'));
  const database = await startDynoxide(join(directory, 'dynamodb.sqlite'), 0);
  try {
    const connected = connect(database.endpoint);
    await benchTable(connected.client, 'bench');
    const table = new Table('bench', connected.documents);
    const { feed } = webhookDependencies({ table, clock });
    await new Partners(table).add({
      ...{ id: recipient.id, name: 'water', kind: 'utility', services: ['water'], regions: ['450300'] },
      ...{ webhookUrl: 'https://water.example/hooks', createdAt: clock.now() },
    } as Parameters<Partners['add']>[0]);

    const put = (index: number) =>
      connected.documents.send(
        new PutCommand({ TableName: 'bench', Item: { pk: `PUT#${index}`, sk: 'PUT', data } }),
      );
    await rateOf(warmUp, put, writers);
    const bare = await rateOf(alone, put, writers);

    let givenUp = 0;
    const mapping = await startOutbox(connected, table, (records) => void (givenUp += records));
    const stop = watchWrites(database.endpoint, () => mapping.nudge());
    let told = 0;
    /** Events a second from the first transaction until the last of them stands in the feed. */
    const through = async (transactions: number, size: number): Promise<number> => {
      const recipients = Array.from({ length: size }, () => recipient.id);
      const began = performance.now();
      await rateOf(
        transactions,
        async () => {
          const written = await table.transact(
            tellPartners(table, recipients, 'order.due-soon', data, clock.now()),
          );
          if (!written.ok) throw new Error('Events were refused');
        },
        writers,
      );
      told += transactions * size;
      await reached(feed, told);
      return (transactions * size) / ((performance.now() - began) / 1_000);
    };
    await through(warmUp, 1);
    const one = await through(alone, 1);
    const ten = await through(tens, 10);
    stop();
    await mapping.close();
    await check(table, feed, givenUp);
    return [
      { name: 'the ceiling: one put each', value: bare, unit: '/s' },
      {
        name: 'events of 40 writers to one recipient, one a transaction',
        value: one,
        unit: '/s',
        ratio: one / bare,
        bar: '≥ 0.4 ×',
      },
      {
        name: 'events of 40 writers to one recipient, ten a transaction',
        value: ten,
        unit: '/s',
        ratio: ten / bare,
        bar: '≥ 0.6 ×',
      },
    ];
  } finally {
    await database.close();
    rmSync(directory, { recursive: true, force: true });
  }
};
