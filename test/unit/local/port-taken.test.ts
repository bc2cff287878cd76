import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { startServer, type ServerProgram } from '../../../local/dynamodb/server.ts';
import { temporary } from '../../temporary.ts';

const place = mkdtempSync(join(temporary, 'port-taken-'));
const closes: (() => Promise<void>)[] = [];
afterAll(() => Promise.all(closes.map((close) => close())));

/** Finds its port taken as often as it is told to, as dynoxide says it, then serves. */
const program = (name: string, taken: number): ServerProgram => ({
  name,
  command: (host, port) => [
    process.execPath,
    '-e',
    `const { appendFileSync, readFileSync } = require('node:fs');
     appendFileSync('${name}', '${port}\\n');
     if (readFileSync('${name}', 'utf8').split('\\n').length - 1 <= ${taken}) {
       console.error('error: port ${port} is already in use');
       process.exit(1);
     }
     require('node:http').createServer((_, answer) => answer.end()).listen(${port}, '${host}');`,
  ],
  directory: place,
  startLimitMs: 5_000,
});

it('another port is tried where one was taken between the look and the start', async () => {
  const server = await startServer(program('twice', 2), 0);
  closes.push(server.close);
  expect((await fetch(server.endpoint)).status).toBe(200);
});

it('a port that was asked for is not exchanged for another', async () => {
  await expect(startServer(program('wanted', 9), 23_456)).rejects.toThrow('already in use');
});

it('it gives up in the end', async () => {
  await expect(startServer(program('always', 99), 0)).rejects.toThrow('already in use');
});
