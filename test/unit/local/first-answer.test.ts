import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');

/** Of the function that answers first; a module looks whether they are there. */
const settings = { ACCESS_TOKEN_BY: 'scope', TABLE_NAME: 'table', AWS_REGION: 'us-east-1' };

/** The modules that a process has loaded once it has loaded these. */
const loadedBy = (...entries: readonly string[]): readonly string[] => {
  const script = `
    import { registerHooks } from 'node:module';
    const loaded = [];
    registerHooks({ load: (url, context, next) => { loaded.push(url); return next(url, context); } });
    for (const entry of ${JSON.stringify(entries)}) await import(entry);
    process.stdout.write(JSON.stringify(loaded));
  `;
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--conditions=source', '--input-type=module', '--eval', script],
    { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 24, env: { ...process.env, ...settings } },
  );
  expect(stderr).toBe('');
  return JSON.parse(stdout) as string[];
};

/** Each is some tens of milliseconds of a start, and asked for by somebody later or by nobody. */
const later = [
  'functions/products/',
  'functions/rule-language/',
  'functions/law/calendar/',
  'local/seed/',
  'local/stepfunctions/src/page/',
  'node_modules/jose/',
  'node_modules/temporal-polyfill/',
  'node_modules/@aws-sdk/client-sfn/',
  'node_modules/@fastify/busboy/',
  'node_modules/@dagrejs/',
];

it('a start loads what its first answer needs, and nothing that can wait', () => {
  const loaded = loadedBy(
    './local/settings.ts',
    './local/instance.ts',
    './functions/entrypoints/api/meta.ts',
  );
  expect(loaded.length).toBeGreaterThan(300);
  expect(loaded.filter((url) => later.some((part) => url.includes(part)))).toEqual([]);
});

it('the app is synthesised while everything else is still to be loaded', () => {
  const loaded = loadedBy('./local/city-app.ts', './local/template/synth.ts');
  expect(loaded.filter((url) => url.includes('node_modules'))).toEqual([]);
});
