import { lazy } from '../../common/lazy.ts';
import { runtimeContext } from '../../platform/runtime-context.ts';
import { err, ok } from '../../common/result.ts';
import { text } from '../../common/text.ts';
import { answer, endpoint } from '../../platform/http/index.ts';
import type { Reply } from '../../platform/http/answer.ts';
import { ownLimiter } from '../../platform/http/rate-limit.ts';
import { matches } from '../../platform/http/etag.ts';
import { setting } from '../../platform/environment.ts';
import type { HttpEvent, HttpResult } from '../../platform/http/event.ts';
import { PROBLEMS } from '../../platform/problem-kinds.ts';
import { problem } from '../../platform/problem.ts';
import { explained, methodsAt, problemPage, wantsHtml } from '../problem-pages.ts';
import { apiFunction } from '../api-function.ts';
import { metaRoutes, nowhere } from '../meta-routes.ts';
import { filesIn } from '../console/files.ts';
import { consoleAnswer } from '../console/serve.ts';
import { consoleConfig, filesOrigin } from '../console/settings.ts';
import { encodingFor, serve } from '../openapi/served.ts';

const on = runtimeContext();

const health = endpoint(metaRoutes.health, async () => {
  await on.table.get({ pk: 'HEALTH', sk: 'HEALTH' });
  return answer(200, { status: 'ok', now: on.clock.now() });
});

const document = lazy(async () =>
  serve((await import('../openapi/openapi.json', { with: { type: 'json' } })).default),
);

const openapi = endpoint(metaRoutes.openapi, async ({ headers }) => {
  const { etag, as } = await document();
  const shared = { etag, vary: 'accept-encoding', 'cache-control': 'public, max-age=300' };
  if (matches(headers['if-none-match'], etag)) return ok({ status: 304, headers: shared });
  const encoding = encodingFor(headers['accept-encoding']);
  return ok({
    status: 200,
    body: as(encoding),
    mediaType: 'application/json',
    headers: { ...shared, ...(encoding !== 'identity' && { 'content-encoding': encoding }) },
  });
});

const page = (kinds: ReturnType<typeof explained>[]): Reply =>
  ok({
    status: 200,
    body: problemPage(kinds),
    mediaType: 'text/html; charset=utf-8',
    headers: { vary: 'Accept', 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" },
  });

const all = (Object.keys(PROBLEMS) as (keyof typeof PROBLEMS)[]).map(explained);
const problems = endpoint(metaRoutes.problems, ({ asked }) =>
  Promise.resolve(wantsHtml(asked().accept) ? page(all) : answer(200, { items: all }, { vary: 'Accept' })),
);
const showProblem = endpoint(metaRoutes.problem, ({ params, asked }) => {
  const kind = explained(params.slug);
  return Promise.resolve(wantsHtml(asked().accept) ? page([kind]) : answer(200, kind, { vary: 'Accept' }));
});

/** What no row of any domain answers; the gateway has no words of ours (docs/adr/0035). */
const unserved = endpoint(nowhere, async ({ asked }) => {
  const { method, path } = asked();
  const { default: operations } = await import('../openapi/operations.json', { with: { type: 'json' } });
  const methods = methodsAt(operations, path);
  const allow = methods.join(', ');
  if (methods.length === 0)
    return err(
      problem('not-found', {
        detail: text(
          '没有这个接口；全部接口见 /openapi.json',
          'There is no such route; /openapi.json lists them all',
        ),
      }),
    );
  return err(
    problem('method-not-allowed', {
      detail: text(`此地址不支持 ${method}，可用：${allow}`, `Not ${method} here, but ${allow}`),
      headers: { allow },
    }),
  );
});

const api = apiFunction(
  metaRoutes,
  { health, openapi, problems, problem: showProblem },
  on,
  ownLimiter(),
  unserved,
);

/** The built console, once it is there: locally that may be some seconds after everything else. */
const builtIn = (directory: string) => {
  const config = consoleConfig();
  return { files: filesIn(directory), config, reached: { issuer: config.issuer, files: filesOrigin() } };
};
let built: { readonly directory: string; readonly open: ReturnType<typeof builtIn> } | undefined;
const open = () => {
  const directory = setting('CONSOLE_FILES');
  if (built?.directory !== directory) built = { directory, open: builtIn(directory) };
  return built.open;
};

/** The console's files cost no look at the table and count for nobody: a whole office opens them behind one address. */
export const handler = async (event: HttpEvent, context: unknown): Promise<HttpResult> =>
  (event.routeKey === '$default' ? consoleAnswer(event, open) : undefined) ?? api(event, context as never);
