import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface Manifest {
  readonly scripts: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}
const { scripts, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;

/** Makes this Node say that it is another, before anything else is loaded. */
const pretend = (version: string): string => {
  const code = `Object.defineProperty(process, 'version', { value: 'v${version}' });
    Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } });`;
  return `data:text/javascript,${encodeURIComponent(code)}`;
};

const run = (version: string) =>
  spawnSync(
    process.execPath,
    ['--import', pretend(version), '--import', './scripts/needs-node.mjs', '-p', '1'],
    { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } },
  );

describe('scripts in TypeScript', () => {
  test('say in one line which Node they need', () => {
    const { status, stdout, stderr } = run('20.20.2');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^This needs Node 24 and found v20\.20\.2: .*\n$/);
  });

  test('run on the Node that npm ci brings along', () => {
    expect(run(devDependencies['node'] ?? '')).toMatchObject({ status: 0, stdout: '1\n', stderr: '' });
  });

  test('are asked for it wherever npm runs one', () => {
    const typeScript = Object.entries(scripts).filter(([, line]) => /\.ts\b|\bvitest\b|\bcdk\b/.test(line));
    // The engine's command line is its own package's.
    const unasked = typeScript.filter(
      ([name, line]) => name !== 'stepfunctions' && !/needs-node|npm run/.test(line),
    );
    expect(typeScript.length).toBeGreaterThan(0);
    expect(unasked).toEqual([]);
  });

  test('have one Node: the package, and the one of nvm', () => {
    expect(readFileSync('.nvmrc', 'utf8').trim()).toBe(devDependencies['node']?.split('.')[0]);
  });
});
