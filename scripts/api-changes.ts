import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { accepted } from './api-changes/accepted.ts';
import { changelog } from './api-changes/changelog.ts';
import { differences } from './api-changes/difference.ts';
import type { Description } from './api-changes/facts.ts';

/**
 * `npm run api-changes` writes what changed since the last release. `npm run check:api` fails where that is not what is
 * written, and where a breaking change was not accepted.
 */
const release = '0.1.0';
const root = join(import.meta.dirname, '..');
const page = join(root, 'docs/api/CHANGELOG.md');
const before = gunzipSync(readFileSync(join(root, `docs/api/${release}.json.gz`))).toString();
const after = readFileSync(join(root, 'functions/entrypoints/openapi/openapi.json'), 'utf8');

const changes = differences(JSON.parse(before) as Description, JSON.parse(after) as Description);
const text = changelog(release, changes, accepted);
const refused = changes.filter((one) => one.breaking && accepted[one.text] === undefined);
const stale = Object.keys(accepted).filter(
  (line) => !changes.some((one) => one.breaking && one.text === line),
);

for (const { text: line } of refused)
  console.error(`breaking, and not in scripts/api-changes/accepted.ts: ${line}`);
for (const line of stale) console.error(`accepted, and not so any more: ${line}`);
if (process.argv.includes('--check')) {
  const old = readFileSync(page, 'utf8') !== text;
  if (old) console.error('docs/api/CHANGELOG.md is stale: npm run api-changes');
  process.exitCode = old || refused.length + stale.length > 0 ? 1 : 0;
} else writeFileSync(page, text);
