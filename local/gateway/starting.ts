import { wantsHtml } from '../../functions/entrypoints/problem-pages.ts';
import { problem } from '../../functions/platform/problem.ts';
import type { Answer } from './answer.ts';
import type { Received } from './event.ts';
import { refusal } from './problem.ts';
import { htmlPage } from './sign-in/page.ts';

/** Until there is an API: a page that looks again by itself, and for programs a 503. */
export const starting = (received: Received): Answer =>
  wantsHtml(received.request.headers.accept ?? '')
    ? htmlPage(
        503,
        '平台正在启动',
        '<h1>平台正在启动，请稍候</h1><p lang="en">The platform is starting; this page opens by itself.</p>',
        '<meta http-equiv="refresh" content="2">',
      )
    : refusal(received, problem('unavailable'));
