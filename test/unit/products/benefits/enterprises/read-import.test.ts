import { describe, expect, it } from 'vitest';
import { usccCheckCharacter } from '../../../../../functions/law/identifiers/uscc.ts';
import { MINUTE } from '../../../../../functions/law/instant.ts';
import { enterpriseDependencies } from '../../../../../functions/products/benefits/enterprises/dependencies.ts';
import { ImportedLines } from '../../../../../functions/products/benefits/enterprises/imported-lines.ts';
import type { ImportRunId } from '../../../../../functions/products/benefits/enterprises/import-run.ts';
import { Records } from '../../../../../functions/products/benefits/enterprises/records.ts';
import { send } from '../../../../../functions/products/benefits/enterprises/send.ts';
import { readImport } from '../../../../../functions/products/benefits/enterprises/tasks/read-import.ts';
import { personsOf } from '../../../../../functions/platform/persons/persons.ts';
import type { Partner } from '../../../../../functions/services/partners/model.ts';
import { Partners } from '../../../../../functions/services/partners/partners.ts';
import { handClock, memoryTable, partner } from '../../../services/webhooks/fixture.ts';

const usccOf = (serial: number): string => {
  const first = `91450300MA5${String(serial).padStart(6, '0')}`;
  return `${first}${usccCheckCharacter(first) ?? ''}`;
};
const line = (serial: number, employees: number) =>
  JSON.stringify({ uscc: usccOf(serial), source: 'taxation', asOf: '2026-03-01', facts: { employees } });

/** An importer with an object store, a table and one registered source, all in memory. */
const city = async () => {
  const memory = memoryTable();
  const clock = handClock();
  const objects = new Map<string, Uint8Array<ArrayBuffer>>();
  const lines = new ImportedLines({
    put: (key, content) => {
      objects.set(key, content as Uint8Array<ArrayBuffer>);
      return Promise.resolve('1');
    },
    get: (key) => Promise.resolve(objects.get(key)),
    erase: (key) => Promise.resolve(void objects.delete(key)),
  });
  await new Partners(memory.table).add({
    ...partner,
    ...{ kind: 'department', services: [], department: 'taxation', facts: ['*'] },
  } as unknown as Partner);
  const records = new Records(memory.table, personsOf(memory));
  const on = { ...enterpriseDependencies({ table: memory.table, clock }), records, lines };
  const sent = (...of: string[]) =>
    send(on, { owner: 'operator#a', by: {}, lines: new TextEncoder().encode(of.join('\n')) });
  /** What the started executions do: each calls its task until all is read. */
  const carried = new Set<string>();
  const read = async () => {
    const started = memory.ofKind('effect').map(({ effect }) => effect as Started);
    for (const { machine, name, input } of started) {
      if (machine !== 'enterprise-import' || carried.has(name)) continue;
      carried.add(name);
      while (!(await readImport(on)(input)).isRead);
    }
  };
  const employees = async (serial: number) => (await records.find(usccOf(serial)))?.record.facts.employees;
  const run = async (id: ImportRunId) => (await on.runs.find(id, clock.now()))?.run;
  return { ...memory, on, clock, objects, sent, read, employees, run };
};
interface Started {
  readonly machine: string;
  readonly name: string;
  readonly input: { importId: ImportRunId; reading: number };
}

describe('lines that are sent', () => {
  it('are a run at once, are read after that, and then lie nowhere any more', async () => {
    const { sent, read, run, objects, employees } = await city();
    const { id, ...begun } = await sent(line(1, 5), '{', line(2, 7).replace('taxation', 'nobody'));
    expect(begun).toMatchObject({ state: 'reading', lines: 3, taken: 0, errors: [] });
    expect([objects.size, await employees(1)]).toEqual([1, undefined]);
    await read();
    expect(await run(id)).toMatchObject({
      ...{ state: 'matching', records: 1, taken: 1, changed: 1, toMatch: 1, rejected: 2 },
      errors: [
        { line: 2, reason: 'not-json' },
        { line: 3, reason: 'not-allowed', places: [{ pointer: '/source', code: 'source-not-registered' }] },
      ],
    });
    expect([objects.size, await employees(1)]).toEqual([0, 5]);
  });

  it('are on their way when they are sent again before they are read', async () => {
    const { sent, read, run, ofKind } = await city();
    const [{ id }, again] = [await sent(line(1, 5)), await sent(line(1, 5))];
    expect(again).toMatchObject({ id, readings: 1 });
    await read();
    expect(await run(id)).toMatchObject({ readings: 1, changed: 1, unchanged: 0 });
    expect(ofKind('import-portion')).toHaveLength(1);
  });

  it('sent again are the same run, and change nothing where nothing came between', async () => {
    const { sent, read, run } = await city();
    const { id } = await sent(line(1, 5), line(2, 7));
    await read();
    expect(await sent(line(1, 5), line(2, 7))).toMatchObject({ id, readings: 2, state: 'reading', taken: 0 });
    await read();
    expect(await run(id)).toMatchObject({ readings: 2, taken: 2, changed: 2, unchanged: 2, toMatch: 2 });
  });

  it('overrule what came between: A, B, A is A', async () => {
    const { sent, read, run, employees } = await city();
    const { id } = await sent(line(1, 5), line(2, 7));
    await read();
    await sent(line(1, 6));
    await read();
    expect(await employees(1)).toBe(6);
    await sent(line(1, 5), line(2, 7));
    await read();
    expect([await employees(1), await employees(2)]).toEqual([5, 7]);
    expect(await run(id)).toMatchObject({ readings: 2, changed: 3, unchanged: 1 });
  });

  it('are read on by whoever comes after one that was killed, nothing of them twice', async () => {
    const { on, sent, read, run, employees } = await city();
    const some = Array.from({ length: 1_000 }, (_, serial) => line(serial, serial));
    const { id } = await sent(...some);
    let written = 0;
    const { table } = on;
    const transact = table.transact.bind(table);
    table.transact = (writes) => {
      written += 1;
      return written > 8 ? Promise.reject(new Error('killed')) : transact(writes);
    };
    await expect(read()).rejects.toThrow('killed');
    table.transact = transact;
    const between = await run(id);
    expect(between?.state).toBe('reading');
    expect(between?.taken).toBeGreaterThan(0);
    expect(between?.taken).toBeLessThan(1_000);
    while (!(await readImport(on)({ importId: id, reading: 1 })).isRead);
    expect(await run(id)).toMatchObject({ taken: 1_000, changed: 1_000, unchanged: 0 });
    expect(await employees(999)).toBe(999);
  });

  it('that nobody could read for a quarter of an hour are read when they are sent again', async () => {
    const { clock, sent, read, run } = await city();
    const { id } = await sent(line(1, 5));
    clock.pass(16 * MINUTE);
    expect(await run(id)).toMatchObject({ state: 'stopped' });
    expect(await sent(line(1, 5))).toMatchObject({ id, readings: 2, state: 'reading' });
    await read();
    expect(await run(id)).toMatchObject({ taken: 1, changed: 1 });
  });
});
