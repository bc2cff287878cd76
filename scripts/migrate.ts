import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { Table } from '../functions/platform/table/table.ts';
import type { Key } from '../functions/platform/table/writes.ts';
import { migratePage } from './migrate/migrate.ts';
import { steps } from './migrate/steps.ts';

const usage = `npm run migrate -- --table NAME [--endpoint URL] [--write] [--place FILE]

  Makes every item of a table lie as docs/adr/0025 says. Without --write it only says what it would do.
  --endpoint  of a database on this machine; without it, AWS by the usual settings
  --place     where it notes how far it has come, and goes on from: migrate.json`;

const { values } = parseArgs({
  options: {
    table: { type: 'string' },
    endpoint: { type: 'string' },
    write: { type: 'boolean', default: false },
    place: { type: 'string', default: 'migrate.json' },
  },
});
if (values.table === undefined) {
  console.error(usage);
  process.exit(1);
}

const local = values.endpoint === undefined ? {} : { endpoint: values.endpoint, region: 'local' };
const documents = DynamoDBDocumentClient.from(new DynamoDBClient(local), {
  marshallOptions: { removeUndefinedValues: true },
});
const on = { documents, table: new Table(values.table, documents), steps, dryRun: !values.write };

let next: Key | undefined =
  values.write && existsSync(values.place)
    ? (JSON.parse(readFileSync(values.place, 'utf8')) as Key)
    : undefined;
if (next) console.log(`Going on after ${next.pk} ${next.sk} (${values.place}).`);

let read = 0;
const changed: Record<string, number> = {};
let left = 0;
do {
  const page = await migratePage(on, next);
  read += page.read;
  for (const [kind, count] of Object.entries(page.changed)) changed[kind] = (changed[kind] ?? 0) + count;
  for (const { pk, sk } of page.moved) console.log(`moved meanwhile, run again: ${pk} ${sk}`);
  for (const { pk, sk, kind, why } of page.notUnderstood)
    console.log(`not understood (${why}): ${kind} ${pk} ${sk}`);
  left += page.moved.length + page.notUnderstood.length;
  next = page.next;
  if (values.write && next) writeFileSync(values.place, JSON.stringify(next));
} while (next);
if (values.write) rmSync(values.place, { force: true });

console.log(
  `${read} items read; ${values.write ? 'rewritten' : 'to be rewritten'}: ${JSON.stringify(changed)}`,
);
if (left > 0) console.log(`${left} items are as they were.`);
process.exitCode = left > 0 ? 2 : 0;
