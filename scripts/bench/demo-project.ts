import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Row } from './row.ts';

const root = join(import.meta.dirname, '../..');

/** What a run of ours tells the processes that it starts. What is the machine's (certificates, a registry) stays. */
const OURS =
  /^(NODE_(OPTIONS|ENV|PATH)|FORCE_COLOR|VITEST.*|VITE_.*|INIT_CWD|npm_(lifecycle|package|command|execpath).*)$/;

export interface Ran {
  readonly status: number | null;
  readonly output: string;
}

/** Runs a command as somebody outside of this repository would: with none of its settings for Node and npm. */
export async function ran(cwd: string, file: string, args: readonly string[]): Promise<Ran> {
  const own = Object.entries(process.env).filter(([name]) => !OURS.test(name));
  const child = spawn(file, args, {
    cwd,
    env: { ...Object.fromEntries(own), NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const [status, out, err] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  return { status, output: out + err };
}

export interface DemoProject {
  /** A copy of test/demo-project with the packed engine installed. */
  readonly directory: string;
  remove(): void;
}

/** Packs the engine, and installs the tarball beside a copy of the demo project. Takes npm's registry, or its cache. */
export async function installDemo(): Promise<DemoProject> {
  const directory = mkdtempSync(join(tmpdir(), 'demo-project-'));
  const remove = (): void => rmSync(directory, { recursive: true, force: true });
  const must = async (...args: readonly string[]): Promise<void> => {
    const [cwd = root, ...words] = args;
    const { status, output } = await ran(cwd, 'npm', words);
    if (status === 0) return;
    remove();
    throw new Error(`npm ${words.join(' ')} ended with ${String(status)}:\n${output}`);
  };
  const project = join(directory, 'project');
  cpSync(join(root, 'test/demo-project'), project, { recursive: true });
  await must(root, 'pack', '--workspace', 'local/stepfunctions', '--pack-destination', directory);
  const tarball = readdirSync(directory).find((name) => name.endsWith('.tgz')) ?? '';
  await must(
    ...[project, 'install', '--no-audit', '--no-fund', '--prefer-offline'],
    ...['--save-dev', join(directory, tarball)],
  );
  return { directory: project, remove };
}

/** The ten tests of a small project, from the command to its end: what somebody waits for who changes a line. */
export async function benchDemoProject(): Promise<Row> {
  const { directory, remove } = await installDemo();
  try {
    const began = performance.now();
    const { status, output } = await ran(directory, 'npx', ['vitest', 'run']);
    const seconds = (performance.now() - began) / 1_000;
    if (status !== 0 || !/10 passed/.test(output)) throw new Error(output);
    return {
      name: 'ten tests of a demo project with the packed engine, `npx vitest run`',
      value: Math.round(seconds * 10) / 10,
      ...{ unit: 's', bar: '≤ 10' },
    };
  } finally {
    remove();
  }
}
