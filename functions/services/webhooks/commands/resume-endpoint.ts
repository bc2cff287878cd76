import { answer, endpoint } from '../../../platform/http/index.ts';
import { addressOf, viewOf } from '../endpoint-view.ts';
import type { EndpointDependencies } from '../own-dependencies.ts';
import { recipientBy } from '../owner.ts';
import { resume } from '../pause.ts';
import { webhookRoutes } from '../routes.ts';
import { known } from './known.ts';

export const resumeEndpoint = (on: EndpointDependencies) =>
  endpoint(webhookRoutes.resumeEndpoint, async ({ params: { id }, query, caller }) => {
    const owner = recipientBy(caller, query.recipient);
    if (!owner.ok) return owner;
    const found = await known(on, owner.value, id);
    if (!found.ok) return found;
    await resume(on, addressOf(owner.value, id), { by: caller.subject, now: on.clock.now() });
    return answer(200, await viewOf(on, owner.value, found.value));
  });
