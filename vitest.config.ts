import { defineConfig } from 'vitest/config';

/** Each folder of test/ is a project of its own, so that one kind can be run alone: `npx vitest run --project unit`. */
const project = (name: string, timeout = 10_000) => ({
  extends: true as const,
  test: {
    name,
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
      project('contract', 60_000),
      project('infra', 60_000),
      project('system', 120_000),
    ],
  },
});
