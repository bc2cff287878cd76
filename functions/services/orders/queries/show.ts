import { problem } from '../../../platform/problem.ts';
import { err } from '../../../common/result.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import type { OrderDependencies } from '../orders.ts';
import { orderRoutes } from '../routes.ts';
import { viewOrder } from '../view.ts';

export const show = ({ store, calendars, clock }: OrderDependencies) =>
  endpoint(orderRoutes.show, async ({ params, caller }) => {
    const found = await store.find(params.id);
    const own = caller.role === 'partner' && found?.order.partner === caller.partner;
    if (!found || (caller.role === 'partner' && !own)) return err(problem('not-found'));
    const view = viewOrder(found.order, clock.now(), await calendars.workingTime());
    return answer(200, own ? { ...view, contact: found.order.contact, payee: found.order.payee } : view);
  });
