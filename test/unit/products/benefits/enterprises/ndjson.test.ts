import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordSchema } from '../../../../../functions/products/benefits/enterprises/model.ts';
import { BUILT_IN } from '../../../../../functions/rule-language/dictionary.ts';
import { conforms, NO } from '../../../../../functions/products/benefits/enterprises/conforms.ts';
import {
  EnterpriseRecord,
  provenanceOf,
} from '../../../../../functions/products/benefits/enterprises/model.ts';
import {
  LONGEST_LINE,
  parseRecord,
  readRecords,
  type Line,
} from '../../../../../functions/products/benefits/enterprises/ndjson.ts';
import { recordLine, seeded } from '../policies/population.ts';
import { runs } from '../../../../runs.ts';

const random = seeded(42);
const lines = Array.from({ length: 50 }, (_, serial) => recordLine(serial, random, 0.8));
const good = lines[0] ?? '';

async function read(text: string | Uint8Array, chunk = 7): Promise<Line[]> {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  const chunks = [];
  for (let at = 0; at < bytes.length; at += chunk) chunks.push(bytes.subarray(at, at + chunk));
  return (await Array.fromAsync(readRecords(chunks))).flat();
}
const errors = (read: readonly Line[]) => read.flatMap(({ record }) => (record.ok ? [] : [record.error]));

describe('reading NDJSON', () => {
  it('gives the same records wherever the chunks are cut, inside of a character too', async () => {
    const whole = await read(lines.join('\n'), 1_000_000);
    expect(whole.map(({ line }) => line)).toEqual(lines.map((_, index) => index + 1));
    expect(errors(whole)).toEqual([]);
    for (const chunk of [1, 3, 7, 1_000]) expect(await read(lines.join('\n'), chunk)).toEqual(whole);
  });

  it('takes a byte order mark, CRLF, blank lines and a last line without newline', async () => {
    const lineNumbers = (await read(`\uFEFF${good}\r\n\r\n  \n${good}`)).map(({ line, record }) => [
      line,
      record.ok,
    ]);
    expect(lineNumbers).toEqual([
      [1, true],
      [4, true],
    ]);
  });

  it('reports a bad line with its number and reason, and loses no good one', async () => {
    const bad = JSON.parse(good) as { facts: object };
    const wrong = JSON.stringify({ ...bad, facts: { ...bad.facts, employees: -1, creditGrade: 'AA' } });
    const found = await read([good, '{"uscc":', wrong, good, '[]', good].join('\n'));
    expect(found.map(({ record }) => record.ok)).toEqual([true, false, false, true, false, true]);
    expect(errors(found)).toEqual([
      { line: 2, reason: 'not-json', places: [] },
      {
        line: 3,
        reason: 'invalid',
        places: [
          { pointer: '/facts/employees', code: 'too_small' },
          { pointer: '/facts/creditGrade', code: 'invalid_value' },
        ],
      },
      { line: 5, reason: 'invalid', places: [{ pointer: '', code: 'invalid_type' }] },
    ]);
  });

  it('refuses a code that fails its own check, a broken character and an endless line, and goes on', async () => {
    const uscc = good.replace(
      /"uscc":"(.{17})./,
      (_, first: string) => `"uscc":"${first}${good.includes('0",') ? '1' : '0'}`,
    );
    expect(errors(await read(uscc))).toMatchObject([{ places: [{ pointer: '/uscc', code: 'uscc' }] }]);
    const broken = Buffer.concat([
      Buffer.from(good.slice(0, -2)),
      Buffer.from([0xff]),
      Buffer.from(`\n${good}`),
    ]);
    expect(errors(await read(broken))).toEqual([{ line: 1, reason: 'not-utf8', places: [] }]);
    const endless = `"${'x'.repeat(5 * LONGEST_LINE)}"\n${good}`;
    const found = await read(endless, 10_000);
    expect(errors(found)).toEqual([{ line: 1, reason: 'too-long', places: [] }]);
    expect(found[1]?.record.ok).toBe(true);
  });

  it('never repeats a value: it may be personal', () => {
    const secret = '13812345678';
    const line = good.replace('"facts":', `"contacts":{"phone":{"n":"${secret}"},"${secret}":1},"facts":`);
    expect(JSON.stringify(parseRecord(line, 1))).not.toContain(secret);
  });
});

describe('the quick check', () => {
  const quick = conforms(recordSchema(BUILT_IN));
  const junk = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom<unknown>(
      null,
      -1,
      0.5,
      2 ** 53,
      '',
      '2026-02-30',
      '2026-02-28',
      'A',
      'C3912',
      '450300',
      [],
      {},
    ),
  );

  /** Puts junk at a random place of a record. */
  function spoil(value: unknown, at: readonly number[], put: unknown): unknown {
    const [step, ...rest] = at;
    if (step === undefined || typeof value !== 'object' || value === null) return put;
    const keys = [...Object.keys(value), 'unheard-of'];
    const key = keys[step % keys.length] ?? '';
    const changed: Record<string, unknown> = {
      ...value,
      [key]: spoil((value as Record<string, unknown>)[key], rest, put),
    };
    return Array.isArray(value) ? Object.values(changed) : changed;
  }

  it('says of every value what the schema says', () => {
    const place = fc.array(fc.nat(40), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.nat(lines.length - 1), place, junk, (index, at, put) => {
        // -0 is read as 0 before it is a record.
        const value: unknown = JSON.parse(JSON.stringify(spoil(JSON.parse(lines[index] ?? ''), at, put)));
        expect(quick(value) !== NO).toBe(recordSchema(BUILT_IN).safeParse(value).success);
      }),
      { numRuns: runs(2_000) },
    );
  });

  it('counts the names of what conforms, and so sees one that is there twice', () => {
    for (const line of lines) expect(quick(JSON.parse(line))).toBe([...line.matchAll(/"[^"]*":/g)].length);
    expect(parseRecord(good, 1)).toMatchObject({ ok: true });
    const twice = good.replace('"facts":{', '"facts":{"employees":1,"employees":2,');
    expect(parseRecord(twice, 1)).toMatchObject({ ok: false, error: { reason: 'not-json' } });
  });

  it('leaves -0 to who reads it as 0', () => {
    const zero = good.replace(/"employees":\d+/, '"employees":-0');
    const read = parseRecord(zero, 1);
    expect(read.ok && Object.is(read.value.facts.employees, 0)).toBe(true);
  });

  it('takes nothing from a prototype', () => {
    expect(parseRecord(good.replace('{"uscc"', '{"__proto__":{},"uscc"'), 1)).toMatchObject({ ok: false });
    expect(quick(Object.create(JSON.parse(good) as object))).toBe(NO);
  });
});

it('each fact knows its source and date: its own, its field’s, or the record’s', () => {
  const record = EnterpriseRecord.parse({
    ...(JSON.parse(good) as object),
    provenance: {
      revenue: { source: 'taxation', asOf: '2026-02-01' },
      'revenue.2025': { source: 'audit', asOf: '2026-04-01' },
    },
  });
  expect(provenanceOf(record, ['revenue', '2025']).source).toBe('audit');
  expect(provenanceOf(record, ['revenue', '2024']).source).toBe('taxation');
  expect(provenanceOf(record, ['employees'])).toEqual({ source: 'market-regulation', asOf: '2026-03-31' });
});
