import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { chooseDatabase, type DatabaseName } from '../../../local/dynamodb/database.ts';
import { programOnPath } from '../../../local/dynamodb/programs.ts';
import { StartProblem } from '../../../local/start-problem.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'liban-database-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(directory, { recursive: true, force: true });
});

/** What is chosen on a machine that has these. */
const chosen = (here: readonly DatabaseName[], wanted?: DatabaseName) =>
  chooseDatabase(directory, wanted, (name) => here.includes(name));

const refusal = (choose: () => unknown): string => {
  try {
    choose();
  } catch (error) {
    if (error instanceof StartProblem) return error.message;
    throw error;
  }
  throw new Error('It was not refused');
};

describe('the database of a start', () => {
  test('is dynoxide, else DynamoDB Local', () => {
    expect(chosen(['dynamodb-local', 'dynoxide'])).toBe('dynoxide');
    expect(chosen(['dynamodb-local'])).toBe('dynamodb-local');
  });

  test('is the one that is asked for', () => {
    expect(chosen(['dynoxide', 'dynamodb-local'], 'dynamodb-local')).toBe('dynamodb-local');
    expect(refusal(() => chosen(['dynoxide'], 'dynamodb-local'))).toMatch(
      /^There is no dynamodb-local here\./,
    );
  });

  test('is the one that kept what is in the data directory', () => {
    mkdirSync(join(directory, 'dynamodb-local'));
    expect(chosen(['dynoxide', 'dynamodb-local'])).toBe('dynamodb-local');
    expect(refusal(() => chosen(['dynoxide', 'dynamodb-local'], 'dynoxide'))).toContain(
      'kept by dynamodb-local',
    );
    expect(refusal(() => chosen(['dynoxide']))).toMatch(/^There is no dynamodb-local here\./);
  });

  test('where there is none, one line says what to run', () => {
    const without = refusal(() => chosen([]));
    expect(without.split('\n')).toHaveLength(1);
    for (const way of ['npm run dynamodb-local', 'dynoxide', 'DYNAMODB_ENDPOINT'])
      expect(without).toContain(way);
  });

  test('where there is no Java either, that is said too', () => {
    vi.stubEnv('PATH', directory);
    expect(refusal(() => chosen([]))).toContain('install Java');
  });
});

test('a program is found on the PATH where it may be run', () => {
  vi.stubEnv('PATH', `${join(directory, 'not-there')}:${directory}`);
  const file = join(directory, 'dynoxide');
  writeFileSync(file, '');
  expect(programOnPath('dynoxide')).toBeUndefined();
  chmodSync(file, 0o755);
  expect(programOnPath('dynoxide')).toBe(file);
});
