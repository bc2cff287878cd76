import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesIn } from '../../../../functions/entrypoints/console/files.ts';
import { consoleAnswer, type Console } from '../../../../functions/entrypoints/console/serve.ts';
import type { HttpEvent } from '../../../../functions/platform/http/event.ts';

const directory = mkdtempSync(join(tmpdir(), 'liban-console-'));
const script = 'console.log("one");'.repeat(100);
beforeAll(() => {
  mkdirSync(join(directory, 'assets'));
  writeFileSync(join(directory, 'index.html'), '<!doctype html>');
  writeFileSync(join(directory, 'assets/main-abc.js'), script);
  writeFileSync(join(directory, 'assets/main-abc.js.br'), brotliCompressSync(script));
});
afterAll(() => rmSync(directory, { recursive: true }));

const open = (): Console => ({
  files: filesIn(directory),
  config: { issuer: 'https://login.example.cn/oidc', clientId: 'liban-console', scope: 'openid' },
  reached: { issuer: 'https://login.example.cn/oidc', files: 'https://files.s3.cn-north-1.amazonaws.com.cn' },
});

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  consoleAnswer({ headers, requestContext: { http: { method, path } } } as unknown as HttpEvent, open);
const asBrowser = { accept: 'text/html,application/xhtml+xml' };

describe('a file with its hash in its name', () => {
  it('stays in the browser for a year, and goes out compressed to who takes it', () => {
    const answer = ask('/assets/main-abc.js', { 'accept-encoding': 'gzip, br' });
    expect(answer).toMatchObject({
      statusCode: 200,
      isBase64Encoded: true,
      headers: {
        'content-type': 'text/javascript; charset=utf-8',
        'content-encoding': 'br',
        'cache-control': 'public, max-age=31536000, immutable',
        vary: 'accept-encoding',
      },
    });
    const body = brotliDecompressSync(Buffer.from(answer?.body ?? '', 'base64'));
    expect(body.toString()).toBe(script);
  });

  it('goes out as it is where no smaller one lies beside it', () => {
    const answer = ask('/assets/main-abc.js', { 'accept-encoding': 'gzip' });
    expect(answer?.headers).not.toHaveProperty('content-encoding');
  });

  it('that is not there is no page: the API says that there is nothing', () => {
    expect(ask('/assets/gone-def.js', asBrowser)).toBeUndefined();
  });
});

describe('the page', () => {
  it.each(['/', '/desk', '/matters/cases/ji_1'])('is what a browser gets at %s', (path) => {
    expect(ask(path, asBrowser)).toMatchObject({ statusCode: 200, headers: { 'cache-control': 'no-cache' } });
  });

  it('is asked for anew each time, and not sent again', () => {
    const etag = String(ask('/', asBrowser)?.headers?.['etag']);
    expect(ask('/', { ...asBrowser, 'if-none-match': etag })).toMatchObject({ statusCode: 304 });
  });

  it.each([
    ['/v1/nonsense', asBrowser, 'GET'],
    ['/nonsense', { accept: 'application/json' }, 'GET'],
    ['/desk', asBrowser, 'POST'],
  ])('is no answer to %s %s', (path, headers, method) => {
    expect(ask(path, headers, method)).toBeUndefined();
  });

  it('lets nothing run but its own files, and speaks to itself, the issuer and the store of files', () => {
    const policy = String(ask('/', asBrowser)?.headers?.['content-security-policy']).split('; ');
    expect(policy).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data: blob:",
      "font-src 'self'",
      "connect-src 'self' https://login.example.cn https://files.s3.cn-north-1.amazonaws.com.cn",
      "manifest-src 'self'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ]);
    expect(ask('/', asBrowser)?.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'strict-transport-security': 'max-age=31536000',
    });
  });
});

it('says before anybody has signed in where that is done', () => {
  expect(JSON.parse(ask('/console-config.json')?.body ?? '')).toEqual(open().config);
});

it('answers nothing where nothing was built', () => {
  const empty = () => ({ ...open(), files: filesIn(join(directory, 'nowhere')) });
  const event = { headers: asBrowser, requestContext: { http: { method: 'GET', path: '/' } } };
  expect(consoleAnswer(event as unknown as HttpEvent, empty)).toBeUndefined();
});
