import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

let root: string;
let lines: string[];
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'liban-functions-'));
  lines = [];
  vi.resetModules();
  vi.stubEnv('LOG_LEVEL', 'error');
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true, force: true });
});

const invoke = async (module: string) => {
  const { openFunctions } = await import('../../../local/functions/runtime.ts');
  writeFileSync(join(root, 'broken.mjs'), module);
  return openFunctions(root, [
    {
      arn: 'arn:broken',
      name: 'broken',
      entry: 'broken.mjs',
      environment: {},
      timeoutMs: 1_000,
      memoryMb: 128,
    },
  ]).invoke('broken', {});
};

test.each([
  ['throws while it is loaded', `throw new Error('no setting TABLE_NAME');`, 'no setting TABLE_NAME'],
  ['has no handler', `export const other = 1;`, 'exports no handler'],
])('a module that %s answers an error, and the log says why', async (_, module, reason) => {
  expect(await invoke(module)).toMatchObject({ ok: false });
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    level: 'error',
    code: 'function.not-loaded',
    function: 'broken',
    reason: expect.stringContaining(reason),
  });
});
