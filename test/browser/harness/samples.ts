import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { vi } from 'vitest';
import { clockOf } from '../../system/harness/clock.ts';
import { startInstanceProcess } from '../../system/harness/instance.ts';

export const begins = '2026-09-07T01:00:00Z';

/** A data directory with the samples in it, as they are on the first day. */
export interface Samples {
  readonly directory: string;
  remove(): void;
}

/** To fill one takes longer than all else of a start: it is done once, and every stage begins with a copy. */
export const makeSamples = async (): Promise<Samples> => {
  const instance = await startInstanceProcess({ SEED: 'samples', CLOCK_START: begins });
  const { directory } = instance;
  // What is published behind the start is published here, and not by every stage again.
  await vi.waitUntil(() => existsSync(join(directory, 'sample-published')), {
    timeout: 120_000,
    interval: 100,
  });
  await clockOf(instance).settle();
  await instance.stop();
  // Where it listened is no place for the others.
  rmSync(join(directory, 'endpoints.json'));
  return { directory, remove: () => rmSync(directory, { recursive: true, force: true }) };
};
