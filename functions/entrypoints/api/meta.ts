import { lazy } from '../../common/lazy.ts';
import { runtimeContext } from '../../platform/runtime-context.ts';
import { answer, endpoint } from '../../platform/http/index.ts';
import { ok } from '../../common/result.ts';
import { apiFunction } from '../api-function.ts';
import { metaRoutes } from '../meta-routes.ts';
import { encodingFor, matches, serve } from '../openapi/served.ts';

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

export const handler = apiFunction(metaRoutes, { health, openapi }, on);
