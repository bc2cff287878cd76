import { runtimeContext } from '../../platform/runtime-context.ts';
import { apiFunction } from '../api-function.ts';
import { events, list, show } from '../../services/webhooks/queries/read.ts';
import { replay } from '../../services/webhooks/commands/replay.ts';
import { webhookDependencies } from '../../services/webhooks/dependencies.ts';
import { webhookRoutes } from '../../services/webhooks/routes.ts';

const on = webhookDependencies(runtimeContext());

export const handler = apiFunction(webhookRoutes, { events, list, show, replay }, on);
