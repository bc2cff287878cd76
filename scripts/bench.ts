import { fork } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { circumstances, merged, sectionOf } from './bench/report.ts';
import { meets, type Row } from './bench/row.ts';
import { suites, type Suite } from './bench/suites.ts';

/**
 * `npm run bench [-- <suite>…]`: measures, and writes the figures into docs/benchmarks.md beside those of the suites that
 * were not run. Fails when a bar is missed.
 */
const file = join(import.meta.dirname, '../docs/benchmarks.md');
const names = Object.keys(suites);

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(suites, name));
if (unknown.length > 0) {
  console.error(`No suite ${unknown.join(', ')}. There are: ${names.join(', ')}`);
  process.exit(2);
}

/** The rows of a suite, measured in a process of its own: its memory and its flags are nobody else's. */
const measure = (name: string, { nodeFlags = [] }: Suite): Promise<readonly Row[]> =>
  new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, 'bench/child.ts'), [name], {
      execArgv: ['--conditions=source', ...nodeFlags],
      env: { LOG_LEVEL: 'error', SCALE: asked.includes(name) ? '1' : '0.1', ...process.env },
    });
    let rows: readonly Row[] | undefined;
    child.once('message', (message) => (rows = message as readonly Row[]));
    child.once('error', reject);
    child.once('close', (status) =>
      rows === undefined ? reject(new Error(`${name} ended with ${String(status)}`)) : resolve(rows),
    );
  });

const written = (): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

for (const [name, suite] of Object.entries(suites)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const began = performance.now();
  try {
    const rows = await measure(name, suite);
    const section = sectionOf(name, suite, rows, circumstances(new Date()));
    writeFileSync(file, merged(written(), names, { name, section }));
    console.log(`${section}\n${((performance.now() - began) / 1_000).toFixed(0)} s\n`);
    if (!rows.every(meets)) process.exitCode = 1;
  } catch (error) {
    console.error(`## ${name}\n\n${String(error)}\n`);
    process.exitCode = 1;
  }
}
