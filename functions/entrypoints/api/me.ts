import { answer, endpoint } from '../../platform/http/index.ts';
import type { Registration } from '../../platform/http/route.ts';
import { runtimeContext } from '../../platform/runtime-context.ts';
import { apiFunction } from '../api-function.ts';
import { meRoutes } from '../me-routes.ts';
import { awaiting, awaitingDependencies } from '../me/awaiting.ts';
import { operationsOpenTo } from '../me/operations.ts';

const on = runtimeContext();
const asked = awaitingDependencies(on);

const asRegistered = ({ name, ...registration }: Registration) => ({ partnerName: name, registration });

const show = endpoint(meRoutes.show, async ({ caller }) => {
  const { subject, ...who } = caller;
  return answer(200, {
    ...who,
    ...(who.role === 'partner' && asRegistered(who.registration)),
    sub: subject,
    may: operationsOpenTo(caller),
    awaiting: await awaiting(asked, caller),
  });
});

export const handler = apiFunction(meRoutes, { show }, on);
