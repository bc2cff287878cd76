import type { HttpEvent, HttpResult } from '../../platform/http/event.ts';
import { renderAnswer } from '../../platform/http/answer.ts';
import { matches } from '../../platform/http/etag.ts';
import { encodingFor } from '../openapi/served.ts';
import { wantsHtml } from '../problem-pages.ts';
import type { ConsoleFile, ConsoleFiles } from './files.ts';
import { securityHeaders, type Reached } from './headers.ts';
import type { ConsoleConfig } from './settings.ts';

export interface Console {
  readonly files: ConsoleFiles;
  readonly config: ConsoleConfig;
  readonly reached: Reached;
}

const year = 31_536_000;

const fileAnswer = (file: ConsoleFile, { headers: asked }: HttpEvent, reached: Reached): HttpResult => {
  const headers = {
    ...securityHeaders(reached),
    etag: file.etag,
    vary: 'accept-encoding',
    'cache-control': file.immutable ? `public, max-age=${year}, immutable` : 'no-cache',
  };
  if (matches(asked['if-none-match'], file.etag)) return renderAnswer({ status: 304, headers });
  const wanted = encodingFor(asked['accept-encoding']);
  const encoding = file.as(wanted) === undefined ? 'identity' : wanted;
  return renderAnswer({
    status: 200,
    body: file.as(encoding),
    mediaType: file.mediaType,
    headers: { ...headers, ...(encoding !== 'identity' && { 'content-encoding': encoding }) },
  });
};

/**
 * What the console answers of what is no route of the API: its files, what it must know before anybody signs in, and for
 * whoever looks at a page's address the page, which knows its own addresses. `undefined` for everything else.
 */
export const consoleAnswer = (event: HttpEvent, open: () => Console): HttpResult | undefined => {
  const { method, path } = event.requestContext.http;
  if ((method !== 'GET' && method !== 'HEAD') || path.startsWith('/v1/')) return undefined;
  const { files, config, reached } = open();
  const page = files.get('/index.html');
  if (page === undefined) return undefined;
  if (path === '/console-config.json')
    return renderAnswer({ status: 200, body: config, headers: { ...securityHeaders(reached) } });
  const file = files.get(path);
  if (file !== undefined) return fileAnswer(file, event, reached);
  const isPage = path === '/' || (wantsHtml(event.headers['accept'] ?? '') && !path.startsWith('/assets/'));
  return isPage ? fileAnswer(page, event, reached) : undefined;
};
