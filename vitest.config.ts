import { defineConfig } from 'vitest/config';

/**
 * Each folder of test/ is a project of its own, so that one kind can be run alone: `npx vitest run --project unit`.
 * @param isolate whether each file gets a process of its own: where instances run, whose environment is the process's.
 * Elsewhere modules are loaded once for all files, which halves the time; whoever mocks a client restores it.
 */
const project = (name: string, timeout = 10_000, isolate = false) => ({
  extends: true as const,
  test: {
    name,
    isolate,
    include: [`test/${name}/**/*.test.ts`],
    testTimeout: timeout,
    hookTimeout: timeout,
    // What the functions log is noise here; a test that is about the log asks for it.
    env: { LOG_LEVEL: 'silent' },
  },
});

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      project('unit'),
      project('engine', 60_000),
      project('workflows', 60_000),
      project('contract', 60_000, true),
      project('infra', 60_000),
      project('system', 120_000, true),
    ],
  },
});
