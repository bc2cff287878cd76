import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DIRECTORY } from './collector.ts';
import { coverageTable, readCoverage } from './report.ts';

export { coverageTable, readCoverage, type MachineCoverage, type Share } from './report.ts';

/**
 * For the `globalSetup` of Vitest or Jest: what the tests' machines go through is collected, and printed at the end.
 * Vitest calls what this returns; for Jest name `@liban/stepfunctions/testing/coverage-report` as `globalTeardown`.
 */
export default function collect(): () => void {
  const directory = (process.env[DIRECTORY] ??= mkdtempSync(join(tmpdir(), 'stepfunctions-coverage-')));
  return () => print(directory);
}

/** Prints what was collected, and forgets it. */
export function print(directory = process.env[DIRECTORY]): void {
  if (directory === undefined) return;
  const machines = readCoverage(directory);
  if (machines.length > 0) console.log(`\n${coverageTable(machines)}\n`);
  rmSync(directory, { recursive: true, force: true });
  delete process.env[DIRECTORY];
}
