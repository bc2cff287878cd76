import { expect, it } from 'vitest';
import { fuzz, shown } from './run.ts';

/** The same every time, so that a commit is judged by what it changes: `npm run fuzz` looks elsewhere each time. */
const seed = Number(process.env['FUZZ_SEED'] ?? 349_860_296);
/** So many calls to each operation; the hundred of `npm run fuzz -- 0` take minutes. */
const each = Number(process.env['FUZZ_EACH'] ?? 5);

it(`finds nothing in ${each} calls to each operation (seed ${seed})`, async () => {
  const { findings, counts } = await fuzz({ seed, each });
  expect(findings.map(shown)).toEqual([]);
  const reached = [...counts.values()].filter((count) => count['2xx'] > 0).length;
  // The prepared city has what most operations need: fewer would mean that it is prepared no more.
  expect(reached / counts.size).toBeGreaterThan(0.85);
});
