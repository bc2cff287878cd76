import { cp, glob, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { build } from 'vite';
import { builtConsole, cache } from './built.ts';

/** `node console/build.ts [folder]`: builds the console where its sources have changed, and copies it into the folder. */

const compressible = new Set(['.html', '.js', '.css', '.svg', '.json', '.txt']);
const weekMs = 7 * 24 * 3_600_000;

/** Beside each file what is sent to those who take it compressed: done once here, never at a request. */
const compress = async (directory: string): Promise<void> => {
  for await (const name of glob('**/*.*', { cwd: directory })) {
    const path = join(directory, name);
    const content = await readFile(path);
    if (!compressible.has(extname(name)) || content.length < 1_000) continue;
    // The highest quality takes three times as long for 2 % less.
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: 9,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    };
    await writeFile(`${path}.br`, await promisify(brotliCompress)(content, { params }));
    await writeFile(`${path}.gz`, await promisify(gzip)(content, { level: 9 }));
  }
};

const forgetOld = async (): Promise<void> => {
  for (const name of await readdir(cache)) {
    // Another build of the same moment may have moved it on.
    const { mtimeMs } = await stat(join(cache, name)).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > weekMs) await rm(join(cache, name), { recursive: true, force: true });
  }
};

const { directory, isThere } = await builtConsole();
if (!isThere) {
  const draft = `${directory}.${process.pid}`;
  await mkdir(draft, { recursive: true });
  // Whoever starts it: under a test's NODE_ENV the parts would be those for development, slower and half as big again.
  process.env['NODE_ENV'] = 'production';
  await build({
    root: import.meta.dirname,
    logLevel: 'warn',
    build: { outDir: draft, emptyOutDir: true },
  });
  await compress(draft);
  await rename(draft, directory).catch(async (error: NodeJS.ErrnoException) => {
    // Another build of the same sources came first, with the same content.
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    await rm(draft, { recursive: true, force: true });
  });
  await forgetOld();
}
const [folder] = process.argv.slice(2);
if (folder !== undefined) await cp(directory, folder, { recursive: true });
