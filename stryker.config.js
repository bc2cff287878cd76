import { mutate, part } from './stryker.config.folders.js';

const cache = `node_modules/.cache/stryker/${part}`;

/** `npm run mutate`: docs/testing.md says what it shows, and what is left. */
export default {
  mutate,
  plugins: ['@stryker-mutator/vitest-runner', './stryker.config.words.js'],
  ignorers: ['words'],
  // Decisions are mutated: comparisons, conditions, sums, calls. These five take whole expressions away: half of all
  // mutants, mostly noticed by any test that looks at what came out (docs/testing.md).
  mutator: {
    excludedMutations: [
      'ArrayDeclaration',
      'ArrowFunction',
      'BlockStatement',
      'ObjectLiteral',
      'StringLiteral',
    ],
  },
  testRunner: 'vitest',
  vitest: { configFile: 'stryker.config.vitest.js', related: false },
  coverageAnalysis: 'perTest',
  concurrency: 1,
  incremental: true,
  incrementalFile: `${cache}/incremental.json`,
  // Not under node_modules: there vitest finds no tests.
  tempDirName: '.local/stryker',
  reporters: ['progress-append-only', 'clear-text', 'html', 'json'],
  htmlReporter: { fileName: `${cache}/report.html` },
  jsonReporter: { fileName: `${cache}/report.json` },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  timeoutMS: 2_500,
  warnings: { slow: false },
  thresholds: { high: 95, low: 85, break: 85 },
};
