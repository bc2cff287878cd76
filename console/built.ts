import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
export const cache = join(root, 'node_modules/.cache/liban/console');

/** All that the built files are made of: the same digest gives the same files, for every start and every deployment. */
const sources = [
  'console/src/**',
  'console/*.{html,ts,json}',
  'client/src/**',
  'docs/guides/**',
  'package-lock.json',
];

const digest = async (): Promise<string> => {
  const files = new Set<string>();
  for await (const file of glob(sources, { cwd: root, withFileTypes: true }))
    if (file.isFile()) files.add(join(file.parentPath, file.name));
  const hash = createHash('sha256').update(process.version);
  for (const file of [...files].sort())
    hash.update(`\0${file.slice(root.length)}\0`).update(await readFile(file));
  return hash.digest('hex').slice(0, 24);
};

/** Where the console built from the sources as they are now lies, and whether it does already. */
export const builtConsole = async (): Promise<{ readonly directory: string; readonly isThere: boolean }> => {
  const directory = join(cache, await digest());
  return { directory, isThere: existsSync(join(directory, 'index.html')) };
};
