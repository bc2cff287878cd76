import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { clockOf } from '../../system/harness/clock.ts';
import { startInstanceProcess } from '../../system/harness/instance.ts';

/** The sample policies are published one after the other while enterprises are still being matched with the last. */
test('a healthy first start with all its samples has nothing to complain of', async () => {
  const instance = await startInstanceProcess({
    SEED: 'all',
    SIMULATED_PARTNERS: 'on',
    LOG_LEVEL: 'info',
  });
  try {
    const seeded = join(instance.directory, 'sample-policies');
    for (let tries = 0; tries < 400 && !existsSync(seeded); tries += 1) await sleep(100);
    // A journey ends once everything that could be done has been done.
    await clockOf(instance).settle();
    const lines = instance.output().split('\n');
    expect(lines.filter((line) => line.includes('"code":"matching.matched"'))).not.toEqual([]);
    expect(lines.filter((line) => /"level":"(warn|error)"/.test(line))).toEqual([]);
  } finally {
    await instance.dispose();
  }
});
