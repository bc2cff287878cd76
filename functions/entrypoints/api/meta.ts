import { lazy } from '../../common/lazy.ts';
import { runtimeContext } from '../../platform/runtime-context.ts';
import { answer, endpoint } from '../../platform/http/index.ts';
import { apiFunction } from '../api-function.ts';
import { metaRoutes } from '../meta-routes.ts';

const on = runtimeContext();

const health = endpoint(metaRoutes.health, async () => {
  await on.table.get({ pk: 'HEALTH', sk: 'HEALTH' });
  return answer(200, { status: 'ok', now: on.clock.now() });
});

/** Made once a process, when first asked for: every domain's schemas are loaded with it, and a health check needs none. */
const document = lazy(async () => (await import('../openapi/document.ts')).openApi());
const openapi = endpoint(metaRoutes.openapi, async () => answer(200, await document()));

export const handler = apiFunction(metaRoutes, { health, openapi }, on);
