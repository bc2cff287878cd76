import { expect, it } from 'vitest';
import { instant } from '../../../../functions/law/instant.ts';
import { lateKeys, lateNow, type Owing } from '../../../../functions/platform/watch/late.ts';
import type { Item } from '../../../../functions/platform/table/writes.ts';
import type { Partner } from '../../../../functions/services/partners/model.ts';
import { claimsOf } from '../../../../functions/services/partners/names.ts';
import { countsOf, responsibleOf, wantedOf } from '../../../../functions/services/overdue/queue.ts';
import { memoryTable } from '../webhooks/fixture.ts';

const now = instant('2026-03-10T02:00:00.000Z');
const bureau = {
  id: `pt_${'1'.padStart(26, '0')}`,
  name: '桂林市人社局',
  kind: 'department',
  department: '人力资源和社会保障局',
  regions: ['450300'],
} as unknown as Partner;
const registry = { partners: new Map([[bureau.id as string, bureau]]), claims: claimsOf(bureau) };

it('knows a department by its code as the partner that is registered as such now, and by its code alone else', () => {
  expect(responsibleOf({ department: '人力资源和社会保障局' }, registry)).toEqual({
    partner: bureau.id,
    partnerName: '桂林市人社局',
    department: '人力资源和社会保障局',
  });
  expect(responsibleOf({ department: '科技局' }, registry)).toEqual({ department: '科技局' });
  expect(responsibleOf({ partner: 'pt_gone' }, registry)).toEqual({ partner: 'pt_gone' });
  expect(responsibleOf({ city: true }, registry)).toEqual({});
});

const item = (n: number, owing: Owing, due = now): Item => ({
  pk: `ORDER#or_${n}`,
  sk: 'ORDER',
  kind: 'order',
  ...lateKeys(n % 2, { from: due, due }, owing),
});

it('counts for a department what is owed under its code and under its id together', async () => {
  const { table } = memoryTable();
  const owings: Owing[] = [
    { department: '人力资源和社会保障局' },
    { partner: bureau.id },
    { city: true },
    { department: '名#称%23' },
  ];
  await table.transact(owings.map((owing, n) => table.write.put(item(n, owing))));
  const late = await lateNow(table, now);
  const counts = countsOf({ listed: wantedOf(late, {}, registry, now), inTime: [] }, late.more, now);
  expect(counts).toMatchObject({ yellow: 0, red: 4 });
  expect(counts.by).toMatchObject([{ partner: bureau.id, red: 2 }, { red: 1 }, { department: '名#称%23' }]);
  expect(wantedOf(late, { only: bureau.id }, registry, now)).toHaveLength(2);
  expect(wantedOf(late, { department: '名#称%23' }, registry, now)).toHaveLength(1);
  expect(wantedOf(late, { department: '人力资源和社会保障局' }, registry, now)).toHaveLength(2);
});

it('says that there is more than one look reads, instead of a number that is not true', async () => {
  const { table } = memoryTable();
  const all = Array.from({ length: 6 }, (_, n) => table.write.put(item(n, { city: true })));
  await table.transact(all);
  expect(await lateNow(table, now, 6)).toMatchObject({ more: false });
  const { entries, more } = await lateNow(table, now, 4);
  expect(more).toBe(true);
  expect(entries).toHaveLength(4);
  const listed = wantedOf({ entries, more }, {}, registry, now);
  expect(countsOf({ listed, inTime: [] }, more, now)).toMatchObject({
    red: 4,
    more: true,
  });
});
