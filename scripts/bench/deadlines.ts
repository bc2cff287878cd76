import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { BatchWriteCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { Calendars } from '../../functions/services/calendar/calendars.ts';
import { recompute } from '../../functions/platform/watch/recompute.ts';
import { sweep } from '../../functions/platform/watch/sweep.ts';
import type { Watchers } from '../../functions/platform/watch/visit.ts';
import { watcher } from '../../functions/platform/watch/watched.ts';
import { dueIndex, dueShardsOf, openShards } from '../../functions/platform/watch/index-keys.ts';
import { DeadlineSpec } from '../../functions/law/deadline/model.ts';
import { DAY, addMillis, instant, type Instant } from '../../functions/law/instant.ts';
import { orderDependencies } from '../../functions/services/orders/dependencies.ts';
import { tellOrder } from '../../functions/services/telling/orders.ts';
import { OrderId, type Order } from '../../functions/services/orders/model.ts';
import { newId } from '../../functions/platform/ids.ts';
import { Table } from '../../functions/platform/table/table.ts';
import { benchTable } from './bench-table.ts';
import { startMeteredDatabase, type MeteredDatabase } from './metered-database.ts';
import type { Row } from './row.ts';

const begun = instant('2026-03-02T09:00:00+08:00');
/** All limits of five working days from `begun` are over by then, and were reminded of. */
const late = addMillis(begun, 20 * DAY);

const dueOrders = 1_000;
const openOrders = 2_000;
const closedFew = 200;
const growth = 100;

const order = (number: number, createdAt: Instant, endedAt?: Instant): Order => ({
  id: OrderId.parse(newId('or', createdAt)),
  kind: 'work-order',
  subject: { kind: 'joint-installation', id: `ji_${number}` },
  partner: `pt_${number % 50}`,
  status: endedAt === undefined ? 'accepted' : 'connected',
  request: { service: 'water', dailyUseM3: 50, pipeDiameterMm: 100, site: { region: '450305' } },
  createdAt,
  limits: {
    completion: {
      deadline: DeadlineSpec.parse({ budget: 5, kind: 'promised', basis: '第九条', anchor: createdAt }),
      ...(endedAt && { metAt: endedAt }),
    },
  },
  ...(endedAt && { endedAt }),
});

const stand = async (database: MeteredDatabase, count: { closed: number }) => {
  const client = new DynamoDBClient({
    endpoint: database.endpoint,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  const name = `bench-${count.closed}`;
  await benchTable(client, name);
  const table = new Table(name, documents);
  let now = begun;
  const context = { table, clock: { now: () => now } };
  const on = orderDependencies(
    context,
    tellOrder(context, () => Promise.resolve({})),
  );
  const workingTime = await new Calendars(table).workingTime();

  const put = async (orders: readonly Order[]) => {
    const all = orders.flatMap((one) => on.store.create(one, workingTime).map(({ Put }) => Put?.Item));
    for (let start = 0; start < all.length; start += 25) {
      const items = all.slice(start, start + 25);
      await documents.send(
        new BatchWriteCommand({
          RequestItems: { [name]: items.map((Item) => ({ PutRequest: { Item: { ...Item } } })) },
        }),
      );
    }
  };
  const numbered = (length: number, one: (number: number) => Order) =>
    Array.from({ length }, (_, number) => one(number));
  await put(numbered(dueOrders, (number) => order(number, begun)));
  await put(numbered(openOrders, (number) => order(number, addMillis(late, -DAY))));
  await put(numbered(count.closed, (number) => order(number, begun, begun)));
  now = late;

  const units = async (work: () => Promise<number>) => {
    database.reset();
    const items = await work();
    return { reads: database.units.reads, writes: database.units.writes, items };
  };
  const watchOrder = watcher(table, on.orders.watched);
  const finds: Watchers = { 'ORDER/ORDER': () => Promise.resolve() };
  const acts: Watchers = { 'ORDER/ORDER': watchOrder };
  const swept = (watchers: Watchers, at: Instant) =>
    sweep({ table, watchers, now: at, workingTime: () => Promise.resolve(workingTime), tellSick: () => [] });

  const nothing = await units(async () => (await swept(finds, begun)).acted);
  const found = await units(async () => (await swept(finds, late)).acted);
  const moved = await units(async () => {
    let looked = 0;
    const count: Watchers = {
      'ORDER/ORDER': (key, asOf) => {
        looked += 1;
        return watchOrder(key, asOf);
      },
    };
    const asOf = { now: begun, workingTime };
    for (let shard = 0; shard < openShards; shard += 1) {
      let next = await recompute(table, count, { shard, fromYear: 2026 }, asOf);
      while (next.more) next = await recompute(table, count, next.batch, asOf);
    }
    return looked;
  });
  const acted = await units(async () => {
    let all = 0;
    for (let more = true; more;) {
      const done = await swept(acts, late);
      all += done.acted;
      more = done.more;
    }
    return all;
  });
  client.destroy();
  return { nothing, found, acted, moved };
};

const each = ({ reads, items }: { reads: number; items: number }): number => reads / items;

/** What sweeping and recomputing cost, and that closed cases cost nothing: read units as the database reports them. */
export const benchDeadlines = async (): Promise<Row[]> => {
  const database = await startMeteredDatabase();
  try {
    const few = await stand(database, { closed: closedFew });
    const many = await stand(database, { closed: closedFew * growth });
    const found = [few, many].map(({ nothing, found: { reads, items } }) =>
      each({ reads: reads - nothing.reads, items }),
    );
    const [ofFew = NaN, ofMany = NaN] = found;
    // Half a unit for the head of each shard (docs/adr/0083), and one for the list of what is sick.
    const heads = dueShardsOf(dueIndex) / 2 + 1;
    return [
      { name: 'Sweep with nothing due', value: few.nothing.reads, unit: 'RU', bar: `≤ ${heads}` },
      {
        name: 'Sweep: read units to find one due item, beside those of one with nothing due',
        value: ofFew,
        unit: 'RU',
        bar: '≤ 0.05',
      },
      {
        name: `The same with ${growth} times the closed cases`,
        value: ofMany,
        unit: 'RU',
        bar: '≤ 0.05',
      },
      {
        name: 'Sweep: read units to act upon one due item, finding it included',
        value: each(few.acted),
        unit: 'RU',
      },
      {
        name: `The same with ${growth} times the closed cases`,
        value: each(many.acted),
        unit: 'RU',
        ratio: each(many.acted) / each(few.acted),
        bar: '≤ 1.05 ×',
      },
      {
        name: 'Recomputation: read units for one open deadline that stays',
        value: each(few.moved),
        unit: 'RU',
        bar: '≤ 1.5',
      },
      {
        name: `The same with ${growth} times the closed cases`,
        value: each(many.moved),
        unit: 'RU',
        ratio: each(many.moved) / each(few.moved),
        bar: '≤ 1.05 ×',
      },
      {
        name: 'Recomputation that moves nothing: write units',
        value: many.moved.writes,
        unit: 'WU',
        bar: '≤ 0',
      },
    ];
  } finally {
    await database.close();
  }
};

if (process.argv[1] === import.meta.filename) console.table(await benchDeadlines());
