import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migration, recorded, type Migration } from './migration.ts';

const root = join(import.meta.dirname, '../..');
const directory = mkdtempSync(join(tmpdir(), 'liban-migrate-'));
const place = join(directory, 'migrate.json');

let old: Migration;
beforeAll(async () => {
  old = await migration([{ pk: 'RIDDLE#1', sk: 'RIDDLE', kind: 'riddle' }]);
});
afterAll(async () => {
  await old.close();
  rmSync(directory, { recursive: true });
});

interface Ended {
  readonly code: number;
  readonly said: string;
}
const migrate = async (...more: readonly string[]): Promise<Ended> => {
  const tables = ['--table', 'table', '--records', 'records', '--person-keys', 'keys'];
  const ran = promisify(execFile)(
    process.execPath,
    [join(root, 'scripts/migrate.ts'), ...tables, '--endpoint', old.endpoint, '--place', place, ...more],
    { env: { ...process.env, AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' } },
  );
  return ran.then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    (error: unknown) => {
      const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
      return { code, said: stdout + stderr };
    },
  );
};

describe('npm run migrate', () => {
  it('says of both tables what it would do, and ends with 2 where something is not understood', async () => {
    const { code, said } = await migrate();
    expect(code).toBe(2);
    expect(said).toContain('not understood (no step): riddle RIDDLE#1 RIDDLE');
    expect(said).toMatch(/to be rewritten: .*"order":3.*"enterprise-record":1/);
    expect(existsSync(place)).toBe(false);
  });

  it('goes on where it was stopped, in the table where it was', async () => {
    const { pk, sk } = recorded('enterprise-record');
    writeFileSync(place, JSON.stringify({ table: 'records', after: { pk, sk } }));
    const { code, said } = await migrate('--write');
    expect(said).toContain('0 items read; rewritten: {}');
    expect(code).toBe(0);
    expect(existsSync(place)).toBe(false);
  });

  it('does not take the place of another migration for its own', async () => {
    writeFileSync(place, JSON.stringify({ table: 'another', after: { pk: 'A', sk: 'B' } }));
    expect(await migrate('--write')).toMatchObject({ code: 1 });
    rmSync(place);
  });

  it('rewrites both tables, once', async () => {
    expect((await migrate('--write')).said).toMatch(/ rewritten: .*"order":3.*"enterprise-record":1/);
    expect((await migrate('--write')).said).toContain(' rewritten: {}');
  });
});
