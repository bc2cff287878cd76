import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { temporaryDirectory } from './support.ts';

const root = join(import.meta.dirname, '../../..');
const main = join(import.meta.dirname, '../src/main.ts');

/** A command under way, what it has printed, and how it ends. */
const command = (file: string, args: readonly string[]) => {
  const child = spawn(file, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const printed = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (printed.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (printed.err += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  onTestFinished(() => void child.kill('SIGKILL'));
  return { child, printed, ended };
};
const engine = (...args: string[]) => command(process.execPath, [main, ...args]);

const addressOf = async ({ printed }: ReturnType<typeof command>): Promise<string> => {
  await expect.poll(() => printed.out, { timeout: 20_000 }).toMatch(/Step Functions on http/);
  return /http:\S+(?=,)/.exec(printed.out)?.[0] ?? '';
};
const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    () => true,
    () => false,
  );

describe('The command', () => {
  test('--help lists the options [ours]', async () => {
    const { printed, ended } = engine('--help');
    expect(await ended).toBe(0);
    expect(printed.out).toMatch(/--port <number>/);
  });

  test.for([
    [['--nonsense'], "Unknown option '--nonsense'"],
    [['--port'], "Option '--port <value>' argument missing"],
    [['clok'], "Unknown command 'clok'"],
    [['clock', 'now', '--port', '1'], "Unknown word 'now'"],
    [['clock', 'next', '--port', '1'], 'No engine answers on 127.0.0.1:1'],
    [['--unmatched', 'drop'], "--unmatched is refuse, stub, pass, not 'drop'"],
    [['--port', 'http'], "--port is a number from 0 to 65535, not 'http'"],
    [['--account', '12'], "--account is twelve digits, not '12'"],
    [['--endpoint', 'sqs=nowhere'], "--endpoint is an http address, not 'nowhere'"],
    [['--lambda-endpoint', 'nowhere'], "--lambda-endpoint is an http address, not 'nowhere'"],
  ] as const)('a bad option is one line: %j [ours]', async ([args, line]) => {
    const { printed, ended } = engine(...args);
    expect(await ended).toBe(1);
    expect(printed.err).toBe(`${line} (--help lists the options)\n`);
  });

  test('a busy port and a directory in use are one line each [ours]', async () => {
    const data = temporaryDirectory();
    const { port } = new URL(await addressOf(engine('--port', '0', '--data', data)));
    const second = engine('--port', port, '--data', temporaryDirectory());
    const third = engine('--port', '0', '--data', data);
    expect(await second.ended).toBe(1);
    expect(second.printed.err).toBe(`Port ${port} is in use; --port takes another, 0 for any free one\n`);
    expect(await third.ended).toBe(1);
    expect(third.printed.err).toBe(`another process uses ${data}\n`);
  });

  test('moves the time of an engine that runs [ours]', async () => {
    const { port } = new URL(await addressOf(engine('--port', '0', '--data', temporaryDirectory())));
    const asked = async (...words: string[]) => {
      const { printed, ended } = engine('clock', ...words, '--port', port);
      return (await ended) === 0 ? (JSON.parse(printed.out) as { now: string; rate: number }) : printed.err;
    };
    const before = Date.now();
    await asked('freeze');
    const moved = await asked('advance', 'P90D');
    expect(moved).toMatchObject({ rate: 0 });
    expect(Date.parse((moved as { now: string }).now) - before).toBeGreaterThan(90 * 86_400_000);
    expect(await asked()).toEqual(moved);
    expect(await asked('backwards')).toMatch(/^Unknown word 'backwards'/);
  });

  test.each([
    ['127.0.0.1', 403],
    ['0.0.0.0', 200],
  ])('--host %s: called by a name of another machine it answers %i [ours]', async (host, status) => {
    const url = await addressOf(engine('--port', '0', '--host', host, '--data', temporaryDirectory()));
    const request = get(`${url}/health`, { headers: { host: 'engine.example' } });
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    response.resume();
    expect(response.statusCode).toBe(status);
    expect((await fetch(`${url}/health`)).status).toBe(200);
  });

  test('SIGTERM to `npm run stepfunctions` ends the engine too [ours]', async () => {
    const running = command('npm', [
      'run',
      'stepfunctions',
      '--',
      '--port',
      '0',
      '--data',
      temporaryDirectory(),
    ]);
    const url = await addressOf(running);
    expect(await answers(url)).toBe(true);
    running.child.kill('SIGTERM');
    await running.ended;
    await expect.poll(() => answers(url), { timeout: 5_000 }).toBe(false);
  });

  test('an engine that npx started ends with the shell it was started by [ours]', async () => {
    // A shell that does not replace itself by the command, as dash does not for npx.
    const line = `npm_lifecycle_event=npx "${process.execPath}" "${main}" --port 0 --data "${temporaryDirectory()}"; true`;
    const running = command('/bin/sh', ['-c', line]);
    const url = await addressOf(running);
    running.child.kill('SIGTERM');
    await expect.poll(() => answers(url), { timeout: 5_000 }).toBe(false);
  });
});
