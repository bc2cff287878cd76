import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { glob, mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

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
  const target = join(cache, await digest(app));
  if (existsSync(join(target, 'manifest.json'))) return target;

  const draft = `${target}.${process.pid}`;
  await mkdir(draft, { recursive: true });
  await run(process.execPath, [app.entry], {
    cwd: app.root,
    env: {
      ...process.env,
      ...app.environment,
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

const digest = async ({ root, entry, environment }: App): Promise<string> => {
  const sources = ['lib/**', 'functions/**', 'statemachines/**', `${dirname(entry)}/**`, 'package-lock.json'];
  const files = new Set<string>();
  for await (const file of glob(sources, { cwd: root, withFileTypes: true })) {
    if (file.isFile()) files.add(join(file.parentPath, file.name));
  }
  const hash = createHash('sha256').update(JSON.stringify([process.version, entry, environment]));
  for (const file of [...files].sort()) hash.update(`\0${file}\0`).update(await readFile(file));
  return hash.digest('hex').slice(0, 24);
};

const forgetOld = async (cache: string): Promise<void> => {
  for await (const entry of glob('*', { cwd: cache })) {
    const path = join(cache, entry);
    const { mtimeMs } = await stat(path);
    if (mtimeMs < Date.now() - weekMs) await rm(path, { recursive: true, force: true });
  }
};
