import { runtimeContext } from '../../platform/runtime-context.ts';
import { httpFunction } from '../../platform/http/index.ts';
import { events } from '../../services/webhooks/queries/events.ts';
import { list } from '../../services/webhooks/queries/list.ts';
import { replay } from '../../services/webhooks/commands/replay.ts';
import { show } from '../../services/webhooks/queries/show.ts';
import { webhookDependencies } from '../../services/webhooks/dependencies.ts';
import { webhookRoutes } from '../../services/webhooks/routes.ts';

const on = webhookDependencies(runtimeContext());

export const handler = httpFunction(webhookRoutes, { events, list, show, replay }, on);
