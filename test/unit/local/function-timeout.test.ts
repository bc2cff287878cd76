import inspector from 'node:inspector';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openFunctions } from '../../../local/functions/runtime.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'liban-functions-'));
  writeFileSync(
    join(root, 'slow.mjs'),
    `export const handler = async (event, context) => {
      await new Promise((resolve) => setTimeout(resolve, 100));
      return context.getRemainingTimeInMillis() > 0 ? 'in time' : 'late';
    };`,
  );
});
afterEach(() => {
  inspector.close();
  rmSync(root, { recursive: true, force: true });
});

const invoke = () =>
  openFunctions(root, [
    { arn: 'arn:slow', name: 'slow', entry: 'slow.mjs', environment: {}, timeoutMs: 20, memoryMb: 128 },
  ]).invoke('slow', {});

describe('a function that takes longer than it may', () => {
  test('is answered for as timed out', async () => {
    expect(await invoke()).toMatchObject({ ok: false, payload: { errorType: 'Sandbox.Timedout' } });
  });

  test('is waited for where somebody may stand at a breakpoint', async () => {
    inspector.open(0, '127.0.0.1');
    expect(await invoke()).toEqual({ ok: true, payload: 'in time' });
  });
});
