import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '../../functions/law/instant.ts';
import type { EffectItem } from '../../functions/platform/outbox/effects.ts';
import { keyOf } from '../../functions/platform/table/key.ts';
import { Table } from '../../functions/platform/table/table.ts';
import { Leases } from '../../functions/platform/watch/leases.ts';
import { Shard, shardsDue, sweep, sweepShard } from '../../functions/platform/watch/sweep.ts';
import { watcher } from '../../functions/platform/watch/watched.ts';
import { Calendars } from '../../functions/services/calendar/calendars.ts';
import { orderDependencies } from '../../functions/services/orders/dependencies.ts';
import { tellOrder } from '../../functions/services/telling/orders.ts';
import { startDynoxide } from '../../local/dynamodb/dynoxide.ts';
import { benchTable } from './bench-table.ts';
import { begun, midnight, ordersOf, partners, seed, type Seeded } from './scale-seed.ts';
import { watchOnce } from './scale-watch.ts';
import type { Row } from './row.ts';

const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
const name = 'scale';

/** What partners were told, a word for each order, rung and type. */
const toldIn = async (table: Table): Promise<readonly string[]> => {
  const told: string[] = [];
  for (const partner of partners)
    for await (const { effect } of table.queryAll<EffectItem>({ key: keyOf('OUT', 'partner', partner) }))
      told.push(JSON.stringify(effect));
  return told;
};

/** The tasks of `deadline-watch` on a table, at the midnight. */
const tasksOn = (table: Table, on: ReturnType<typeof orderDependencies>) => {
  const leases = new Leases(table);
  const runs = { all: 0, sick: 0 };
  const asked = {
    table,
    watchers: { 'ORDER/ORDER': watcher(table, on.orders.watched) },
    now: midnight,
    workingTime: () => new Calendars(table).workingTime(),
    tellSick: () => [],
    held: () => leases.held(midnight),
  };
  const counted = async (swept: ReturnType<typeof sweep>) => {
    runs.all += 1;
    runs.sick += (await swept).sick;
    return swept;
  };
  const tasks: Readonly<Record<string, (input: unknown) => Promise<object>>> = {
    sweep: () => counted(sweep(asked)),
    shards: async () => ({ shards: await shardsDue(asked) }),
    'sweep-shard': (input) => counted(sweepShard(asked, Shard.parse(input))),
  };
  return { runs, tasks, left: () => shardsDue({ ...asked, held: () => Promise.resolve(new Set()) }) };
};

/**
 * So many limits open, of which some end at one midnight. Swept by two executions of the machine at once, as where the next
 * half hour's begins before the last has ended.
 */
export const benchSweep = async (seeded: Seeded): Promise<readonly Row[]> => {
  const directory = mkdtempSync(join(tmpdir(), 'liban-scale-'));
  const database = await startDynoxide(join(directory, 'dynamodb.sqlite'), 0);
  const client = new DynamoDBClient({ endpoint: database.endpoint, region: 'local', credentials });
  const documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  try {
    await benchTable(client, name);
    const table = new Table(name, documents);
    let now: Instant = begun;
    const context = { table, clock: { now: () => now } };
    const on = orderDependencies(
      context,
      tellOrder(context, () => Promise.resolve({})),
    );
    const workingTime = await new Calendars(table).workingTime();
    const putFrom = performance.now();
    const put = await seed(documents, name, ordersOf(on.store, workingTime, seeded));
    const putSeconds = (performance.now() - putFrom) / 1_000;

    now = midnight;
    const { runs, tasks, left } = tasksOn(table, on);
    const from = performance.now();
    const swept = await watchOnce(join(directory, 'stepfunctions'), tasks, 2);
    const seconds = (performance.now() - from) / 1_000;
    const told = await toldIn(table);
    const number = (many: number) => many.toLocaleString('en-US');
    return [
      { name: `${number(put)} items put beforehand`, value: putSeconds, unit: 's' },
      {
        name: `${number(seeded.ending)} limits of ${number(seeded.open)} end at one midnight: swept by two executions at once`,
        value: seconds,
        unit: 's',
      },
      {
        name: 'runs of the task, and executions that are a shard’s',
        value: runs.all,
        unit: 'runs',
        ratio: swept.children,
      },
      {
        name: 'of them that failed, shards of which anything is left, and sick items',
        value: swept.failed + (await left()).length + runs.sick,
        unit: '',
        bar: '≤ 0',
      },
      { name: 'rungs that were told twice', value: told.length - new Set(told).size, unit: '', bar: '≤ 0' },
      {
        name: 'limits that somebody was told of, beside those that ended',
        value: told.length,
        unit: '',
        ratio: told.length / seeded.ending,
        bar: '≥ 1 ×',
      },
      { name: 'events in the longest history', value: swept.longest, unit: '', bar: '≤ 25000' },
    ];
  } finally {
    client.destroy();
    await database.close();
    rmSync(directory, { recursive: true, force: true });
  }
};
