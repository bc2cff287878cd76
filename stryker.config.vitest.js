import { defineConfig } from 'vitest/config';
import { tests } from './stryker.config.folders.js';

/**
 * The unit tests as `npm run mutate` runs them, some thousand times: each property for a moment only. Left out is what
 * counts thousands of cases, and starts a process for each time zone.
 */
export default defineConfig({
  test: {
    isolate: false,
    include: tests,
    exclude: ['test/unit/**/{zone,races,silence}.test.ts'],
    setupFiles: ['./stryker.config.properties.js'],
    testTimeout: 10_000,
    env: { LOG_LEVEL: 'silent' },
  },
});
