import { expect, it } from 'vitest';
import { Kept, keptFor } from '../../../../functions/platform/table/kept.ts';
import { memoryTable } from '../../services/webhooks/fixture.ts';

const counting = () => {
  let now = 0;
  let reads = 0;
  const kept = new Kept(() => now);
  return {
    kept,
    pass: (ms: number) => void (now += ms),
    read: (partition = 'PARTNER#1') => kept.of(partition, 'PARTNER', () => Promise.resolve((reads += 1))),
  };
};

it('is read once within a few seconds, and again after them', async () => {
  const { read, pass } = counting();
  expect([await read(), await read()]).toEqual([1, 1]);
  pass(keptFor - 1);
  expect(await read()).toBe(1);
  pass(1);
  expect(await read()).toBe(2);
});

it('is forgotten by whoever writes to its partition, also while it is being read', async () => {
  const { kept, read } = counting();
  const [before] = await Promise.all([read(), kept.forget('PARTNER#1')]);
  expect([before, await read()]).toEqual([1, 2]);
  kept.forget('PARTNER#2');
  expect(await read()).toBe(2);
});

it('is asked for again when it could not be read', async () => {
  const kept = new Kept(() => 0);
  await expect(kept.of('A', '', () => Promise.reject(new Error('throttled')))).rejects.toThrow('throttled');
  expect(await kept.of('A', '', () => Promise.resolve('read'))).toBe('read');
});

it('of the table is as it was written here, in whatever transaction, and as another left it who refused one', async () => {
  const { table, documents } = memoryTable();
  const other = new (table.constructor as new (name: string, client: object) => typeof table)(table.name, {
    send: documents.send.bind(documents),
  });
  const key = { pk: 'A', sk: 'A' };
  const item = { ...key, kind: 'a' };
  await table.transact([table.write.put({ ...item, kind: 'first' })]);
  expect(await table.recent(key)).toMatchObject({ kind: 'first' });
  await table.transact([table.write.put({ ...item, kind: 'second' }), table.write.put({ ...item, pk: 'B' })]);
  expect(await table.recent(key)).toMatchObject({ kind: 'second' });
  await other.transact([other.write.put({ ...item, kind: 'third' })]);
  expect(await table.recent(key)).toMatchObject({ kind: 'second' });
  expect((await table.transact([table.write.create(item)])).ok).toBe(false);
  expect(await table.recent(key)).toMatchObject({ kind: 'third' });
});
