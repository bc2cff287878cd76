import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { instant } from '../functions/law/instant.ts';
import { Table } from '../functions/platform/table/table.ts';
import type { Key } from '../functions/platform/table/writes.ts';
import { migratePage, sealing } from './migrate/migrate.ts';
import { recordSteps, steps } from './migrate/steps.ts';

const usage = `npm run migrate -- --table NAME --records NAME --person-keys NAME [--endpoint URL] [--due-shards N]
      [--write] [--place FILE]

  Makes every item of the tables lie as docs/adr/0025, 0029 and 0083 say. Without --write it only says what it would do.
  --records      the table of enterprises' records
  --person-keys  the table of the keys that persons are sealed under
  --endpoint     of a database on this machine; without it, AWS by the usual settings
  --due-shards   over how many partitions what is due is spread: as it is deployed, 64
  --place        where it notes how far it has come, and goes on from: migrate.json`;

const { values } = parseArgs({
  options: {
    table: { type: 'string' },
    records: { type: 'string' },
    'person-keys': { type: 'string' },
    endpoint: { type: 'string' },
    'due-shards': { type: 'string' },
    write: { type: 'boolean', default: false },
    place: { type: 'string', default: 'migrate.json' },
  },
});
const { table: name, records, 'person-keys': keys, endpoint, write, place } = values;
if (name === undefined || records === undefined || keys === undefined) {
  console.error(usage);
  process.exit(1);
}

if (values['due-shards'] !== undefined) process.env['DUE_SHARDS'] = values['due-shards'];
const local = endpoint === undefined ? {} : { endpoint, region: 'local' };
const documents = DynamoDBDocumentClient.from(new DynamoDBClient(local), {
  marshallOptions: { removeUndefinedValues: true },
});
const main = new Table(name, documents);
const on = {
  documents,
  persons: sealing(main, keys),
  now: instant(new Date().toISOString()),
  dryRun: !write,
};
const tables = [
  { ...on, table: main, steps },
  { ...on, table: main.beside(records), steps: recordSteps },
];

/** How far it has come: after which item of which table. */
interface Place {
  readonly table: string;
  readonly after: Key;
}
let start: Place | undefined =
  write && existsSync(place) ? (JSON.parse(readFileSync(place, 'utf8')) as Place) : undefined;
if (start && !tables.some(({ table }) => table.name === start?.table)) {
  console.error(`${place} is of another migration: remove it, or name another with --place.`);
  process.exit(1);
}
if (start) console.log(`Going on after ${start.after.pk} ${start.after.sk} of ${start.table} (${place}).`);

let read = 0;
const changed: Record<string, number> = {};
let left = 0;
for (const each of tables) {
  if (start && start.table !== each.table.name) continue;
  let next: Key | undefined = start?.after;
  start = undefined;
  do {
    const page = await migratePage(each, next);
    read += page.read;
    for (const [kind, count] of Object.entries(page.changed)) changed[kind] = (changed[kind] ?? 0) + count;
    for (const { pk, sk } of page.moved) console.log(`moved meanwhile, run again: ${pk} ${sk}`);
    for (const { pk, sk, kind, why } of page.notUnderstood)
      console.log(`not understood (${why}): ${kind} ${pk} ${sk}`);
    left += page.moved.length + page.notUnderstood.length;
    next = page.next;
    if (write && next) writeFileSync(place, JSON.stringify({ table: each.table.name, after: next }));
  } while (next);
}
if (write) rmSync(place, { force: true });

console.log(`${read} items read; ${write ? 'rewritten' : 'to be rewritten'}: ${JSON.stringify(changed)}`);
if (left > 0) console.log(`${left} items are as they were.`);
process.exitCode = left > 0 ? 2 : 0;
