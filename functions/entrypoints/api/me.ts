import { answer, endpoint } from '../../platform/http/index.ts';
import { namesOf } from '../../services/partners/naming.ts';
import { runtimeContext } from '../../platform/runtime-context.ts';
import { apiFunction } from '../api-function.ts';
import { meRoutes } from '../me-routes.ts';
import { awaiting, awaitingDependencies } from '../me/awaiting.ts';
import { operationsOpenTo } from '../me/operations.ts';

const on = runtimeContext();
const asked = awaitingDependencies(on);

const show = endpoint(meRoutes.show, async ({ caller }) => {
  const { subject, ...who } = caller;
  const partner = 'partner' in who ? who.partner : undefined;
  const name = (await namesOf(asked.orders.partners, [partner]))(partner ?? '');
  return answer(200, {
    ...who,
    ...(name !== undefined && { partnerName: name }),
    sub: subject,
    may: operationsOpenTo(caller),
    awaiting: await awaiting(asked, caller),
  });
});

export const handler = apiFunction(meRoutes, { show }, on);
