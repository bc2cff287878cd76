import './silent-log.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { epochMs, instant } from '../functions/law/instant.ts';
import { startInstance, type Instance } from './instance.ts';
import { startSamples } from './samples.ts';
import { storyBegins } from './seed/late-payment.ts';
import { benefits } from './stories/benefits.ts';
import { installation } from './stories/installation.ts';
import { project } from './stories/project.ts';
import { river } from './stories/river.ts';
import { tellingOf } from './stories/telling.ts';

/** `npm run demo`: what the platform does, told in the terminal, on an instance of its own that is thrown away. */

const dataDirectory = mkdtempSync(join(tmpdir(), 'liban-demo-'));
const began = performance.now();
/** When the stories begin: a Monday morning. */
const arrival = epochMs(instant('2026-09-07T09:00:00+08:00'));

const stories = {
  'Joint installation': installation,
  'Benefits without application': benefits,
  'A project': project,
  'The Li River window': river,
} as const;

const tellAll = async (instance: Instance): Promise<void> => {
  const telling = tellingOf(instance);
  for (const [title, story] of Object.entries(stories)) {
    console.log(`\n== ${title} ==\n`);
    await story(telling);
  }
};

const startStory = async (): Promise<void> => {
  const instance = await startInstance({
    dataDirectory,
    durability: 'process',
    ports: { api: 0, stepFunctions: 0, dynamodb: 0, s3: 0 },
    clockStart: storyBegins(arrival),
  });
  try {
    const samples = await startSamples(instance, {
      dataDirectory,
      seed: 'all',
      simulate: true,
      late: new Set(['gas']),
      arrival,
    });
    await tellAll(instance).finally(() => samples.close());
  } finally {
    await instance.close();
  }
};

const status = await startStory().then(
  () => 0,
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  },
);
rmSync(dataDirectory, { recursive: true, force: true });
console.log(`\n(${((performance.now() - began) / 1_000).toFixed(1)} s)`);
process.exit(status);
