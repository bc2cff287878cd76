import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createClient } from '@hey-api/openapi-ts';
import openapiTypes, { astToString } from 'openapi-typescript';
import { afterAll, expect, it } from 'vitest';

/** What others make of the description by the generators they know compiles, and has the things of the API by name. */

const root = join(import.meta.dirname, '../..');
const description = join(root, 'functions/entrypoints/openapi/openapi.json');
const folder = mkdtempSync(join(tmpdir(), 'liban-generators-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, lines: readonly string[]): void =>
  writeFileSync(join(folder, name), `${lines.join('\n')}\n`);

/** What the compiler says of a program, with the libraries it takes in. */
const compiled = async (file: string): Promise<string> => {
  write('package.json', ['{ "type": "module" }']);
  const options = ['--noEmit', '--strict', '--target', 'es2024', '--lib', 'es2024,dom,dom.iterable'];
  const resolved = ['--module', 'esnext', '--moduleResolution', 'bundler'];
  return promisify(execFile)(
    process.execPath,
    [join(root, 'node_modules/typescript/bin/tsc'), ...options, ...resolved, file],
    { cwd: folder },
  ).then(
    ({ stdout }) => stdout,
    (error: unknown) => (error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error)),
  );
};

/** A program that goes by what is required, and by a status that is none. */
const program = (imports: readonly string[]): readonly string[] => [
  ...imports,
  'export const order = (one: Order): [string, string] => [one.id, one.status];',
  "export const ended = (one: JointInstallation): boolean => one.status === 'completed';",
  'export const numbers = (one: JointInstallation): string[] => one.orders.map(({ id }) => id);',
  'export const benefit = (one: Entitlement): string => one.id;',
  '// @ts-expect-error the statuses are known',
  "export const unknown: JointInstallation['status'] = 'lost';",
];

it('by openapi-typescript', async () => {
  write('schema.ts', [astToString(await openapiTypes(new URL(`file://${description}`), { silent: true }))]);
  write(
    'by-openapi-typescript.ts',
    program([
      "import type { components } from './schema';",
      "type Order = components['schemas']['Order'];",
      "type JointInstallation = components['schemas']['JointInstallation'];",
      "type Entitlement = components['schemas']['Entitlement'];",
    ]),
  );
  expect(await compiled('by-openapi-typescript.ts')).toBe('');
});

it('by @hey-api/openapi-ts, with its functions for every operation', async () => {
  await createClient({
    input: description,
    output: { path: join(folder, 'hey'), clean: true },
    plugins: ['@hey-api/client-fetch', '@hey-api/typescript', '@hey-api/sdk'],
    logs: { level: 'silent' },
  });
  write(
    'by-hey.ts',
    program([
      "import type { Entitlement, JointInstallation, Order } from './hey';",
      "import { jointInstallationsList } from './hey';",
      'export const list = () => jointInstallationsList({ query: { limit: 5 } });',
    ]),
  );
  expect(await compiled('by-hey.ts')).toBe('');
});
