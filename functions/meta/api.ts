import { ground } from '../platform/ground.ts';
import { answer, endpoint, httpFunction } from '../platform/http/index.ts';
import { openApi } from './openapi.ts';
import { metaRoutes } from './routes.ts';

const on = ground();

const health = endpoint(metaRoutes.health, async () => {
  await on.table.get({ pk: 'HEALTH', sk: 'HEALTH' });
  return answer(200, { status: 'ok', now: on.clock.now() });
});

/** Made once a process, when first asked for. */
let document: ReturnType<typeof openApi> | undefined;
const openapi = endpoint(metaRoutes.openapi, async () => answer(200, (document ??= openApi())));

export const handler = httpFunction([health, openapi], on);
