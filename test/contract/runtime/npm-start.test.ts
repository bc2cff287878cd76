import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Endpoints } from '../../../local/data-directory.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'liban-npm-start-'));
});
afterEach(() => {
  // What a failed test left running.
  for (const pid of processesOn(directory)) process.kill(pid, 'SIGKILL');
  rmSync(directory, { recursive: true, force: true });
});

const environment = (more: Readonly<Record<string, string>> = {}) => ({
  ...process.env,
  NODE_OPTIONS: '',
  SEED: 'none',
  CONSOLE: 'off',
  DATA_DIR: directory,
  PORT: '0',
  SFN_PORT: '0',
  DYNAMODB_PORT: '0',
  S3_PORT: '0',
  ...more,
});

const startNpm = () => {
  const npm = spawn('npm', ['start', '--silent'], { env: environment(), stdio: 'ignore' });
  const exit = new Promise<number | null>((resolve) => npm.once('close', (status) => resolve(status)));
  return { npm, exit };
};

const announced = async (): Promise<Endpoints> => {
  for (let tries = 0; tries < 500 && !existsSync(announcement()); tries += 1) await sleep(100);
  return Endpoints.parse(JSON.parse(readFileSync(announcement(), 'utf8')));
};

const announcement = () => join(directory, 'endpoints.json');

/** The processes of a start: the one that announced itself, and those with its directory among their arguments. */
const processesOn = (path: string): number[] => {
  const announced = existsSync(announcement())
    ? Endpoints.parse(JSON.parse(readFileSync(announcement(), 'utf8'))).pid
    : undefined;
  return execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => ({ line, pid: Number.parseInt(line, 10) }))
    .filter(({ line, pid }) => pid === announced || line.includes(path))
    .map(({ pid }) => pid);
};

const listens = (url: string): Promise<boolean> =>
  fetch(url).then(
    () => true,
    () => false,
  );

const onPort = async <T>(use: (port: number) => Promise<T>): Promise<T> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return await use((server.address() as AddressInfo).port);
  } finally {
    server.close();
  }
};

const failedStart = async (more: Readonly<Record<string, string>>) => {
  const npm = spawn('npm', ['start', '--silent'], {
    env: environment(more),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const [status, stderr] = await Promise.all([
    new Promise<number | null>((resolve) => npm.once('close', resolve)),
    text(npm.stderr),
  ]);
  return { status, lines: stderr.trim().split('\n') };
};

describe('npm start', () => {
  test('ends everything when npm is told to: SIGTERM, as a supervisor sends it', async () => {
    const { npm, exit } = startNpm();
    const endpoints = await announced();
    expect(processesOn(directory)).not.toEqual([]);
    npm.kill('SIGTERM');
    await exit;
    expect(processesOn(directory)).toEqual([]);
    const { api, stepFunctions, dynamodb } = endpoints;
    expect(await Promise.all([api, stepFunctions, dynamodb].map(listens))).toEqual([false, false, false]);
  });

  test('says in one line that its data directory is in use, and by whom', async () => {
    const { npm, exit } = startNpm();
    const { pid, api } = await announced();
    expect(await failedStart({})).toEqual({
      status: 1,
      lines: [
        `Another process already runs on ${directory} (process ${pid}, ${api}). Stop it, or choose another DATA_DIR.`,
      ],
    });
    npm.kill('SIGTERM');
    await exit;
  });

  test('says in one line which port is in use', async () => {
    // Each waits a while for whoever was just killed there: they wait together.
    await Promise.all(
      ['PORT', 'SFN_PORT', 'DYNAMODB_PORT', 'S3_PORT'].map((name) =>
        onPort(async (port) =>
          expect(await failedStart({ [name]: String(port), DATA_DIR: join(directory, name) }), name).toEqual({
            status: 1,
            lines: [`Port ${port} is in use by another program. Stop it, or choose another port.`],
          }),
        ),
      ),
    );
  });
});
