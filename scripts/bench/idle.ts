import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../test/system/harness/free-port.ts';
import { isLinux, megabytesOf, processes, secondsOf, tree } from './processes.ts';
import { median, type Row } from './row.ts';

const root = join(import.meta.dirname, '../..');
const megabytesBar = 250;
/** How much longer than the bare start: with everything to be made, and with everything there. */
const firstBar = 7.5;
const laterBar = 5.5;
/** Runs of schedules in twenty working days, beside as many requests that the bare server answers one after another. */
const runs = 1_300;
const journeyBar = 4.5;
/** Starts of each kind, by turns with the bare one. */
const times = 3;
/** By then the engine of JavaScript has given back what a quiet process does not need. */
const idleMs = 20_000;

type Environment = Readonly<Record<string, string>>;

interface Starting {
  readonly pid: number;
  readonly port: number;
  /** How long it takes from the command until something is so. */
  readonly until: (done: () => boolean | Promise<boolean>) => Promise<number>;
}

/** `npm start` in a directory as a user types it, for as long as somebody looks at it. */
const whileStarting = async <Seen>(
  cwd: string,
  environment: Environment,
  look: (starting: Starting) => Promise<Seen>,
): Promise<Seen> => {
  const port = await freePort();
  const began = performance.now();
  const child = spawn('npm', ['start', '--silent'], {
    cwd,
    env: { ...process.env, PORT: String(port), ...environment },
    stdio: 'ignore',
  });
  const exit = new Promise((resolve) => child.once('exit', resolve));
  const { pid = NaN } = child;
  const until: Starting['until'] = async (done) => {
    while (!(await done())) {
      if (child.exitCode !== null) throw new Error(`npm start ended with ${child.exitCode}`);
      await sleep(10);
    }
    return (performance.now() - began) / 1_000;
  };
  try {
    return await look({ pid, port, until });
  } finally {
    // npm hands it on, and ends after what it has started.
    child.kill();
    await exit;
  }
};

/** Until then the gateway listens already, and says that it is starting. */
const isReady = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/healthz`).then(
    ({ ok }) => ok,
    () => false,
  );

const platform = <Seen>(
  directory: string,
  environment: Environment,
  look: (starting: Starting) => Promise<Seen>,
): Promise<Seen> => {
  rmSync(join(directory, 'endpoints.json'), { force: true });
  const ports = { SFN_PORT: '0', DYNAMODB_PORT: '0', S3_PORT: '0' };
  return whileStarting(root, { DATA_DIR: directory, ...ports, ...environment }, look);
};

/** Until the API answers that it is well, and what processors spent until then: other programs count less in it. */
interface Ready {
  readonly seconds: number;
  readonly cpu: number;
}

const untilReady = async ({ pid, port, until }: Starting): Promise<Ready> => {
  const seconds = await until(() => isReady(port));
  return { seconds, cpu: secondsOf(tree(pid, processes())) };
};

/** A name under which the stacks have never been synthesised before. */
const unseen = (number: number): Environment => ({ LIBAN_STACK: `Liban${Date.now()}n${number}` });

/** Where `npm start` is the bare one: the bare CDK app, and a server that answers. */
const bareProject = (directory: string): string => {
  const start = `exec "${process.execPath}" "${join(import.meta.dirname, 'bare-start.ts')}"`;
  writeFileSync(join(directory, 'package.json'), JSON.stringify({ scripts: { start } }));
  return directory;
};

/** At its first start a platform is idle once the sample policies are published too, behind the start. */
const published = async (directory: string): Promise<void> => {
  while (!existsSync(join(directory, 'sample-published'))) await sleep(100);
  await sleep(idleMs);
};

/** Seconds for twenty working days: some 1,300 runs of schedules, of which with nothing open none finds anything. */
const travel = async ({ port }: Starting): Promise<number> => {
  const began = performance.now();
  const answer = await fetch(`http://127.0.0.1:${port}/local/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ advance: { workingDays: 20 } }),
  });
  if (!answer.ok) throw new Error(`The clock answered ${answer.status}`);
  return (performance.now() - began) / 1_000;
};

/** Seconds for as many requests as a journey has runs, one after another. */
const requests = async ({ port }: Starting): Promise<number> => {
  const began = performance.now();
  for (let n = 0; n < runs; n += 1) await (await fetch(`http://127.0.0.1:${port}`)).text();
  return (performance.now() - began) / 1_000;
};

/** What two take by turns: the middle of each, and of what one is beside the other. */
const beside = (own: readonly Ready[], bare: readonly Ready[]) => ({
  value: median(own.map(({ seconds }) => seconds)),
  ratio: median(own.map(({ seconds }, n) => seconds / (bare[n]?.seconds ?? NaN))),
});

/** How long `npm start` takes beside the bare one, and what it holds on to when nothing happens. */
export async function benchIdle(): Promise<Row[]> {
  const directories: string[] = [];
  const directory = () => {
    const made = mkdtempSync(join(tmpdir(), 'liban-idle-'));
    directories.push(made);
    return made;
  };
  try {
    const seeded = directory();
    const announced = () => existsSync(join(seeded, 'endpoints.json'));
    const bare = bareProject(directory());
    const first = { own: [] as Ready[], bare: [] as Ready[] };
    const later = { own: [] as Ready[], bare: [] as Ready[] };

    for (let n = 0; n < times; n += 1) {
      rmSync(join(bare, 'cdk.out'), { recursive: true, force: true });
      first.bare.push(await whileStarting(bare, {}, untilReady));
      first.own.push(await platform(directory(), unseen(n), untilReady));
    }
    const stack = unseen(0);
    const quiet = await platform(seeded, stack, async (starting) => {
      const samples = await starting.until(announced);
      await published(seeded);
      const all = tree(starting.pid, processes());
      return {
        samples,
        all: megabytesOf(all),
        own: megabytesOf(all.filter(({ pid }) => pid !== starting.pid)),
      };
    });
    for (let n = 0; n < times; n += 1) {
      later.bare.push(await whileStarting(bare, {}, untilReady));
      later.own.push(await platform(seeded, stack, untilReady));
    }
    const samples = await platform(seeded, stack, ({ until }) => until(announced));

    const asked = await whileStarting(bare, {}, async (starting) => {
      await untilReady(starting);
      return requests(starting);
    });
    const empty = { ...stack, SEED: 'none', SIMULATED_PARTNERS: 'off' };
    const journey = await platform(directory(), empty, async (starting) => {
      await untilReady(starting);
      return travel(starting);
    });
    const seconds = (name: string, value: number): Row => ({ name, value, unit: 's' });
    const cpu = (name: string, all: readonly Ready[]): Row[] =>
      isLinux ? [seconds(name, median(all.map((one) => one.cpu)))] : [];
    return [
      seconds(
        'the bare start: a CDK app of one function, and a server',
        median(first.bare.map((one) => one.seconds)),
      ),
      {
        name: 'first start, on no data: the API answers (aimed at: 3 s)',
        ...beside(first.own, first.bare),
        unit: 's',
        bar: `≤ ${firstBar} ×`,
      },
      ...cpu('first start: processor time until then, with npm and the synthesis', first.own),
      seconds('first start: the samples are there', quiet.samples),
      seconds('the bare start again: its app is synthesised', median(later.bare.map((one) => one.seconds))),
      {
        name: 'later start: the API answers (aimed at: 1.2 s)',
        ...beside(later.own, later.bare),
        unit: 's',
        bar: `≤ ${laterBar} ×`,
      },
      ...cpu('later start: processor time until then, with npm', later.own),
      seconds('later start: the samples are there', samples),
      seconds(`${runs} requests to the bare server, one after another`, asked),
      {
        name: `20 working days with nothing open: some ${runs} runs of schedules`,
        value: journey,
        unit: 's',
        ratio: journey / asked,
        bar: `≤ ${journeyBar} ×`,
      },
      ...(isLinux
        ? ([
            {
              name: 'memory when idle: runtime, engine, utilities and database',
              value: quiet.own,
              unit: 'MB',
              bar: `≤ ${megabytesBar}`,
            },
            { name: 'the same with npm itself', value: quiet.all, unit: 'MB' },
          ] as const)
        : []),
    ];
  } finally {
    for (const made of directories) rmSync(made, { recursive: true, force: true });
  }
}
