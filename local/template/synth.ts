import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { glob, mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { getCompileCacheDir } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { digestOf } from './digest.ts';

export interface App {
  /** The root of the repository: entries of functions are relative to it. */
  readonly root: string;
  /** The CDK app's module, from the root. */
  readonly entry: string;
  /** The app's parameters. */
  readonly environment: Readonly<Record<string, string>>;
}

const run = promisify(execFile);
const weekMs = 7 * 24 * 3_600_000;

/**
 * The cloud assembly of a CDK app, as a directory. The app runs in a process of its own, since aws-cdk-lib
 * takes over 100 MB that would otherwise stay for as long as the runtime lives. An app is a pure function of
 * its sources and parameters, so the same digest gives the same assembly, for every data directory.
 */
export const synthesise = async (app: App): Promise<string> => {
  const cache = join(app.root, 'node_modules/.cache/liban/assemblies');
  const target = join(cache, digest(app));
  if (existsSync(join(target, 'manifest.json'))) return target;

  // Under its own name only once it is whole: what a killed start leaves behind is read by nobody.
  await mkdir(cache, { recursive: true });
  const draft = await mkdtemp(`${target}.`);
  await Promise.all([runInto(draft, app), forgetOld(cache)]);
  await rename(draft, target).catch(async (error: NodeJS.ErrnoException) => {
    // Another start of the same sources came first, with the same content.
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    await rm(draft, { recursive: true, force: true });
  });
  return target;
};

const runInto = async (directory: string, { root, entry, environment }: App): Promise<void> => {
  const compileCache = getCompileCacheDir();
  try {
    await run(process.execPath, [entry], {
      cwd: root,
      env: {
        ...process.env,
        ...environment,
        // What this process keeps of what it compiled, that one keeps too: the library is half of what it loads.
        ...(compileCache && { NODE_COMPILE_CACHE: dirname(compileCache) }),
        CDK_OUTDIR: directory,
        // The library's own rules (8 s of processor time) are for those who deploy: `npm run synth` keeps to them.
        CDK_VALIDATION: 'false',
        // No stack is bundled: the functions run from their sources.
        CDK_CONTEXT_JSON: JSON.stringify({ 'aws:cdk:bundling-stacks': [] }),
      },
    });
  } catch (error) {
    await rm(directory, { recursive: true, force: true });
    const { stderr, message } = error as Error & { readonly stderr?: string };
    throw new Error(`The CDK app ${entry} does not synthesise:\n${stderr ?? message}`, { cause: error });
  }
};

const digest = ({ root, entry, environment }: App): string =>
  digestOf(
    root,
    ['lib', 'functions', 'statemachines', dirname(entry), 'package-lock.json'],
    [process.version, entry, environment],
  );

const forgetOld = async (cache: string): Promise<void> => {
  for await (const entry of glob('*', { cwd: cache })) {
    const path = join(cache, entry);
    // Another start may forget the same.
    const known = await stat(path).catch(() => undefined);
    if (known && known.mtimeMs < Date.now() - weekMs) await rm(path, { recursive: true, force: true });
  }
};
