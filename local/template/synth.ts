import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { glob, mkdir, rename, rm, stat } from 'node:fs/promises';
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

  const draft = `${target}.${process.pid}`;
  const compileCache = getCompileCacheDir();
  await mkdir(draft, { recursive: true });
  await run(process.execPath, [app.entry], {
    cwd: app.root,
    env: {
      ...process.env,
      ...app.environment,
      // What this process keeps of what it compiled, that one keeps too: the library is half of what it loads.
      NODE_COMPILE_CACHE: compileCache && dirname(compileCache),
      CDK_OUTDIR: draft,
      // The library's own rules (8 s of processor time) are for those who deploy: `npm run synth` keeps to them.
      CDK_VALIDATION: 'false',
      // No stack is bundled: the functions run from their sources.
      CDK_CONTEXT_JSON: JSON.stringify({ 'aws:cdk:bundling-stacks': [] }),
    },
  }).catch(async (error: Error & { stderr?: string }) => {
    await rm(draft, { recursive: true, force: true });
    throw new Error(`The CDK app ${app.entry} does not synthesise:\n${error.stderr ?? error.message}`);
  });
  await rename(draft, target).catch(async (error: NodeJS.ErrnoException) => {
    // Another start of the same sources came first, with the same content.
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    await rm(draft, { recursive: true, force: true });
  });
  await forgetOld(cache);
  return target;
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
    const { mtimeMs } = await stat(path);
    if (mtimeMs < Date.now() - weekMs) await rm(path, { recursive: true, force: true });
  }
};
