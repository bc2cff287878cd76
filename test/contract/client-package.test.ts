import { execFile } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, expect, it } from 'vitest';

/**
 * `npm pack -w client` gives what an integrator can use who has nothing of this repository: JavaScript, and types that
 * say what the description says.
 */

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'liban-client-'));
const run = promisify(execFile);

interface Content {
  readonly content: Readonly<Record<string, { readonly example: object } | undefined>>;
}

const described = JSON.parse(
  readFileSync(join(root, 'functions/entrypoints/openapi/openapi.json'), 'utf8'),
) as {
  components: {
    responses: { 404: Content };
  };
  paths: {
    '/v1/joint-installations': {
      get: {
        responses: {
          200: { content: Record<'application/json', { example: { items: readonly object[] } }> };
        };
      };
    };
  };
  webhooks: {
    order: {
      post: {
        requestBody: {
          content: Record<'application/json', { examples: Record<'order.created', { value: object }> }>;
        };
      };
    };
  };
};
const [example] =
  described.paths['/v1/joint-installations'].get.responses[200].content['application/json'].example.items;
const notFound = described.components.responses[404].content['application/problem+json']?.example;
const created =
  described.webhooks.order.post.requestBody.content['application/json'].examples['order.created'].value;
const ids = ['ji_01KA3Q6Z8M4T2V9XB5N7C1D0EF', 'ji_01KA3Q6Z8M4T2V9XB5N7C1D0EG'] as const;

/** Answers as the description's examples: two pages of cases for who has the token, and else a 404. */
const server = createServer(({ url = '', headers }, response) => {
  const pages: Readonly<Record<string, object>> = {
    '/v1/joint-installations': { items: [{ ...example, id: ids[0] }], cursor: 'second' },
    '/v1/joint-installations?cursor=second': { items: [{ ...example, id: ids[1] }] },
  };
  const page = headers.authorization === 'Bearer a-token' ? pages[url] : undefined;
  response
    .writeHead(page ? 200 : 404, {
      'content-type': page ? 'application/json' : 'application/problem+json',
      'x-request-id': 'the-request',
    })
    .end(JSON.stringify(page ?? notFound));
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  await run('npm', ['pack', '--workspace', 'client', '--silent', '--pack-destination', folder], {
    cwd: root,
  });
  const [tarball = ''] = readdirSync(folder);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  await run(
    'npm',
    ['install', '--prefer-offline', '--no-audit', '--no-fund', '--no-update-notifier', `./${tarball}`],
    { cwd: folder },
  );
  copyFileSync(join(import.meta.dirname, 'fixture/client/integrator.ts'), join(folder, 'integrator.ts'));
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

it('brings what it runs by, and neither sources nor tests', () => {
  const packed = readdirSync(join(folder, 'node_modules/@liban/client'));
  expect(packed.toSorted()).toEqual(['LICENSE', 'README.md', 'dist', 'package.json']);
});

it('compiles strictly in a stranger’s project, lists cases, says what was refused and verifies webhooks', async () => {
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: {
        target: 'es2024',
        module: 'nodenext',
        strict: true,
        types: ['node'],
        typeRoots: [join(root, 'node_modules/@types')],
      },
      files: ['integrator.ts'],
    }),
  );
  const compiled = await run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc')], {
    cwd: folder,
  }).catch((error: { stdout: string }) => error);
  expect(compiled.stdout).toBe('');

  const at = new Date();
  const secret = `whsec_${Buffer.from('a secret of the platform').toString('base64')}`;
  const body = JSON.stringify(created);
  const headers = {
    'webhook-id': 'wd_1',
    'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
    'webhook-signature': new Webhook(secret).sign('wd_1', at, body),
  };
  const { port } = server.address() as AddressInfo;
  const { stdout } = await run(process.execPath, ['integrator.js'], {
    cwd: folder,
    env: {
      ORIGIN: `http://127.0.0.1:${port}`,
      TOKEN: 'a-token',
      WEBHOOK: JSON.stringify({ body, headers, secret }),
    },
  });
  expect(JSON.parse(stdout)).toEqual({
    listed: ids,
    refused: { status: 404, notFound: true, id: 'the-request' },
    orderId: 'or_01KA3Q6Z8M4T2V9XB5N7C1D0EF',
    forged: true,
  });
});
