import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import type { MockCall } from './format.ts';

/** Runs a program: the call on its input, its answer from its output. One that fails says why on its error output. */
export async function askCommand(
  [file = '', ...args]: readonly string[],
  cwd: string,
  call: MockCall,
): Promise<unknown> {
  const child = spawn(file, args, { cwd, stdio: ['pipe', 'pipe', 'pipe'] });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  // A program that does not read its input may close it: its answer counts all the same.
  child.stdin.on('error', () => undefined).end(JSON.stringify(call));
  const [status, out, err] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  if (status !== 0) throw new Error(`${file} ended with ${String(status)}: ${err.trim() || out.trim()}`);
  return JSON.parse(out);
}

export async function askHttp(address: string, call: MockCall): Promise<unknown> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(call),
  });
  const body = await response.text();
  if (!response.ok) throw new Error(`${address} answered ${response.status}: ${body.slice(0, 500)}`);
  return JSON.parse(body);
}
