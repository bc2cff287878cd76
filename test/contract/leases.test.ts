import { afterAll, beforeAll, expect, it } from 'vitest';
import { addMillis, instant } from '../../functions/law/instant.ts';
import { leasedFor, Leases } from '../../functions/platform/watch/leases.ts';
import { databaseTable } from './database.ts';

const now = instant('2026-03-10T00:00:00+08:00');
const later = addMillis(now, leasedFor);

let database: Awaited<ReturnType<typeof databaseTable>>;
let leases: Leases;
beforeAll(async () => {
  database = await databaseTable();
  leases = new Leases(database.table);
});
afterAll(() => database.close());

it('gives a shard to one of many who ask at once, who may go on with it, and to nobody else', async () => {
  const holders = Array.from({ length: 8 }, (_, n) => `execution-${n}`);
  const taken = await Promise.all(holders.map((holder) => leases.take('DUE#1', holder, now)));
  expect(taken.filter(Boolean)).toHaveLength(1);
  for (const [n, holder] of holders.entries())
    expect(await leases.take('DUE#1', holder, addMillis(now, 1))).toBe(taken[n]);
});

it('gives it to another when its time has run out, and then the first has it no more', async () => {
  await leases.take('DUE#2', 'crashed', now);
  expect(await leases.take('DUE#2', 'next', addMillis(later, -1))).toBe(false);
  expect(await leases.take('DUE#2', 'next', later)).toBe(true);
  expect(await leases.take('DUE#2', 'crashed', later)).toBe(false);
  await leases.release('DUE#2', 'crashed');
  expect(await leases.take('DUE#2', 'third', later)).toBe(false);
});

it('knows which are held at a moment: none that was given back or ran out', async () => {
  await leases.take('DUE#3', 'one', later);
  await leases.take('DUE#4', 'one', later);
  await leases.release('DUE#4', 'one');
  const held = await leases.held(addMillis(later, 1));
  expect([held.has('DUE#1'), held.has('DUE#3'), held.has('DUE#4')]).toEqual([false, true, false]);
});
