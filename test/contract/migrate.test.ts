import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Key } from '../../functions/platform/table/writes.ts';
import { CaseStore } from '../../functions/products/joint-installations/store.ts';
import { ConsultationStore } from '../../functions/products/consultations/store.ts';
import { OrderStore } from '../../functions/services/orders/store.ts';
import { migratePage, type Migrated } from '../../scripts/migrate/migrate.ts';
import type { OldItem, Step } from '../../scripts/migrate/step.ts';
import { steps } from '../../scripts/migrate/steps.ts';
import { served } from '../unit/products/consultations/letters.ts';
import { databaseTable } from './database.ts';

/** As the platform wrote them before an order was a head with parts. */
const before = JSON.parse(
  readFileSync(join(import.meta.dirname, 'fixture/layout-before.json'), 'utf8'),
) as OldItem[];
const recorded = (kind: string, n = 0) => {
  const item = before.filter((one) => one.kind === kind)[n];
  if (!item) throw new Error(`No ${kind} is recorded`);
  return item;
};
const riddle = { pk: 'RIDDLE#1', sk: 'RIDDLE', kind: 'riddle' };
const broken = { pk: 'ORDER#or_x', sk: 'ORDER', kind: 'order', version: 1, order: { id: 'or_x' } };

let database: Awaited<ReturnType<typeof databaseTable>>;
beforeAll(async () => {
  database = await databaseTable();
  for (const Item of [...before, riddle, broken])
    await database.documents.send(new PutCommand({ TableName: 'table', Item }));
});
afterAll(() => database.close());

const run = async (dryRun: boolean, by: Readonly<Record<string, Step>> = steps): Promise<Migrated> => {
  const { documents, table } = database;
  const pages: Migrated[] = [];
  let next: Key | undefined;
  do {
    const page = await migratePage({ documents, table, steps: by, dryRun }, next);
    pages.push(page);
    next = page.next;
  } while (next);
  const changed: Record<string, number> = {};
  for (const page of pages)
    for (const [kind, count] of Object.entries(page.changed)) changed[kind] = (changed[kind] ?? 0) + count;
  return {
    read: pages.reduce((sum, { read }) => sum + read, 0),
    changed,
    moved: pages.flatMap(({ moved }) => moved),
    notUnderstood: pages.flatMap(({ notUnderstood }) => notUnderstood),
    next,
  };
};

const everything = async () => {
  const { Items = [] } = await database.documents.send(new ScanCommand({ TableName: 'table' }));
  return Items.toSorted((a, b) => (`${a['pk']} ${a['sk']}` < `${b['pk']} ${b['sk']}` ? -1 : 1));
};

const changed = {
  order: 3,
  'order-event': 1,
  'joint-installation': 1,
  consultation: 1,
  'webhook-delivery': 1,
};
const notUnderstood = [
  { ...riddle, why: 'no step' },
  { pk: broken.pk, sk: broken.sk, kind: 'order', why: 'ZodError' },
];
const byKind = (a: { kind: string }, b: { kind: string }) => (a.kind < b.kind ? 1 : -1);

describe('the migration', () => {
  it('says what it would do, and what it does not understand, and does nothing', async () => {
    const untouched = await everything();
    const seen = await run(true);
    expect(seen.changed).toEqual(changed);
    expect([...seen.notUnderstood].sort(byKind)).toEqual(notUnderstood);
    expect(await everything()).toEqual(untouched);
  });

  it('leaves for another run what somebody writes to each time', async () => {
    const { version } = recorded('order');
    const racing: Step = (item, table) => [
      table.write.replace({ ...(item as OldItem & { version: number }), version: Number(version) + 9 }),
    ];
    const seen = await run(false, {
      ...steps,
      ...Object.fromEntries(Object.keys(steps).map((kind) => [kind, () => []])),
      order: racing,
    });
    expect(seen.moved.length).toBeGreaterThan(0);
    expect(seen.changed).toEqual({});
  });

  it('rewrites each item once, and again changes nothing', async () => {
    expect((await run(false)).changed).toEqual(changed);
    const after = await everything();
    const again = await run(false);
    expect(again.changed).toEqual({});
    expect([...again.notUnderstood].sort(byKind)).toEqual(notUnderstood);
    expect(await everything()).toEqual(after);
  });

  it('loses nothing: orders with what was asked, said, corrected and awaited, and who is to be called or paid', async () => {
    const store = new OrderStore(database.table, { now: () => served });
    for (const n of [0, 1, 2]) {
      const { order, waiting, dueAt, dues } = recorded('order', n);
      const { contact, payee, ...rest } = order as { id: string; contact?: object; payee?: object };
      const found = await store.find(rest.id);
      expect({ ...found?.order, holds: undefined }).toEqual({ ...rest, holds: undefined });
      expect(found).toMatchObject({ ...(dueAt !== undefined && { dueAt, dues }) });
      expect(found?.waiting).toEqual(waiting);
      expect(await store.findEvent(rest.id, 'e2')).toEqual(
        n === 0 ? recorded('order-event')['event'] : undefined,
      );
    }
  });

  it('loses nothing of a case or a letter either, and all of them stand in their lists', async () => {
    const { table } = database;
    const cases = new CaseStore(table, { now: () => served });
    const old = recorded('joint-installation')['case'] as {
      id: string;
      application: { applicant: { uscc: string } };
    };
    expect((await cases.find(old.id))?.case).toEqual(old);
    const { uscc } = old.application.applicant;
    for (const status of [undefined, 'in-progress'] as const)
      expect((await cases.list(uscc, { status, limit: 10 })).items.map(({ id }) => id)).toEqual([old.id]);
    expect((await cases.list(uscc, { status: 'completed', limit: 10 })).items).toEqual([]);

    const letters = new ConsultationStore(table);
    const letter = recorded('consultation')['consultation'] as { id: string; from: string; to: string };
    expect(await letters.find(letter.id)).toEqual(letter);
    expect((await letters.list(letter.to, { box: 'received', limit: 10 })).items).toHaveLength(1);
    expect((await letters.list(letter.from, { box: 'sent', limit: 10 })).items).toHaveLength(1);
  });
});
