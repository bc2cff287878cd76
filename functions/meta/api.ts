import { once } from '../kernel/once.ts';
import { ground } from '../platform/ground.ts';
import { answer, endpoint, httpFunction } from '../platform/http/index.ts';
import { metaRoutes } from './routes.ts';

const on = ground();

const health = endpoint(metaRoutes.health, async () => {
  await on.table.get({ pk: 'HEALTH', sk: 'HEALTH' });
  return answer(200, { status: 'ok', now: on.clock.now() });
});

/** Made once a process, when first asked for: every domain's schemas are loaded with it, and a health check needs none. */
const document = once(async () => (await import('./openapi.ts')).openApi());
const openapi = endpoint(metaRoutes.openapi, async () => answer(200, await document()));

export const handler = httpFunction([health, openapi], on);
