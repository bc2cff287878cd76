import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { instant } from '../../functions/law/instant.ts';
import { Table } from '../../functions/platform/table/table.ts';
import type { Key } from '../../functions/platform/table/writes.ts';
import { migratePage, sealing, type Migrated } from '../../scripts/migrate/migrate.ts';
import type { OldItem, Step } from '../../scripts/migrate/step.ts';
import { recordSteps, steps } from '../../scripts/migrate/steps.ts';
import { databaseTable } from './database.ts';

/** As the platform wrote them before there were heads with parts, and persons apart. */
export const allRecorded = JSON.parse(
  readFileSync(join(import.meta.dirname, 'fixture/layout-before.json'), 'utf8'),
) as OldItem[];

export const recorded = (kind: string, n = 0): OldItem => {
  const item = allRecorded.filter((one) => one.kind === kind)[n];
  if (!item) throw new Error(`No ${kind} is recorded`);
  return item;
};

export const migratedAt = instant('2026-11-30T02:00:00.000Z');

type TableName = 'table' | 'records' | 'keys';

/** A database of before, with everything that was recorded and these besides, and its migration. */
export const migration = async (besides: readonly OldItem[] = []) => {
  const { endpoint, documents, table, close } = await databaseTable(['records', 'keys']);
  const records = new Table('records', documents);
  const persons = sealing(table, 'keys');
  const put = (item: OldItem) =>
    documents.send(
      new PutCommand({ TableName: item.kind === 'enterprise-record' ? 'records' : 'table', Item: item }),
    );
  for (const item of [...allRecorded, ...besides]) await put(item);

  const runOn = async (
    dryRun: boolean,
    on: Table,
    by: Readonly<Record<string, Step>>,
  ): Promise<Migrated[]> => {
    const pages: Migrated[] = [];
    let next: Key | undefined;
    do {
      const page = await migratePage(
        { documents, table: on, persons, now: migratedAt, steps: by, dryRun },
        next,
      );
      pages.push(page);
      next = page.next;
    } while (next);
    return pages;
  };

  return {
    endpoint,
    documents,
    table,
    records,
    persons,
    put,
    close,
    /** @param by other steps than there are, on the main table alone */
    run: async (dryRun: boolean, by?: Readonly<Record<string, Step>>) => {
      const pages = by
        ? await runOn(dryRun, table, by)
        : [...(await runOn(dryRun, table, steps)), ...(await runOn(dryRun, records, recordSteps))];
      const changed: Record<string, number> = {};
      for (const page of pages)
        for (const [kind, count] of Object.entries(page.changed))
          changed[kind] = (changed[kind] ?? 0) + count;
      return {
        changed,
        moved: pages.flatMap(({ moved }) => moved),
        notUnderstood: pages
          .flatMap(({ notUnderstood }) => notUnderstood)
          .toSorted((a, b) => (`${a.kind} ${a.pk}` < `${b.kind} ${b.pk}` ? -1 : 1)),
      };
    },
    /** What lies in a table, in the order of keys. */
    itemsOf: async (name: TableName): Promise<OldItem[]> => {
      const { Items = [] } = await documents.send(new ScanCommand({ TableName: name }));
      return (Items as OldItem[]).toSorted((a, b) => (`${a.pk} ${a.sk}` < `${b.pk} ${b.sk}` ? -1 : 1));
    },
  };
};
export type Migration = Awaited<ReturnType<typeof migration>>;
