import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Endpoints } from '../../../local/data-directory.ts';
import { recordStories } from './record-stories.ts';
import { expectNothingPersonal, expectNothingPersonalIn } from './personal-data.ts';

/** The whole of `npm start` in a process of its own, on a data directory that outlives it. */
export interface RunningInstance {
  readonly endpoints: Endpoints;
  readonly directory: string;
  /** What it has printed so far. */
  output(): string;
  /** SIGKILL: nothing is tidied up. Resolves once the process is gone. */
  kill(): Promise<void>;
  /** Ctrl-C. @returns the exit status. */
  stop(): Promise<number | null>;
  /** Starts again on the same data, after `kill` or `stop`. */
  restart(environment?: Readonly<Record<string, string>>): Promise<void>;
  /** Stops it if it runs, looks for personal data where none may be, and removes its data. */
  dispose(): Promise<void>;
}

const root = join(import.meta.dirname, '../../..');
const readyLimitMs = 120_000;

/**
 * Starts an instance on fresh data and any free ports, without samples unless the environment says otherwise.
 * @param from the data directory of an instance that has been stopped: it goes on from there, on a copy
 */
export const startInstanceProcess = async (
  environment: Readonly<Record<string, string>> = {},
  from?: string,
): Promise<RunningInstance> => {
  const directory = mkdtempSync(join(tmpdir(), 'liban-system-'));
  if (from !== undefined) cpSync(from, directory, { recursive: true });
  let current = await launch(directory, environment);
  let before = '';
  const instance: RunningInstance = {
    directory,
    get endpoints() {
      return current.endpoints;
    },
    output: () => current.output(),
    kill: async () => {
      current.child.kill('SIGKILL');
      await current.exit;
    },
    stop: async () => {
      current.child.kill('SIGINT');
      return current.exit;
    },
    restart: async (changed = {}) => {
      before += current.output();
      current = await launch(directory, { ...environment, ...changed });
    },
    dispose: async () => {
      const stories = process.env['RECORD_STORIES'];
      if (stories !== undefined && current.child.exitCode === null) await recordStories(instance, stories);
      current.child.kill('SIGTERM');
      await current.exit;
      try {
        expectNothingPersonal('the log', before + current.output());
        expectNothingPersonalIn(directory);
      } finally {
        rmSync(directory, { recursive: true, force: true });
      }
    },
  };
  return instance;
};

interface Launched {
  readonly child: ChildProcess;
  readonly exit: Promise<number | null>;
  readonly endpoints: Endpoints;
  output(): string;
}

const launch = async (
  directory: string,
  environment: Readonly<Record<string, string>>,
): Promise<Launched> => {
  const child = spawn(process.execPath, ['local/main.ts'], {
    cwd: root,
    env: {
      ...process.env,
      NODE_OPTIONS: process.env['INSTANCE_OPTIONS'] ?? '',
      SEED: 'none',
      SIMULATED_PARTNERS: 'off',
      DURABILITY: 'process',
      PORT: '0',
      SFN_PORT: '0',
      DYNAMODB_PORT: '0',
      S3_PORT: '0',
      LIBAN_RATE_LIMITS: 'off',
      CONSOLE: 'off',
      ...environment,
      DATA_DIR: directory,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const chunks: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => chunks.push(text));
  const output = () => chunks.join('');
  const exit = new Promise<number | null>((resolve) => child.once('close', (status) => resolve(status)));
  let ended = false;
  void exit.then(() => (ended = true));
  const limit = Date.now() + readyLimitMs;
  for (;;) {
    const endpoints = announced(directory);
    if (endpoints !== undefined && endpoints.pid === child.pid) return { child, exit, endpoints, output };
    if (ended || Date.now() > limit) {
      child.kill('SIGKILL');
      throw new Error(`The instance did not start:\n${output()}`);
    }
    await sleep(20);
  }
};

/** What `endpoints.json` says; undefined while it is not there, or half written. */
const announced = (directory: string): Endpoints | undefined => {
  try {
    return Endpoints.parse(JSON.parse(readFileSync(join(directory, 'endpoints.json'), 'utf8')));
  } catch {
    return undefined;
  }
};
