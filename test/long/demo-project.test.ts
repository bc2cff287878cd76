import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installDemo, ran, type DemoProject } from '../../scripts/bench/demo-project.ts';

/** The package as it is published: packed, and installed into a folder that knows nothing of this repository. */
let demo: DemoProject;
beforeAll(async () => {
  demo = await installDemo();
}, 300_000);
afterAll(() => demo.remove());

const engine = (...args: readonly string[]) =>
  ran(demo.directory, 'npx', ['--no-install', 'liban-stepfunctions', ...args]);

describe('the packed engine', () => {
  it('brings JavaScript with types, and no sources', () => {
    const dist = join(demo.directory, 'node_modules/@liban/stepfunctions/dist');
    const files = readdirSync(dist, { recursive: true, encoding: 'utf8' });
    expect(files.filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))).toEqual([]);
    for (const file of ['index.js', 'index.d.ts', 'testing/index.d.ts', 'page/files/index.html'])
      expect(existsSync(join(dist, file))).toBe(true);
  });

  it('runs a project’s ten tests', async () => {
    const { status, output } = await ran(demo.directory, 'npx', ['vitest', 'run']);
    expect([status, output]).toEqual([0, expect.stringMatching(/Tests\s+10 passed/)]);
  });

  it('says what is wrong in one line', async () => {
    expect((await engine('--help')).output).toContain('Usage: liban-stepfunctions');
    const { status, output } = await engine('--prot', '1');
    expect([status, output.trim().split('\n').length]).toEqual([1, 1]);
  });

  // Each is its own binary from npm, which the registry may not have for this machine.
  const versions: readonly (readonly [version: string, says: RegExp])[] = [
    ['20', /^The local Step Functions needs Node 22\.16 or later; this is v20/],
    ['22', /Step Functions on http/],
    ['24', /Step Functions on http/],
  ];
  it.each(versions)(
    'on Node %s says in one line what it does, and ends on SIGTERM',
    async (version, says) => {
      const installed = await ran(demo.directory, 'npm', [
        ...['install', '--no-save', '--no-audit', '--no-fund', '--prefer-offline'],
        ...['--prefix', `node-${version}`, `node@${version}`],
      ]);
      expect([installed.status, installed.output]).toEqual([0, expect.any(String)]);
      const node = join(demo.directory, `node-${version}/node_modules/node/bin/node`);
      const main = join(demo.directory, 'node_modules/@liban/stepfunctions/dist/main.js');
      const child = spawn(node, [main, '--port', '0'], {
        cwd: demo.directory,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let said = '';
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (data: Buffer) => (said += data.toString()));
      const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
      await expect.poll(() => said, { timeout: 30_000 }).toMatch(says);
      const url = /http:\S+(?=,)/.exec(said)?.[0];
      expect(said.trim().split('\n')).toHaveLength(1);
      if (url === undefined) return expect(await ended).toBe(1);
      expect(await (await fetch(`${url}/health`)).json()).toMatchObject({ status: 'ok' });
      expect((await fetch(url)).headers.get('content-type')).toContain('text/html');
      child.kill('SIGTERM');
      expect(await ended).toBe(0);
    },
  );
});
