import { describe, expect, it } from 'vitest';
import { addMillis, instant, MINUTE, type Instant } from '../../../../../functions/law/instant.ts';
import type { LineProblem } from '../../../../../functions/products/benefits/enterprises/line-problem.ts';
import {
  ImportRuns,
  importRunOf,
  portionOf,
} from '../../../../../functions/products/benefits/enterprises/import-runs.ts';
import { memoryTable } from '../../../services/webhooks/fixture.ts';

const start = instant('2026-03-02T09:00:00+08:00');
const lines = Buffer.from('{"uscc":"1"}\n{"uscc":"2"}');
const id = importRunOf('operator#a', lines, start);
const at = (minutes: number): Instant => addMillis(start, minutes * MINUTE);
const [a, b] = [portionOf(1, 'a'), portionOf(1, 'b')];

const begun = async (problems: readonly LineProblem[] = []) => {
  const { table } = memoryTable();
  const runs = new ImportRuns(table);
  const about = { id, owner: 'operator#a', by: {}, lines: 200 };
  const { head, write } = runs.begin(about, undefined, start);
  await table.transact([write]);
  await runs.counted(head, 190, problems);
  const took = async (name: string, toMatch: number, when: Instant) =>
    (
      await table.transact([
        runs.took(id, name, { changed: toMatch, unchanged: 95 - toMatch, toMatch, at: when }),
      ])
    ).ok;
  const seen = async (when: Instant) => (await runs.find(id, when))?.run;
  return { runs, head, took, seen };
};

describe('the run of an import', () => {
  it('is one for the same lines of a caller on a day, and another for every other', () => {
    expect(importRunOf('operator#a', lines, at(60))).toBe(id);
    const others = [
      importRunOf('operator#b', lines, start),
      importRunOf('operator#a', Buffer.from('{}'), start),
      importRunOf('operator#a', lines, at(24 * 60)),
    ];
    expect(new Set([id, ...others]).size).toBe(4);
  });

  it('tells how far it is: read, then matched, then done, and until when', async () => {
    const { runs, head, took, seen } = await begun();
    expect(await seen(start)).toMatchObject({ state: 'reading', lines: 200, records: 190, taken: 0 });
    await took(a, 60, at(0.1));
    expect(await seen(at(0.2))).toMatchObject({ state: 'reading', taken: 95, changed: 60, unchanged: 35 });
    await took(b, 40, at(0.2));
    await runs.read(head, at(0.3));
    expect(await seen(at(0.4))).toMatchObject({ state: 'matching', taken: 190, toMatch: 100, matched: 0 });
    await runs.matched({ run: id, portion: a }, { matched: 60, at: at(3) });
    await runs.matched({ run: id, portion: a }, { matched: 60, at: at(3) });
    // 60 in three minutes: 40 take two more.
    expect(await seen(at(3))).toMatchObject({ state: 'matching', matched: 60, expectedAt: at(5) });
    await runs.matched({ run: id, portion: b }, { matched: 40, at: at(5) });
    const done = await seen(at(9));
    expect(done).toMatchObject({ state: 'done', matched: 100, finishedAt: at(5) });
    expect(done).not.toHaveProperty('expectedAt');
  });

  it('says that it stands still when nothing is heard of it, and takes no portion twice', async () => {
    const { runs, took, seen } = await begun();
    await took(a, 60, at(0.5));
    expect(await seen(at(15))).toMatchObject({ state: 'reading' });
    expect(await seen(at(16))).toMatchObject({ state: 'stopped', changed: 60 });
    expect(await runs.taken(id)).toEqual(new Set([a]));
    expect(await took(a, 60, at(17))).toBe(false);
    expect(await took(b, 0, at(17))).toBe(true);
    expect(await seen(at(18))).toMatchObject({ state: 'reading', taken: 190 });
  });

  it('that changes nothing is done when it is read', async () => {
    const { runs, head, took, seen } = await begun();
    await took(a, 0, at(0.1));
    await runs.read(head, at(0.2));
    expect(await seen(at(1))).toMatchObject({ state: 'done', toMatch: 0, finishedAt: at(0.2) });
  });

  it('names every wrong line by its number', async () => {
    const problems = Array.from({ length: 250 }, (_, n) => ({
      line: n + 1,
      reason: 'not-json' as const,
      places: [],
    }));
    const { seen } = await begun(problems);
    const run = await seen(start);
    expect(run?.rejected).toBe(250);
    expect(run?.errors.map(({ line }) => line)).toEqual(problems.map(({ line }) => line));
  });

  it('counts all lines of a file of nothing right, and names the first of them', async () => {
    // As the reader finds them: what is not allowed comes after what is no record.
    const wrong = (line: number): LineProblem => ({
      ...{ line, reason: 'invalid' },
      places: Array.from({ length: 10 }, () => ({ pointer: `/facts/${'税'.repeat(290)}`, code: 'too_big' })),
    });
    const problems = Array.from({ length: 10_000 }, (_, n) => wrong(10_000 - n));
    const { seen } = await begun(problems);
    const run = await seen(start);
    expect(run?.rejected).toBe(10_000);
    expect(run?.errors[0]?.line).toBe(1);
    expect(run?.errors.length).toBeGreaterThan(30);
    // An item of the table is at most 400 KB, an answer of a function 6 MB.
    expect(Buffer.byteLength(JSON.stringify(run?.errors))).toBeLessThan(400_000);
  });

  it('knows a portion by what it holds, and by the reading', () => {
    const content = (name: string) => [['1', [{ name }]]];
    expect(portionOf(1, content('a'))).toBe(portionOf(1, content('a')));
    expect(portionOf(1, content('a'))).not.toBe(portionOf(1, content('b')));
    expect(portionOf(1, content('a'))).not.toBe(portionOf(2, content('a')));
  });
});
