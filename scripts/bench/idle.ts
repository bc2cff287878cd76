import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Row } from './row.ts';

const root = join(import.meta.dirname, '../..');
const megabytesBar = 350;
const secondsBar = 5;
const idleMs = 10_000;

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly megabytes: number;
}

/** Linux only. Resident sets: what two processes share counts twice, so the sum errs on the high side. */
const processes = (): Process[] =>
  readdirSync('/proc').flatMap((name) => {
    try {
      const status = readFileSync(`/proc/${name}/status`, 'utf8');
      const field = (label: string) => Number(new RegExp(`^${label}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
      return [{ pid: Number(name), parent: field('PPid'), megabytes: field('VmRSS') / 1_024 }];
    } catch {
      // Not a process, or gone meanwhile.
      return [];
    }
  });

/** A process and all that it started, and they. */
const tree = (pid: number, all: readonly Process[]): Process[] => [
  ...all.filter((one) => one.pid === pid),
  ...all.filter(({ parent }) => parent === pid).flatMap((child) => tree(child.pid, all)),
];

const total = (some: readonly Process[]): number => some.reduce((sum, { megabytes }) => sum + megabytes, 0);

interface Started {
  readonly seconds: number;
  /** With npm itself, and without. */
  readonly all: number;
  readonly own: number;
}

/** `npm start` as a user types it, on a data directory, until it says where it is. */
const start = async (directory: string, environment: Readonly<Record<string, string>>): Promise<Started> => {
  const announcement = join(directory, 'endpoints.json');
  rmSync(announcement, { force: true });
  const began = performance.now();
  const child = spawn('npm', ['start', '--silent'], {
    cwd: root,
    env: {
      ...process.env,
      DATA_DIR: directory,
      PORT: '0',
      SFN_PORT: '0',
      DYNAMODB_PORT: '0',
      S3_PORT: '0',
      ...environment,
    },
    stdio: 'ignore',
  });
  const exit = new Promise((resolve) => child.once('exit', resolve));
  let pid = 0;
  try {
    while (!existsSync(announcement)) {
      if (child.exitCode !== null) throw new Error(`npm start ended with ${child.exitCode}`);
      await sleep(10);
    }
    const seconds = (performance.now() - began) / 1_000;
    ({ pid } = JSON.parse(readFileSync(announcement, 'utf8')) as { pid: number });
    await sleep(idleMs);
    const all = process.platform === 'linux' ? processes() : [];
    return { seconds, all: total(tree(child.pid ?? 0, all)), own: total(tree(pid, all)) };
  } finally {
    if (pid === 0) child.kill();
    else process.kill(pid, 'SIGTERM');
    await exit;
  }
};

/** How long `npm start` takes, and what it holds on to when nothing happens. */
export async function benchIdle(): Promise<Row[]> {
  const directory = mkdtempSync(join(tmpdir(), 'liban-idle-'));
  try {
    // Stacks of other names have never been synthesised before.
    const stack = { LIBAN_STACK: `Liban${Date.now()}` };
    const first = await start(directory, stack);
    const second = await start(directory, stack);
    return [
      { name: 'first start, on no data', value: first.seconds, unit: 's', bar: `≤ ${secondsBar}` },
      { name: 'later start', value: second.seconds, unit: 's', bar: `≤ ${secondsBar}` },
      ...(second.all > 0
        ? ([
            {
              name: 'memory when idle: runtime, engine, utilities and database',
              value: first.own,
              unit: 'MB',
              bar: `≤ ${megabytesBar}`,
            },
            { name: 'the same with npm itself', value: first.all, unit: 'MB' },
          ] as const)
        : []),
    ];
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
