import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../test/system/harness/free-port.ts';
import type { Row } from './row.ts';

const root = join(import.meta.dirname, '../..');
const megabytesBar = 250;
const firstBar = 3;
const laterBar = 1.2;
const journeyBar = 1.5;
/** By then the engine of JavaScript has given back what a quiet process does not need. */
const idleMs = 20_000;

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly megabytes: number;
  /** Of processors, its own and that of children which have ended. */
  readonly seconds: number;
}

/** Clock ticks a second, as Linux counts them for programs. */
const ticks = 100;

/** From the line that proc(5) describes: the name may have spaces, and ends at the last bracket. */
const secondsIn = (stat: string): number =>
  stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 15)
    .reduce((sum, spent) => sum + Number(spent), 0) / ticks;

/** Linux only. Resident sets: what two processes share counts twice, so the sum errs on the high side. */
const processes = (): Process[] =>
  readdirSync('/proc').flatMap((name) => {
    try {
      const status = readFileSync(`/proc/${name}/status`, 'utf8');
      const field = (label: string) => Number(new RegExp(`^${label}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
      const seconds = secondsIn(readFileSync(`/proc/${name}/stat`, 'utf8'));
      return [{ pid: Number(name), parent: field('PPid'), megabytes: field('VmRSS') / 1_024, seconds }];
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
const spent = (some: readonly Process[]): number => some.reduce((sum, { seconds }) => sum + seconds, 0);
const isLinux = process.platform === 'linux';

interface Started {
  /** Until the API answers that it is well, and until the samples are there too. */
  readonly ready: number;
  /** Of processors until then: what other programs do meanwhile counts less. */
  readonly cpu: number;
  readonly seeded: number;
  /** With npm itself, and without. */
  readonly all: number;
  readonly own: number;
}

/** Until then the gateway listens already, and says that it is starting. */
const isReady = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/healthz`).then(
    ({ ok }) => ok,
    () => false,
  );

/** `npm start` as a user types it, on a data directory, until it says where it is. */
const start = async (
  directory: string,
  environment: Readonly<Record<string, string>>,
  meanwhile: () => Promise<unknown> = () => Promise.resolve(),
): Promise<Started> => {
  const announcement = join(directory, 'endpoints.json');
  rmSync(announcement, { force: true });
  const port = await freePort();
  const began = performance.now();
  const child = spawn('npm', ['start', '--silent'], {
    cwd: root,
    env: {
      ...process.env,
      DATA_DIR: directory,
      PORT: String(port),
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
    const until = async (done: () => boolean | Promise<boolean>): Promise<number> => {
      while (!(await done())) {
        if (child.exitCode !== null) throw new Error(`npm start ended with ${child.exitCode}`);
        await sleep(10);
      }
      return (performance.now() - began) / 1_000;
    };
    const ready = await until(() => isReady(port));
    const cpu = isLinux ? spent(tree(child.pid ?? 0, processes())) : 0;
    const seeded = await until(() => existsSync(announcement));
    ({ pid } = JSON.parse(readFileSync(announcement, 'utf8')) as { pid: number });
    await meanwhile();
    const all = isLinux ? processes() : [];
    return { ready, cpu, seeded, all: total(tree(child.pid ?? 0, all)), own: total(tree(pid, all)) };
  } finally {
    if (pid === 0) child.kill();
    else process.kill(pid, 'SIGTERM');
    await exit;
  }
};

/** At its first start a platform is idle once the sample policies are published too, behind the start. */
const published = async (directory: string): Promise<void> => {
  while (!existsSync(join(directory, 'sample-published'))) await sleep(100);
  await sleep(idleMs);
};

/** Twenty working days are some 1,300 runs of schedules, of which with nothing open none finds anything. */
const travel = async (directory: string): Promise<number> => {
  const { api } = JSON.parse(readFileSync(join(directory, 'endpoints.json'), 'utf8')) as { api: string };
  const began = performance.now();
  const answer = await fetch(`${api}/local/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ advance: { workingDays: 20 } }),
  });
  if (!answer.ok) throw new Error(`The clock answered ${answer.status}`);
  return (performance.now() - began) / 1_000;
};

/** How long `npm start` takes, and what it holds on to when nothing happens. */
export async function benchIdle(): Promise<Row[]> {
  const directory = mkdtempSync(join(tmpdir(), 'liban-idle-'));
  const empty = mkdtempSync(join(tmpdir(), 'liban-idle-'));
  try {
    // Stacks of other names have never been synthesised before.
    const stack = { LIBAN_STACK: `Liban${Date.now()}` };
    const first = await start(directory, stack, () => published(directory));
    const second = await start(directory, stack);
    let journey = 0;
    await start(empty, { ...stack, SEED: 'none', SIMULATED_PARTNERS: 'off' }, async () => {
      journey = await travel(empty);
    });
    return [
      {
        name: 'first start, on no data: the API answers',
        value: first.ready,
        unit: 's',
        bar: `≤ ${firstBar}`,
      },
      ...(isLinux
        ? [
            {
              name: 'first start: processor time until then, with npm and the synthesis',
              value: first.cpu,
              unit: 's',
            },
          ]
        : []),
      { name: 'first start: the samples are there', value: first.seeded, unit: 's' },
      { name: 'later start: the API answers', value: second.ready, unit: 's', bar: `≤ ${laterBar}` },
      ...(isLinux
        ? [{ name: 'later start: processor time until then, with npm', value: second.cpu, unit: 's' }]
        : []),
      { name: 'later start: the samples are there', value: second.seeded, unit: 's' },
      { name: '20 working days with nothing open', value: journey, unit: 's', bar: `≤ ${journeyBar}` },
      ...(first.all > 0
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
    for (const made of [directory, empty]) rmSync(made, { recursive: true, force: true });
  }
}
