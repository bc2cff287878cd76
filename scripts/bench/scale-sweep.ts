import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { BatchWriteCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { DeadlineSpec } from '../../functions/law/deadline/model.ts';
import { addMillis, DAY, instant, type Instant } from '../../functions/law/instant.ts';
import { newId } from '../../functions/platform/ids.ts';
import { Table } from '../../functions/platform/table/table.ts';
import { sweep } from '../../functions/platform/watch/sweep.ts';
import type { Watchers } from '../../functions/platform/watch/visit.ts';
import { watcher } from '../../functions/platform/watch/watched.ts';
import { Calendars } from '../../functions/services/calendar/calendars.ts';
import { orderDependencies } from '../../functions/services/orders/dependencies.ts';
import { OrderId, type Order } from '../../functions/services/orders/model.ts';
import { tellOrder } from '../../functions/services/telling/orders.ts';
import { startDynoxide } from '../../local/dynamodb/dynoxide.ts';
import { benchTable } from './bench-table.ts';
import type { Row } from './row.ts';

const begun = instant('2026-03-02T09:00:00+08:00');
/** The midnight at which the limits of five working days from `begun` have ended. */
const midnight = instant('2026-03-10T00:00:00+08:00');
/** Events that one more run of the task is in the history of `deadline-watch`, beginning and end apart. */
const eventsEach = 7;
const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };

const order = (number: number, createdAt: Instant): Order => ({
  id: OrderId.parse(newId('or', createdAt)),
  kind: 'work-order',
  subject: { kind: 'joint-installation', id: `ji_${number}` },
  partner: `pt_${number % 50}`,
  status: 'accepted',
  request: { service: 'water', dailyUseM3: 50, pipeDiameterMm: 100, site: { region: '450305' } },
  createdAt,
  limits: {
    completion: {
      deadline: DeadlineSpec.parse({ budget: 5, kind: 'promised', basis: '第九条', anchor: createdAt }),
    },
  },
});

/** What partners were told, a word for each order, rung and type. */
const toldIn = async (client: DynamoDBClient, TableName: string): Promise<readonly string[]> => {
  const told: string[] = [];
  const input = {
    TableName,
    FilterExpression: 'begins_with(pk, :outbox)',
    ExpressionAttributeValues: { ':outbox': { S: 'OUT#' } },
  };
  for await (const { Items = [] } of paginateScan({ client }, input))
    for (const item of Items) {
      const { effect } = unmarshall(item) as { effect?: { type: string; data: unknown } };
      if (effect) told.push(JSON.stringify([effect.type, effect.data]));
    }
  return told;
};

/**
 * So many limits open, of which some end at one midnight. Swept by two executions at once, as where the next half hour's
 * begins before the last has ended: run after run, as the machine calls them.
 */
export const benchSweep = async (open: number, ending: number): Promise<readonly Row[]> => {
  const directory = mkdtempSync(join(tmpdir(), 'liban-scale-'));
  const database = await startDynoxide(join(directory, 'dynamodb.sqlite'), 0);
  const client = new DynamoDBClient({ endpoint: database.endpoint, region: 'local', credentials });
  const documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  try {
    const name = 'scale';
    await benchTable(client, name);
    const table = new Table(name, documents);
    let now = begun;
    const context = { table, clock: { now: () => now } };
    const on = orderDependencies(
      context,
      tellOrder(context, () => Promise.resolve({})),
    );
    const workingTime = await new Calendars(table).workingTime();
    const put = async (items: readonly (Record<string, unknown> | undefined)[]) => {
      for (let start = 0; start < items.length; start += 25)
        await documents.send(
          new BatchWriteCommand({
            RequestItems: {
              [name]: items.slice(start, start + 25).map((Item) => ({ PutRequest: { Item: { ...Item } } })),
            },
          }),
        );
    };
    const itemsOf = (number: number, at: Instant) =>
      on.store.create(order(number, at), workingTime).map(({ Put }) => Put?.Item);
    for (let number = 0; number < ending; number += 1_000)
      await put(
        Array.from({ length: Math.min(1_000, ending - number) }, (_, n) => itemsOf(number + n, begun)).flat(),
      );
    // What does not end needs no more than its head: it is found, or not, in the index.
    const late = addMillis(midnight, 30 * DAY);
    for (let number = ending; number < open; number += 1_000)
      await put(
        Array.from({ length: Math.min(1_000, open - number) }, (_, n) =>
          itemsOf(number + n, late).find((item) => item?.['dueShard'] !== undefined),
        ),
      );

    now = midnight;
    const watchers: Watchers = { 'ORDER/ORDER': watcher(table, on.orders.watched) };
    const asked = {
      table,
      watchers,
      now,
      workingTime: () => Promise.resolve(workingTime),
      tellSick: () => [],
    };
    let sick = 0;
    const execution = async (): Promise<number> => {
      for (let runs = 1; ; runs += 1) {
        const swept = await sweep(asked);
        sick += swept.sick;
        if (!swept.more) return runs;
      }
    };
    const from = performance.now();
    const runs = await Promise.all([execution(), execution()]);
    const seconds = (performance.now() - from) / 1_000;
    const { acted } = await sweep(asked);
    const told = await toldIn(client, name);
    const events = Math.max(...runs) * eventsEach + 4;
    return [
      {
        name: `${ending.toLocaleString('en-US')} limits of ${open.toLocaleString('en-US')} end at one midnight: swept by two executions at once`,
        value: seconds,
        unit: 's',
      },
      { name: 'of them left for the next sweep, or sick', value: acted + sick, unit: '', bar: '≤ 0' },
      { name: 'rungs that were told twice', value: told.length - new Set(told).size, unit: '', bar: '≤ 0' },
      {
        name: 'limits that somebody was told of, beside those that ended',
        value: told.length,
        unit: '',
        ratio: told.length / ending,
        bar: '≥ 1 ×',
      },
      { name: 'events in the longer of the two histories', value: events, unit: '', bar: '≤ 25000' },
    ];
  } finally {
    client.destroy();
    await database.close();
    rmSync(directory, { recursive: true, force: true });
  }
};
