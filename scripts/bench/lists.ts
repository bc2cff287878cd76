import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { BatchWriteCommand, DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { DeadlineSpec } from '../../functions/law/deadline/model.ts';
import { addMillis, DAY, instant, MINUTE } from '../../functions/law/instant.ts';
import type { Caller } from '../../functions/platform/http/route.ts';
import { newId } from '../../functions/platform/ids.ts';
import { pageOf, sheetFor } from '../../functions/platform/lists/page.ts';
import { Table } from '../../functions/platform/table/table.ts';
import { Calendars } from '../../functions/services/calendar/calendars.ts';
import { orderDependencies } from '../../functions/services/orders/dependencies.ts';
import { ordersSeen } from '../../functions/services/orders/lists.ts';
import { OrderId, type Order } from '../../functions/services/orders/model.ts';
import { orderRoutes } from '../../functions/services/orders/routes.ts';
import { benchTable } from './bench-table.ts';
import { startMeteredDatabase } from './metered-database.ts';
import { median, type Row } from './row.ts';

const openOrders = 10_000;
const begun = instant('2026-03-02T09:00:00+08:00');
const partner = 'pt_00000000000000000000000001';
const table = 'bench-lists';

const order = (n: number): Order => {
  const createdAt = addMillis(begun, n * MINUTE);
  return {
    id: OrderId.parse(newId('or', createdAt)),
    kind: 'work-order',
    subject: { kind: 'joint-installation', id: newId('ji', createdAt) },
    partner,
    status: 'accepted',
    request: {
      service: 'water',
      site: { region: n % 100 === 0 ? '450321' : '450305', address: `七星区样例路 ${n} 号样例大厦` },
      project: { code: `2603-450305-04-01-${String(n).padStart(6, '0')}`, name: '桂林样例精密部件项目' },
    },
    createdAt,
    limits: {
      completion: {
        deadline: DeadlineSpec.parse({
          budget: 5 + (n % 20),
          kind: 'promised',
          basis: '第九条',
          anchor: createdAt,
        }),
      },
    },
  };
};

const caller: Caller = {
  ...{ role: 'partner', partner, subject: 's', name: '李华' },
  registration: { name: '水务', kind: 'utility', services: ['water'] },
};

/**
 * What is asked, how much reading it may at most cost, and how many times the bare query of the same run it may last.
 */
const questions: readonly [name: string, query: Record<string, string>, most: number, times: number][] = [
  ['a page of 20, newest first', {}, 100, 20],
  ['a page of 20 by time left', { sort: 'timeLeft' }, 100, 20],
  ['a page of 20 overdue', { overdue: 'true', sort: 'timeLeft' }, 100, 20],
  ['a page of 20 of a region, by time left', { region: '450321', sort: 'timeLeft' }, 400, 20],
  ['one by its address, in any order', { text: '样例路 9876 号' }, 800, 150],
  ['one by its address, by time left', { text: '样例路 9876 号', sort: 'timeLeft' }, 800, 150],
  ['counts by tab and a page', { counts: 'true' }, 800, 55],
];

/** 10,000 open orders of one partner: listed, sorted, counted and searched, beside the bare query of 20 keys. */
export const benchLists = async (): Promise<Row[]> => {
  const database = await startMeteredDatabase();
  const client = new DynamoDBClient({
    endpoint: database.endpoint,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  try {
    await benchTable(client, table);
    const now = addMillis(begun, 12 * DAY);
    const context = { table: new Table(table, documents), clock: { now: () => now } };
    const on = orderDependencies(context, () => Promise.resolve([]));
    const workingTime = await new Calendars(on.table).workingTime();
    for (let start = 0; start < openOrders; start += 8) {
      const items = Array.from({ length: 8 }, (_, n) => on.store.create(order(start + n), workingTime))
        .flat()
        .map(({ Put }) => Put?.Item);
      const requests = items.map((Item) => ({ PutRequest: { Item: { ...Item } } }));
      for (const half of [requests.slice(0, 25), requests.slice(25)])
        if (half.length > 0) await documents.send(new BatchWriteCommand({ RequestItems: { [table]: half } }));
    }

    const measured = async (work: () => Promise<unknown>) => {
      const times: number[] = [];
      for (let run = 0; run < 3; run += 1) {
        database.reset();
        const begins = performance.now();
        await work();
        times.push(performance.now() - begins);
      }
      return { reads: database.units.reads, ms: median(times) };
    };
    const bare = await measured(() =>
      documents.send(
        new QueryCommand({
          TableName: table,
          IndexName: 'byState',
          KeyConditionExpression: 'stateKey = :key',
          ExpressionAttributeValues: { ':key': `ORDERS#${partner}#open` },
          Limit: 20,
        }),
      ),
    );
    const rows: Row[] = [
      { name: 'The bare query of 20 keys', value: bare.reads, unit: 'RU' },
      { name: 'The same: time', value: bare.ms, unit: 'ms' },
    ];
    for (const [name, query, most, times] of questions) {
      const asked = orderRoutes.inbox.query.parse(query);
      const { reads, ms } = await measured(() =>
        pageOf({ table: on.table, now }, ordersSeen(on, caller, asked), asked),
      );
      rows.push({ name: `Of ${openOrders} open orders ${name}`, value: reads, unit: 'RU', bar: `≤ ${most}` });
      rows.push({
        name: 'The same: time, beside the bare query',
        value: ms,
        unit: 'ms',
        ratio: ms / bare.ms,
        bar: `≤ ${times} ×`,
      });
    }
    const asked = orderRoutes.inbox.query.parse({ sort: 'timeLeft' });
    const sheet = await measured(() =>
      sheetFor({ table: on.table, now }, ordersSeen(on, caller, asked), asked),
    );
    rows.push({ name: 'A sheet of 1,000 rows', value: sheet.reads, unit: 'RU', bar: '≤ 2000' });
    rows.push({
      name: 'The same: time, beside the bare query',
      value: sheet.ms,
      unit: 'ms',
      ratio: sheet.ms / bare.ms,
      bar: '≤ 130 ×',
    });
    return rows;
  } finally {
    client.destroy();
    await database.close();
  }
};
