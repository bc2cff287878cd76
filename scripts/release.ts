import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mostTelling, release, today, unreleased } from './release/released.ts';
import { Story } from './release/story.ts';

/** Which journeys of test/system go through a machine; a new machine wants a row. */
const journeys: Readonly<Record<string, readonly string[]>> = {
  'account-change': ['redirected-money'],
  'calendar-recompute': ['published-time'],
  'channel-digests': ['river'],
  consultation: ['river'],
  'deadline-watch': ['river'],
  'enterprise-import': ['benefits'],
  entitlement: ['benefits-outcomes'],
  erasure: ['archives'],
  'in-pieces': ['installation-batches', 'waiting-payments'],
  'joint-installation': ['joint-installation'],
  'missing-documents': ['projects'],
  'overdue-notices': ['river'],
  'policy-matching': ['benefits'],
  'project-stage': ['projects'],
  reconcile: ['restore'],
  retention: ['archives'],
  'river-approval': ['river'],
  'webhook-catch-up': ['partners-themselves'],
  'webhook-delivery': ['webhooks'],
};

const root = join(import.meta.dirname, '..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly version: string;
};
const changed = unreleased(root);
if (changed.length === 0) {
  console.log('Every definition is released.');
  process.exit(0);
}
console.log(`Released as ${version}: ${changed.join(', ')}. Their journeys are made to see how they go.`);

const folder = process.argv[2] ?? mkdtempSync(join(tmpdir(), 'liban-stories-'));
if (process.argv[2] === undefined) {
  const files = [...new Set(changed.flatMap((machine) => journeys[machine] ?? []))];
  spawnSync(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--project',
      'system',
      ...files.map((name) => `test/system/${name}.test.ts`),
    ],
    { cwd: root, stdio: 'inherit', env: { ...process.env, RECORD_STORIES: folder } },
  );
}
const definitions = today(root);
for (const machine of changed) {
  const stories = readdirSync(folder)
    .filter((file) => file.startsWith(`${machine}.`))
    .map((file) => Story.parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))));
  const story = mostTelling(stories);
  const definition = definitions.get(machine);
  if (story === undefined || definition === undefined) {
    console.error(`No journey went through ${machine} to its end: name one in scripts/release.ts`);
    process.exitCode = 1;
    continue;
  }
  release(root, { machine, version, definition, story });
}
if (process.argv[2] === undefined) rmSync(folder, { recursive: true });
