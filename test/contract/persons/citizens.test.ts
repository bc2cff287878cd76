import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ok } from '../../../functions/common/result.ts';
import { instant } from '../../../functions/law/instant.ts';
import { placeOf } from '../../../functions/platform/persons/model.ts';
import type { SubjectRecord } from '../../../functions/products/benefits/enterprises/model.ts';
import { Records } from '../../../functions/products/benefits/enterprises/records.ts';
import { openDatabase, type Database } from './database.ts';

let db: Database;
let records: Records;
beforeAll(async () => {
  db = await openDatabase();
  records = new Records(db.table, db.persons);
});
afterAll(() => db.close());

const now = instant('2026-03-02T01:00:00Z');
const record = {
  ...{ citizen: 'c-child', source: 'health', asOf: '2026-03-01' },
  facts: { birthDate: '2025-03-10', hukouRegion: '450305', guardian: 'c-标记', nursery: '标记托育园' },
  provenance: { nursery: { source: '标记局', asOf: '2026-02-01' } },
} as unknown as SubjectRecord;

const written = async (one: SubjectRecord) => {
  const { writes } = await records.write(one, await records.find('citizen:c-child'), now);
  expect(await db.table.transact(writes)).toEqual(ok(undefined));
};

describe('what registers tell of a citizen', () => {
  it('is read whole, and lies nowhere in the clear: who spoke last, and when, is all that does', async () => {
    await written(record);
    expect((await records.find('citizen:c-child'))?.record).toEqual(record);
    const [filed] = await records.filed(['citizen:c-child']);
    expect(filed?.record.facts).toEqual(record.facts);
    expect(await db.textOf('main')).not.toMatch(/标记|2025-03-10|450305/);
  });

  it('is found among citizens alone, in one segment of them', async () => {
    const segments = (kind: 'citizen' | 'enterprise') =>
      Promise.all([0, 1, 2, 3].map((segment) => records.segment(segment, 4, kind)));
    expect((await segments('citizen')).flat().map((one) => one.record.facts)).toEqual([record.facts]);
    expect((await segments('enterprise')).flat()).toEqual([]);
  });

  it('is nothing once it is erased; told anew it is known anew', async () => {
    const before = await records.find('citizen:c-child');
    const ref = before?.persons?.facts;
    const person = ref && (await db.persons.at(placeOf(ref)));
    if (!person) throw new Error('Not kept');
    expect([person.owner, person.subject]).toEqual([
      { kind: 'citizen', id: 'c-child' },
      { kind: 'citizen', id: 'c-child' },
    ]);
    const erasing = db.persons.erase(person, { why: 'request', erasure: 'er_1' }, now);
    expect(await db.table.transact(erasing)).toEqual(ok(undefined));
    expect((await records.find('citizen:c-child'))?.record.facts).toEqual({});
    expect((await records.filed(['citizen:c-child']))[0]?.record.facts).toEqual({});
    await written(record);
    expect((await records.find('citizen:c-child'))?.record.facts).toEqual(record.facts);
  });
});
