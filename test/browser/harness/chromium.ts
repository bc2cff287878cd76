import { execFileSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { chromium, type Browser } from 'playwright-core';

const require = createRequire(import.meta.url);
const cache = join(import.meta.dirname, '../../../node_modules/.cache/liban/chromium');

/** Whether there is a browser for this machine: the one that comes from npm, or one that `CHROMIUM` names. */
export const hasBrowser =
  process.env['CHROMIUM'] !== undefined || (process.platform === 'linux' && process.arch === 'x64');

const unpacked = async (packed: string, to: string): Promise<void> => {
  if (existsSync(to)) return;
  const draft = `${to}.${process.pid}`;
  await pipeline(
    createReadStream(packed),
    createBrotliDecompress(),
    createWriteStream(draft, { mode: 0o700 }),
  );
  renameSync(draft, to);
};

/** Libraries that a bare machine lacks come with the package; where the system has them, its own are used. */
const librariesFor = async (program: string, bin: string): Promise<string | undefined> => {
  if (!execFileSync('ldd', [program], { encoding: 'utf8' }).includes('not found')) return undefined;
  const tar = join(cache, 'libraries.tar');
  await unpacked(join(bin, 'al2023.tar.br'), tar);
  execFileSync('tar', ['-xf', tar, '-C', cache]);
  return join(cache, 'lib');
};

/**
 * Headless Chromium out of the package, unpacked once into a folder of our own. Its own launch arguments turn web
 * security off and run all in one process, which ends with the second page: these do neither.
 * @param isShared whether all tabs of a site are one process, which has parsed and compiled its scripts for the next tab
 */
export const openBrowser = async ({ isShared = false } = {}): Promise<Browser> => {
  const named = process.env['CHROMIUM'];
  const args = [
    ...['--no-sandbox', '--disable-gpu', '--font-render-hinting=none', '--disable-dev-shm-usage'],
    ...(isShared ? ['--process-per-site'] : []),
  ];
  if (named !== undefined) return chromium.launch({ executablePath: named, args });
  mkdirSync(cache, { recursive: true });
  const bin = join(require.resolve('@sparticuz/chromium'), '../../../bin');
  const program = join(cache, 'chromium-147.0.0');
  await unpacked(join(bin, 'chromium.br'), program);
  const libraries = await librariesFor(program, bin);
  return chromium.launch({
    executablePath: program,
    args,
    ...(libraries !== undefined && {
      env: { ...process.env, LD_LIBRARY_PATH: libraries } as Record<string, string>,
    }),
  });
};
