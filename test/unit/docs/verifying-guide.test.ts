import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { join } from 'node:path';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const page = readFileSync('docs/guides/verifying.md', 'utf8');
const blocks = (language: string): string[] =>
  [...page.matchAll(new RegExp('```' + language + '\\n([\\s\\S]*?)```', 'g'))].map(([, code = '']) => code);

const present = (program: string, argument: string): boolean =>
  spawnSync(program, [argument], { stdio: 'ignore' }).status === 0;

interface Language {
  readonly language: string;
  readonly file: string;
  readonly compiler?: string;
  readonly run: readonly [string, ...string[]];
  readonly present: boolean;
}
const node = [process.execPath, '--conditions=source', 'verify.mjs'] as const;
const java = { compiler: 'javac', run: ['java', 'Verify'], present: present('javac', '-version') } as const;
const languages: readonly Language[] = [
  // It names no type, so it is JavaScript too: Node strips none below node_modules.
  { language: 'ts', file: 'verify.mjs', run: node, present: true },
  { language: 'python', file: 'verify.py', run: ['python3', 'verify.py'], present: present('python3', '--version') },
  { language: 'java', file: 'Verify.java', ...java },
  { language: 'bash', file: 'verify.sh', run: ['bash', 'verify.sh'], present: present('openssl', 'version') },
];

// Within the repository, so that the client is found as it would be once installed.
const cache = join('node_modules', '.cache');
let directory: string;
beforeAll(() => {
  mkdirSync(cache, { recursive: true });
  directory = mkdtempSync(join(cache, 'verifying-'));
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const [secret, former, foreign] = ['one', 'two', 'three'].map(
  (seed) => `whsec_${Buffer.from(seed.padEnd(24, '.')).toString('base64')}`,
) as [string, string, string];

const body = JSON.stringify({ type: 'order.created', note: '总平面图', data: { orderId: 'or_x' } });
const signed = (by: string, at = new Date()) => ({
  WEBHOOK_ID: 'wd_1',
  WEBHOOK_TIMESTAMP: String(Math.floor(at.getTime() / 1000)),
  WEBHOOK_SIGNATURE: new Webhook(by).sign('wd_1', at, body),
});
const [long, ahead] = [-600_000, 600_000].map((ms) => new Date(Date.now() + ms));
const both = { ...signed(secret) };
both.WEBHOOK_SIGNATURE = `${signed(former).WEBHOOK_SIGNATURE} ${both.WEBHOOK_SIGNATURE}`;

const cases = [
  { what: 'what the one secret signed', headers: signed(secret), body, secrets: [secret], is: true },
  { what: 'what both signed, known by the one', headers: both, body, secrets: [secret], is: true },
  { what: 'what the former signed, known by both', headers: signed(former), body, secrets: [secret, former], is: true },
  { what: 'a changed body', headers: signed(secret), body: body.replace('x', 'y'), secrets: [secret], is: false },
  { what: 'another secret', headers: signed(foreign), body, secrets: [secret, former], is: false },
  { what: 'what is ten minutes old', headers: signed(secret, long), body, secrets: [secret], is: false },
  { what: 'what is ten minutes ahead', headers: signed(secret, ahead), body, secrets: [secret], is: false },
];

describe.each(languages)('the program in $language', ({ language, file, compiler, run: [program, ...options], present: here }) => {
  it.skipIf(!here)('tells what the platform sent from what it did not', { timeout: 60_000 }, async () => {
    const [code = ''] = blocks(language);
    writeFileSync(join(directory, file), code);
    if (compiler) execFileSync(compiler, [file], { cwd: directory });
    const ended = await Promise.all(
      cases.map(async ({ headers, body: sent, secrets }) => {
        const child = spawn(program, options, {
          cwd: directory,
          env: { ...process.env, NODE_OPTIONS: '', ...headers, SECRETS: secrets.join(' ') },
          stdio: ['pipe', 'ignore', 'ignore'],
        });
        child.stdin.end(sent);
        return new Promise((resolve) => child.once('close', resolve));
      }),
    );
    expect(cases.map(({ what }, index) => [what, ended[index] === 0])).toEqual(
      cases.map(({ what, is }) => [what, is]),
    );
  });
});

it.skipIf(!present('openssl', 'version') || !present('curl', '--version'))(
  'what one signs and sends to oneself verifies',
  async () => {
    const taken: boolean[] = [];
    const server = createServer((request, response) => {
      void text(request).then((got) => {
        const headers = request.headers as Record<string, string>;
        taken.push(Boolean(new Webhook(secret).verify(got, headers)));
        response.writeHead(204).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    const child = spawn('bash', ['-c', blocks('bash')[1] ?? ''], {
      env: { ...process.env, SECRET: secret, RECEIVER: `http://127.0.0.1:${port}/` },
    });
    expect(await text(child.stdout)).toBe('204\n');
    server.close();
    expect(taken).toEqual([true]);
  },
);
