import { ground } from '../platform/ground.ts';
import { answer, endpoint, httpFunction } from '../platform/http/index.ts';
import { Escalations } from './escalations.ts';
import { escalationRoutes } from './routes.ts';

const on = ground();
const escalated = new Escalations(on.table);

const escalations = endpoint(escalationRoutes.escalations, async ({ query: { limit, cursor } }) =>
  answer(200, await escalated.list(limit, cursor)),
);

export const handler = httpFunction([escalations], on);
