import { answer, endpoint } from '../../../platform/http/index.ts';
import { endpointsOf, viewOf } from '../endpoint-view.ts';
import type { EndpointDependencies } from '../own-dependencies.ts';
import { recipientBy } from '../owner.ts';
import { pausing } from '../pause-rules.ts';
import { webhookRoutes } from '../routes.ts';

export const endpoints = (on: EndpointDependencies) =>
  endpoint(webhookRoutes.endpoints, async ({ query, caller }) => {
    const owner = recipientBy(caller, query.recipient);
    if (!owner.ok) return owner;
    const all = await endpointsOf(on, owner.value);
    const items = await Promise.all(all.map((one) => viewOf(on, owner.value, one)));
    return answer(200, { items, pausedAfter: pausing });
  });
