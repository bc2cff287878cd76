import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { builtConsole } from '../console/built.ts';
import { wantsHtml } from '../functions/entrypoints/problem-pages.ts';
import type { Disposer } from './disposer.ts';
import type { Answer } from './gateway/answer.ts';
import type { Received } from './gateway/event.ts';
import { htmlPage } from './gateway/sign-in/page.ts';

export interface ConsoleOptions {
  readonly root: string;
  /** Where the API is, and so the page. */
  readonly origin: string;
  readonly report: (error: unknown) => void;
}

type State = 'building' | 'there' | 'failed';

const refresh = '<meta http-equiv="refresh" content="2">';
const pages = {
  building: () =>
    htmlPage(
      503,
      '页面正在准备',
      `<h1>页面正在准备，约十秒</h1><p>准备好后自动打开；接口已经可用。</p><p lang="en">The console is being built and opens by itself; the API is up.</p>`,
      refresh,
    ),
  failed: () =>
    htmlPage(
      500,
      '页面没有准备好',
      `<h1>页面没有准备好</h1><p>原因见启动平台的终端；接口可用。</p><p lang="en">The console could not be built; the terminal says why. The API is up.</p>`,
    ),
} as const;

export interface Console {
  /** What it says of a page; `undefined` leaves the request to the API. */
  readonly page: (received: Received) => Answer | undefined;
  /** Builds it beside everything else where its sources have changed, in a process of its own. */
  build(): Promise<void>;
}

export const openConsole = ({ root, origin, report }: ConsoleOptions, disposer: Disposer): Console => {
  let state: State = 'building';
  const build = async (): Promise<void> => {
    let isStopping = false;
    disposer.add(undefined, () => void (isStopping = true));
    const { directory, isThere } = await builtConsole();
    const found = (): void => {
      state = 'there';
      process.env['CONSOLE_FILES'] = directory;
    };
    if (isThere) return found();
    if (isStopping) return;
    const child = spawn(process.execPath, [join(root, 'console/build.ts')], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.once('close', (status, signal) => {
      if (status === 0) return found();
      state = 'failed';
      if (!isStopping) report(new Error(`The console cannot be built (${signal ?? status}):\n${said}`));
    });
    disposer.add(child, (running) => {
      isStopping = true;
      running.kill();
    });
  };
  const { host } = new URL(origin);
  /** Who asks for a page by another name of this machine is sent to the one that the issuer knows. */
  const page = ({ request, path, query }: Received): Answer | undefined => {
    const isPage = path === '/' || wantsHtml(request.headers.accept ?? '');
    if (request.method !== 'GET' || !isPage || path.startsWith('/v1/')) return undefined;
    if (state !== 'there') return pages[state]();
    if (request.headers.host === host) return undefined;
    const location = `${origin}${path}${query === '' ? '' : `?${query}`}`;
    return { status: 307, headers: { location }, body: '' };
  };
  return { page, build };
};
