import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { temporary } from './test/temporary.ts';

interface Options {
  readonly timeout?: number;
  /** Whether each file gets a process of its own: where an instance runs in it, whose environment is the process's. */
  readonly isolate?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  /** Where the tests are; `test/<name>` unless told. */
  readonly folder?: string;
  /** A folder in it that is another project's. */
  readonly without?: string;
  /** Run once around all files. */
  readonly around?: string;
}

/** As `node --conditions=source`: this repository's packages are tested from their sources (docs/adr/0014). */
const conditions = ['source', 'node'];

/** What processes that tests start have too: stripped of its types once, a command starts in a third of the time. */
const ofChildren = {
  TMPDIR: temporary,
  NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules/.cache/compile'),
};

/**
 * Each folder of test/ is a project of its own, so that one kind can be run alone: `npx vitest run --project unit`.
 * Where files share a process modules are loaded once for all, which halves the time; whoever mocks a client restores it.
 */
const project = (
  name: string,
  { timeout = 60_000, isolate = false, env = {}, folder = `test/${name}`, without, around }: Options = {},
) => ({
  extends: true as const,
  resolve: { conditions, externalConditions: conditions },
  test: {
    name,
    isolate,
    include: [`${folder}/**/*.test.ts`],
    exclude: without === undefined ? [] : [`${without}/**`],
    testTimeout: timeout,
    hookTimeout: timeout,
    // What the functions log is noise here; a test that is about the log asks for it.
    // Nor does a test wait for a budget; one that is about budgets asks for them.
    env: { LOG_LEVEL: 'silent', RATE_LIMITS: 'off', ...ofChildren, ...env },
    globalSetup: around ?? [],
  },
});

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      project('law', { timeout: 10_000 }),
      project('unit', { timeout: 10_000, env: { RECORDS_TABLE_NAME: 'records' } }),
      project('engine', { folder: 'local/stepfunctions/test' }),
      project('workflows', { around: 'test/workflows/coverage.ts' }),
      project('contract', { without: 'test/contract/runtime' }),
      project('runtime', { folder: 'test/contract/runtime', isolate: true }),
      // CloudFormation's own validation runs in `npm run synth`; here it would be run over again, for 10 s.
      project('infra', { env: { CDK_VALIDATION: 'false' } }),
      project('system', { timeout: 120_000 }),
      // The console in a headless browser, on the real platform (docs/testing.md).
      project('browser', { timeout: 240_000 }),
      // Calls to every operation, made from its description (docs/testing.md).
      project('fuzz', { timeout: 600_000 }),
      // More than a year of sweeps goes by: minutes, and so for `npm run test:long` alone.
      project('long', { timeout: 900_000 }),
    ],
  },
});
