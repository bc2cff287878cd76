import { runtimeContext } from '../../platform/runtime-context.ts';
import { answer, endpoint, httpFunction } from '../../platform/http/index.ts';
import { Escalations } from '../../platform/watch/escalations.ts';
import { escalationRoutes } from '../../services/deadlines/routes.ts';

const on = runtimeContext();
const escalated = new Escalations(on.table);

const escalations = endpoint(escalationRoutes.escalations, async ({ query: { limit, cursor } }) =>
  answer(200, await escalated.list(limit, cursor)),
);

export const handler = httpFunction([escalations], on);
