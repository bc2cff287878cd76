import { runtimeContext } from '../../platform/runtime-context.ts';
import { apiFunction } from '../api-function.ts';
import { ordersOf } from '../../services/orders/dependencies.ts';
import { restingOrders } from '../../services/orders/succession.ts';
import { change } from '../../services/partners/commands/change.ts';
import { list, waitingNames } from '../../services/partners/queries/list.ts';
import { register } from '../../services/partners/commands/register.ts';
import { retire } from '../../services/partners/commands/retire.ts';
import { rotateSecret } from '../../services/partners/commands/rotate-secret.ts';
import { partnerDependencies } from '../../services/partners/dependencies.ts';
import { partnerRoutes } from '../../services/partners/routes.ts';
import { needsOf } from '../needs.ts';

const context = runtimeContext();
const resting = restingOrders({ orders: ordersOf(context) });
const on = partnerDependencies(context, needsOf(context), resting);

export const handler = apiFunction(
  partnerRoutes,
  { register, list, change, retire, rotateSecret, waitingNames },
  on,
);
